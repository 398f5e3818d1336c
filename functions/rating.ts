import { compareRatios, NAMED_SCALES, type Bound, type Decimal, type Ratio, type RatingStep } from "../src/index";
import { NAMES } from "./argumentNames";
import {
  errorOf,
  fault,
  isBlankCell,
  isError,
  isMatrix,
  textOf,
  type Argument,
  type CellInput,
  type CellOutput,
  type FunctionError,
  type Result,
} from "./cells";
import { cellAt, elementwise, shapeOf } from "./elementwise";
import { readFigure, shortened } from "./figures";
import { attainment, isStrictTarget } from "./rate";

const ONE: Decimal = { units: 1, scale: 0 };

/** RATING: the label that the attainment rate earns on a scale. */
export function rating(args: readonly Argument[]): Result {
  const [actual, target, scale, direction] = args;
  const steps = readScale(scale);
  if (isError(steps)) return steps;
  return elementwise(
    [
      { name: NAMES.actual, value: actual },
      { name: NAMES.target, value: target },
      { name: NAMES.direction, value: direction },
    ],
    ([is, due, way]) => labelOf(is, due, way, steps),
  );
}

function labelOf(actual: CellInput, target: CellInput, direction: CellInput, steps: readonly RatingStep[]): CellOutput {
  const reached = attainment(actual, target, direction);
  if (isError(reached)) return reached;
  const misses = isStrictTarget(target) && compareRatios(reached, { numerator: ONE, denominator: ONE }) === 0;
  const step = steps.find(({ limit, bound }) => limit === undefined || meets(reached, bound, limit, misses));
  return step?.label ?? noStep();
}

/** Whether the rate meets the limit. `misses`: the target is 超 or 未満 and only just reached, which is a little under 100 %. */
function meets(reached: Ratio, bound: Bound, limit: Decimal, misses: boolean): boolean {
  const order = compareRatios(reached, { numerator: limit, denominator: ONE });
  const side = order === 0 && misses ? -1 : order;
  if (bound === ">=") return side >= 0;
  if (bound === ">") return side > 0;
  return bound === "<=" ? side <= 0 : side < 0;
}

function readScale(scale: Argument): readonly RatingStep[] | FunctionError {
  const { rows, columns } = shapeOf(scale);
  if (isMatrix(scale) && (rows > 1 || columns > 1)) return readSteps(scale, rows, columns);
  const cell = cellAt(scale, 0, 0);
  const error = errorOf(cell);
  if (error) return error;
  const name = isBlankCell(cell) ? NAMED_SCALES[0]?.names[0] : textOf(cell).trim();
  const known = NAMED_SCALES.find(({ names }) => names.some((known) => known === name));
  return known?.steps ?? unknownScale(name ?? "");
}

/** An own scale: a label and the rate from which it is given, the best first; a label without a rate is for all the rest. */
function readSteps(scale: Argument, rows: number, columns: number): readonly RatingStep[] | FunctionError {
  if (columns !== 2) return badTable();
  const steps: RatingStep[] = [];
  for (let row = 0; row < rows; row++) {
    const [label, limit] = [cellAt(scale, row, 0), cellAt(scale, row, 1)];
    const error = errorOf(label) ?? errorOf(limit);
    if (error) return error;
    if (isBlankCell(label)) {
      if (isBlankCell(limit)) continue;
      return badTable();
    }
    const reading = readFigure(limit, NAMES.scale);
    if (reading === "blank" || reading === "marker") steps.push({ label: textOf(label), bound: ">=" });
    else if (isError(reading)) return reading;
    else steps.push({ label: textOf(label), limit: reading.value, bound: reading.quantity?.bound ?? ">=" });
  }
  return steps.length > 0 ? steps : badTable();
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
    "評価基準の表は2列（評価、その評価になる達成率）で、良い順に書いてください。最後の行の達成率は空欄にできます。",
    "The table of a scale has two columns, the label and the rate from which it is given, the best first. The last rate may be empty.",
  );
}

function noStep(): FunctionError {
  return fault(
    "#N/A",
    "達成率がどの評価にも当てはまりません。評価基準の最後に、達成率を空欄にした行を足してください。",
    "No step of the scale fits the rate. Please add a last row with a label and no rate.",
  );
}
