import { describe, expect, test } from "vitest";
import { NAMED_SCALES, review, type ReviewOptions } from "../../src/index";
import { markedTable } from "../support/markedTable";

const SCALE = NAMED_SCALES.find(({ names }) => names[0] === "○△×")!.steps;

function findings(table: string, options: ReviewOptions, rule: string) {
  return review(markedTable(table).workbook, options).findings.filter((finding) => finding.rule === rule);
}

describe("a rating scale that the house has set", () => {
  const rated = (...rows: string[]): string => `
| 指標名 | 目標値 | 実績値 | 達成率 | 評価 |
${rows.join("\n")}
`;
  const ratings = (table: string, ratingScale: ReviewOptions["ratingScale"] = SCALE) => findings(table, { ratingScale }, "rating-mismatch");

  test("names the label that the rate earns, each limit included, and offers it as the other rows write it", () => {
    const table = rated(
      "| 甲の件数 | 1,000 | 1,000 | 100.0% | 〇（達成） |",
      "| 乙の件数 | 1,000 | 800 | 80.0% | △（一部達成） |",
      "| 丙の件数 | 1,000 | 799 | 79.9% | △（一部達成） |",
      "| 丁の件数 | 1,000 | 850 | 85.0% | ○（達成） |",
    );
    expect(ratings(table).map(({ cell, expected }) => [cell.row, expected])).toEqual([
      [3, "×"],
      [4, "△（一部達成）"],
    ]);
    const [first, second] = ratings(table);
    expect(first?.message.ja).toContain("設定した評価基準（○ ≥ 100%, △ ≥ 80%, ×）では、達成率79.9%の評価は「×」");
    expect(second?.message.en).toContain('an attainment rate of 85.0% earns "△"');
    expect(second?.fixes?.[0]).toMatchObject({ safe: false, edits: [{ before: "○（達成）", after: "△（一部達成）" }] });
  });

  test("leaves either label where the printed rate may lie on both sides of a limit", () => {
    const near = (label: string) => rated("| 甲の件数 | 3,000 | 2,399 | 80% |" + ` ${label} |`);
    expect(ratings(near("△"))).toEqual([]);
    expect(ratings(near("×"))).toEqual([]);
    expect(ratings(near("○"))).toHaveLength(1);
  });

  test("takes actual ÷ target where no rate is printed, exactly", () => {
    const plain = (actual: string, label: string) => `
| 指標名 | 目標値 | 実績値 | 評価 |
| 甲の件数 | 3,000 | ${actual} | ${label} |
`;
    expect(ratings(plain("2,400", "△"))).toEqual([]);
    expect(ratings(plain("2,399", "△")).map(({ message }) => message.ja)).toEqual([expect.stringContaining("達成率80.0%の評価は「×」")]);
  });

  test("is not used where the table prints a legend, or where a column has other labels", () => {
    const rows = ["| 甲の件数 | 100 | 95 | 95.0% | ○ |", "| 乙の件数 | 100 | 120 | 120.0% | ○ |"];
    expect(ratings(rated(...rows))).toHaveLength(1);
    expect(ratings(`\n> ○：90%以上、△：90%未満${rated(...rows)}`)).toEqual([]);
    expect(ratings(rated(...rows, "| 丙の件数 | 100 | 130 | 130.0% | ◎ |"))).toEqual([]);
  });

  test("may have labels of its own, which are no ratings elsewhere", () => {
    const own = [{ label: "良好", limit: { units: 90, scale: 2 } }, { label: "要改善" }];
    const table = rated("| 甲の件数 | 100 | 95 | 95.0% | 良好 |", "| 乙の件数 | 100 | 40 | 40.0% | 良好 |");
    expect(ratings(table, own).map(({ expected }) => expected)).toEqual(["要改善"]);
    expect(findings(table, {}, "rating-mismatch")).toEqual([]);
  });

  test("says nothing of a rating beside a rate that is wrong itself", () => {
    const table = rated("| 甲の件数 | 100 | 95 | 59.0% | △ |", "| 乙の件数 | 100 | 120 | 120.0% | ○ |");
    expect(ratings(table)).toEqual([]);
  });
});

describe("whether averages cut rates at 100 % and 0", () => {
  const averaged = (average: string): string => `
| 指標 | 目標値 | 実績値 | 達成率 |
| 甲の件数 | 100 | 130 | 130.0% |
| 乙の件数 | 100 | 50 | 50.0% |
| 達成率の単純平均 |  |  | ${average} |
`;
  const said = (average: string, outlyingRates?: "clip" | "keep") =>
    findings(averaged(average), outlyingRates ? { outlyingRates } : {}, "averaging-policy").map(({ severity, message }) => [
      severity,
      message.ja,
    ]);

  test("an average that follows what the house has said needs no mention", () => {
    expect(said("75.0%")).toEqual([["info", expect.stringContaining("100%を超える率を100%として平均")]]);
    expect(said("75.0%", "clip")).toEqual([]);
    expect(said("90.0%")).toEqual([]);
    expect(said("90.0%", "keep")).toEqual([]);
  });

  test("an average that holds only against it is asked about", () => {
    expect(said("75.0%", "keep")).toEqual([["query", expect.stringContaining("設定では率をそのまま平均する")]]);
    expect(said("90.0%", "clip")).toEqual([["query", expect.stringContaining("そうすると75.0%です")]]);
  });
});
