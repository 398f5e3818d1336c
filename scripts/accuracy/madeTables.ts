/** Numbers that look random and are the same for the same seed. */
export class Dice {
  constructor(private state: number) {}

  /** From 0 up to 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from `least` to `most`. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() * list.length)] as T;
  }
}

/** A table of texts, its headings in the first row and its names in the first column. */
export type Grid = readonly (readonly string[])[];

const ITEMS = ["相談件数", "来館者数", "参加者数", "講座数", "交付枚数", "利用者数", "設置数", "受講者数", "登録者数", "面談数", "訪問数", "貸出数"] as const;
const PEOPLE = ["北支所", "南支所", "東支所", "西支所", "中央支所", "港支所", "山手支所", "川口支所", "緑支所", "泉支所", "旭支所", "栄支所"] as const;

const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ",");
const percent = (value: number, digits = 1): string => `${roundHalfUp(value, digits).toFixed(digits)}%`;

function roundHalfUp(value: number, digits: number): number {
  const factor = 10 ** digits;
  return (Math.sign(value) * Math.floor(Math.abs(value) * factor + 0.5 + 1e-9)) / factor;
}

/** Figures between two sizes, as likely in each order of magnitude. */
function amount(dice: Dice, least: number, most: number): number {
  return Math.round(least * (most / least) ** dice.next());
}

interface Plan {
  readonly target: number;
  readonly actual: number;
}

function plan(dice: Dice, round: boolean): Plan {
  const drawn = amount(dice, 40, 20_000);
  const grain = drawn > 2000 ? 100 : 10;
  const target = round ? Math.max(grain, Math.round(drawn / grain) * grain) : drawn;
  return { target, actual: Math.max(1, Math.round(target * (0.5 + 0.65 * dice.next()))) };
}

/** Target, actual and rate for some periods, with the mean of the rates below. */
function attainment(dice: Dice): string[][] {
  const [rows, periods] = [dice.whole(4, 10), dice.whole(1, 4)];
  const round = dice.next() < 0.6;
  const heads = Array.from({ length: periods }, (_, at) => `R${at + 4}年度`);
  const table = [["指標", ...heads.flatMap((head) => [`${head}目標`, `${head}実績`, `${head}達成率`])]];
  const rates: number[][] = heads.map(() => []);
  for (let row = 0; row < rows; row += 1) {
    const cells = heads.flatMap((_, at) => {
      const { target, actual } = plan(dice, round);
      const rate = roundHalfUp((100 * actual) / target, 1);
      rates[at]?.push(rate);
      return [grouped(target), grouped(actual), percent(rate)];
    });
    table.push([ITEMS[row] ?? `指標${row}`, ...cells]);
  }
  if (dice.next() < 0.6) table.push(["平均達成率", ...rates.flatMap((list) => ["", "", percent(list.reduce((a, b) => a + b, 0) / list.length)])]);
  return table;
}

/** Budget, result, difference and rate with a total row. */
function budget(dice: Dice): string[][] {
  const rows = dice.whole(3, 9);
  const plans = Array.from({ length: rows }, () => plan(dice, true));
  const total = plans.reduce((sum, { target, actual }) => ({ target: sum.target + target, actual: sum.actual + actual }), { target: 0, actual: 0 });
  const line = (name: string, { target, actual }: Plan): string[] => [name, grouped(target), grouped(actual), signed(actual - target), percent((100 * actual) / target)];
  return [["部署", "予算", "実績", "差異", "執行率"], ...plans.map((one, at) => line(PEOPLE[at] ?? "", one)), line("合計", total)];
}

function signed(value: number): string {
  return value < 0 ? `-${grouped(-value)}` : grouped(value);
}

/** Two years side by side with the change and the change in percent. */
function change(dice: Dice): string[][] {
  const rows = dice.whole(4, 10);
  const table = [["項目", "前年度", "今年度", "増減", "増減率"]];
  for (let row = 0; row < rows; row += 1) {
    const before = amount(dice, 50, 50_000);
    const now = Math.max(1, Math.round(before * (0.7 + 0.6 * dice.next())));
    table.push([ITEMS[row] ?? "", grouped(before), grouped(now), signed(now - before), percent((100 * (now - before)) / before)]);
  }
  return table;
}

