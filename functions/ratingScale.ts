import { absolute, compare, NAMED_SCALES, scaleByTen, type Decimal, type RatingStep } from "../src/index";
import { NAMES } from "./argumentNames";
import { errorOf, fault, isBlankCell, isError, isMatrix, textOf, type Argument, type CellInput, type FunctionError } from "./cells";
import { cellAt, shapeOf } from "./elementwise";
import { readFigure, shortened, type Figure } from "./figures";
import { isHeading } from "./rangeFigures";

/** The steps of a scale in the order in which they are tried: a name, or a table of labels and rates. Left out, ○△. */
export function readScale(scale: Argument): readonly RatingStep[] | FunctionError {
  const { rows, columns } = shapeOf(scale);
  if (isMatrix(scale) && (rows > 1 || columns > 1)) return readTable(scale, rows, columns);
  const cell = cellAt(scale, 0, 0);
  const error = errorOf(cell);
  if (error) return error;
  const name = isBlankCell(cell) ? NAMED_SCALES[0]?.names[0] : textOf(cell).trim();
  const known = NAMED_SCALES.find(({ names }) => names.some((known) => folded(known) === folded(name ?? "")));
  return known?.steps ?? unknownScale(name ?? "");
}

function folded(name: string): string {
  return name.normalize("NFKC").toLowerCase();
}

/** A row of an own scale. */
interface Line {
  readonly label: string;
  readonly limit: Figure | undefined;
}

/** An own scale in any order, with or without a heading row; a label without a rate is for all the rest. */
function readTable(scale: Argument, rows: number, columns: number): readonly RatingStep[] | FunctionError {
  if (columns !== 2) return badTable();
  const lines: Line[] = [];
  const first = hasHeading(cellAt(scale, 0, 1)) ? 1 : 0;
  for (let row = first; row < rows; row++) {
    const line = readLine(cellAt(scale, row, 0), cellAt(scale, row, 1));
    if (line && isError(line)) return line;
    if (line) lines.push(line);
  }
  return lines.length > 0 ? inOrder(lines) : badTable();
}

/** Words that head the column of rates. Other words there were meant for a rate. */
const HEADINGS = /率|基準|下限|以上|割合|目安|しきい値|閾値|点数|得点|rate|limit|threshold|from|minimum|attainment|score|percent/i;

function hasHeading(cell: CellInput): boolean {
  return isHeading(cell) && HEADINGS.test(textOf(cell));
}

function readLine(label: CellInput, limit: CellInput): Line | undefined | FunctionError {
  const error = errorOf(label) ?? errorOf(limit);
  if (error) return error;
  if (isBlankCell(label)) return isBlankCell(limit) ? undefined : badTable();
  const reading = readFigure(limit, NAMES.scale);
  if (reading === "blank" || reading === "marker") return { label: textOf(label), limit: undefined };
  return isError(reading) ? reading : { label: textOf(label), limit: reading };
}

/** Numbers without a percent sign are percentages where one of them is above this: {A,100;B,80}, not {A,1;B,0.8}. */
const LARGEST_FRACTION: Decimal = { units: 10, scale: 0 };

/** From the highest lower limit down, then from the lowest upper limit (60%未満) up, then the rest. */
function inOrder(lines: readonly Line[]): readonly RatingStep[] {
  const inPercent = lines.some(({ limit }) => limit && !limit.quantity?.unit && compare(absolute(limit.value), LARGEST_FRACTION) > 0);
  const steps = lines.map(({ label, limit }): RatingStep => {
    if (!limit) return { label, bound: ">=" };
    const value = inPercent && !limit.quantity?.unit ? scaleByTen(limit.value, -2) : limit.value;
    return { label, limit: value, bound: limit.quantity?.bound ?? ">=" };
  });
  return steps.sort((a, b) => {
    const [x, y] = [placeOf(a), placeOf(b)];
    if (x !== y || !a.limit || !b.limit) return x - y;
    const order = compare(a.limit, b.limit);
    return (x === 0 ? -order : order) || strictFirst(a) - strictFirst(b);
  });
}

function placeOf({ limit, bound }: RatingStep): number {
  if (!limit) return 2;
  return bound === ">=" || bound === ">" ? 0 : 1;
}

function strictFirst({ bound }: RatingStep): number {
  return bound === ">" || bound === "<" ? 0 : 1;
}

function unknownScale(name: string): FunctionError {
  const known = NAMED_SCALES.map(({ names }) => `"${names[0]}"`).join(", ");
  return fault(
    "#VALUE!",
    `評価基準「${shortened(name)}」はありません。${known} のどれかか、「評価・達成率」の2列の表を指定してください。`,
    `There is no scale "${shortened(name)}". Please give one of ${known}, or a table of two columns: label and rate.`,
  );
}

function badTable(): FunctionError {
  return fault(
    "#VALUE!",
    "評価基準の表は2列（評価、その評価になる達成率）です。残りすべての評価の達成率は空欄にします。",
    "The table of a scale has two columns, the label and the rate from which it is given. The rate of the label for all the rest is empty.",
  );
}
