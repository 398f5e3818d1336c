import { expect, test } from "vitest";
import { review } from "../../src/review";
import { csvBook, expectCompared } from "../support/comparedTables";

const table = (name: string, item = "電子決裁の拡充"): string => `
番号,項目,指標名,基準値,目標値 R4,目標値 R5
1,窓口の改善,窓口の満足度,56.0%,58.0%,60.0%
2,${item},${name},1234件,1456件,1678件
3,職員の育成,研修の受講者数,830人,900人,960人
`;

test("a letter that differs is told as a slip: an info", () => {
  const [finding] = expectCompared(table("電子決済の利用所属"), table("電子決裁の利用所属{renamed}"));
  expect(finding).toMatchObject({ severity: "info" });
  expect(finding?.message.en).toContain('differ only in "済" and "裁"');
});

test("a slip in the item above is told, a title that was written anew is not", () => {
  expectCompared(table("全所属での利用件数", "電子決済の拡充"), table("全所属での利用件数", "電子決裁の拡充{renamed}"));
  expectCompared(table("全所属での利用件数", "電子決裁の充実"), table("全所属での利用件数", "電子決裁の推進"));
});

test("another name over figures that go on is asked about, with how sure that is", () => {
  const [finding] = expectCompared(table("全所属での利用件数"), table("デジタル文書の広がり{renamed}"));
  expect(finding).toMatchObject({ severity: "query" });
});

test("what a person has said is one indicator is no question any more, only a note that its name changed", () => {
  const [before, now] = [table("全所属での利用件数"), table("デジタル文書の広がり")].map((csv) => csvBook(csv).workbook);
  const pair = { earlier: { name: "全所属での利用件数" }, current: { name: "デジタル文書の広がり" }, same: true };
  const { findings } = review(now!, { compareWith: [{ kind: "previous", name: "b", workbook: before! }], saidPairs: [pair] });
  expect(findings.filter(({ rule }) => rule === "renamed")).toMatchObject([
    { severity: "info", message: { en: expect.stringContaining("a person has said") as string } },
  ]);
});

test.each([
  ["widths", "ＲＰＡの導入部署", "RPAの導入部署"],
  ["blanks", "市町村の 利用\u3000件数", "市町村の利用件数"],
  ["brackets", "利用件数（本庁）の推移", "利用件数[本庁]の推移"],
  ["notes", "全所属での利用件数※1", "全所属での利用件数"],
  ["a reprint note", "全所属での利用件数 ※再掲:No2", "全所属での利用件数"],
  ["particles", "全所属における利用の件数", "全所属の利用件数"],
  ["the order of words", "県内市町村 AI導入件数", "AI導入件数（県内市町村）"],
])("%s make no other name", (_, before, now) => {
  expectCompared(table(before), table(now));
});

test("another title with other figures is no rename: one is gone, one is new", () => {
  const before = table("全所属での利用件数");
  const now = table("全所属での利用件数").replace(
    "2,電子決裁の拡充,全所属での利用件数,1234件,1456件,1678件",
    "4,空き家,空き家の相談,7件,15件,21件",
  );
  expectCompared(
    before,
    now.replace("窓口の満足度", "窓口の満足度{missing-indicator}").replace("空き家の相談", "空き家の相談{new-indicator}"),
  );
});
