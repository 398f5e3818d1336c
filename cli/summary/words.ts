import type { Language, Severity } from "../../src/index";
import { words } from "../../hosts/file/report/words";
import { FEWEST } from "./spread";
import type { ComparedSeries, Outlier, Summary } from "./summaryOf";

/** The words of a summary. */
export interface SummaryWords {
  readonly title: string;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly submissions: string;
  readonly submission: string;
  readonly rules: string;
  readonly rule: string;
  readonly indicators: string;
  readonly indicator: string;
  readonly series: string;
  /** How outliers are told, and what they are not. */
  readonly method: string;
  readonly figures: string;
  readonly proved: string;
  readonly least: string;
  readonly median: string;
  readonly greatest: string;
  readonly deviation: string;
  readonly values: string;
  readonly outliers: string;
  readonly nothing: string;
  total(total: Summary["total"]): readonly string[];
  unreadable(message: string): string;
  outlier(outlier: Outlier): string;
  more(number: number): string;
  seriesName(series: ComparedSeries): string;
}

const count = (number: number): string => number.toLocaleString("en-US");

/** The word for a role of the report; a role that is not known stands for itself. */
function roleName(role: string, language: Language): string {
  const { roles } = words[language];
  return Object.hasOwn(roles, role) ? roles[role as keyof typeof roles] : role;
}

const ja: SummaryWords = {
  title: "検算のまとめ",
  severities: { error: "エラー", query: "要確認", info: "参考" },
  submissions: "提出物別",
  submission: "提出物",
  rules: "検査別",
  rule: "検査",
  indicators: "指標別",
  indicator: "指標",
  series: "同じ指標の横並び",
  method: `外れ値は、${FEWEST}件以上の提出物に同じ指標・役割・時点・単位の数値があるときに、中央値からの隔たりで見ています（中央絶対偏差の1.4826倍の3.5倍より遠いもの）。規模の違いで遠くなることもあるので、誤りとはいえません。半数を超える値が同じときは、外れ値を決めません。`,
  figures: "数値",
  proved: "確かめた数値",
  least: "最小",
  median: "中央値",
  greatest: "最大",
  deviation: "中央絶対偏差",
  values: "値",
  outliers: "外れ値（参考）",
  nothing: "ありません。",
  total: ({ submissions, unreadable, error, query, info, figures, proved }) => [
    `提出物 ${count(submissions)}件${unreadable > 0 ? `（読み取れないもの ${count(unreadable)}件）` : ""}: エラー ${count(error)}件、要確認 ${count(query)}件、参考 ${count(info)}件`,
    `${count(figures)} の数値のうち ${count(proved)} を確かめました。`,
  ],
  unreadable: (message) => `読み取れません: ${message}`,
  outlier: ({ path, text, distance }) => `参考 ${path}「${text}」は中央値から偏差の${distance}倍離れています。`,
  more: (number) => `ほか ${count(number)}件（--format csv にはすべて出ます）`,
  seriesName: ({ indicator, role, period, unit }) =>
    [indicator, roleName(role, "ja"), period, unit === "" ? "" : `（${unit}）`].filter((part) => part !== "").join(" "),
};

const plural = (number: number, one: string, many = `${one}s`): string => `${count(number)} ${number === 1 ? one : many}`;

const en: SummaryWords = {
  title: "Kensan summary",
  severities: { error: "Error", query: "Query", info: "Note" },
  submissions: "By submission",
  submission: "Submission",
  rules: "By rule",
  rule: "Rule",
  indicators: "By indicator",
  indicator: "Indicator",
  series: "The same indicator side by side",
  method: `Where at least ${FEWEST} submissions have a figure of the same indicator, role, period and unit, outliers are told by their distance from the median (more than 3.5 times 1.4826 times the median absolute deviation). Size alone may set a submission apart, so an outlier is no error. Where more than half of the values are equal, none is told.`,
  figures: "Numbers",
  proved: "Proved",
  least: "Least",
  median: "Median",
  greatest: "Greatest",
  deviation: "Median absolute deviation",
  values: "Values",
  outliers: "Outliers (notes)",
  nothing: "None.",
  total: ({ submissions, unreadable, error, query, info, figures, proved }) => [
    `${plural(submissions, "submission")}${unreadable > 0 ? ` (${count(unreadable)} cannot be read)` : ""}: ${plural(error, "error")}, ${plural(query, "query", "queries")}, ${plural(info, "note")}`,
    `${count(proved)} of ${plural(figures, "number")} proved.`,
  ],
  unreadable: (message) => `Cannot be read: ${message}`,
  outlier: ({ path, text, distance }) => `Note: ${path} has "${text}", ${distance} deviations from the median.`,
  more: (number) => `${count(number)} more (--format csv lists all)`,
  seriesName: ({ indicator, role, period, unit }) =>
    [indicator, roleName(role, "en"), period, unit === "" ? "" : `(${unit})`].filter((part) => part !== "").join(" "),
};

export const summaryWords: Readonly<Record<Language, SummaryWords>> = { ja, en };

/** A number of a summary: calculated ones without the noise of binary fractions. */
export function plainNumber(value: number): string {
  return String(Number(value.toPrecision(12)));
}
