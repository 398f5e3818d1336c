import type { FollowNote, Language, Outcome, Severity } from "../../../../src/index";

/** The words of the list of findings (指摘一覧) that travels between a reviewer and whoever submitted the tables. */
export interface ListWords {
  /** Names of the sheets; at most 31 characters. */
  readonly sheets: Readonly<Record<"list" | "coverage" | "restated" | "targets" | "signOff", string>>;
  readonly columns: Readonly<
    Record<
      | "number"
      | "file"
      | "severity"
      | "sheet"
      | "cell"
      | "indicator"
      | "what"
      | "calculation"
      | "request"
      | "answer"
      | "result"
      | "outcome",
      string
    >
  >;
  /** The severity as a word after its sign. */
  readonly severities: Readonly<Record<Severity, string>>;
  readonly howTo: string;
  checkedOn(date: string): string;
  formula(text: string): string;
  /** What a person is asked to do. */
  readonly requests: Readonly<Record<Severity, string>>;
  suggestion(edits: string): string;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly notes: Readonly<Record<FollowNote, string>>;
  readonly noFindings: string;
  tooMany(listed: number, all: number): string;
  readonly reason: string;
  readonly count: string;
  readonly cells: string;
  readonly unproved: string;
  readonly figures: string;
  readonly proved: string;
  readonly contradicted: string;
  readonly compared: string;
  readonly notProvable: string;
  readonly fileName: string;
  /** In place of the hash of a file. */
  readonly openWorkbook: string;
  readonly date: string;
  readonly ruleset: string;
  readonly counts: string;
  readonly states: string;
  readonly respondent: string;
  readonly reviewer: string;
  readonly signedOn: string;
  readonly notices: string;
  readonly hidden: string;
}

const ja: ListWords = {
  sheets: { list: "指摘一覧", coverage: "確認できた範囲", restated: "前回値の変更", targets: "目標値の変更", signOff: "確認欄" },
  columns: {
    number: "No",
    file: "ファイル",
    severity: "重さ",
    sheet: "シート",
    cell: "セル",
    indicator: "指標",
    what: "内容",
    calculation: "計算・根拠",
    request: "求める対応",
    answer: "回答",
    result: "結果",
    outcome: "前回から",
  },
  severities: { error: "× エラー", query: "? 要確認", info: "i 参考" },
  howTo:
    "「回答」に、直した内容か、そのままでよい理由を具体的に書いてください（「確認済み」だけでは理由になりません）。「結果」は確認する側が選びます。",
  checkedOn: (date) => `検査日 ${date}`,
  formula: (text) => `式: ${text}`,
  requests: {
    error: "正しい値に直してください。直さない場合は、理由を具体的に回答してください。",
    query: "直すか、そのままでよい理由を回答してください。",
    info: "念のため確かめてください。回答は任意です。",
  },
  suggestion: (edits) => `直し方の案（元の資料で確かめてください）: ${edits}`,
  outcomes: { settled: "解消", open: "未解決", "came-back": "再発", new: "新規" },
  notes: {
    "needs-reason": "受理するには、具体的な理由が要ります",
    "empty-reason": "回答に理由が書かれていません",
    "called-fixed": "修正済とありますが、まだ残っています",
    "other-figures": "理由が書かれた後に数値が変わりました",
    "indicator-gone": "指標か表が新しい資料に見つからないので、直ったかどうか分かりません",
    "not-compared": "前回の資料や計画と比べていないので、直ったかどうか分かりません",
  },
  noFindings: "指摘はありません。",
  tooMany: (listed, all) => `指摘が${all}件あるため、重いものから${listed}件だけを載せました。`,
  reason: "理由",
  count: "件数",
  cells: "セル",
  unproved: "確かめられなかった数値",
  figures: "数値",
  proved: "確かめた",
  contradicted: "矛盾",
  compared: "比べただけ",
  notProvable: "確かめられない",
  fileName: "ファイル",
  openWorkbook: "なし（開いているブックを検査したため、ファイルのハッシュはありません）",
  date: "検査日",
  ruleset: "検査の版",
  counts: "指摘の件数",
  states: "対応の状況",
  respondent: "回答者",
  reviewer: "確認者",
  signedOn: "日付",
  notices: "お知らせ",
  hidden:
    "非表示のシート「kensan」には、次の資料と照らし合わせるために、指摘の見出しと、検査したときの数値が入っています。消すと、回答を次の資料と照らし合わせられません。",
};

const en: ListWords = {
  sheets: { list: "Findings", coverage: "Coverage", restated: "Restatements", targets: "Changed targets", signOff: "Sign-off" },
  columns: {
    number: "No",
    file: "File",
    severity: "Severity",
    sheet: "Sheet",
    cell: "Cell",
    indicator: "Indicator",
    what: "What was found",
    calculation: "Calculation and evidence",
    request: "What is asked",
    answer: "Answer",
    result: "Result",
    outcome: "Since last time",
  },
  severities: { error: "× Error", query: "? Query", info: "i Note" },
  howTo:
    'Write into "Answer" what was corrected, or why the figure can stay as it is ("OK" is no reason). "Result" is chosen by the reviewer.',
  checkedOn: (date) => `Checked on ${date}`,
  formula: (text) => `Formula: ${text}`,
  requests: {
    error: "Correct the figure. If it stays, say exactly why.",
    query: "Correct the figure, or say why it can stay.",
    info: "Have a look. An answer is optional.",
  },
  suggestion: (edits) => `Suggested fix (check it against the source): ${edits}`,
  outcomes: { settled: "Settled", open: "Still open", "came-back": "Came back", new: "New" },
  notes: {
    "needs-reason": "it can only be accepted with a reason of substance",
    "empty-reason": "the answer gives no reason",
    "called-fixed": "said to be fixed, but still there",
    "other-figures": "the figures have changed since the reason was given",
    "indicator-gone": "its indicator or table is not found in the new submission, so nothing says that it was corrected",
    "not-compared": "nothing was compared this time, so nothing says that it was corrected",
  },
  noFindings: "No findings.",
  tooMany: (listed, all) => `There are ${all} findings; only ${listed} are listed, the gravest first.`,
  reason: "Reason",
  count: "Count",
  cells: "Cells",
  unproved: "Numbers that could not be proved",
  figures: "Numbers",
  proved: "Proved",
  contradicted: "Contradicted",
  compared: "Only compared",
  notProvable: "Not provable",
  fileName: "File",
  openWorkbook: "none (an open workbook was checked, so there is no file to take a hash of)",
  date: "Checked on",
  ruleset: "Ruleset",
  counts: "Findings",
  states: "States",
  respondent: "Answered by",
  reviewer: "Reviewed by",
  signedOn: "Date",
  notices: "Notices",
  hidden:
    'The hidden sheet "kensan" holds what the findings are known by and the figures as they were checked, so that the next submission can be compared. Without it the answers cannot be matched.',
};

export const listWords: Readonly<Record<Language, ListWords>> = { ja, en };
