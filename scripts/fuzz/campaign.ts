import type { RunningWorker } from "../../cli/work/runningWorker";
import type { WorkLimits } from "../../cli/work/workLimits";
import type { Examined, Fault } from "./examination";

/** What a worker tells of a case. */
export interface Told extends Examined {
  readonly kind: string;
}

export interface FaultyCase {
  readonly number: number;
  readonly faults: readonly Fault[];
}

export interface CampaignOutcome {
  readonly cases: number;
  /** How many cases of each kind ended in which way. */
  readonly counts: ReadonlyMap<string, number>;
  readonly faulty: readonly FaultyCase[];
  /** Processor time of the longest stage, and its case. */
  readonly slowest: { readonly seconds: number; readonly number: number };
}

/** Sends numbers of cases to a worker that examines them, until the time is up. A worker that hangs or dies is replaced and costs its case. */
export async function runCampaign(
  start: (limits: WorkLimits) => RunningWorker,
  limits: WorkLimits,
  isOver: (cases: number) => boolean,
): Promise<CampaignOutcome> {
  const counts = new Map<string, number>();
  const faulty: FaultyCase[] = [];
  let slowest = { seconds: 0, number: 0 };
  let worker: RunningWorker | undefined;
  let number = 0;
  for (; !isOver(number); number++) {
    worker ??= start(limits);
    const told = await answerOf(worker, number, limits);
    if ("detail" in told) {
      worker.kill();
      worker = undefined;
      faulty.push({ number, faults: [told] });
      continue;
    }
    const key = `${told.kind} ${told.outcome}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    if (told.faults.length > 0) faulty.push({ number, faults: told.faults });
    if (told.seconds > slowest.seconds) slowest = { seconds: told.seconds, number };
  }
  worker?.kill();
  return { cases: number, counts, faulty, slowest };
}

function answerOf(worker: RunningWorker, number: number, { seconds }: WorkLimits): Promise<Told | Fault> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      resolve({ kind: "slow", detail: `no end within ${seconds} s` });
    }, seconds * 1000);
    const settle = (told: Told | Fault): void => {
      clearTimeout(timer);
      resolve(told);
    };
    worker.listen({
      answer: (result) => {
        settle(result as Told);
      },
      death: (cause) => {
        settle(cause === "memory" ? { kind: "memory", detail: "out of memory" } : { kind: "death", detail: cause.message });
      },
    });
    worker.send(number);
  });
}