/** Quarters with the total of the year at the right and of all rows below. */
function quarters(dice: Dice): string[][] {
  const rows = dice.whole(3, 8);
  const figures = Array.from({ length: rows }, () => Array.from({ length: 4 }, () => amount(dice, 100, 900)));
  const sums = [0, 1, 2, 3].map((at) => figures.reduce((sum, row) => sum + (row[at] ?? 0), 0));
  const line = (name: string, row: readonly number[]): string[] => [name, ...row.map(grouped), grouped(row.reduce((a, b) => a + b, 0))];
  return [["区分", "第1四半期", "第2四半期", "第3四半期", "第4四半期", "合計"], ...figures.map((row, at) => line(PEOPLE[at] ?? "", row)), line("合計", sums)];
}

/** A month's figure and the running total. */
function running(dice: Dice): string[][] {
  let total = 0;
  const months = dice.whole(6, 12);
  const rows = Array.from({ length: months }, (_, at) => {
    const own = amount(dice, 20, 900);
    total += own;
    return [`${((at + 3) % 12) + 1}月`, grouped(own), grouped(total)];
  });
  return [["月", "実績", "累計"], ...rows];
}

/** Opening balance, receipts, payments, closing balance. */
function balance(dice: Dice): string[][] {
  let held = amount(dice, 500, 5000);
  const rows = Array.from({ length: dice.whole(5, 9) }, (_, at) => {
    const [opening, receipts, payments] = [held, amount(dice, 100, 900), amount(dice, 50, 400)];
    held = opening + receipts - payments;
    return [`${2016 + at}`, ...[opening, receipts, payments, held].map(grouped)];
  });
  return [["年度", "前年度繰越", "収入", "支出", "差引残高"], ...rows];
}

/** Counts with their share of the total. */
function shares(dice: Dice): string[][] {
  const counts = Array.from({ length: dice.whole(4, 8) }, () => amount(dice, 50, 2000));
  const total = counts.reduce((a, b) => a + b, 0);
  return [
    ["区分", "件数", "構成比"],
    ...counts.map((count, at) => [PEOPLE[at] ?? "", grouped(count), percent((100 * count) / total)]),
    ["合計", grouped(total), "100.0%"],
  ];
}

/** The kinds of tables that are made. */
export const SHAPES = { attainment, budget, change, quarters, running, balance, shares } as const;
export type ShapeName = keyof typeof SHAPES;

/** A figure with a slip in it; undefined where this slip cannot befall it. */
type Slip = (text: string, dice: Dice) => string | undefined;

const onDigits = (change: (digits: string, dice: Dice) => string | undefined): Slip => (text, dice) => {
  const match = /\d[\d,]*(\.\d+)?/.exec(text);
  const old = match?.[0] ?? "";
  const digits = change(old.replaceAll(",", ""), dice);
  if (digits === undefined || /^0\d/.test(digits)) return undefined;
  const [whole = "", fraction] = digits.split(".");
  const written = (old.includes(",") || whole.length > 3 ? grouped(Number(whole)) : whole) + (fraction === undefined ? "" : `.${fraction}`);
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
  const spots = grid.flatMap((cells, row) => cells.flatMap((text, column) => (row > 0 && column > 0 && /\d/.test(text) ? [{ row, column, text }] : [])));
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
  return changed(grid, Array.from({ length: rows }, (_, at) => ({ row: from + at + 1, column, after: grid[from + at]?.[column] ?? "" })));
}

/** The first two figures of a row exchanged. */
function withSwap(grid: Grid, dice: Dice): Faulty | undefined {
  const row = dice.whole(1, grid.length - 1);
  const [, first = "", second = ""] = grid[row] ?? [];
  return /^[\d,]+$/.test(first) && /^[\d,]+$/.test(second) ? changed(grid, [{ row, column: 1, after: second }, { row, column: 2, after: first }]) : undefined;
}

function changed(grid: Grid, changes: readonly { readonly row: number; readonly column: number; readonly after: string }[]): Faulty | undefined {
  const wrong = changes.flatMap(({ row, column, after }) => {
    const before = grid[row]?.[column] ?? "";
    return before === after || before === "" ? [] : [{ row, column, before }];
  });
  if (wrong.length < changes.length) return undefined;
  const after = (row: number, column: number, text: string): string => changes.find((one) => one.row === row && one.column === column)?.after ?? text;
  return { grid: grid.map((cells, row) => cells.map((text, column) => after(row, column, text))), wrong };
}
