import type { Form } from "../form";
import type { Instance, Reading } from "../reading";
import type { View } from "../view";
import type { Context } from "./context";
import type { LineKind } from "./lineKinds";
import type { NotSummed } from "./notSummed";
import type { StoredFormulas } from "./storedFormulas";

/** What every proposer works with: the lines that hold figures, and the observations looked at (all of them, or a sample of a long table). */
export interface Ground {
  readonly view: View;
  readonly lines: readonly number[];
  /** The lines that may follow from others, where not all may. */
  readonly results?: readonly number[];
  readonly observations: readonly number[];
  /** A few of them, spread over a long table: what holds in none of these is not looked at further. None of a short table. */
  readonly probes: readonly number[];
  readonly context: Context;
  /** False where the figures alone are to speak. */
  readonly words: boolean;
  /** Bits for relations along the line where it runs through time. */
  readonly inTime: number;
  /** Bits against relations between lines whose observations are of several kinds: in rows under 目標, 実績 and 達成率 one indicator does not follow from others. */
  readonly mixed: number;
  /** True where a person said that an indicator of the table should rise: then its rate is actual ÷ target. */
  readonly saidToRise: boolean;
  /** The part of the observations whose names say that less is better. */
  readonly lessIsBetter: number;
  readonly kinds: ReadonlyMap<number, LineKind>;
  readonly formulas: StoredFormulas;
  /** What notes take back of sums. */
  readonly notSummed: NotSummed | undefined;
  /** True where title or heading says that a bare % beside an amount is its change on the time before. */
  readonly percentsAreChanges: boolean;
}

/** A reading that may be worth weighing. What it costs to write it out is spent only where the figures do not refuse it at once. */
export interface Proposal {
  readonly form: Form;
  readonly scale: number;
  readonly prior: number;
  readonly said: boolean;
  readonly signs?: readonly number[] | undefined;
  /** True where each observation stands for itself, so that a few of them can be tried first. */
  readonly across?: boolean;
  readonly instances: (observations: readonly number[]) => Instance[];
  readonly reading: () => Reading;
}

/** A reading before it is written out: its key is made for the few that the figures bear out. */
export type Outline = Omit<Reading, "view" | "key"> & { readonly key: () => string };

/** The outline as a proposal, with the instances that its figures make. */
export function proposalOf({ view }: Ground, outline: Outline, instances: Proposal["instances"]): Proposal {
  const { form, reach, scale, signs, prior, said } = outline;
  return { form, scale, prior, said, signs, across: reach === "across", reading: () => readingOf(view, outline), instances };
}

/** The outline written out, for the few that the figures bear out. */
export function readingOf(
  view: View,
  { form, reach, scale, aggregate, parts, signs, prior, said, slot, of, setName, key }: Outline,
): Reading {
  return {
    view,
    form,
    reach,
    scale,
    aggregate,
    parts,
    ...(signs && { signs }),
    prior,
    said,
    key: key(),
    slot,
    ...(of && { of }),
    ...(setName !== undefined && { setName }),
  };
}

/**
 * Like readings of like lines, in any table: each line by its role, or by its place beside the first one where it names none; where no role is
 * known, lines of the same names: Coverage (men) and Coverage (women). Else the key is that of this table alone.
 */
export function keyOf({ view, words }: Ground, ofForm: string, lines: readonly number[]): string {
  const form = view.isOfSeconds(lines[0] ?? -1) ? `2${ofForm}` : ofForm;
  const roles = lines.map((line) => view.label(line).role);
  const rests = lines.map((line) => view.label(line).rest);
  const byName = roles.every((role) => role === "") && new Set(rests).size === rests.length && !rests.includes("");
  const names = lines.map((line, at) => `|${byName ? rests[at] : roles[at] !== "" ? roles[at] : line - (lines[0] ?? 0)}`).join("");
  // Two columns to the left of a rate stands something else than two rows above one.
  const way = !byName && roles.includes("") && !view.byColumn ? "^" : "";
  // A product is too common an accident to be lent from one table to another.
  const isLent = words && (byName || roles.some((role) => role !== "")) && !ofForm.startsWith("product");
  return isLent ? form + way + names : `${form}${names}#${view.id}.${lines.join()}`;
}
