import { causeWords, comparisonHeadline, coverageHeadline, stateWords } from "../../../src/index";
import type { CauseType, FileReport, FindingState, Language, ReportedFinding, ReportSummary, Severity } from "../../../src/index";

type Comparison = NonNullable<FileReport["comparisons"]>[number];
type Role = ReportedFinding["evidence"][number]["role"];

/** The words around the findings in the text report; the findings bring their own sentences. */
export interface ReportWords {
  readonly severities: Readonly<Record<Severity, string>>;
  readonly roles: Readonly<Record<Role, string>>;
  readonly list: string;
  sheet(name: string): string;
  /** A cell with what it says. */
  quoted(cell: string, role: string, text: string): string;
  inBrackets(text: string): string;
  date(iso: string): string;
  evidence(items: string): string;
  stated(text: string): string;
  expected(text: string): string;
  range(low: string, high: string): string;
  fix(edits: string, safe: boolean): string;
  edit(cell: string, before: string, after: string): string;
  /** What may have happened to a cell. */
  cause(edit: string, type: CauseType): string;
  /** What the record of the review knows of a finding. */
  recorded(state: FindingState, reason: string): string;
  /** What the file was held against, and how much of it. */
  compared(comparison: Comparison): string;
  /** What a person decided, and may decide, about the pairs; "" where there is nothing of either. */
  pairing(comparison: Comparison): string;
  /** How many of the figures are proved. */
  headline(coverage: FileReport["coverage"]): string;
  readonly noFindings: string;
  tables(tables: number, indicators: number): string;
  checks(checked: number, explained: number): string;
  readonly notProved: string;
  skipped(reason: string, count: number, cells: string): string;
  more(count: number): string;
  readonly emptyWorkbook: string;
  readonly noTables: string;
  readonly lookedFor: string;
  sheetsWithoutTables(names: string): string;
  unreadable(message: string): string;
  notice(message: string): string;
  summary(summary: ReportSummary): string;
}

const count = (number: number, one: string, many = `${one}s`) => `${number} ${number === 1 ? one : many}`;

const ja: ReportWords = {
  severities: { error: "エラー", query: "要確認", info: "参考" },
  roles: {
    number: "番号",
    field: "分野",
    item: "項目",
    indicator: "指標",
    unit: "単位",
    baseline: "基準値",
    target: "目標値",
    actual: "実績値",
    whole: "全体",
    part: "内数",
    total: "計",
    rate: "率",
    delta: "前期差",
    rating: "評価",
    average: "平均",
    source: "出所",
    note: "備考",
    plan: "計画",
    progress: "進捗",
    other: "その他",
  },
  list: "、",
  sheet: (name) => `シート「${name}」`,
  quoted: (cell, role, text) => (text === "" ? `${cell} ${role}（空欄）` : `${cell} ${role}「${text}」`),
  inBrackets: (text) => `（${text}）`,
  date: (iso) => {
    const [year, month, day] = iso.split("-").map(Number);
    return `${year}年${month}月${day}日`;
  },
  evidence: (items) => `根拠: ${items}`,
  stated: (text) => `記載: ${text}`,
  expected: (text) => `計算: ${text}`,
  range: (low, high) => `あり得る範囲: ${low}～${high}`,
  fix: (edits, safe) => `直し方${safe ? "" : "の案（元の資料で確かめてください）"}: ${edits}`,
  edit: (cell, before, after) => `${cell} ${before === "" ? "（空欄）" : before} → ${after}`,
  cause: (edit, type) => `考えられる原因: ${causeWords[type].ja}（${edit}）`,
  recorded: (state, reason) => `対応の状況: ${stateWords[state].ja}${reason === "" ? "" : `（${reason}）`}`,
  compared: (comparison) => comparisonHeadline(comparison).ja,
  pairing: ({ said, questions }) =>
    (said.of === 0 ? "" : `人が決めた組${said.of}件のうち${said.used}件に従いました。`) +
    (questions.length === 0
      ? ""
      : `同じ指標かどうかを決めてほしい行が${questions.length}件あります（--record の記録の pairs に true か false を書くと従います）。`),
  headline: (coverage) => `${coverageHeadline(coverage).ja}。`,
  noFindings: "指摘はありません。",
  tables: (tables, indicators) => `表 ${tables}件、指標 ${indicators}件`,
  checks: (checked, explained) => `検査 ${checked}件（うち丸めで説明 ${explained}件）`,
  notProved: "確かめられなかったもの:",
  skipped: (reason, number, cells) => `${reason} ${number}件（${cells}）`,
  more: (number) => `ほか${number}件`,
  emptyWorkbook: "中身がありません。空のシートだけです。",
  noTables: "指標の表も、計算でつながる数値も見つからなかったので、何も検査していません。",
  lookedFor:
    "探したもの: 「指標」「目標値」「実績値」「達成率」「前期差」「評価」などの見出しの下に数値が並ぶ表。見出しの行がこれらの言葉になっているか確かめてください。",
  sheetsWithoutTables: (names) => `指標の表も計算のつながりも見つからなかったシート（検査していません）: ${names}`,
  unreadable: (message) => `読み取れません: ${message}`,
  notice: (message) => `お知らせ: ${message}`,
  summary: ({ files, error, query, info }) => `合計 ファイル ${files}件: エラー ${error}件、要確認 ${query}件、参考 ${info}件`,
};

