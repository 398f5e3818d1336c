import type { KnownFigure, Language, Teaching, TeachingExample, Wording } from "../../src/index";
import type { Checker, CheckRequest, DeltaRequest, DocumentFile, Progress } from "./checker";
import type { CheckedIndicator, ReviewFigures, CheckResult, DeltaAnswer, RuleTitle } from "./checkResult";
import type { TableOverview } from "./overview";
import { WorkerBlockedError, WorkerChecker } from "./workerChecker";

/** A checker that works in a worker, and on the pane's own thread once it is known that workers are blocked here. */
export function startChecker(startWorker: () => Worker): Checker {
  return new SteadyChecker(new WorkerChecker(startWorker));
}

class SteadyChecker implements Checker {
  private isFallback = false;

  constructor(private current: Checker) {}

  check(request: CheckRequest, tell: (progress: Progress) => void, signal: AbortSignal): Promise<CheckResult> {
    return this.orElse((checker) => checker.check(request, tell, signal));
  }

  deltas(request: DeltaRequest): Promise<DeltaAnswer> {
    return this.orElse((checker) => checker.deltas(request));
  }

  overview(): Promise<readonly TableOverview[]> {
    return this.orElse((checker) => checker.overview());
  }

  indicators(table: string): Promise<readonly CheckedIndicator[]> {
    return this.orElse((checker) => checker.indicators(table));
  }

  teach(example: TeachingExample): Promise<Teaching> {
    return this.orElse((checker) => checker.teach(example));
  }

  figures(): Promise<readonly KnownFigure[]> {
    return this.orElse((checker) => checker.figures());
  }

  rules(): Promise<readonly RuleTitle[]> {
    return this.orElse((checker) => checker.rules());
  }

  readDocument(file: DocumentFile): Promise<Wording | undefined> {
    return this.orElse((checker) => checker.readDocument(file));
  }

  report(name: string, language: Language): Promise<ReviewFigures | undefined> {
    return this.orElse((checker) => checker.report(name, language));
  }

  private async orElse<T>(work: (checker: Checker) => Promise<T>): Promise<T> {
    try {
      return await work(this.current);
    } catch (error) {
      if (this.isFallback || !(error instanceof WorkerBlockedError)) throw error;
      const { SlicedChecker } = await import("./slicedChecker");
      this.isFallback = true;
      this.current = new SlicedChecker();
      return work(this.current);
    }
  }
}
