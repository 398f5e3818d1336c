import type { Wording } from "../src/index";
import {
  errorOf,
  fault,
  isBlankCell,
  isError,
  isMatrix,
  type Argument,
  type CellInput,
  type CellOutput,
  type FunctionError,
  type Result,
} from "./cells";

/** Rows and columns of a range. */
export interface Shape {
  readonly rows: number;
  readonly columns: number;
}

export function shapeOf(argument: Argument): Shape {
  if (!isMatrix(argument)) return { rows: 1, columns: 1 };
  return { rows: Math.max(1, argument.length), columns: Math.max(1, argument[0]?.length ?? 0) };
}

/** The one cell of an argument that is no range, or the cell of a range. */
export function cellAt(argument: Argument, row: number, column: number): CellInput {
  return isMatrix(argument) ? argument[row]?.[column] : argument;
}

/** The first cell of an argument: of options that are one for the whole range. */
export function firstCell(argument: Argument): CellInput {
  return cellAt(argument, 0, 0);
}

/** Whether an optional argument is not given: nothing, or one empty cell. */
export function isLeftOut(argument: Argument): boolean {
  return isSingle(shapeOf(argument)) && isBlankCell(firstCell(argument));
}

/**
 * Computes cell by cell. As in Excel a single cell goes with every element, one row with every row and one column with every column, so that a row and
 * a column make a table. An error in an input cell becomes the result there and nowhere else. The list of cells handed to `compute` is used again.
 */
export function elementwise(
  names: readonly Wording[],
  args: readonly Argument[],
  compute: (cells: readonly CellInput[]) => CellOutput,
): Result {
  const taken = names.map((_, place) => args[place]);
  const shapes = taken.map(shapeOf);
  const shape = commonShape(names, shapes);
  if (isError(shape)) return shape;
  const cells: CellInput[] = taken.map(() => undefined);
  if (!taken.some(isMatrix)) return computeAt(taken, shapes, cells, 0, 0, compute);
  const result: CellOutput[][] = [];
  for (let row = 0; row < shape.rows; row++) {
    const line: CellOutput[] = [];
    for (let column = 0; column < shape.columns; column++) line.push(computeAt(taken, shapes, cells, row, column, compute));
    result.push(line);
  }
  return result;
}

function computeAt(
  args: readonly Argument[],
  shapes: readonly Shape[],
  cells: CellInput[],
  row: number,
  column: number,
  compute: (cells: readonly CellInput[]) => CellOutput,
): CellOutput {
  for (let i = 0; i < args.length; i++) {
    const shape = shapes[i]!;
    const cell = cellAt(args[i], shape.rows === 1 ? 0 : row, shape.columns === 1 ? 0 : column);
    const error = errorOf(cell);
    if (error) return error;
    cells[i] = cell;
  }
  return compute(cells);
}

/** The shape of the result. Ranges of three rows and of two do not go together. */
function commonShape(names: readonly Wording[], shapes: readonly Shape[]): Shape | FunctionError {
  let rows = 0;
  let columns = 0;
  for (let i = 1; i < shapes.length; i++) {
    if (!fits(shapes[i]!.rows, shapes[rows]!.rows) || !fits(shapes[i]!.columns, shapes[columns]!.columns)) {
      const other = fits(shapes[i]!.rows, shapes[rows]!.rows) ? columns : rows;
      return unequalShapes({ name: names[other]!, shape: shapes[other]! }, { name: names[i]!, shape: shapes[i]! });
    }
    if (shapes[i]!.rows > shapes[rows]!.rows) rows = i;
    if (shapes[i]!.columns > shapes[columns]!.columns) columns = i;
  }
  return { rows: shapes[rows]!.rows, columns: shapes[columns]!.columns };
}

function fits(a: number, b: number): boolean {
  return a === b || a === 1 || b === 1;
}

function isSingle({ rows, columns }: Shape): boolean {
  return rows === 1 && columns === 1;
}

interface NamedShape {
  readonly name: Wording;
  readonly shape: Shape;
}

/** Refuses two ranges taken as a whole that do not lie side by side. */
export function shapeConflict(names: readonly [Wording, Wording], a: Argument, b: Argument): FunctionError | undefined {
  const [first, second] = [shapeOf(a), shapeOf(b)];
  if (first.rows === second.rows && first.columns === second.columns) return undefined;
  return unequalShapes({ name: names[0], shape: first }, { name: names[1], shape: second });
}

function unequalShapes(a: NamedShape, b: NamedShape): FunctionError {
  const ja = ({ name, shape }: NamedShape): string => `「${name.ja}」は${shape.rows}行×${shape.columns}列`;
  const en = ({ name, shape }: NamedShape): string =>
    `"${name.en}" has ${counted(shape.rows, "row")} × ${counted(shape.columns, "column")}`;
  return fault(
    "#VALUE!",
    `範囲の大きさが違います。${ja(a)}、${ja(b)}です。同じ大きさの範囲か、1行、1列、1つのセルを指定してください。`,
    `The ranges differ in size: ${en(a)}, ${en(b)}. Please give ranges of the same size, one row, one column, or a single cell.`,
  );
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
