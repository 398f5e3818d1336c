import type { Wording } from "../src/index";

/** What `kensan annotate` says. */
export const annotationWords = {
  done: (findings: number, list: string, path: string): Wording => ({
    ja: `指摘${findings}件をコメントとシート「${list}」に書いた写しを ${path} に保存しました。元のファイルはそのままです。`,
    en: `${findings} ${findings === 1 ? "finding" : "findings"} written as comments and on the sheet "${list}", saved as ${path}. The file itself was left as it is.`,
  }),
  left: (cells: string): Wording => ({
    ja: `次のセルにはスレッド形式のコメントがあるので、コメントを加えていません。指摘は一覧にあります: ${cells}`,
    en: `These cells have a thread of comments, so no comment was added. Their findings are in the list: ${cells}`,
  }),
  oneFile: {
    ja: "コメントを付けるファイルを1つだけ指定してください。例: kensan annotate 指標.xlsx -o 指標.指摘.xlsx",
    en: "Name one file to annotate. Example: kensan annotate indicators.xlsx -o indicators.findings.xlsx",
  },
  sameEnding: (ending: string): Wording => ({
    ja: `写しの名前は、元のファイルと同じ「${ending}」で終えてください。違うと Excel が開きません。`,
    en: `Let the name of the copy end in "${ending}" as that of the file does. Excel does not open it otherwise.`,
  }),
  noTarget: {
    ja: "写しの名前を -o で指定してください。例: kensan annotate 指標.xlsx -o 指標.指摘.xlsx",
    en: "Name the copy with -o. Example: kensan annotate indicators.xlsx -o indicators.findings.xlsx",
  },
} as const;
