import { CATALOGUE, type ExampleResult, type FunctionEntry, type Treatment } from "../../functions/catalogue";
import type { Language } from "../../src/index";

const WORDS = {
  ja: {
    title: "日本語",
    intro: [
      "Excel では `=KPI.RATE(…)`、Google スプレッドシートでは `=KPI_RATE(…)` と書きます。意味は同じです。",
      "引数には、数値、「18市町村 (R5年度)」のように印刷された文字、セルの範囲が使えます。同じ大きさの範囲は1つずつ対応させて計算し、結果は隣のセルに広がります（スピル）。範囲と1つのセルを組み合わせると、そのセルはすべてに使われます。Excel と同じく、1行と1列を組み合わせると表になります。そのほかの大きさの違う範囲は #VALUE! です。",
      "率は小数です（0.749 は 74.9%）。「45%」と 0.45 は同じ値です。桁数を指定すると正確な値から一度だけ丸め、コンピューターの計算誤差は入りません（37.4% ÷ 80% は 46.75% なので 46.8%）。端数処理は、四捨五入（省いたとき。0から遠い方へ）、切り捨て（0に近い方へ）、切り上げ（0から遠い方へ）、JIS（ちょうど半分なら偶数へ）から選べます。",
      "関数はセルの表示形式を変えられないため、率は 0.798941798942 のように見えます。作業ウィンドウ（Google スプレッドシートではサイドバー）で検査すると、表示形式のない結果が「参考」に挙がり、［確実な○件をまとめて直す］で率は 79.9%、差はポイントや元の単位、時点は日付の表示形式になります。値は変わらず、［元に戻す］で戻せます。表示形式を付けたセルはそのままです。",
      "範囲の中のエラーは、そのセルだけのエラーになります。#VALUE! と #N/A には、理由と直し方の文が付きます。",
      "Google スプレッドシートは、関数が返すエラーを #ERROR! と表示します。種類（#N/A など）と理由は、セルに重ねると出ます。結果がいくつかのセルに広がるときは、エラーのセルに #N/A などの文字が入ります。Kensan の関数はその文字をエラーとして読みますが、SUM や AVERAGE は数えずに飛ばし、ISERROR もエラーとはみなしません。文の言葉は、ファイルの言語設定によります。",
    ],
    errors: [
      ["#N/A", "値がない（空欄か「—」「調査中」などの記号）、または答えがない"],
      ["#DIV/0!", "0で割る（目標値が0など）"],
      ["#VALUE!", "数値として読めない文字、単位や範囲の大きさの違い、使えない引数"],
      ["#NUM!", "大きすぎて表せない数"],
    ],
    error: ["エラー", "意味"],
    parameter: ["引数", "内容"],
    example: ["式", "結果"],
    result: "結果",
    whole: "範囲全体を使います",
    known: ["Excel", "Power BI", "文書"],
    treats: { blank: "空欄", text: "文字", error: "エラー", unit: "単位", era: "時点・元号" },
    cells: ["セル", "扱い"],
    knownAs: "ほかでの呼び名",
    plain: ["同じ値になるふつうの数式", "こちらの関数では"],
    separator: "：",
  },
  en: {
    title: "English",
    intro: [
      "Write `=KPI.RATE(…)` in Excel and `=KPI_RATE(…)` in Google Sheets; both mean the same.",
      "An argument may be a number, a text as printed such as “18 towns (FY2023)”, or a range. Ranges of one size go element by element and the results spill; a single cell goes with every element, and as in Excel a row and a column make a table. Other ranges of different sizes are #VALUE!.",
      "Rates are fractions (0.749 is 74.9%). “45%” and 0.45 are the same value. Where digits are given, the exact value is rounded once, free of binary dust (37.4% ÷ 80% is 46.75%, hence 46.8%): half-up (if left out, ties away from zero), down (towards zero), up (away from zero) or half-even (JIS).",
      "A function cannot set the number format of its cell, so that a rate shows as 0.798941798942. A check in the pane (the sidebar of Google Sheets) lists results without a number format, and its safe fixes format them all: rates as 79.9%, differences in points or in the unit of their figures, ends of periods as dates. The values stay the same, undo takes the formats back, and cells that have a format are left alone.",
      "An error within a range stays in its own cell. #VALUE! and #N/A come with a sentence that says why, and what to do.",
      "Google Sheets shows the error of such a function as #ERROR!; its kind (such as #N/A) and the reason are seen when you point at the cell. Where a result spills, a cell with an error holds the text #N/A instead: Kensan's functions read it as the error, but SUM and AVERAGE pass over it and ISERROR does not see it. The language of the sentences is that of the file's locale.",
    ],
    errors: [
      ["#N/A", "A value is missing (the cell is empty or holds a marker such as — or 調査中), or there is no answer"],
      ["#DIV/0!", "Division by 0, such as a target of 0"],
      ["#VALUE!", "Text that is no figure, other units, ranges of other sizes, an argument that means nothing"],
      ["#NUM!", "A number too large to be shown"],
    ],
    error: ["Error", "Meaning"],
    parameter: ["Argument", "Meaning"],
    example: ["Formula", "Result"],
    result: "Result",
    whole: "the range is taken as a whole",
    known: ["Excel", "Power BI", "Documents"],
    treats: { blank: "Blank", text: "Text", error: "Error", unit: "Unit", era: "Period, era" },
    cells: ["Cell", "What becomes of it"],
    knownAs: "Known elsewhere as",
    plain: ["A plain formula that gives the same", "with the function"],
    separator: ": ",
  },
} as const;

