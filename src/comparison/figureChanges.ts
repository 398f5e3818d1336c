import { compare, decimal, scaleByTen, subtract } from "../measures/decimal";
import type { Printed } from "../parse/printed";
import type { Quantity } from "../parse/quantity";
import type { Suspect } from "../diagnosis/conflict";
import type { Doubt, FigureChange, Steps } from "./change";
import type { ListedDocument } from "./document";
import type { Observation, ObservedRole } from "./listing";
import type { Pair } from "./matching/pair";
import { likeness, type Likeness } from "./samePrinting";
import { slotsOf, type Slot } from "./slots";

/** What the figures of one pair come to. */
export interface PairFigures {
  readonly changes: readonly FigureChange[];
  readonly slots: readonly Slot[];
  readonly compared: number;
  readonly agreeing: number;
  /** The first figures whose units measure different things, where no others could be compared. */
  readonly unlike: Slot | undefined;
}

/** Roles whose figure was published for a time; targets and baselines are set. */
const SET: ReadonlySet<ObservedRole> = new Set<ObservedRole>(["target", "baseline"]);

/** Every figure of one indicator that the two documents give otherwise. */
export function figureChanges(pair: Pair, earlier: ListedDocument, current: ListedDocument): PairFigures {
  const slots = slotsOf(pair.earlier, pair.current);
  const judged = slots.map((slot) => ({ slot, likeness: likenessOf(slot) }));
  const compared = judged.filter(({ likeness: { kind } }) => kind !== "incomparable" && kind !== "none");
  const differing = compared.filter(({ likeness: { kind } }) => kind !== "same");
  const slips = differing.flatMap(({ likeness: one }) => (one.kind === "slip" ? [one.power] : []));
  const moved = differing.filter(({ slot }) => slot.current.role !== "rate");
  const withInputs = (rate: Slot): boolean =>
    moved.some(({ slot }) => slot.current.group === rate.current.group || slot.current.role === "target");
  const changes = differing.flatMap(({ slot, likeness: one }): FigureChange[] => {
    if (slot.current.role === "rate" && withInputs(slot)) return [];
    const along =
      moved[0]?.slot === slot || slot.current.role === "actual"
        ? alongWith(
            slot,
            differing.map((other) => other.slot),
          )
        : [];
    return [changeOf(pair, slot, one, { slips, along, doubt: doubtOf(slot, earlier, current) })];
  });
  const holes = judged.flatMap(({ slot }) => holeOf(pair, slot));
  const unlike = judged.find(({ likeness: { kind } }) => kind === "incomparable")?.slot;
  return {
    changes: [...changes, ...holes],
    slots,
    compared: compared.length,
    agreeing: compared.length - differing.length,
    unlike: compared.length === 0 ? unlike : undefined,
  };
}

type SlotLikeness = Likeness | { readonly kind: "none" };

function likenessOf({ earlier, current }: Slot): SlotLikeness {
  const [a, b] = [earlier.figure.value.quantity, current.figure.value.quantity];
  if (!a || !b) return { kind: "none" };
  const judged = likeness(a, b);
  // 約 on one side only says nothing; other units do.
  return judged.kind === "incomparable" && a.unit === b.unit ? { kind: "none" } : judged;
}

/** The rates of the same group that changed too. */
function alongWith({ current }: Slot, differing: readonly Slot[]): Slot[] {
  return differing.filter((slot) => slot.current.role === "rate" && (slot.current.group === current.group || current.role === "target"));
}

interface ChangeContext {
  /** The powers of all slips of the row. */
  readonly slips: readonly number[];
  readonly along: readonly Slot[];
  readonly doubt: Doubt | undefined;
}

function changeOf(pair: Pair, slot: Slot, one: SlotLikeness, { slips, along, doubt }: ChangeContext): FigureChange {
  // One digit more may be right (10 → 100) unless the whole row moved so.
  const power = one.kind === "slip" && (one.sure || slips.filter((other) => other === one.power).length > 1) ? one.power : 0;
  return {
    kind: power === 0 ? "changed" : "slip",
    pair,
    slot,
    power,
    sure: power !== 0 && slips.length === 1,
    doubt,
    along,
    steps: SET.has(slot.current.role) ? undefined : stepsOf(pair, slot),
  };
}

/** A blank that was filled, or a figure that went. A mark that no figure is there yet is as good as a blank only where a figure went. */
function holeOf(pair: Pair, slot: Slot): FigureChange[] {
  const { earlier, current } = slot;
  const [before, now] = [earlier.figure.value, current.figure.value];
  const plain = { pair, slot, power: 0, sure: false, doubt: undefined, along: [], steps: undefined };
  if (before.quantity && isHole(now)) return [{ ...plain, kind: "withdrawn" }];
  const isFilled = before.kind === "blank" || (SET.has(current.role) && isHole(before));
  return now.quantity && isFilled ? [{ ...plain, kind: "filled" }] : [];
}

function isHole({ kind, marker, quantity }: Printed): boolean {
  return quantity === undefined && (kind === "blank" || (kind === "marker" && marker !== "same-as-above" && marker !== "reprint"));
}

function doubtOf({ earlier, current }: Slot, before: ListedDocument, now: ListedDocument): Doubt | undefined {
  const [a, b] = [earlier.figure.value.quantity, current.figure.value.quantity];
  if (!b || a?.unit !== b.unit) return undefined;
  if (admits(now.doubtOf(current.figure.cell), a)) return "mistyped";
  return admits(before.doubtOf(earlier.figure.cell), b) ? "corrected" : undefined;
}

/** Whether the figure is one that the doubted cell could say so that everything holds. */
function admits(suspect: Suspect | undefined, { value, multiplier }: Quantity): boolean {
  if (!suspect?.allowed) return false;
  const printed = scaleByTen(value, -multiplier);
  const [low, high] = suspect.allowed;
  return compare(decimal(low), printed) <= 0 && compare(printed, decimal(high)) <= 0;
}

/** The change to the next figure of the series or, for the last one, from the one before. */
function stepsOf({ current: listing }: Pair, { earlier, current, period }: Slot): Steps | undefined {
  const [old, now] = [earlier.figure.value.quantity, current.figure.value.quantity];
  if (!now || !period || old?.unit !== now.unit) return undefined;
  const series = listing.observations
    .filter(
      (one) =>
        one.role === current.role && one.slot === current.slot && isComparable(one, now) && one.period?.cumulative === period.cumulative,
    )
    .sort((a, b) => ((a.period?.end ?? "") < (b.period?.end ?? "") ? -1 : 1));
  const next = series.find((one) => (one.period?.end ?? "") > period.end);
  const beside = next ?? series.filter((one) => (one.period?.end ?? "") < period.end).at(-1);
  const other = beside?.figure.value.quantity;
  if (!beside || !other) return undefined;
  const step = (value: Quantity["value"]): Quantity["value"] => (next ? subtract(other.value, value) : subtract(value, other.value));
  return { beside, published: step(old.value), restated: step(now.value) };
}

function isComparable({ figure, period }: Observation, { unit }: Quantity): boolean {
  const { quantity } = figure.value;
  return period !== undefined && quantity?.unit === unit && !quantity.approximate && !quantity.bound;
}
