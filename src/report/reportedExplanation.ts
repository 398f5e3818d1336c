import type { CellExplanation, ExplainedRelation, Pinned } from "../explanation/explanation";
import type { Language } from "../findings/finding";
import { a1 } from "../sheet/a1";
import type { Cited } from "../sheet/address";
import type { Datum } from "../tidy/datum";
import type { ReportedCell, ReportedFinding, ReportedRelation } from "./reported";
import { reportedCell } from "./reportedCell";
import { reportedFinding } from "./reportedFinding";

/** Numbers and words that were read of a cell. */
export type ReportedValue = Pick<
  Datum,
  "indicator" | "role" | "heading" | "period" | "from" | "to" | "part" | "kind" | "value" | "unit" | "low" | "high" | "bound"
>;

export interface ReportedText extends ReportedCell {
  readonly text: string;
}

/** A relation that the cell takes part in; see ExplainedRelation. */
export interface ReportedCalculation
  extends ReportedRelation, Pick<ExplainedRelation, "proved" | "part" | "calculation" | "fit" | "modes"> {
  readonly result: ReportedText;
  readonly inputs: readonly ReportedText[];
  readonly computed: string | null;
  readonly unrounded: string | null;
  readonly allowed: readonly [string, string] | null;
  readonly hidden: readonly [string, string] | null;
}

/** Printed values from the lowest to the highest; null where an end is open. */
export interface ReportedRoom {
  readonly low: string | null;
  readonly high: string | null;
  readonly values: number | null;
  readonly relations: number;
}

/** Why a cell is as it is, for programs: docs/report-formats.md describes every key. */
export interface ReportedExplanation extends ReportedText {
  readonly kind: CellExplanation["kind"];
  /** The cell that shows the content of a covered one. */
  readonly content: string | null;
  readonly readings: readonly ReportedValue[];
  readonly state: CellExplanation["state"] | null;
  readonly toLastDigit: boolean | null;
  readonly reason: string | null;
  readonly stored: string | null;
  readonly relations: readonly ReportedCalculation[];
  readonly pinned: ReportedRoom | null;
  readonly agreeing: ReportedRoom | null;
  readonly findings: readonly (ReportedFinding & { readonly as: "accused" | "suspect" | "evidence" })[];
}

/** The explanation in one language, cells by their A1 names. */
export function reportedExplanation(explanation: CellExplanation, language: Language): ReportedExplanation {
  const { cell, text, kind, content, read, state, toLastDigit, reason, stored, relations, pinned, agreeing, findings } = explanation;
  return {
    ...reportedCell(cell),
    text,
    kind,
    content: content ? a1(content) : null,
    readings: read.map(reportedValue),
    state: state ?? null,
    toLastDigit: toLastDigit ?? null,
    reason: reason?.[language] ?? null,
    stored: stored ?? null,
    relations: relations.map(reportedCalculation),
    pinned: pinned ? reportedRoom(pinned) : null,
    agreeing: agreeing ? reportedRoom(agreeing) : null,
    findings: findings.map(({ finding, as }) => ({ as, ...reportedFinding(finding, language) })),
  };
}

function reportedRoom({ low, high, values, relations }: Pinned): ReportedRoom {
  return { low: low ?? null, high: high ?? null, values: Number.isFinite(values) ? values : null, relations };
}

function reportedValue(datum: Datum): ReportedValue {
  const { indicator, role, heading, period, from, to, part, kind, value, unit, low, high, bound } = datum;
  return { indicator, role, heading, period, from, to, part, kind, value, unit, low, high, bound };
}

function reportedCalculation(explained: ExplainedRelation): ReportedCalculation {
  const { relation, proved, part, result, inputs, calculation, computed, unrounded, fit, modes, allowed, hidden } = explained;
  return {
    ...relation,
    proved,
    part,
    result: reportedText(result),
    inputs: inputs.map(reportedText),
    calculation,
    computed: computed ?? null,
    unrounded: unrounded ?? null,
    fit,
    modes,
    allowed: allowed ?? null,
    hidden: hidden ?? null,
  };
}

function reportedText({ cell, value }: Cited<string>): ReportedText {
  return { ...reportedCell(cell), text: value };
}
