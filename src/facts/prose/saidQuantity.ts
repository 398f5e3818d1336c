import { absolute, compare, scaleByTen, subtract, toText } from "../../measures/decimal";
import { parseCell } from "../../parse/parseCell";
import type { Quantity } from "../../parse/quantity";
import type { Cell, Workbook } from "../../sheet/workbook";

/** What headings may leave unsaid: thousands and millions of money, hundredths of fractions, thousands of counts. */
const POWERS = { money: [0, 3, -3, 6, -6, 4, -4, 8, -8], percent: [0, 2, -2], count: [0, 3, -3] } as const;
/** What is said and what stands there are one figure only where they are of one size. */
export const SMALLEST_RATIO = 0.5;
const NEARLY = 0.9;
/** Of larger workbooks nobody can say what stands nowhere in them. */
export const MOST_CELLS = 60_000;

/** Every figure that a workbook prints. */
export function quantitiesOf({ sheets }: Workbook): Quantity[] {
  const found: Quantity[] = [];
  for (const { rows } of sheets)
    for (const cells of rows)
      for (const cell of cells ?? []) {
        const quantities = cell && found.length < MOST_CELLS ? quantitiesIn(cell) : [];
        for (const quantity of quantities) found.push(quantity);
      }
  return found;
}

function quantitiesIn(cell: Cell): Quantity[] {
  if (cell.text === "" || (typeof cell.value === "string" && cell.text.length > 40)) return [];
  const { quantity, others = [] } = parseCell(cell);
  return [...(quantity ? [quantity] : []), ...others.flatMap((other) => other.quantity)];
}

/** Whether figure and words can be one number, whatever power of ten their headings leave unsaid. */
export function says(quantity: Quantity, said: Quantity): boolean {
  const [value, aim] = [absolute(quantity.stored ?? quantity.value), absolute(said.value)];
  return powersOf(said).some((power) => {
    const other = scaleByTen(value, power);
    const distance = absolute(subtract(other, aim));
    return compare(distance, said.step) < 0 || (!quantity.stored && power === 0 && compare(distance, quantity.step) < 0);
  });
}

/** The power of ten that makes both of one size. */
export function powerOf(quantity: Quantity, said: Quantity): number | undefined {
  return powersOf(said).find((power) => ratio(quantity, said, power) >= SMALLEST_RATIO);
}

/** How near the two are in size: 1 where they are the same. */
export function ratioOf(quantity: Quantity, said: Quantity): number {
  return Math.max(...powersOf(said).map((power) => ratio(quantity, said, power)));
}

function powersOf({ multiplier, unitKind }: Quantity): readonly number[] {
  return multiplier > 0 || unitKind === "money" ? POWERS.money : unitKind === "percent" ? POWERS.percent : POWERS.count;
}

function ratio(quantity: Quantity, said: Quantity, power: number): number {
  const [a, b] = [Math.abs(Number(toText(quantity.stored ?? quantity.value))) * 10 ** power, Math.abs(Number(toText(said.value)))];
  const found = a === 0 || b === 0 ? 0 : Math.min(a, b) / Math.max(a, b);
  // Few tables count in thousands: what is only about a thousand times as much is another figure.
  return power !== 0 && powersOf(said) === POWERS.count && found < NEARLY ? 0 : found;
}
