import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { judgeEquation } from "../../scripts/accuracy/layouts/evaluator";
import { explainCell } from "../../src/explanation/explainCell";
import type { CellExplanation } from "../../src/explanation/explanation";
import { review } from "../../src/review";
import { parseA1 } from "../../src/sheet/a1";
import type { Workbook } from "../../src/sheet/workbook";
import { explained } from "../support/explained";
import { markedTable } from "../support/markedTable";

const SHEET = "Sheet1";

function explainerOf(markdown: string): (name: string) => CellExplanation {
  const { workbook } = markedTable(markdown);
  const reviewed = review(workbook);
  return (name) => explained(workbook, reviewed, { sheet: SHEET, ...parseA1(name)! });
}

/** Six rates, of which D5 needs hidden digits: 45.0 ÷ 60.1 is 74.9, printed 74.8. */
const RATES = `
| 指標 | 目標値 | 実績値 | 達成率 |
| --- | --- | --- | --- |
| 利用率 | 37.8% | 30.2% (R5年度) | 79.9% |
| 窓口の数 | 40市町村 | 18市町村 (R5年度) | 45.0% |
| 受講率 | 75.3% | 51.2% | 68.0% |
| 導入率 | 60.1% | 45.0% (R5年度) | 74.8% |
| 公開率 | 90.1% | 72.0% | 79.9% |
| 受診率 | 64.3% | 48.9% | 76.0% |
| 参加者 | 1,250人 | 1,100人 | 88.0% |
`;

describe("a figure that follows from others", () => {
  const at = explainerOf(RATES);

  test("is told with what was read, the calculation and the room that the others leave it", () => {
    const { kind, state, read, relations, pinned, findings } = at("D2");
    expect({ kind, state, findings }).toEqual({ kind: "figure", state: "proved", findings: [] });
    expect(read).toMatchObject([{ value: "79.9", unit: "%", role: "rate", indicator: "利用率", low: "79.85", high: "79.95" }]);
    expect(relations).toHaveLength(1);
    expect(relations[0]).toMatchObject({
      relation: { operator: "ratio", text: "C2 ÷ B2 × 100", origin: "words", agreeing: 7, of: 7 },
      part: "result",
      proved: true,
      calculation: "30.2% ÷ 37.8%",
      computed: "79.9%",
      unrounded: "79.894…%",
      fit: "exact",
      allowed: ["79.656", "80.133"],
    });
    expect(pinned).toEqual({ low: "79.7%", high: "80.1%", values: 5, relations: 1 });
  });

  test("and what hidden digits it needs, where the printed figures do not give it", () => {
    expect(at("D5").relations[0]).toMatchObject({
      computed: "74.9%",
      fit: "input-rounding",
      allowed: ["74.729", "75.021"],
      hidden: undefined,
    });
    const target = at("B5");
    expect(target.relations[0]).toMatchObject({ part: "input", fit: "input-rounding", result: { value: "74.8%" } });
    // 44.95 ÷ 74.85 % and 45.05 ÷ 74.75 %, of which 60.1 % prints the lower part.
    expect(target.relations[0]).toMatchObject({ allowed: ["60.053", "60.268"], hidden: ["60.053", "60.150"] });
    expect(target.pinned).toEqual({ low: "60.1%", high: "60.3%", values: 3, relations: 1 });
  });

  test("a count may leave one value only", () => {
    expect(at("C3").pinned).toEqual({ low: "18市町村", high: "18市町村", values: 1, relations: 1 });
    expect(at("C3").relations[0]).toMatchObject({ calculation: "18市町村 ÷ 40市町村", allowed: ["17.98", "18.02"], hidden: undefined });
  });
});

test("the calculations that give a figure come before those that it goes into", () => {
  const at = explainerOf(`
| 支所 | 窓口 | 電話 | 郵送 | 計 |
| --- | --- | --- | --- | --- |
| 北 | 1,204 | 371 | 1,118 | 2,693 |
| 南 | 286 | 314 | 297 | 897 |
| 東 | 952 | 887 | 1,043 | 2,882 |
| 西 | 473 | 529 | 468 | 1,470 |
| 計 | 2,915 | 2,101 | 2,926 | 7,942 |
`);
  expect(at("E2").relations.map(({ part, calculation }) => [part, calculation])).toEqual([
    ["result", "1,204 + 371 + 1,118"],
    ["input", "2,693 + 897 + 2,882 + 1,470"],
  ]);
  expect(at("E6").relations.map(({ part }) => part)).toEqual(["result", "result"]);
});

describe("a figure that does not follow", () => {
  const at = explainerOf(RATES.replace("79.9% |\n| 窓口", "97.9% |\n| 窓口"));

  test("is told with what it should be, and with its finding", () => {
    const { state, relations, pinned, agreeing, findings } = at("D2");
    expect({ state, pinned }).toEqual({ state: "contradicted", pinned: undefined });
    expect(relations[0]).toMatchObject({
      computed: "79.9%",
      fit: "contradicted",
      allowed: ["79.656", "80.133"],
      result: { value: "97.9%" },
    });
    expect(agreeing).toEqual({ low: "79.7%", high: "80.1%", values: 5, relations: 1 });
    expect(findings.map(({ as, finding }) => [as, finding.rule])).toEqual([["accused", "stated-rate-mismatch"]]);
  });

  test("its inputs are suspects, and others have no part in it", () => {
    expect(at("B2").findings.map(({ as }) => as)).toEqual(["suspect"]);
    expect(at("B3").findings).toEqual([]);
  });
});

