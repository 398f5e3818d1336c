import { isContinued } from "../checks/continuedRows";
import { groupRows } from "../checks/groupRows";
import { aimedRows, isChangeOfAbove, isDerivedOnly, isIngredient, type AimedRows } from "../checks/ingredientRows";
import { columnsOfChanges, columnsOfDashes, columnsOfFewTargets, emptyTargetColumns, statedFigure } from "../checks/targetColumns";
import { isUnrated } from "../checks/unratedTargets";
import { evidenceOf, quoted } from "../findings/evidence";
import type { Report } from "../findings/finding";
import type { Figure } from "../indicators/figure";
import type { Indicator, Result, TableReading } from "../indicators/indicator";
import { yearlyTargets } from "../indicators/yearlyTargets";
import { fold } from "../parse/fold";
import type { Column } from "../tables/table";
import { endsInMean } from "../words/lineFlags";
import { NO_LABEL, readLineLabel, type LineLabel } from "../words/lineLabel";
import { defineRule } from "./rule";

type MessageId = "blank" | "marker" | "column" | "hole";

/** No longer text names the kind of a row. */
const LONGEST_KIND = 10;

/** Markers that send the reader to another cell, where the target stands. */
const ELSEWHERE: ReadonlySet<string | undefined> = new Set(["reprint", "same-as-above"]);

/**
 * What was achieved cannot be judged without what was aimed at: an actual or a rate stands beside an empty target.
 * A re-listed row may leave the target to its first listing, a row from which only the rate below it is calculated has none, a table without a target column asks for none, and years without a target
 * before the first or after the last one are a plan's own choice; only a gap between two targets is asked about.
 */
export const missingTarget = defineRule<MessageId>({
  id: "missing-target",
  severity: "error",
  title: { ja: "目標値がない", en: "Target missing" },
  messages: {
    blank: {
      ja: "「{stated}」が書かれていますが、目標値が空欄です。達成の度合いを確かめられません。目標値を書き、目標を置かない指標なら「—」などの記号で示してください。",
      en: "{stated} is stated but the target is empty, so nothing says how much was achieved. Enter the target, or a marker such as — where the indicator has none.",
    },
    marker: {
      ja: "「{stated}」が書かれていますが、目標値は「{marker}」です。目標値を置かない指標かどうかを確かめ、そうでなければ目標値を書いてください。",
      en: "{stated} is stated while the target says {marker}. Please confirm that this indicator has no target; otherwise enter it.",
    },
    column: {
      ja: "「{column}」の列はすべて空欄ですが、これと比べる実績や達成率が{count}行に書かれています。目標値を書いてください。",
      en: 'The column "{column}" is empty throughout, although {count} rows state actuals or rates to be measured against it. Please enter the targets.',
    },
    hole: {
      ja: "目標値の並び（{before} と {after}）の間に空欄があります。書き漏れでなければ「／」などの記号で目標のない年と分かるようにしてください。",
      en: "There is an empty year between the targets {before} and {after}. If no target is meant for that year, mark it with / or —; otherwise enter it.",
    },
  },
  *check({ readings, relations }) {
    for (const reading of readings) {
      const open = reading.indicators.filter(({ targets }) => targets.some(({ value }) => value.quantity === undefined));
      if (open.length === 0 || standInRows(reading)) continue;
      const empty = emptyTargetColumns(reading);
      for (const [column, figures] of empty)
        if (figures.length > 1 && !isSaidInHeading(reading, column)) yield emptyColumn(column, figures);
      const few = columnsOfFewTargets(reading);
      const usual = columnsOfDashes(reading);
      const changes = columnsOfChanges(reading);
      const isOfGroup = groupRows(reading);
      const aimed = new Map<Column, AimedRows>();
      const aimedIn = (column: Column): AimedRows => {
        const rows = aimed.get(column) ?? aimedRows(reading, column, relations);
        aimed.set(column, rows);
        return rows;
      };
      const isFree = (indicator: Indicator, target: Figure): boolean =>
        isOfGroup(indicator) ||
        changes.has(target.column.index) ||
        isContinued(reading, indicator, target) ||
        isIngredient(reading, indicator, aimedIn(target.column), relations);
      for (const indicator of open) {
        for (const report of checkIndicator(indicator, empty, isFree)) {
          if (report.message === "marker") yield* markerReport(reading, report, usual);
          else if (report.message !== "blank") yield report;
          else if (few.has(report.cell.column)) yield { ...report, severity: "info" };
          else if (!isOfReference(indicator))
            yield isDerivedOnly(reading, indicator, relations) ? { ...report, severity: "query" } : report;
        }
      }
    }
  },
});

/** A dash is asked about, unless the rating is one too; where several rows have one, it is told. */
function* markerReport(reading: TableReading, report: Report<MessageId>, usual: ReadonlySet<number>): Iterable<Report<MessageId>> {
  if (isUnrated(reading, report.cell)) return;
  yield usual.has(report.cell.column) ? { ...report, severity: "info" } : report;
}

