import { contentSecurityPolicy } from "./contentSecurityPolicy.mjs";
import { escaped } from "./escaped.mjs";

/**
 * @typedef {object} DescribedFunction a function as its metadata describes it to Excel
 * @property {string} name
 * @property {string} [description]
 * @property {readonly { name: string, description?: string, optional?: boolean }[]} [parameters]
 */

const words = {
  ja: {
    title: "検算 Kensan の使い方",
    buttons: "［ホーム］タブの「KPI 検算」",
    list: [
      ["検査して印を付ける", "開いているシートの指標の表を計算し直し、合わないセルに色とコメントで印を付けます。値は変えません。"],
      [
        "前期差",
        "選んだ表に書く前期差を作業ウィンドウに示します。表の中のセルを選んでから押してください。確かめて［シートに書く］を押すまで、何も書きません。",
      ],
      ["印を消す", "Kensan の色（印と色分け）とコメントだけを取り除きます。"],
      ["作業ウィンドウ", "指摘の理由と計算を一つずつ確かめ、直し、元に戻せます。表の読み取り、概況、前期差、設定もここにあります。"],
    ],
    functions: "セルで使える関数",
    about: "引数には、数値のほか「18市町村 (R5年度)」のような印刷された文字や、セルの範囲も使えます。［ ］の引数は省けます。",
    contact: "お困りのときは、このアドインを配布した部署にお尋ねください。",
  },
  en: {
    title: "How to use Kensan",
    buttons: "The group Kensan on the Home tab",
    list: [
      [
        "Check and mark",
        "Does the calculations of the sheet's tables again and marks cells that cannot be right with a colour and a comment. Changes no value.",
      ],
      [
        "Deltas",
        "Shows in the pane which differences would be written into the selected table. Select a cell of the table first. Nothing is written until you press “Write to sheet” there.",
      ],
      ["Clear marks", "Takes only Kensan's colours (marks and shades) and comments away."],
      [
        "Open pane",
        "Shows why each finding stands and its calculation, puts things right and takes them back. Tables, overview, changes and settings are there too.",
      ],
    ],
    functions: "Functions in cells",
    about: "Arguments may be numbers, texts as printed such as “18 towns (FY2023)”, or ranges of cells. Arguments in [ ] may be left out.",
    contact: "If something does not work, ask the people who gave you this add-in.",
  },
};

/**
 * The page behind "Help" and "List of functions": what the buttons do, and the functions as Excel's own help describes them.
 * @param {Readonly<Record<"ja" | "en", readonly DescribedFunction[]>>} functions
 * @returns {string}
 */
export function helpPage(functions) {
  return `<!doctype html>
<html lang="ja">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy({ officeJs: "none" })}" />
    <title>検算 Kensan</title>
    <link rel="icon" href="assets/icon-32.png" />
    <link rel="stylesheet" href="docs/page.css" />
  </head>
  <body>
    <main>
      <nav><a href="#ja">日本語</a> <a href="#en" lang="en">English</a> <a href="docs/rules/index.html">規則の一覧 / The rules</a></nav>
${section("ja", functions.ja)}
${section("en", functions.en)}
    </main>
  </body>
</html>
`;
}

/**
 * @param {"ja" | "en"} language
 * @param {readonly DescribedFunction[]} functions
 */
function section(language, functions) {
  const say = words[language];
  const buttons = say.list.map(([name = "", use = ""]) => `<dt>${escaped(name)}</dt><dd>${escaped(use)}</dd>`);
  return `<section id="${language}" lang="${language}">
<h1>${escaped(say.title)}</h1>
<h2>${escaped(say.buttons)}</h2>
<dl>${buttons.join("")}</dl>
<h2>${escaped(say.functions)}</h2>
<p>${escaped(say.about)}</p>
${functions.map(oneFunction).join("\n")}
<p>${escaped(say.contact)}</p>
</section>`;
}

/** @param {DescribedFunction} described */
function oneFunction({ name, description = "", parameters = [] }) {
  const call = parameters.map((parameter) => (parameter.optional ? `[${parameter.name}]` : parameter.name)).join(", ");
  const items = parameters.map((parameter) => `<dt>${escaped(parameter.name)}</dt><dd>${escaped(parameter.description ?? "")}</dd>`);
  return `<h3><code>KPI.${escaped(name)}(${escaped(call)})</code></h3>\n<p>${escaped(description)}</p>\n<dl>${items.join("")}</dl>`;
}
