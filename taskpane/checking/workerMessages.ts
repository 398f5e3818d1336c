import type { KnownFigure, Language, Teaching, TeachingExample, Wording } from "../../src/index";
import type { CheckRequest, DeltaRequest, DocumentFile, Progress } from "./checker";
import type { CheckedFinding, CheckedIndicator, ReviewFigures, CheckResult, DeltaAnswer, RuleTitle } from "./checkResult";
import type { TableOverview } from "./overview";

/** What the pane asks of the worker. */
export type WorkerRequest =
  | { readonly ask: "check"; readonly request: CheckRequest }
  | { readonly ask: "deltas"; readonly request: DeltaRequest }
  | { readonly ask: "overview" }
  | { readonly ask: "indicators"; readonly table: string }
  | { readonly ask: "teach"; readonly example: TeachingExample }
  | { readonly ask: "figures" }
  | { readonly ask: "rules" }
  | { readonly ask: "document"; readonly file: DocumentFile }
  | { readonly ask: "report"; readonly name: string; readonly language: Language };

/** What the worker answers: any number of `progress` and of `findings`, then one of the others. A result holds its last findings; those before come ahead of it. */
export type WorkerAnswer =
  | { readonly tell: "progress"; readonly progress: Progress }
  | { readonly tell: "findings"; readonly findings: readonly CheckedFinding[] }
  | { readonly tell: "result"; readonly result: CheckResult }
  | { readonly tell: "deltas"; readonly deltas: DeltaAnswer }
  | { readonly tell: "overview"; readonly overview: readonly TableOverview[] }
  | { readonly tell: "indicators"; readonly indicators: readonly CheckedIndicator[] }
  | { readonly tell: "teaching"; readonly teaching: Teaching }
  | { readonly tell: "figures"; readonly figures: readonly KnownFigure[] }
  | { readonly tell: "rules"; readonly rules: readonly RuleTitle[] }
  | { readonly tell: "document"; readonly refusal: Wording | undefined }
  | { readonly tell: "report"; readonly report: ReviewFigures | undefined }
  | { readonly tell: "failed"; readonly why: string };
