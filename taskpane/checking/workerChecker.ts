import type { KnownFigure, Language, Teaching, TeachingExample, Wording } from "../../src/index";
import type { Checker, CheckRequest, DeltaRequest, DocumentFile, Progress } from "./checker";
import { stopped } from "./checker";
import type { CheckedFinding, CheckedIndicator, ReviewFigures, CheckResult, DeltaAnswer, RuleTitle } from "./checkResult";
import type { TableOverview } from "./overview";
import type { WorkerAnswer, WorkerRequest } from "./workerMessages";

/** The worker never started: blocked by a policy, or its file could not be loaded. */
export class WorkerBlockedError extends Error {}

/** Checks in a web worker. Stopping a check ends the worker; the next one gets a new one. */
export class WorkerChecker implements Checker {
  private worker: Worker | undefined;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly start: () => Worker) {}

  check(request: CheckRequest, tell: (progress: Progress) => void, signal: AbortSignal): Promise<CheckResult> {
    return this.inTurn(async () => {
      const answer = await this.ask({ ask: "check", request }, tell, signal);
      if (answer.tell !== "result") throw new Error(`The worker answered "${answer.tell}" to a check.`);
      return answer.result;
    });
  }

  deltas(request: DeltaRequest): Promise<DeltaAnswer> {
    return this.inTurn(async () => {
      const answer = await this.ask({ ask: "deltas", request });
      if (answer.tell !== "deltas") throw new Error(`The worker answered "${answer.tell}" to a plan of changes.`);
      return answer.deltas;
    });
  }

  overview(): Promise<readonly TableOverview[]> {
    return this.inTurn(async () => {
      const answer = await this.ask({ ask: "overview" });
      return answer.tell === "overview" ? answer.overview : [];
    });
  }

  indicators(table: string): Promise<readonly CheckedIndicator[]> {
    return this.inTurn(async () => {
      const answer = await this.ask({ ask: "indicators", table });
      return answer.tell === "indicators" ? answer.indicators : [];
    });
  }

  teach(example: TeachingExample): Promise<Teaching> {
    return this.inTurn(async () => {
      const answer = await this.ask({ ask: "teach", example });
      if (answer.tell !== "teaching") throw new Error(`The worker answered "${answer.tell}" to an example.`);
      return answer.teaching;
    });
  }

  figures(): Promise<readonly KnownFigure[]> {
    return this.inTurn(async () => {
      const answer = await this.ask({ ask: "figures" });
      return answer.tell === "figures" ? answer.figures : [];
    });
  }

  rules(): Promise<readonly RuleTitle[]> {
    return this.inTurn(async () => {
      const answer = await this.ask({ ask: "rules" });
      return answer.tell === "rules" ? answer.rules : [];
    });
  }

  readDocument(file: DocumentFile): Promise<Wording | undefined> {
    return this.inTurn(async () => {
      const answer = await this.ask({ ask: "document", file });
      if (answer.tell !== "document") throw new Error(`The worker answered "${answer.tell}" to a document.`);
      return answer.refusal;
    });
  }

  report(name: string, language: Language): Promise<ReviewFigures | undefined> {
    return this.inTurn(async () => {
      const answer = await this.ask({ ask: "report", name, language });
      return answer.tell === "report" ? answer.report : undefined;
    });
  }

  /** The worker does one thing at a time, so that each answer belongs to the question before it. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.turn.then(work, work);
    this.turn = result.catch(() => undefined);
    return result;
  }

  private ask(message: WorkerRequest, tell?: (progress: Progress) => void, signal?: AbortSignal): Promise<WorkerAnswer> {
    if (signal?.aborted) return Promise.reject(stopped());
    const worker = this.running();
    const ahead: CheckedFinding[] = [];
    return new Promise<WorkerAnswer>((resolve, reject) => {
      const fail = (error: Error): void => {
        this.end();
        reject(error);
      };
      signal?.addEventListener("abort", () => fail(stopped()), { once: true });
      worker.onerror = (event) => fail(new WorkerBlockedError(event.message));
      worker.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => {
        if (data.tell === "progress") tell?.(data.progress);
        else if (data.tell === "findings") ahead.push(...data.findings);
        else if (data.tell === "failed") fail(new Error(data.why));
        else resolve(data.tell === "result" ? { ...data, result: withAhead(data.result, ahead) } : data);
      };
      worker.postMessage(message);
    });
  }

  private running(): Worker {
    try {
      this.worker ??= this.start();
    } catch (error) {
      throw new WorkerBlockedError("The worker could not be started.", { cause: error });
    }
    return this.worker;
  }

  private end(): void {
    this.worker?.terminate();
    this.worker = undefined;
  }
}

/** The result with the findings that came ahead of it. */
function withAhead(result: CheckResult, ahead: readonly CheckedFinding[]): CheckResult {
  return ahead.length === 0 ? result : { ...result, findings: [...ahead, ...result.findings] };
}
