import type { Language, Wording } from "../src/index";

/** What `kensan explain` says around what the engine found. */
export const explanationWords = {
  usage: {
    ja: "ファイルとセルを1つずつ指定してください。例: kensan explain 指標.xlsx D5 、シートがいくつもあるときは kensan explain 指標.xlsx '行政①!D5'",
    en: "Name one file and one cell. Example: kensan explain indicators.xlsx D5 or, where there are several sheets, kensan explain indicators.xlsx 'My sheet'!D5",
  },
  noCell: (name: string): Wording => ({
    ja: `「${name}」はセルの名前として読めません。D5、シート名!D5、'シート 名'!D5 のどれかの形で、セルを1つ指定してください。`,
    en: `"${name}" is not the name of a cell. Name one cell as D5, Sheet!D5 or 'My sheet'!D5.`,
  }),
  whichSheet: (names: readonly string[]): Wording => ({
    ja: `シートが${names.length}枚あるので、どのシートのセルかも指定してください（例: '${names[0] ?? ""}'!D5）。シート: ${named(names, "ja")}`,
    en: `There are ${names.length} sheets: say which one is meant, as in '${names[0] ?? ""}'!D5. Sheets: ${named(names, "en")}`,
  }),
  noSheet: (name: string, names: readonly string[]): Wording => ({
    ja: `「${name}」というシートはありません。シート: ${named(names, "ja")}`,
    en: `There is no sheet "${name}". Sheets: ${named(names, "en")}`,
  }),
  at: (path: string, { ja, en }: Wording): Wording => ({ ja: `${path}: ${ja}`, en: `${path}: ${en}` }),
} as const;

const MOST_NAMED = 20;

function named(names: readonly string[], language: Language): string {
  const list = names.slice(0, MOST_NAMED).join(language === "ja" ? "、" : ", ");
  return names.length > MOST_NAMED ? `${list}…` : list;
}
