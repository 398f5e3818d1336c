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

/** An argument with the name that messages give it. */
export interface NamedArgument {
  readonly name: Wording;
  readonly value: Argument;
}

export function shapeOf(argument: Argument): Shape {
  if (!isMatrix(argument)) return { rows: 1, columns: 1 };
  return { rows: Math.max(1, argument.length), columns: Math.max(1, argument[0]?.length ?? 0) };
}

/** The one cell of an argument that is no range, or the cell of a range. */
export function cellAt(argument: Argument, row: number, column: number): CellInput {
  return isMatrix(argument) ? argument[row]?.[column] : argument;
}

/** Whether an optional argument is not given: nothing, or one empty cell. */
export function isLeftOut(argument: Argument): boolean {
  return isSingle(shapeOf(argument)) && isBlankCell(cellAt(argument, 0, 0));
}

/**
 * Computes cell by cell. Ranges must be of one size; a single cell goes with every element. An error in an input cell becomes the result
 * there and nowhere else. The list of cells handed to `compute` is used again for the next element.
 */
export function elementwise(args: readonly NamedArgument[], compute: (cells: readonly CellInput[]) => CellOutput): Result {
  const shape = commonShape(args);
  if (isError(shape)) return shape;
  const cells: CellInput[] = args.map(() => undefined);
  if (!args.some(({ value }) => isMatrix(value))) return computeAt(args, cells, 0, 0, compute);
  const single = args.map(({ value }) => isSingle(shapeOf(value)));
  const result: CellOutput[][] = [];
  for (let row = 0; row < shape.rows; row++) {
    const line: CellOutput[] = [];
    for (let column = 0; column < shape.columns; column++) line.push(computeAt(args, cells, row, column, compute, single));
    result.push(line);
  }
  return result;
}

function computeAt(
  args: readonly NamedArgument[],
  cells: CellInput[],
  row: number,
  column: number,
  compute: (cells: readonly CellInput[]) => CellOutput,
  single?: readonly boolean[],
): CellOutput {
  for (let i = 0; i < args.length; i++) {
    const value = args[i]?.value;
    const cell = single?.[i] ? cellAt(value, 0, 0) : cellAt(value, row, column);
    const error = errorOf(cell);
    if (error) return error;
    cells[i] = cell;
  }
  return compute(cells);
}

function commonShape(args: readonly NamedArgument[]): Shape | FunctionError {
  let first: { name: Wording; shape: Shape } | undefined;
  for (const { name, value } of args) {
    const shape = shapeOf(value);
    if (isSingle(shape)) continue;
    if (!first) first = { name, shape };
    else if (shape.rows !== first.shape.rows || shape.columns !== first.shape.columns) return unequalShapes(first, { name, shape });
  }
  return first?.shape ?? { rows: 1, columns: 1 };
}

function isSingle({ rows, columns }: Shape): boolean {
  return rows === 1 && columns === 1;
}

interface NamedShape {
  readonly name: Wording;
  readonly shape: Shape;
}

/** Two ranges that do not lie side by side. */
export function unequalShapes(a: NamedShape, b: NamedShape): FunctionError {
  const ja = ({ name, shape }: NamedShape): string => `「${name.ja}」は${shape.rows}行×${shape.columns}列`;
  const en = ({ name, shape }: NamedShape): string =>
    `"${name.en}" has ${counted(shape.rows, "row")} × ${counted(shape.columns, "column")}`;
  return fault(
    "#VALUE!",
    `範囲の大きさが違います。${ja(a)}、${ja(b)}です。同じ大きさの範囲か、1つのセルを指定してください。`,
    `The ranges differ in size: ${en(a)}, ${en(b)}. Please give ranges of the same size, or a single cell.`,
  );
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
