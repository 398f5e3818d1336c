import { groupRows } from "../checks/groupRows";
import { figureColumns, isDamagedFigure } from "../checks/unreadableFigures";
import { evidenceOf, quoted } from "../findings/evidence";
import type { Report } from "../findings/finding";
import type { Figure } from "../indicators/figure";
import type { Indicator, Result, TableReading } from "../indicators/indicator";
import { fold } from "../parse/fold";
import type { Column } from "../tables/table";
import { namesCheck } from "../words/checkWords";
import { readLineLabel } from "../words/lineLabel";
import { RATE_ROLES } from "../words/lineRole";
import { saysOfRowAbove } from "../words/rowAbove";
import type { Cell } from "../sheet/workbook";
import { endsInMean, isExtremeLine } from "../words/lineFlags";
import { findPeriod } from "../parse/parsePeriod";
import { defineRule } from "./rule";

type MessageId = "rated" | "due" | "unreadable";

/** Filled cells of a column against those in which a figure is due and nothing stands. */
interface Filling {
  filled: number;
  empty: number;
}

/**
 * A cell in which an actual is due holds neither a figure nor a sign such as — that says why there is none.
 * Due means that the row has a target for it and at least half of the column is filled, so that a year to come or a column that is being
 * filled in stays quiet; a rate or a rating beside an empty actual is asked about in any case, for it was made from something. A mistyped number
 * in a column of figures is asked about as well; words are not.
 */
export const missingActual = defineRule<MessageId>({
  id: "missing-actual",
  severity: "query",
  title: { ja: "実績値がない", en: "Actual missing" },
  messages: {
    rated: {
      ja: "「{stated}」が書かれていますが、もとになる実績値が空欄です。実績値を書いてください。",
      en: "{stated} is stated but the actual that it comes from is empty. Please enter the actual.",
    },
    due: {
      ja: "目標値「{stated}」に対する実績値が空欄です。実績値を書くか、まだ分からないときは「—」や「未集計」などで理由が分かるようにしてください。",
      en: "The actual for the target {stated} is empty. Please enter it, or a marker such as — or pending that says why there is none.",
    },
    unreadable: {
      ja: "実績値「{written}」は数値として読み取れないため、「{stated}」との照合ができません。桁・小数点・文字の誤りがないか確かめて、数値に直してください。",
      en: 'The actual "{written}" cannot be read as a number, so nothing can be checked against {stated}. Please look for a wrong digit, point or letter and correct it.',
    },
  },
  *check({ readings }) {
    for (const reading of readings) yield* checkTable(reading);
  },
});

function* checkTable(reading: TableReading): Iterable<Report<MessageId>> {
  const { indicators } = reading;
  const isOfGroup = groupRows(reading);
  let total: number | undefined;
  let fillings: Map<Column, Filling> | undefined;
  const isUsuallyFilled = (column: Column): boolean => {
    fillings ??= fillingsOf(indicators);
    const { filled, empty } = fillings.get(column) ?? { filled: 0, empty: 0 };
    return filled > 0 && filled >= empty;
  };
  const holdsFigures = figureColumns(indicators, ({ actual }) => actual);
  // PASS and FAIL under "Result" were never figures.
  const holdsWords = (column: Column): boolean =>
    !holdsFigures(column) && indicators.some(({ results }) => results.some(({ actual }) => actual?.column === column && isWord(actual)));
  let last: ReadonlyMap<Column, number> | undefined;
  const lastFilled = (column: Column): number => (last ??= lastRows(indicators)).get(column) ?? -1;
  const columns: Columns = { isUsuallyFilled, holdsWords, lastFilled };
  for (const indicator of indicators) {
    // Most rows have their figures: of them nothing else is asked.
    const open = indicator.results.filter(({ actual }) => actual?.value.kind === "text" || actual?.value.kind === "blank");
    if (open.length === 0 || isOfGroup(indicator) || isPassedOver(reading, indicator, (total ??= firstTotal(reading)))) continue;
    for (const result of open) {
      const { actual } = result;
      if (actual?.value.kind === "text") yield* unreadable(indicator, result, actual, holdsFigures);
      else if (actual && !isNotDue(reading, indicator, result, actual, columns)) yield* gap(indicator, result, actual, columns);
    }
  }
}

/** What the columns of actuals hold. */
interface Columns {
  readonly isUsuallyFilled: (column: Column) => boolean;
  readonly holdsWords: (column: Column) => boolean;
  readonly lastFilled: (column: Column) => number;
}

function isWord({ value }: Figure): boolean {
  return value.kind === "text" || value.kind === "rating";
}

/** An empty actual from which something was made, or for which there is a target in a column that is filled elsewhere. */
function* gap(indicator: Indicator, result: Result, actual: Figure, { isUsuallyFilled, holdsWords }: Columns): Iterable<Report<MessageId>> {
  const [made, aim] = [madeFrom(result), aimOf(result)];
  if (made && holdsWords(actual.column)) return;
  if (made) yield report("rated", indicator, result, actual, made);
  else if (aim && isUsuallyFilled(actual.column)) yield report("due", indicator, result, actual, aim);
}

function isNotDue(reading: TableReading, indicator: Indicator, result: Result, actual: Figure, { lastFilled }: Columns): boolean {
  return isShareOfAbove(indicator, result) || isCalculated(reading, actual) || isToCome(indicator, actual, lastFilled);
}