describe("ways in which tables print", () => {
  test("rates that are cut hold only so", () => {
    const rows = [
      ["a", 37, 30, "81.0%"],
      ["b", 43, 18, "41.8%"],
      ["c", 75, 51, "68.0%"],
      ["d", 64, 45, "70.3%"],
      ["e", 97, 72, "74.2%"],
      ["f", 61, 47, "77.0%"],
    ];
    const at = explainerOf(
      ["| 指標 | 目標値 | 実績値 | 達成率 |", "| --- | --- | --- | --- |", ...rows.map((row) => `| ${row.join(" | ")} |`)].join("\n"),
    );
    expect(at("D3").relations[0]).toMatchObject({ computed: "41.9%", fit: "rounding-mode", modes: ["truncate"] });
  });

  test("rates at their cap may hide more", () => {
    const at = explainerOf(
      RATES.replace(
        "| 参加者 | 1,250人 | 1,100人 | 88.0% |",
        "| 参加者 | 1,250人 | 1,600人 | 100.0% |\n| 応募者 | 400人 | 500人 | 100.0% |",
      ),
    );
    expect(at("D8").relations[0]).toMatchObject({ calculation: "1,600人 ÷ 1,250人", computed: "128.0%", fit: "capped" });
    expect(at("C8").relations[0]?.allowed?.[1]).toBe("");
  });

  test("an average that counts dashes as 0, and one that words alone name", () => {
    const table = `
| 指標 | 目標値 | 実績値 | 達成率 |
| --- | --- | --- | --- |
| a | 50 | 45 | 90.0% |
| b | 40 | 24 | 60.0% |
| c | 80 | — | — |
| 達成率の単純平均 | | | 50.0% |
`;
    const at = explainerOf(table);
    const [average] = at("D5").relations;
    expect(average).toMatchObject({
      part: "result",
      computed: "50.0%",
      fit: "zeros",
      proved: false,
      calculation: "(90.0% + 60.0% + 0%) ÷ 3",
    });
    const rate = at("D3").relations.find(({ part }) => part === "input");
    expect(rate).toMatchObject({ result: { value: "50.0%" }, allowed: ["59.800", "60.200"] });
  });

  test("changes beside averages are calculated again", () => {
    const at = explainerOf(
      readFileSync("docs/rules/delta-mismatch.md", "utf8")
        .split(/\n\s*\n/)
        .find((block) => block.includes("平均") && block.includes("ポイント)")) ?? "",
    );
    const changes = ["B", "C", "D", "E", "F", "G", "H"].flatMap((column) =>
      [2, 3, 4, 5, 6].flatMap((row) => at(`${column}${row}`).relations),
    );
    const change = changes.find(({ relation }) => relation.operator === "difference");
    expect(change).toMatchObject({ proved: false });
    expect(judgeEquation(change?.calculation ?? "", change?.computed ?? "")).toBe("exact");
  });

  test("a cell that stores more than it shows says so", () => {
    const [stored, ...rest] = [0.748752, 0.5, 0.45].map((value) => ({ value, text: `${(value * 100).toFixed(1)}%`, format: "0.0%" }));
    const rows = [
      ["指標", "目標値", "実績値", "達成率"].map((text) => ({ value: text, text })),
      [{ value: "a", text: "a" }, rest[0], rest[1], stored],
    ];
    const workbook: Workbook = { sheets: [{ name: SHEET, rows, merges: [] }] };
    expect(explained(workbook, review(workbook), { sheet: SHEET, row: 1, column: 3 }).stored).toBe("74.8752");
    expect(explained(workbook, review(workbook), { sheet: SHEET, row: 1, column: 1 }).stored).toBeUndefined();
  });
});

describe("a cell without a figure", () => {
  const at = explainerOf("| 指標 | 目標値 | << |\n| --- | --- | --- |\n| a | 集計中 | 3 |\n");

  test.each([
    ["A1", "text"],
    ["B2", "text"],
    ["C1", "covered"],
    ["D9", "empty"],
    ["C2", "figure"],
  ])("%s is %s", (name, kind) => {
    expect(at(name).kind).toBe(kind);
  });

  test("is told without a state; a covered one leads to where its content stands", () => {
    expect(at("C1")).toMatchObject({ content: { sheet: SHEET, row: 0, column: 1 }, state: undefined, relations: [] });
    expect(at("C2")).toMatchObject({ state: "unproved", relations: [], reason: { en: expect.stringContaining("figure") as string } });
  });

  test("on no sheet there is nothing to explain", () => {
    const { workbook } = markedTable(RATES);
    expect(explainCell(workbook, review(workbook), { sheet: "gone", row: 0, column: 0 })).toBeUndefined();
  });
});
