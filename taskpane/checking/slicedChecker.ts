import type { KnownFigure, Language, Teaching, TeachingExample, Wording } from "../../src/index";
import type { Checker, CheckRequest, DeltaRequest, DocumentFile, Progress } from "./checker";
import { stopped } from "./checker";
import type { CheckedIndicator, ReviewFigures, CheckResult, DeltaAnswer, RuleTitle } from "./checkResult";
import type { TableOverview } from "./overview";
import { Reviewer, ruleTitles } from "./reviewer";

/** Checks on the pane's own thread, in slices: where workers are blocked. Between two slices the pane paints and hears clicks. */
export class SlicedChecker implements Checker {
  private reviewer = new Reviewer();

  constructor(private readonly rest: () => Promise<void> = nextTask) {}

  async check(request: CheckRequest, tell: (progress: Progress) => void, signal: AbortSignal): Promise<CheckResult> {
    const steps = this.reviewer.check(request);
    let step = steps.next();
    while (!step.done) {
      tell(step.value);
      await this.rest();
      if (signal.aborted) {
        this.reviewer = new Reviewer();
        throw stopped();
      }
      step = steps.next();
    }
    return step.value;
  }

  deltas(request: DeltaRequest): Promise<DeltaAnswer> {
    return Promise.resolve(this.reviewer.deltas(request));
  }

  overview(): Promise<readonly TableOverview[]> {
    return Promise.resolve(this.reviewer.overview());
  }

  indicators(table: string): Promise<readonly CheckedIndicator[]> {
    return Promise.resolve(this.reviewer.indicators(table));
  }

  teach(example: TeachingExample): Promise<Teaching> {
    return Promise.resolve(this.reviewer.teach(example));
  }

  figures(): Promise<readonly KnownFigure[]> {
    return Promise.resolve(this.reviewer.figures());
  }

  rules(): Promise<readonly RuleTitle[]> {
    return Promise.resolve(ruleTitles());
  }

  readDocument(file: DocumentFile): Promise<Wording | undefined> {
    return this.reviewer.readDocument(file);
  }

  report(name: string, language: Language): Promise<ReviewFigures | undefined> {
    return Promise.resolve(this.reviewer.report(name, language));
  }
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
