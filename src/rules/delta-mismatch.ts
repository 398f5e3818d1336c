import { unsignedChanges, type UnsignedChange } from "../checks/changeSigns";
import type { DeltaCheck } from "../checks/check";
import { deltaAgrees, repeatedBy } from "../checks/headlineChecks";
import { deltaOutlier } from "../checks/houseExactness";
import { slippedFigures } from "../checks/percentSlips";
import { correctionOf } from "../findings/correction";
import { evidenceOf, quoted } from "../findings/evidence";
import type { Fix, Report } from "../findings/finding";
import type { CheckLedger } from "../findings/ledger";
import { relationReport } from "../findings/relationReport";
import { unroundedText } from "../findings/unrounded";
import { Figure } from "../indicators/figure";
import type { SummaryRow, TableReading } from "../indicators/indicator";
import { compare, HUNDRED, isZero, multiply, negate, subtract, toText, type Decimal } from "../measures/decimal";
import { ratio } from "../measures/ratio";
import { addressOf } from "../relations/relationBook";
import { subjectOf } from "../relations/subject";
import type { CellAddress } from "../sheet/address";
import type { Workbook } from "../sheet/workbook";
import { defineRule, type RuleContext } from "./rule";

type Message = "differs" | "sign" | "relative" | "unit" | "updated" | "outlier" | "unsigned";

/**
 * A stated change (前期差, 増減) that is not what its two printed figures differ by, within their rounding. A change in percent is accepted where it is printed
 * as one; called ポイント it is wrong, and a difference of percentages printed with % is asked about. So is the one change of a file that keeps no habit
 * of the others: all signed but this one, all the difference of the printed averages but this one.
 */
export const deltaMismatch = defineRule({
  id: "delta-mismatch",
  severity: "error",
  title: { ja: "増減の計算違い", en: "Change does not follow from its figures" },
  messages: {
    differs: {
      ja: "「{indicator}」の増減は{stated}とありますが、{previous}から{current}への変化は{expected}です。増減か、もとの2つの数値のどれかを確かめて直してください。",
      en: "The change of “{indicator}” is given as {stated}, but from {previous} to {current} it is {expected}. Please check the change and the two figures, and correct the one that is wrong.",
    },
    calculation: {
      ja: "「{indicator}」の「{label}」は{stated}とありますが、{computation} = {expected}です{doubt}。{suspect}差・比か、もとの数値のどれかを確かめて直してください。",
      en: "“{label}” of “{indicator}” is given as {stated}, but {computation} = {expected}{doubt}.{suspect} Please check the change and its figures, and correct the one that is wrong.",
    },
    asked: {
      ja: "「{indicator}」の「{label}」は{stated}とありますが、{computation} なら{expected}です。この表の{support}。{suspect}ほかの計算によるものか、数値の誤りか、確かめてください。",
      en: "“{label}” of “{indicator}” is given as {stated}; {computation} would be {expected}. {support} in this workbook.{suspect} Please check whether it is calculated in another way or a figure is wrong.",
    },
    sign: {
      ja: "「{indicator}」の増減は{stated}とありますが、{previous}から{current}への変化は{expected}で、符号が逆です。▲や＋を確かめて直してください。",
      en: "The change of “{indicator}” is given as {stated}, but from {previous} to {current} it is {expected}: the sign is reversed. Please check the sign and correct it.",
    },
    relative: {
      ja: "「{indicator}」の{stated}は、{previous}から{current}への増減率であって、ポイント差ではありません。差は{expected}です。ポイント差に直すか、単位を%にしてください。",
      en: "For “{indicator}”, {stated} is the change from {previous} to {current} in percent, not in percentage points. The difference is {expected}; please give the difference, or use % as the unit.",
    },
    unit: {
      ja: "「{indicator}」の{stated}は、{previous}と{current}の差としては正しい値ですが、割合どうしの差の単位は「ポイント」です。増減率と誤解されないよう、単位を確かめてください。",
      en: "For “{indicator}”, {stated} is the right difference of {previous} and {current}, but percentages differ by percentage points. Please check the unit, so that it is not taken for a relative change.",
    },
    updated: {
      ja: "「{indicator}」は更新なしとありますが、{previous}から{current}に変わっています。どちらが正しいか確かめてください。",
      en: "“{indicator}” is marked as not updated, but it went from {previous} to {current}. Please check which is right.",
    },
    outlier: {
      ja: "「{indicator}」の増減{stated}は丸めの範囲では成り立ちますが、印刷された{previous}と{current}の差は{expected}です。ほかの増減{others}件はすべて印刷された数値の差なので、この増減と2つの数値を確かめてください。",
      en: "The change of “{indicator}”, {stated}, is possible within rounding, but the printed {previous} and {current} differ by {expected}. All {others} other changes are differences of the printed figures, so please check this change and its two figures.",
    },
    unsigned: {
      ja: "「{indicator}」の増減{stated}に符号がありません。ほかの増減{others}件にはすべて＋や▲が付いています。増えたのか減ったのかが分かるように、符号を付けてください。",
      en: "The change of “{indicator}”, {stated}, has no sign, while all {others} other changes have one. Please add + or −, so that it is clear whether the figure rose or fell.",
    },
  },
  *check(context) {
    const { readings, checks, ledger, conflicts, names } = context;
    const outlier = deltaOutlier(checks);
    const told = new Set<string>();
    for (const [place, { deltas, slips }] of checks.entries()) {
      const slipped = slippedFigures(slips);
      for (const check of deltas) {
        ledger.record(check.stated.cell, [check.current.cell, check.previous.cell], check.judgement.verdict);
        told.add(keyOf(check.stated.cell));
        if (!isSlipped(check, slipped)) yield* judge(check);
        if (check === outlier?.check) yield outlierReport(check, outlier.others);
      }
      for (const summary of readings[place]?.summaries ?? []) yield* notUpdated(summary, readings[place], ledger);
    }
    for (const conflict of conflicts) {
      const { instance, relation } = conflict;
      if (subjectOf(relation) !== "change" || told.has(keyOf(addressOf(relation, instance.k)))) continue;
      const found = relationReport(conflict, names);
      if (!found) continue;
      const { label: _, ...rest } = found;
      yield { message: found.severity === "query" ? "asked" : "calculation", ...rest };
    }
    for (const change of unsignedChanges(readings)) if (mayBeRise(change, context)) yield unsignedReport(change, context);
  },
});

