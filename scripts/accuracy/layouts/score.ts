import type { CellAddress, Finding, Review, Severity, Workbook } from "../../../src/index";
import { compare, parsePrinted } from "../../../src/index";
import type { LayoutCase } from "./cases";
import type { Fault } from "./faultyTwins";
import { provedCells } from "./provedCells";

/** What is said of a table in which nothing is wrong. */
export interface CleanScore {
  readonly falseErrors: readonly Finding[];
  readonly falseQueries: readonly Finding[];
  /** Findings of rules that are not about arithmetic, and mere mentions. */
  readonly others: readonly Finding[];
  /** Figures that belong to a relation of the truth; of them proved; and figures said to be proved that belong to none. */
  readonly related: number;
  readonly proved: number;
  readonly unfounded: number;
  readonly unproved: readonly CellAddress[];
}

/** The wrong cell and what stood there. */
export type ScoredFault = Pick<Fault, "cell" | "before">;

/** What is said of a table with one wrong cell, beyond what is said of its clean twin. */
export interface FaultScore<F extends ScoredFault = Fault> {
  readonly fault: F;
  readonly severity: Severity | undefined;
  /** The gravest finding names the wrong cell. */
  readonly isCellRight: boolean;
  /** One of the findings has the wrong cell as its own or among its suspects. */
  readonly isSuspected: boolean;
  /** The first fix offered puts the old text back and changes nothing else. */
  readonly isRestored: boolean;
  /** A fix that is called safe and does anything else than give the old figure back, in whatever decimals its cell shows. */
  readonly isWronglySafe: boolean;
  readonly findings: readonly Finding[];
}

export interface CaseScore {
  readonly case: LayoutCase;
  readonly clean: CleanScore;
  readonly faults: readonly FaultScore[];
}

/** Rules that do a calculation again. */
const ARITHMETIC = new Set([
  "stated-rate-mismatch",
  "total-mismatch",
  "average-mismatch",
  "averaging-policy",
  "delta-mismatch",
  "cumulative-mismatch",
  "falling-cumulative",
  "impossible-share",
  "scale-outlier",
  "percent-scale",
  "other-rounding",
  "headline-mismatch",
  "overwritten-formula",
]);

const GRAVITY: readonly Severity[] = ["error", "query", "info"];

/** What looks through a workbook: the engine, or one that stands in for it. */
export type Reviewer = (workbook: Workbook) => ScoredReview;

/** What the score needs of a review. */
export type ScoredReview = Pick<Review, "findings" | "coverage" | "stateOf">;

/** Reviews a clean table and those of its faulty twins that a calculation can tell from it. */
export function scoreCase(layoutCase: LayoutCase, review: Reviewer): CaseScore {
  const clean = review(layoutCase.workbook);
  const faults = layoutCase.faults
    .filter(({ breaks }) => breaks)
    .map((fault) => scoreFault(fault, newFindings(review(fault.workbook), clean)));
  return { case: layoutCase, clean: scoreClean(layoutCase, clean), faults };
}

function scoreClean({ relations, figures, workbook }: LayoutCase, found: ScoredReview): CleanScore {
  const isFalse = (finding: Finding, severity: Severity): boolean => isArithmetic(finding) && finding.severity === severity;
  const falseErrors = found.findings.filter((finding) => isFalse(finding, "error"));
  const falseQueries = found.findings.filter((finding) => isFalse(finding, "query"));
  const related = new Set(relations.flatMap(({ aggregate, parts }) => [aggregate, ...parts]));
  const { isProved, most } = provedCells(found, workbook.sheets[0]?.name ?? "");
  const proved = [...related].filter(isProved);
  return {
    falseErrors,
    falseQueries,
    others: found.findings.filter((finding) => !falseErrors.includes(finding) && !falseQueries.includes(finding)),
    related: related.size,
    proved: Math.min(proved.length, most),
    unfounded: Math.min(figures.filter((figure) => !related.has(figure) && isProved(figure)).length, most),
    unproved: [...related].filter((figure) => !isProved(figure)).map(({ row, column }) => ({ sheet: "", row, column })),
  };
}

/** What is said of a faulty twin; `findings` are those that its clean twin has not. */
export function scoreFault<F extends ScoredFault>(fault: F, findings: readonly Finding[]): FaultScore<F> {
  const severity = GRAVITY.find((grave) => findings.some((finding) => finding.severity === grave));
  const main = findings.find((finding) => finding.severity === severity);
  const isCell = ({ sheet, row, column }: CellAddress): boolean =>
    sheet === fault.cell.sheet && row === fault.cell.row && column === fault.cell.column;
  const fixes = findings.flatMap((finding) => finding.fixes ?? []);
  const restores = ({ edits }: (typeof fixes)[number]): boolean =>
    edits.length > 0 && edits.every(({ cell, after }) => isCell(cell) && after === fault.before);
  const first = main?.fixes?.[0];
  return {
    fault,
    severity,
    isCellRight: main !== undefined && isCell(main.cell),
    isSuspected: findings.some(({ cell, suspects = [] }) => isCell(cell) || suspects.some((suspect) => isCell(suspect.cell))),
    isRestored: first !== undefined && restores(first),
    isWronglySafe: fixes.some(
      ({ safe, edits }) => safe && !edits.every(({ cell, after }) => isCell(cell) && isSameFigure(after, fault.before)),
    ),
    findings,
  };
}

function isSameFigure(one: string, other: string): boolean {
  const [first, second] = [one, other].map((text) => parsePrinted(text).quantity);
  if (!first || !second) return one === other;
  return first.unit === second.unit && compare(first.value, second.value) === 0;
}

/** What is said of a twin beyond what is said of its clean one. */
export function newFindings({ findings }: ScoredReview, clean: ScoredReview): Finding[] {
  const known = new Set(clean.findings.map(keyOf));
  return findings.filter((finding) => !known.has(keyOf(finding)));
}

/** Whether a rule does a calculation again. */
export function isArithmetic({ rule }: Finding): boolean {
  return ARITHMETIC.has(rule);
}

function keyOf({ rule, severity, cell }: Finding): string {
  return `${rule} ${severity} ${cell.sheet}:${cell.row}:${cell.column}`;
}
