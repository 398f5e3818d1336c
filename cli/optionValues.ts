import { UsageError } from "./usageError";
import { atOnce } from "./work/workers";
import type { WorkLimits } from "./work/workLimits";

/** The options that limit what one file may cost, as they were written. */
interface LimitOptions {
  readonly "time-limit"?: string;
  readonly "memory-limit"?: string;
}

const LONGEST_NAME = 100;

/** A name for the record of a review. */
export function readName(name = ""): string {
  if (name.length <= LONGEST_NAME) return name.trim();
  throw new UsageError({ ja: `--by の名前は${LONGEST_NAME}字までです。`, en: `--by takes a name of at most ${LONGEST_NAME} characters.` });
}

export function readLimits(given: LimitOptions): WorkLimits {
  return {
    seconds: readNumber("time-limit", given["time-limit"] ?? "120", 86_400),
    megabytes: readNumber("memory-limit", given["memory-limit"] ?? "2048", 1_000_000),
  };
}

/** How many files are worked on at a time. */
export function readJobs(jobs: string | undefined): number {
  return jobs === undefined ? atOnce : readNumber("jobs", jobs, 1024);
}

function readNumber(option: keyof LimitOptions | "jobs", value: string, most: number): number {
  const number = Number(value);
  if (/^\d+$/.test(value) && number >= 1 && number <= most) return number;
  throw new UsageError({
    ja: `--${option} には 1 から ${most} までの整数を指定してください。`,
    en: `--${option} must be a whole number from 1 to ${most}.`,
  });
}

/** The rules that are asked for: so far there is one set. */
export function expectProfile(profile = "kpi"): void {
  if (profile === "layout" || profile === "all") {
    const option = `--profile ${profile}`;
    throw new UsageError({
      ja: `${option} はこの版ではまだ使えません。外してもう一度実行してください。`,
      en: `${option} is not available in this version yet. Leave it out and run the command again.`,
    });
  }
  choose("--profile", profile, ["kpi"]);
}

/** One of the values that an option takes. Throws a UsageError that lists them. */
export function choose<T extends string>(option: string, value: string, choices: readonly T[]): T {
  const choice = choices.find((candidate) => candidate === value);
  if (choice !== undefined) return choice;
  throw new UsageError({
    ja: `${option} に「${value}」は使えません。使えるのは ${choices.join("、")} です。`,
    en: `${option} cannot be "${value}". It can be ${choices.join(", ")}.`,
  });
}