function keyOf({ sheet, row, column }: CellAddress): string {
  return `${sheet}\n${row}:${column}`;
}

function outlierReport(check: DeltaCheck, others: number): Report<Message> {
  const { data, ...told } = report("outlier", check);
  return { ...told, severity: "query", data: { ...data, others: String(others) } };
}

/** A change without a sign is a rise. Where its figures say otherwise, that is reported as an error of its own. */
function mayBeRise({ said, headline, quantity }: UnsignedChange, { readings, checks }: RuleContext): boolean {
  if (headline) {
    const repeated = repeatedBy(headline, readings, checks);
    return !repeated || deltaAgrees(quantity, repeated) !== "differs";
  }
  const { row, column, sheet } = said.cell;
  const own = checks
    .flatMap(({ table, deltas }) => (table.sheet.name === sheet ? deltas : []))
    .find(({ stated }) => stated.row === row && stated.column.index === column);
  return own?.judgement.verdict !== "impossible" && own?.measure !== "relative";
}

function unsignedReport({ name, said, quantity, others }: UnsignedChange, { workbook }: RuleContext): Report<Message> {
  const stated = said instanceof Figure ? quoted(said) : said.value.text;
  return {
    message: "unsigned",
    severity: "query",
    cell: said.cell,
    indicator: name,
    data: { indicator: name, stated, others: String(others) },
    evidence: said instanceof Figure ? evidenceOf(said) : [{ cell: said.cell, role: "delta", text: said.value.text }],
    stated,
    fixes: withPlus(said.cell, toText(quantity.value), workbook),
  };
}

/** A plus before the number, where it stands in the text of its cell once and no formula gives it. */
function withPlus(cell: CellAddress, number: string, { sheets }: Workbook): Fix[] {
  const before = sheets.find(({ name }) => name === cell.sheet)?.rows[cell.row]?.[cell.column];
  const parts = before?.text.split(new RegExp(`(?<![\\d.,])${number.replace(".", "\\.")}(?![\\d.,])`));
  if (!before || before.formula !== undefined || parts?.length !== 2) return [];
  const label = { ja: `「+${number}」に直す`, en: `Change to "+${number}"` };
  return [{ label, safe: false, edits: [{ cell, before: before.text, after: parts.join(`+${number}`) }] }];
}

