import { grouped, roundHalfUp, type Dice, type Grid } from "./madeTables";

/** A figure with a slip in it; undefined where this slip cannot befall it. */
type Slip = (text: string, dice: Dice) => string | undefined;

const onDigits =
  (change: (digits: string, dice: Dice) => string | undefined): Slip =>
  (text, dice) => {
    const match = /\d[\d,]*(\.\d+)?/.exec(text);
    const old = match?.[0] ?? "";
    const digits = change(old.replaceAll(",", ""), dice);
    if (digits === undefined || /^0\d/.test(digits)) return undefined;
    const [whole = "", fraction] = digits.split(".");
    const written =
      (old.includes(",") || whole.length > 3 ? grouped(Number(whole)) : whole) + (fraction === undefined ? "" : `.${fraction}`);
    return text.replace(old, written);
  };

const at = (digits: string, dice: Dice): number => {
  const places = [...digits].flatMap((digit, place) => (digit === "." ? [] : [place]));
  return dice.pick(places);
};

function scaled(digits: string, power: number): string {
  const decimals = digits.split(".")[1]?.length ?? 0;
  return roundHalfUp(Number(digits) * 10 ** power, decimals).toFixed(decimals);
}

/** Slips of the hand by the name of the cause that they are. */
export const SLIPS: Readonly<Record<string, Slip>> = {
  "transposed-digits": onDigits((digits, dice) => {
    const only = [...digits].filter((digit) => digit !== ".");
    const first = dice.whole(0, only.length - 2);
    if (only.length < 2 || only[first] === only[first + 1]) return undefined;
    [only[first], only[first + 1]] = [only[first + 1] ?? "", only[first] ?? ""];
    const point = digits.indexOf(".");
    if (point >= 0) only.splice(point, 0, ".");
    return only.join("");
  }),
  "replaced-digit": onDigits((digits, dice) => {
    const place = at(digits, dice);
    return digits.slice(0, place) + String((Number(digits[place]) + dice.whole(1, 9)) % 10) + digits.slice(place + 1);
  }),
  "extra-digit": onDigits((digits, dice) => {
    const whole = digits.split(".")[0]?.length ?? 0;
    const place = dice.whole(1, whole);
    return digits.slice(0, place) + String(dice.whole(0, 9)) + digits.slice(place);
  }),
  "dropped-digit": onDigits((digits, dice) => {
    const whole = digits.split(".")[0]?.length ?? 0;
    if (whole < 2) return undefined;
    const place = dice.whole(0, whole - 1);
    return digits.slice(0, place) + digits.slice(place + 1);
  }),
  "decimal-shift": onDigits((digits, dice) => scaled(digits, dice.pick([1, -1]))),
  "unit-slip": onDigits((digits) => (digits.includes(".") ? undefined : scaled(digits, 3))),
  "lost-sign": (text) => (/^[-▲]/.test(text) ? text.slice(1) : undefined),
};

/** A figure that is wrong now, with what stood there. */
export interface WrongFigure {
  readonly row: number;
  readonly column: number;
  readonly before: string;
}

/** A table with wrong figures. */
export interface Faulty {
  readonly grid: Grid;
  readonly wrong: readonly WrongFigure[];
}

/** What can befall a table: a slip in one figure, or one of these. */
export const FAULTS = [...Object.keys(SLIPS), "row-shift", "swapped-inputs", "two-slips"] as const;

/** The table with a fault in it; undefined where this one changes nothing. */
export function withFault(grid: Grid, dice: Dice, fault: string): Faulty | undefined {
  if (fault === "row-shift") return withShift(grid, dice);
  if (fault === "swapped-inputs") return withSwap(grid, dice);
  if (fault !== "two-slips") return withSlip(grid, dice, fault);
  const first = withSlip(grid, dice, dice.pick(Object.keys(SLIPS)));
  const second = first && withSlip(first.grid, dice, dice.pick(Object.keys(SLIPS)));
  if (!first || !second || first.wrong[0]?.row === second.wrong[0]?.row) return undefined;
  return { grid: second.grid, wrong: [...first.wrong, ...second.wrong] };
}

function withSlip(grid: Grid, dice: Dice, slip: string): Faulty | undefined {
  const spots = grid.flatMap((cells, row) =>
    cells.flatMap((text, column) => (row > 0 && column > 0 && /\d/.test(text) ? [{ row, column, text }] : [])),
  );
  const { row, column, text } = dice.pick(spots);
  const after = SLIPS[slip]?.(text, dice);
  return after === undefined || after === text ? undefined : changed(grid, [{ row, column, after }]);
}

/** Some rows of a column one too low. */
function withShift(grid: Grid, dice: Dice): Faulty | undefined {
  const rows = dice.whole(3, 5);
  const from = dice.whole(1, grid.length - rows - 2);
  const column = dice.whole(1, (grid[0]?.length ?? 2) - 1);
  if (from < 1) return undefined;
  return changed(
    grid,
    Array.from({ length: rows }, (_, at) => ({ row: from + at + 1, column, after: grid[from + at]?.[column] ?? "" })),
  );
}

/** The first two figures of a row exchanged. */
function withSwap(grid: Grid, dice: Dice): Faulty | undefined {
  const row = dice.whole(1, grid.length - 1);
  const [, first = "", second = ""] = grid[row] ?? [];
  return /^[\d,]+$/.test(first) && /^[\d,]+$/.test(second)
    ? changed(grid, [
        { row, column: 1, after: second },
        { row, column: 2, after: first },
      ])
    : undefined;
}

function changed(
  grid: Grid,
  changes: readonly { readonly row: number; readonly column: number; readonly after: string }[],
): Faulty | undefined {
  const wrong = changes.flatMap(({ row, column, after }) => {
    const before = grid[row]?.[column] ?? "";
    return before === after || before === "" ? [] : [{ row, column, before }];
  });
  if (wrong.length < changes.length) return undefined;
  const after = (row: number, column: number, text: string): string =>
    changes.find((one) => one.row === row && one.column === column)?.after ?? text;
  return { grid: grid.map((cells, row) => cells.map((text, column) => after(row, column, text))), wrong };
}
