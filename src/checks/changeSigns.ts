import { Figure } from "../indicators/figure";
import type { Headline, TableReading } from "../indicators/indicator";
import { isZero, sign } from "../measures/decimal";
import type { Printed } from "../parse/printed";
import type { Quantity, UnitKind } from "../parse/quantity";
import type { CellAddress, Cited } from "../sheet/address";
import type { Column } from "../tables/table";

/** A change printed in a table, beside an average or on a card. */
interface PrintedChange {
  readonly name: string;
  readonly said: Figure | Cited<Printed>;
  readonly quantity: Quantity;
  /** The card or line of a dashboard that states it. */
  readonly headline?: Headline;
}

/** The one change that is printed without a sign where every other change in the same kind of unit has one. */
export interface UnsignedChange extends PrintedChange {
  /** How many others have a sign. */
  readonly others: number;
}

interface Tally {
  signed: number;
  plus: number;
  readonly unsigned: PrintedChange[];
}

interface Count {
  readonly tallies: Map<UnitKind, Tally>;
  /** The columns met so far, with whether their headers say the direction. */
  readonly directed: Map<Column, boolean>;
  /** The cells of the cards met so far: one card can head two tables. */
  readonly cards: Set<string>;
}

/** Others that must print a sign, and of them those that print a plus: who marks only decreases leaves no sign out. */
const FEWEST_SIGNED = 3;
const FEWEST_PLUS = 2;
/** Headers and words that say the direction themselves, and ratios to an earlier figure, which have none. */
const DIRECTED = /増加|減少|上昇|低下|改善|悪化|伸び|比$|比\(|ratio|increase|decrease|rise|fall|growth|gain|drop|reduction|improvement/i;
const DIRECTION_INSIDE = /[増減昇±]|低下|改善|悪化|\b(up|down)\b/i;

/** Changes that lost their sign: at most one for each kind of unit, so that a house style without signs stays quiet. */
export function unsignedChanges(readings: readonly TableReading[]): UnsignedChange[] {
  const counted: Count = { tallies: new Map(), directed: new Map(), cards: new Set() };
  for (const reading of readings) for (const change of changesOf(reading)) count(change, counted);
  return [...counted.tallies.values()].flatMap(({ signed, plus, unsigned: [only, second] }) =>
    only && !second && signed >= FEWEST_SIGNED && plus >= FEWEST_PLUS ? [{ ...only, others: signed }] : [],
  );
}

function count(change: PrintedChange, { tallies, directed, cards }: Count): void {
  const { said, quantity } = change;
  let tally = tallies.get(quantity.unitKind);
  if (!tally) tallies.set(quantity.unitKind, (tally = { signed: 0, plus: 0, unsigned: [] }));
  // Two without a sign are a habit: the rest of a long column need not be looked at.
  if (tally.unsigned.length > 1 || isZero(quantity.value) || isDirected(said, directed)) return;
  if (!(said instanceof Figure) && !isNew(said.cell, cards)) return;
  if (!quantity.signed) tally.unsigned.push(change);
  else {
    tally.signed += 1;
    if (sign(quantity.value) > 0) tally.plus += 1;
  }
}

function isDirected(said: PrintedChange["said"], known: Map<Column, boolean>): boolean {
  if (DIRECTION_INSIDE.test(said.value.text)) return true;
  if (!(said instanceof Figure) || said.column.role !== "delta") return false;
  let directed = known.get(said.column);
  if (directed === undefined) known.set(said.column, (directed = DIRECTED.test(said.column.label)));
  return directed;
}

function isNew({ sheet, row, column }: CellAddress, seen: Set<string>): boolean {
  const key = `${sheet}\n${row}:${column}`;
  return !seen.has(key) && seen.add(key) !== undefined;
}

function* changesOf({ summaries, indicators, headlines }: TableReading): Iterable<PrintedChange> {
  for (const { name, figures, delta } of summaries) {
    for (const figure of figures) {
      const inside = figure.value.delta;
      if (inside)
        yield { name: name.value, said: new Figure({ ...figure.value, quantity: inside }, figure.row, figure.column), quantity: inside };
    }
    if (delta?.value.quantity) yield { name: name.value, said: delta, quantity: delta.value.quantity };
  }
  for (const { name, results } of indicators) {
    for (const { delta } of results) if (delta?.value.quantity) yield { name: name.value, said: delta, quantity: delta.value.quantity };
  }
  for (const headline of headlines) {
    const { name, delta } = headline;
    if (delta?.value.quantity) yield { name: name.value, said: delta, quantity: delta.value.quantity, headline };
  }
}
