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

const ITEMS = [
  "相談件数",
  "来館者数",
  "参加者数",
  "講座数",
  "交付枚数",
  "利用者数",
  "設置数",
  "受講者数",
  "登録者数",
  "面談数",
  "訪問数",
  "貸出数",
] as const;
const PEOPLE = [
  "北支所",
  "南支所",
  "東支所",
  "西支所",
  "中央支所",
  "港支所",
  "山手支所",
  "川口支所",
  "緑支所",
  "泉支所",
  "旭支所",
  "栄支所",
] as const;

export const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ",");
const percent = (value: number, digits = 1): string => `${roundHalfUp(value, digits).toFixed(digits)}%`;

export function roundHalfUp(value: number, digits: number): number {
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
  if (dice.next() < 0.6)
    table.push(["平均達成率", ...rates.flatMap((list) => ["", "", percent(list.reduce((a, b) => a + b, 0) / list.length)])]);
  return table;
}

/** Budget, result, difference and rate with a total row. */
function budget(dice: Dice): string[][] {
  const rows = dice.whole(3, 9);
  const plans = Array.from({ length: rows }, () => plan(dice, true));
  const total = plans.reduce((sum, { target, actual }) => ({ target: sum.target + target, actual: sum.actual + actual }), {
    target: 0,
    actual: 0,
  });
  const line = (name: string, { target, actual }: Plan): string[] => [
    name,
    grouped(target),
    grouped(actual),
    signed(actual - target),
    percent((100 * actual) / target),
  ];
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
  return [
    ["区分", "第1四半期", "第2四半期", "第3四半期", "第4四半期", "合計"],
    ...figures.map((row, at) => line(PEOPLE[at] ?? "", row)),
    line("合計", sums),
  ];
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

/** Rates of which none is printed above 100 %, or which are cut. */
function clipped(dice: Dice, printed: (rate: number) => string): string[][] {
  const plans = Array.from({ length: dice.whole(5, 12) }, () => plan(dice, dice.next() < 0.5));
  return [
    ["指標", "目標", "実績", "達成率"],
    ...plans.map(({ target, actual }, at) => [ITEMS[at] ?? "", grouped(target), grouped(actual), printed((100 * actual) / target)]),
  ];
}

const capped = (dice: Dice): string[][] => clipped(dice, (rate) => percent(Math.min(100, rate)));
const cut = (dice: Dice): string[][] => clipped(dice, (rate) => `${(Math.floor(rate * 10 + 1e-9) / 10).toFixed(1)}%`);

/** Progress from a baseline. */
function progress(dice: Dice): string[][] {
  const rows = Array.from({ length: dice.whole(4, 9) }, (_, at) => {
    const from = amount(dice, 50, 5000);
    const target = Math.round(from * (1.2 + 0.6 * dice.next())) + 5;
    const actual = Math.round(from + (target - from) * (0.2 + 0.9 * dice.next()));
    return [ITEMS[at] ?? "", grouped(from), grouped(target), grouped(actual), percent((100 * (actual - from)) / (target - from))];
  });
  return [["指標", "基準値", "目標値", "実績値", "達成率"], ...rows];
}

/** Rates that are computed from percentages. */
function ratesOfRates(dice: Dice): string[][] {
  const rows = Array.from({ length: dice.whole(4, 9) }, (_, at) => {
    const [target, actual] = [30 + 60 * dice.next(), 20 + 70 * dice.next()].map((value) => roundHalfUp(value, 1));
    return [ITEMS[at] ?? "", percent(target ?? 0), percent(actual ?? 0), percent((100 * (actual ?? 0)) / (target ?? 1))];
  });
  return [["指標", "目標値", "実績値", "達成率"], ...rows];
}

/** Money in thousands, so that parts need not add up to the digit. */
function money(dice: Dice): string[][] {
  const figures = Array.from({ length: dice.whole(3, 8) }, () => Array.from({ length: 3 }, () => 100 + 9000 * dice.next()));
  const sums = [0, 1, 2].map((at) => figures.reduce((sum, row) => sum + (row[at] ?? 0), 0));
  const line = (name: string, row: readonly number[]): string[] => [name, ...row.map((value) => grouped(Math.round(value)))];
  return [["区分", "4月(千円)", "5月(千円)", "6月(千円)"], ...figures.map((row, at) => line(PEOPLE[at] ?? "", row)), line("合計", sums)];
}

/** A table on its side. */
function turned(dice: Dice): string[][] {
  const table = budget(dice);
  return (table[0] ?? []).map((_, column) => table.map((row) => row[column] ?? ""));
}

/** The kinds of tables that are made. */
export const SHAPES = {
  attainment,
  budget,
  change,
  quarters,
  running,
  balance,
  shares,
  capped,
  cut,
  progress,
  ratesOfRates,
  money,
  turned,
} as const;
export type ShapeName = keyof typeof SHAPES;