function isSlipped({ current, previous, stated }: DeltaCheck, slipped: ReadonlySet<Figure>): boolean {
  return slipped.has(current) || slipped.has(previous) || slipped.has(stated);
}

function* judge(check: DeltaCheck): Iterable<Report<Message>> {
  const { judgement, measure, stated, current, recomputed } = check;
  const quantity = stated.value.quantity;
  if (!quantity || recomputed.length > 0) return;
  const ofPercent = current.value.quantity?.unitKind === "percent";
  if (judgement.verdict === "impossible") {
    const reversed = !isZero(quantity.value) && compare(quantity.value, negate(judgement.computed)) === 0;
    yield report(reversed ? "sign" : "differs", check);
  } else if (measure === "relative" && quantity.unitKind === "point") {
    yield report("relative", check);
  } else if (
    measure === "difference" &&
    quantity.unitKind === "percent" &&
    ofPercent &&
    !isZero(quantity.value) &&
    isPrintedPercent(check)
  ) {
    yield { ...report("unit", check), severity: "query" };
  }
}

/** The sign % stands in the cell itself; a unit named in a header may be meant for the figures. */
function isPrintedPercent({ stated }: DeltaCheck): boolean {
  return /[%％]/.test(stated.text);
}

function report(message: Message, check: DeltaCheck): Report<Message> {
  const { table, indicator, summary, stated, current, previous, measure, judgement } = check;
  const name = (indicator ?? summary)?.name.value ?? "";
  const isWrong = message === "differs" || message === "sign";
  const right = measure === "relative" && message === "relative" ? difference(check) : judgement.computed;
  const { fixes, ...figures } = correctionOf(table, stated, right);
  return {
    message,
    cell: stated.cell,
    indicator: name,
    period: current.column.period?.end,
    data: { indicator: name, previous: quoted(previous), current: quoted(current), ...figures },
    evidence: evidenceOf(stated, previous, current),
    verdict: judgement.verdict,
    ...(message !== "unit" && {
      ...figures,
      computation: computation(check, message),
      unrounded: unrounded(check, message, figures.expected),
    }),
    ...(isWrong && judgement.range && { range: judgement.range }),
    ...(message !== "unit" && { fixes }),
  };
}

/** A change in percent before rounding; a difference is never rounded. */
function unrounded({ current, previous, measure, judgement }: DeltaCheck, message: Message, expected: string): string | undefined {
  const [now, before] = [current.value.quantity?.value, previous.value.quantity?.value];
  if (measure !== "relative" || message === "relative" || !now || !before) return undefined;
  const exact = ratio(multiply(subtract(now, before), HUNDRED), before);
  return exact && unroundedText(exact, judgement.computed, expected);
}

/** The calculation in signs, which need no translation. */
function computation({ current, previous, measure }: DeltaCheck, message: Message): string {
  const [now, before] = [quoted(current), quoted(previous)];
  return measure === "relative" && message !== "relative" ? `(${now} − ${before}) ÷ ${before}` : `${now} − ${before}`;
}

function difference({ current, previous, judgement }: DeltaCheck): Decimal {
  const [now, before] = [current.value.quantity, previous.value.quantity];
  return now && before ? subtract(now.value, before.value) : judgement.computed;
}

function* notUpdated(
  { notUpdated: cell, figures, name }: SummaryRow,
  reading: TableReading | undefined,
  ledger: CheckLedger,
): Iterable<Report<"updated">> {
  const [previous, current] = figures.filter(({ column, value }) => column.role === "rate" && value.quantity).slice(-2);
  const [before, now] = [previous?.value.quantity, current?.value.quantity];
  if (!cell || !reading || !previous || !current || !before || !now) return;
  const isEqual = compare(before.value, now.value) === 0;
  ledger.record(cell, [previous.cell, current.cell], isEqual ? "exact" : "impossible");
  if (isEqual) return;
  yield {
    message: "updated",
    severity: "query",
    cell,
    indicator: name.value,
    period: current.column.period?.end,
    data: { indicator: name.value, previous: quoted(previous), current: quoted(current) },
    evidence: evidenceOf(previous, current),
  };
}