/** Whether a formula leaves the cell blank, or what stands for the aim beside it sums up its column: the fastest, the number of swimmers. */
function isCalculated({ table: { sheet } }: TableReading, { row, column: { index } }: Figure): boolean {
  const cells = sheet.rows[row] ?? [];
  const isOfColumn = (cell: Cell | undefined): boolean => /^(MIN|MAX|COUNTA?|MEDIAN)\([^()]*:[^()]*\)$/i.test(cell?.formula ?? "");
  return cells[index]?.formula !== undefined || cells.some(isOfColumn);
}

/** Whether the row is called after a time, and none after it has a figure either: cohorts of which nobody has graduated yet. */
function isToCome({ name, row }: Indicator, { column }: Figure, lastFilled: (column: Column) => number): boolean {
  if (!findPeriod(name.value) && !/^(19|20)\d\d$/.test(name.value.trim())) return false;
  return lastFilled(column) < row;
}

/** The last row that has something in a column of actuals. */
function lastRows(indicators: readonly Indicator[]): ReadonlyMap<Column, number> {
  const last = new Map<Column, number>();
  for (const { row, results } of indicators)
    for (const { actual } of results)
      if (actual && actual.value.kind !== "blank") last.set(actual.column, Math.max(row, last.get(actual.column) ?? -1));
  return last;
}

/** The points of all rows together are rated without an actual or a target of their own. */
function isOfAll({ name, results }: Indicator): boolean {
  if (!results.every(({ actual, rate }) => actual?.value.kind === "blank" && !rate?.value.quantity)) return false;
  const { total, rest } = readLineLabel([fold(name.value)]);
  return total && rest === "";
}

/** "Trust average", "3-cohort average": its rate is that of the rates. */
function isMeanOfAll(name: string): boolean {
  const { mean, rest, text } = readLineLabel([name]);
  return mean && (rest === "" || endsInMean(text.replace(/\s*\([^()]*\)$/, "")));
}

/** A damaged number in a column of figures; what a milestone says in words is an answer. */
function* unreadable(
  indicator: Indicator,
  result: Result,
  actual: Figure,
  holdsFigures: (column: Column) => boolean,
): Iterable<Report<MessageId>> {
  const stated = result.rate?.value.quantity ? result.rate : aimOf(result);
  const units = [indicator.unit, (result.whole ?? result.target)?.value.quantity?.unit].flatMap((unit) => unit ?? []);
  if (stated && isDamagedFigure(actual, units) && holdsFigures(actual.column))
    yield report("unreadable", indicator, result, actual, stated);
}

/** The rate or rating that needs an actual. */
function madeFrom({ rate, rating }: Result): Figure | undefined {
  if (rate?.value.quantity) return rate;
  return rating?.value.rating ? rating : undefined;
}

/** A share of the row above has no counts of its own: 転倒に占める割合 below the counts of falls. */
function isShareOfAbove({ name }: Indicator, { rate, whole, target, rating }: Result): boolean {
  if (!rate?.value.quantity || rating?.value.rating || [whole, target].some((figure) => figure && figure.value.kind !== "blank"))
    return false;
  const text = fold(name.value);
  return RATE_ROLES.has(readLineLabel([text]).role) || saysOfRowAbove(text);
}

/** Rows that are due elsewhere, or that no actual belongs to. */
function isPassedOver(reading: TableReading, indicator: Indicator, total: number): boolean {
  const name = fold(indicator.name.value);
  return (
    indicator.reprint ||
    isOfAll(indicator) ||
    isMeanOfAll(name) ||
    isExtremeLine(name) ||
    readLineLabel([name]).role === "target" ||
    namesCheck(name) ||
    (total < indicator.row && standsAlone(reading, indicator))
  );
}

/** A figure with a name of its own below the totals of a table: 人口1万人当たり出動件数 575. */
function standsAlone({ table: { sheet } }: TableReading, { row }: Indicator): boolean {
  const isFigure = (text: string): boolean => /^[^\p{L}]*\d[^\p{L}]*$/u.test(text.trim());
  return (sheet.rows[row] ?? []).filter((cell) => cell !== undefined && isFigure(fold(cell.text))).length === 1;
}

/** The first row of totals; none is infinitely far below. */
function firstTotal({ indicators, summaries }: TableReading): number {
  return [...summaries, ...indicators.filter(isOfAll)].reduce((first, { row }) => Math.min(first, row), Infinity);
}

/** What the actual is measured against: the target, or the whole of a share. */
function aimOf({ whole, target }: Result): Figure | undefined {
  const aim = whole ?? target;
  return aim && (aim.value.quantity || aim.value.kind === "several") ? aim : undefined;
}

function fillingsOf(indicators: readonly Indicator[]): Map<Column, Filling> {
  const fillings = new Map<Column, Filling>();
  for (const { results } of indicators) {
    for (const result of results) {
      const { actual } = result;
      if (!actual) continue;
      let filling = fillings.get(actual.column);
      if (!filling) fillings.set(actual.column, (filling = { filled: 0, empty: 0 }));
      if (actual.value.kind !== "blank") filling.filled += 1;
      else if (aimOf(result)) filling.empty += 1;
    }
  }
  return fillings;
}

function report(message: MessageId, indicator: Indicator, result: Result, actual: Figure, stated: Figure): Report<MessageId> {
  return {
    message,
    cell: actual.cell,
    indicator: indicator.name.value,
    period: result.period?.end,
    data: { stated: quoted(stated), written: actual.text.replace(/\s+/g, " ").trim() },
    evidence: evidenceOf(actual, stated),
  };
}