const en: ReportWords = {
  severities: { error: "Error", query: "Query", info: "Note" },
  roles: {
    number: "number",
    field: "field",
    item: "item",
    indicator: "indicator",
    unit: "unit",
    baseline: "baseline",
    target: "target",
    actual: "actual",
    whole: "whole",
    part: "part",
    total: "total",
    rate: "rate",
    delta: "delta",
    rating: "rating",
    average: "average",
    source: "source",
    note: "note",
    plan: "plan",
    progress: "progress",
    other: "other",
  },
  list: ", ",
  sheet: (name) => `Sheet "${name}"`,
  quoted: (cell, role, text) => (text === "" ? `${cell} ${role} (empty)` : `${cell} ${role} "${text}"`),
  inBrackets: (text) => ` (${text})`,
  date: (iso) => iso,
  evidence: (items) => `Evidence: ${items}`,
  stated: (text) => `Stated: ${text}`,
  expected: (text) => `Computed: ${text}`,
  range: (low, high) => `Possible range: ${low} to ${high}`,
  fix: (edits, safe) => `${safe ? "Fix" : "Suggested fix (check it against the source)"}: ${edits}`,
  edit: (cell, before, after) => `${cell} ${before === "" ? "(empty)" : before} → ${after}`,
  cause: (edit, type) => `Possible cause: ${causeWords[type].en} (${edit})`,
  recorded: (state, reason) => `State: ${stateWords[state].en}${reason === "" ? "" : ` (${reason})`}`,
  compared: (comparison) => comparisonHeadline(comparison).en,
  pairing: ({ said, questions }) =>
    [
      ...(said.of === 0 ? [] : [`${said.used} of ${count(said.of, "pair")} that a person decided were followed.`]),
      ...(questions.length === 0
        ? []
        : [`Please say of ${count(questions.length, "row")} whether it is the same indicator: true or false in the pairs of --record.`]),
    ].join(" "),
  headline: (coverage) => `${coverageHeadline(coverage).en}.`,
  noFindings: "No findings.",
  tables: (tables, indicators) => `${count(tables, "table")}, ${count(indicators, "indicator")}`,
  checks: (checked, explained) => `${count(checked, "check")} made (${explained} explained by rounding)`,
  notProved: "What could not be proved:",
  skipped: (reason, number, cells) => `${reason} ${count(number, "figure")} (${cells})`,
  more: (number) => `${number} more`,
  emptyWorkbook: "There is no content, only empty sheets.",
  noTables: "Neither a table of indicators nor figures that follow from each other were found, so nothing was checked.",
  lookedFor:
    "Looked for: tables with figures under headings such as indicator, baseline, target, actual, attainment rate, delta or rating. See whether the heading row uses such words.",
  sheetsWithoutTables: (names) =>
    `Sheets in which neither a table of indicators nor figures that follow from each other were found (not checked): ${names}`,
  unreadable: (message) => `Cannot be read: ${message}`,
  notice: (message) => `Notice: ${message}`,
  summary: ({ files, error, query, info }) =>
    `Total of ${count(files, "file")}: ${count(error, "error")}, ${count(query, "query", "queries")}, ${count(info, "note")}`,
};

export const words: Readonly<Record<Language, ReportWords>> = { ja, en };
