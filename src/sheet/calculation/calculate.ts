import { formulaFunctions } from "./formulaFunctions";
import type { Area, FormulaTree } from "./formulaTree";
import { NotCalculated, numberOf, order, single, textOf, type Value, type Values } from "./values";

/** The values of an area on a sheet, cut to what the sheet holds; `NotCalculated` is thrown where an error stands among them. */
export type Reader = (area: Area) => Values;

/** What a formula gives; undefined where it is an error, or calculates with functions that are not known here. */
export function calculate(tree: FormulaTree, read: Reader): Value | undefined {
  try {
    return single(valuesOf(tree, read));
  } catch (error) {
    if (error instanceof NotCalculated) return undefined;
    throw error;
  }
}

function valuesOf(tree: FormulaTree, read: Reader): Values {
  switch (tree.kind) {
    case "value":
      return [[tree.value]];
    case "area":
      return read(tree);
    case "minus":
      return each(valuesOf(tree.of, read), (value) => -numberOf(value));
    case "percent":
      return each(valuesOf(tree.of, read), (value) => numberOf(value) / 100);
    case "operation":
      return both(valuesOf(tree.left, read), valuesOf(tree.right, read), operations[tree.sign] ?? unknown);
    case "call": {
      const called = formulaFunctions[tree.name];
      if (!called) throw new NotCalculated(tree.name);
      return [[called(tree.parts.map((part) => () => part && valuesOf(part, read)))]];
    }
  }
}

function each(values: Values, act: (value: Value) => Value): Values {
  return values.map((row) => row.map(act));
}

/** Two areas of one size item by item; one value with every item of the other. */
function both(left: Values, right: Values, act: (a: Value, b: Value) => Value): Values {
  const isOne = (values: Values): boolean => values.length === 1 && values[0]?.length === 1;
  if (isOne(right)) return each(left, (value) => act(value, single(right)));
  if (isOne(left)) return each(right, (value) => act(single(left), value));
  if (left.length !== right.length) throw new NotCalculated("sizes");
  return left.map((row, at) => {
    if (row.length !== right[at]?.length) throw new NotCalculated("sizes");
    return row.map((value, column) => act(value, right[at]?.[column] ?? null));
  });
}

const unknown = (): Value => {
  throw new NotCalculated("sign");
};

const operations: Readonly<Record<string, (a: Value, b: Value) => Value>> = {
  "+": (a, b) => numberOf(a) + numberOf(b),
  "-": (a, b) => numberOf(a) - numberOf(b),
  "*": (a, b) => numberOf(a) * numberOf(b),
  "/": (a, b) => numberOf(numberOf(a) / numberOf(b)),
  "^": (a, b) => numberOf(numberOf(a) ** numberOf(b)),
  "&": (a, b) => `${textOf(a)}${textOf(b)}`,
  "=": (a, b) => order(a, b) === 0,
  "<>": (a, b) => order(a, b) !== 0,
  "<": (a, b) => order(a, b) < 0,
  ">": (a, b) => order(a, b) > 0,
  "<=": (a, b) => order(a, b) <= 0,
  ">=": (a, b) => order(a, b) >= 0,
};