/** docs/functions.md before it is formatted: every function of the catalogue with its examples, in Japanese, then in English. */
export function functionsPage(): string {
  const head = [
    "# KPI functions 関数",
    "<!-- Written by `npm run docs:functions` from functions/catalogue: change it there. The examples are run as tests. -->",
    "[日本語](#日本語) · [English](#english)",
  ];
  return [...head, ...section("ja"), ...section("en")].join("\n\n");
}

function section(language: Language): string[] {
  const words = WORDS[language];
  return [
    `## ${words.title}`,
    ...words.intro,
    table(words.error, words.errors),
    ...CATALOGUE.flatMap((entry) => functionSection(entry, language)),
  ];
}

function functionSection(entry: FunctionEntry, language: Language): string[] {
  const words = WORDS[language];
  const { id, description, parameters, result, notes, known, treats, plain, examples } = entry;
  const rows = parameters.map(({ label, help, optional, whole }) => [
    optional ? `[${label[language]}]` : label[language],
    help[language] + (whole ? (language === "ja" ? `（${words.whole}）` : ` (${words.whole})`) : ""),
  ]);
  const shown = examples.map(({ formula, result: outcome }) => [code(formula), code(exampleText(outcome, language))]);
  return [
    `### KPI.${id}`,
    `\`=KPI.${id}(${rows.map(([name]) => name).join(", ")})\` ${description[language]}`,
    table(words.parameter, rows),
    `${words.result}${words.separator}${result[language]}`,
    notes.map((note) => `- ${note[language]}`).join("\n"),
    table(words.cells, treatmentRows(treats, language)),
    `${words.knownAs}${words.separator}${otherNames(known, language)}`,
    ...(plain ? [`${words.plain[0]}${words.separator}${code(plain.formula)} (${words.plain[1]} ${code(plain.same)})`] : []),
    ...(shown.length > 0 ? [table(words.example, shown)] : []),
  ];
}

function treatmentRows(treats: Treatment, language: Language): string[][] {
  const names = WORDS[language].treats;
  return (["blank", "text", "error", "unit", "era"] as const).map((cell) => [names[cell], treats[cell][language]]);
}

function otherNames({ excel, powerBi, documents }: FunctionEntry["known"], language: Language): string {
  const [inExcel, inPowerBi, inDocuments] = WORDS[language].known;
  return [`${inExcel} — ${excel[language]}`, `${inPowerBi} — ${powerBi[language]}`, `${inDocuments} — ${documents[language]}`].join("; ");
}

function exampleText(result: ExampleResult, language: Language): string {
  if (typeof result !== "object") return String(result);
  if ("ja" in result) return result[language];
  return `{${result.map((row) => row.map((cell) => (cell === "" ? '""' : String(cell))).join(", ")).join("; ")}}`;
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n");
}

function code(text: string): string {
  return `\`${text}\``;
}
