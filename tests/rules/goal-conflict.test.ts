import { expect, test } from "vitest";
import { goalConflict } from "../../src/rules/goal-conflict";
import { expectFindings } from "../support/expectFindings";

const table = (...rows: string[]): string => `
| 事業No | 事業名又は取組名 | 事業概要 | 指標（KPI）又は目標 | 指標名 | 目標値 R4 | 目標値 R5 | 取組状況 |
${rows.join("\n")}
`;
const ADVICE =
  "| 46 | 派遣事業 | 市町村へ派遣する。 | 20団体を目標とする。 | 派遣した市町村の数 | 15団体 | 20団体 | 20市町村へ派遣した。 |";

test.each([
  ["13,000時間を目標とする。", "11400", "13000"],
  ["割合を60%とすることを目標とする。", "58%", "60%"],
  ["50団体（累計）を目標とする。", "41", "50"],
  ["特定業務を実施する。（目標値：8業務）", "8", "8"],
  ["年間70,000件の利用を目指す。", "68000", "70000"],
  ["全国平均以上を目標とする。", "41%", "55%"],
  ["32百万枚以下とする。", "40百万枚", "32百万枚"],
])("%s goes with its cells", (goal, earlier, target) => {
  expectFindings(
    goalConflict,
    table(ADVICE, `| 47 | 新事業 | 進める。 | ${goal} | 新しい取組の件数 | ${earlier} | ${target} | 進めた。 |`),
  );
});

test.each(["13,500時間を目標とする。", "利用の割合を60%とすることを目標とする。", "（目標値：9業務）"])("%s is asked about", (goal) => {
  const [finding] = expectFindings(
    goalConflict,
    table(ADVICE, `| 47 | 新事業 | 進める。 | ${goal}{goal-conflict} | 新しい取組の状況 | 58 | 62 | 進めた。 |`),
  );
  expect(finding).toMatchObject({ severity: "query", indicator: "新しい取組の状況" });
  expect(finding?.message.en).toContain("none of its targets (58 · 62) is that");
});

test("a project listed again with other figures is a query, in other words an info", () => {
  const again = (result: string): string =>
    `| 再掲 | 派遣事業 ※再掲:No46 | 市町村へ派遣する。 | 20団体を目標とする。 | 派遣した市町村の数 ※再掲:No46 | 15団体 | 20団体 | ${result} |`;
  const [figures] = expectFindings(goalConflict, table(ADVICE, again("18市町村へ派遣した。{goal-conflict}")));
  expect(figures).toMatchObject({ severity: "query" });
  const [words] = expectFindings(goalConflict, table(ADVICE, again("20市町村への派遣が好評だった。{goal-conflict}")));
  expect(words).toMatchObject({ severity: "info" });
  const [dated] = expectFindings(goalConflict, table(ADVICE, again("令和5年度は20市町村へ派遣した。{goal-conflict}")));
  expect(dated).toMatchObject({ severity: "info" });
  expectFindings(goalConflict, table(ADVICE, again("２０市町村へ\\n派遣した")));
});

test("rows without an indicator are projects too", () => {
  const plain = "| 4 | 働き方改革 | 環境を整える。 | 実践例を創出する。 | ‐ | ‐ | ‐ | 2箇所で実施した。 |";
  expectFindings(
    goalConflict,
    table(
      ADVICE,
      plain,
      "| 再掲 | 働き方改革 ※再掲：No4 | 環境を整える。 | 実践例を創出する。 | ‐ | ‐ | ‐ | 3箇所で実施した。{goal-conflict} |",
    ),
  );
});

test("a row that is listed again for another indicator has its own goal", () => {
  expectFindings(
    goalConflict,
    table(
      ADVICE,
      "| 再掲 | 派遣事業 ※再掲:No46 | 市町村へ派遣する。 | 59団体とする。 | 公開した市町村の数 | 59団体 | 59団体 | 完了した。 |",
    ),
  );
});
