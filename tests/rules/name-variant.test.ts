import { expect, test } from "vitest";
import { nameVariant } from "../../src/rules/name-variant";
import { expectFindings } from "../support/expectFindings";

const FIGURES = "1,442 | 3,000 | 2,169";
const table = (...rows: (readonly [name: string, figures?: string])[]): string =>
  `\n| 指標 | 基準値 | 目標値 | 実績値 |\n${rows.map(([name, figures = FIGURES]) => `| ${name} | ${figures} |`).join("\n")}\n`;

test.each([
  ["full-width letters", "RPAの利用時間", "ＲＰＡの利用時間"],
  ["half-width katakana", "オンライン申請率", "ｵﾝﾗｲﾝ申請率"],
  ["letter case", "Web会議の利用数", "WEB会議の利用数"],
  ["quotes", "「まもリン」の登録数", "まもリンの登録数"],
  ["brackets of another kind", "利用率【県】", "利用率（県）"],
])("%s make two spellings, whatever the figures", (_, usual, other) => {
  const [finding] = expectFindings(nameVariant, table([usual], ["登録者の総数"], [`${other}{name-variant}`, "10 | 20 | 15"]));
  expect(finding?.severity).toBe("info");
  expect(finding?.evidence.map(({ text }) => text)).toEqual([other, usual]);
});

test("the rarer spelling is named", () => {
  expectFindings(nameVariant, table(["ＲＰＡの利用時間{name-variant}"], ["RPAの利用時間"], ["RPAの利用時間"]));
});

test.each([
  ["a letter changed", "デジタルデバイド対策の実施数", "デジタルデバイス対策の実施数"],
  ["a letter left out", "研究開発成果の発表件数", "研究開発成果発表件数"],
])("%s is mentioned where all figures are the same", (_, usual, other) => {
  expectFindings(nameVariant, table([usual], [`${other}{name-variant}`]));
  expectFindings(nameVariant, table([usual], [other, "1,442 | 3,100 | 2,169"]));
});

test.each([
  ["wrapped names", ["書かない窓口の 導入数", "書かない窓口の導入数"]],
  ["a re-listed row", ["書かない窓口の導入数", "書かない窓口の導入数\\n※再掲:No2"]],
  ["letters that tell things apart", ["全国の小学校の利用者数", "全国の中学校の利用者数"]],
  ["years", ["令和5年度の申請の件数", "令和6年度の申請の件数"]],
  ["short names", ["A地区の数", "B地区の数"]],
])("%s are no variants", (_, names) => {
  expectFindings(nameVariant, table(...names.map((name): [string] => [name])));
});

test("plain figures such as 100 % do not say that two rows are one indicator", () => {
  expectFindings(nameVariant, table(["公民館の端末の整備率", "50% | 100% | 90%"], ["公会堂の端末の整備率", "50% | 100% | 90%"]));
});
