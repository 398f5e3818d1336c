import { compare, type Decimal } from "../src/index";
import { NAMES, namesOf } from "./argumentNames";
import { errorOf, fault, isError, textOf, type Argument, type CellInput, type CellOutput, type FunctionError, type Result } from "./cells";
import { inBaseUnit } from "./commonUnit";
import { cellAt, elementwise, firstCell, isLeftOut, shapeConflict } from "./elementwise";
import { requireFigure, type Figure } from "./figures";
import { readChoice, type Choices } from "./options";
import { figuresOf, readRange } from "./rangeFigures";

/** Whether the largest or the smallest comes first; by the numbers that Excel's RANK takes. */
type Order = "desc" | "asc";

const ORDERS: Choices<Order> = [
  ["desc", "大きい順", "降順", "0", "FALSE"],
  ["asc", "小さい順", "昇順", "1", "TRUE"],
];

/** RANK: the place of a value among values of its group. Equal values share the best place, compared exactly and in one unit. */
export function rank(args: readonly Argument[]): Result {
  const [value, values, order, group, groups] = args;
  const error = errorOf(firstCell(order));
  if (error) return error;
  const way = readChoice(firstCell(order), NAMES.order, ORDERS, "desc");
  if (isError(way)) return way;
  if (isLeftOut(group) !== isLeftOut(groups)) return lonelyGroup();
  const conflict = isLeftOut(groups) ? undefined : shapeConflict([NAMES.values, NAMES.groups], values, groups);
  if (conflict) return conflict;
  const field = readField(values, groups);
  if (isError(field)) return field;
  return elementwise(namesOf("value", "group"), [value, group], ([cell, of]) => placeOf(cell, groupOf(of), field, way));
}

/** The values of each group, from the smallest to the largest, in base units. */
interface Field {
  readonly groups: ReadonlyMap<string, readonly Decimal[]>;
  /** A figure whose unit those without one are counted in. */
  readonly lead: Figure | undefined;
}

function readField(values: Argument, groups: Argument): Field | FunctionError {
  const cells = readRange(values, NAMES.values);
  if (isError(cells)) return cells;
  const lead = figuresOf(cells).find(({ quantity }) => quantity?.unit);
  const found = new Map<string, Decimal[]>();
  for (const { figure, row, column } of cells) {
    if (figure === "marker") continue;
    const value = inBaseUnit(figure, lead, [NAMES.values, NAMES.values]);
    if (isError(value)) return value;
    const key = groupOf(cellAt(groups, row, column));
    const others = found.get(key);
    if (others) others.push(value);
    else found.set(key, [value]);
  }
  for (const group of found.values()) group.sort(compare);
  return { groups: found, lead };
}

function placeOf(cell: CellInput, group: string, { groups, lead }: Field, order: Order): CellOutput {
  const figure = requireFigure(cell, NAMES.value);
  if (isError(figure)) return figure;
  const value = inBaseUnit(figure, lead, [NAMES.values, NAMES.value]);
  if (isError(value)) return value;
  const others = groups.get(group) ?? [];
  const [below, notAbove] = [firstPlace(others, value, 0), firstPlace(others, value, 1)];
  if (below === notAbove) return notAmong();
  return order === "asc" ? below + 1 : others.length - notAbove + 1;
}

/** How many of the sorted values are below the value; with `side` 1, how many are not above it. */
function firstPlace(sorted: readonly Decimal[], value: Decimal, side: 0 | 1): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(sorted[middle]!, value) < side) low = middle + 1;
    else high = middle;
  }
  return low;
}

function groupOf(cell: CellInput): string {
  return textOf(cell).normalize("NFKC").trim().toLowerCase();
}

function notAmong(): FunctionError {
  return fault("#N/A", "この値は、比べる値（同じグループ）の中にありません。", "The value is not among the values of its group.");
}

function lonelyGroup(): FunctionError {
  return fault(
    "#VALUE!",
    "グループとグループの範囲は、両方とも指定してください。",
    "Please give both the group of the value and the groups of the values.",
  );
}