/** One target for all rows may stand in the heading, or in a line below it: 目標 / 収支率20％以上. */
function isSaidInHeading({ table: { sheet, range } }: TableReading, { header, index }: Column): boolean {
  const below = Array.from(
    { length: range.bottom - header.cell.row },
    (_, at) => sheet.rows[header.cell.row + 1 + at]?.[index]?.text ?? "",
  );
  return [header.value, ...below].some((text) => /\d|[０-９]/.test(text) && /以上|以下|未満|[%％≥≤]|at (least|most)/.test(text));
}

function emptyColumn(column: Column, figures: readonly Figure[]): Report<MessageId> {
  const rows = new Set(figures.map(({ row }) => row));
  return {
    message: "column",
    cell: column.header.cell,
    indicator: "",
    period: column.period?.end,
    data: { column: column.header.value.replace(/\s+/g, " "), count: String(rows.size) },
    evidence: evidenceOf(...figures),
  };
}

function* checkIndicator(
  indicator: Indicator,
  empty: ReadonlyMap<Column, readonly Figure[]>,
  isFree: (indicator: Indicator, target: Figure) => boolean,
): Iterable<Report<MessageId>> {
  const asked = new Set<Column>();
  for (const result of indicator.results) {
    const { target } = result;
    if (!target || asked.has(target.column) || (empty.get(target.column)?.length ?? 0) > 1) continue;
    const found = indicator.reprint ? undefined : targetReport(indicator, result, target);
    if (!found || isChangeOfAbove(indicator) || (found.message === "blank" && isFree(indicator, target))) continue;
    asked.add(target.column);
    yield found;
  }
  const hole = holeOf(yearlyTargets(indicator));
  if (hole && !asked.has(hole.blank.column)) yield holeReport(indicator, hole);
}

/** "All" and 合計, but not "Net promoter score" and 全体の満足度; "Plant average", but not "Average wait". */
function isOfAll({ total, mean, rest, text }: LineLabel): boolean {
  return (total && rest === "") || (mean && (rest === "" || endsInMean(text)));
}

/** What is listed for reference only: (参考)人口. */
function isOfReference({ name }: Indicator): boolean {
  return /^[(【※]?参考/.test(fold(name.value));
}

/** Whether targets, actuals and rates stand in rows: 計画値, 実績値 and 達成度 below each indicator, or 目標 and 達成率 below what was counted. */
function standInRows({ table: { sheet, rows } }: TableReading): boolean {
  const roles = new Set(
    rows.flatMap(({ index }) =>
      (sheet.rows[index] ?? []).flatMap((cell) => {
        const isShort = cell !== undefined && typeof cell.value !== "number" && cell.text.length <= LONGEST_KIND;
        const { role, rest } = isShort ? readLineLabel([cell.text]) : NO_LABEL;
        return rest === "" ? [role] : [];
      }),
    ),
  );
  return roles.has("target") && (roles.has("actual") || roles.has("attainment"));
}

function targetReport({ name }: Indicator, { actual, rate }: Result, target: Figure): Report<MessageId> | undefined {
  const stated = statedFigure(actual) ?? statedFigure(rate);
  const { kind, marker } = target.value;
  // What stands for all indicators together has no target of its own, nor has their mean.
  if (kind === "blank" && isOfAll(readLineLabel([name.value]))) return undefined;
  if (!stated || !(kind === "blank" || (kind === "marker" && !ELSEWHERE.has(marker)))) return undefined;
  return {
    message: kind,
    ...(kind === "marker" && { severity: "query" as const }),
    cell: target.cell,
    indicator: name.value,
    period: target.column.period?.end,
    data: { stated: quoted(stated), marker: quoted(target) },
    evidence: evidenceOf(target, statedFigure(actual), statedFigure(rate)),
  };
}

interface Hole {
  readonly blank: Figure;
  readonly before: Figure;
  readonly after: Figure;
}

/** The first blank between two targets. Targets for every second year leave no hole. */
function holeOf(targets: readonly Figure[]): Hole | undefined {
  let hole: Hole | undefined;
  let [before, blank]: [Figure?, Figure?] = [];
  let [figures, holes] = [0, 0];
  for (const target of targets) {
    if (statedFigure(target)) {
      if (before && blank) {
        holes += 1;
        hole ??= { blank, before, after: target };
      }
      figures += 1;
      [before, blank] = [target, undefined];
    } else if (target.value.kind === "blank") blank ??= target;
    else [before, blank] = [undefined, undefined];
  }
  return holes > 1 && holes === figures - 1 ? undefined : hole;
}

function holeReport({ name }: Indicator, { blank, before, after }: Hole): Report<MessageId> {
  return {
    message: "hole",
    severity: "query",
    cell: blank.cell,
    indicator: name.value,
    period: blank.column.period?.end,
    data: { before: quoted(before), after: quoted(after) },
    evidence: evidenceOf(blank, before, after),
  };
}
