import { describe, expect, test } from "vitest";
import { review, type Review } from "../../src/review";
import { a1 } from "../../src/sheet/a1";
import { tableSheet } from "../tidy/tableSheet";

function reviewOf(table: string): Review {
  const rows = table
    .trim()
    .split("\n")
    .map((line) => line.split("|").map((text) => text.trim().replaceAll("⏎", "\n")));
  return review({ sheets: [tableSheet(rows)] });
}

/** What is said of a table, and what the first fix of each finding writes. */
function told(table: string): string[] {
  return reviewOf(table)
    .findings.filter(({ severity, rule }) => severity !== "info" && rule.endsWith("mismatch"))
    .map(
      ({ severity, cell, fixes = [] }) =>
        `${severity} ${a1(cell)} ${(fixes[0]?.edits ?? []).map(({ before, after }) => `${before} → ${after}`).join(", ")}`,
    );
}

function unproved(table: string): string[] {
  return reviewOf(table).coverage.unproved.map(({ cell }) => a1(cell));
}

const ISSUED = `
市町村名 | 人口 | 累計交付枚数（交付率） | | 前月差（ポイント）
 | | 8月末 | 9月末 |
東浜市 | 185,142 | 135,912枚（73.4%） | 138,115枚（74.6%） | +1.2
若葉市 | 70,776 | 51,808枚（73.2%） | 52,820枚（74.6%） | +1.4
大沢町 | 20,974 | 15,835枚（75.5%） | 16,051枚（76.5%） | +1.0
白川町 | 14,817 | 11,936枚（80.6%） | 12,040枚（81.3%） | +0.7
県計 | 291,709 | 215,491枚（73.9%） | 219,026枚（75.1%） | +1.2`;

const PASSED = `
試験区分 | 申込者数 | 受験者数 | 合格者数
上級行政 | 398（211） | 334（144） | 73（39）
上級土木 | 30（9） | 24（10） | 4（1）
保健師 | 21（12） | 18（9） | 3（1）
初級行政 | 146（68） | 115（47） | 20（7）
消防 | 84（44） | 62（21） | 10（5）
合計 | 679（344） | 553（231） | 110（53）`;

const COMPARED = `
 | 令和5年度 | 令和6年度 | 比較
消費生活相談件数 | 750件 | 892件 | +142件（+18.9％）
空き家バンク登録 | 40件 | 45件 | +5件（+12.5％）
移住世帯数 | 40世帯 | 41世帯 | +1世帯（+2.5％）
相談 うち解決 | 683件（91.1％） | 750件（84.1％） |
空き家 うち成約 | 22件（55.0％） | 28件（62.2％） |`;

const SERVED = `
District | Households | Responses (response rate) | Visits (of which repeat)
Hatfield | 7,541 | 3,296 (43.7%) | 412 (118)
Denholm | 2,184 | 901 (41.3%) | 96 (31)
Langley | 12,867 | 5,739 (44.6%) | 731 (204)
Ilford | 2,872 | 891 (31.0%) | 102 (40)
Total | 25,464 | 10,827 (42.5%) | 1,341 (393)`;

test.each([
  ["a count and its rate", ISSUED, 30],
  ["a number and a part of it", PASSED, 36],
  ["a difference and its change in percent, and rates of rows", COMPARED, 20],
  ["English", SERVED, 25],
])("%s in one cell are both proved", (_, table, figures) => {
  expect(told(table)).toEqual([]);
  expect(unproved(table)).toEqual([]);
  expect(reviewOf(table).coverage).toMatchObject({ figures, contradicted: 0 });
});

describe("the wrong one of two figures is put right in its own way, and the other one stays", () => {
  test.each([
    ["a rate", ISSUED, "12,040枚（81.3%）", "12,040枚（83.1%）", "D6"],
    ["a count beside its rate", ISSUED, "12,040枚（81.3%）", "12,400枚（81.3%）", "D6"],
    ["a rate of the total", ISSUED, "215,491枚（73.9%）", "215,491枚（739%）", "C7"],
    ["a part", PASSED, "115（47）", "115（74）", "C5"],
    ["a number beside its part", PASSED, "115（47）", "1155（47）", "C5"],
    ["a total of parts", PASSED, "110（53）", "110（35）", "D7"],
    ["a change in percent", COMPARED, "+5件（+12.5％）", "+5件（+1.25％）", "D3"],
    ["a difference", COMPARED, "+142件（+18.9％）", "+124件（+18.9％）", "D2"],
    ["a rate in a row", COMPARED, "683件（91.1％）", "683件（19.1％）", "B5"],
    ["an English rate", SERVED, "5,739 (44.6%)", "5,739 (46.4%)", "C4"],
    ["an English part", SERVED, "731 (204)", "731 (240)", "D4"],
  ])("%s", (_, table, right, wrong, cell) => {
    const findings = reviewOf(table.replace(right, wrong)).findings.filter(({ severity }) => severity === "error");
    expect(findings.map((finding) => a1(finding.cell))).toEqual([cell]);
    const fixes = findings.flatMap(({ fixes = [] }) => fixes.map(({ edits }) => edits));
    expect(
      fixes.some(
        ([edit, ...others]) => edit?.before === wrong && edit.after.replace(/(\.\d)0(?=[%％])/, "$1") === right && others.length === 0,
      ),
    ).toBe(true);
  });
});

test("where a count and its rate change together, one edit rewrites both", () => {
  const [finding] = reviewOf(ISSUED.replace("11,936枚（80.6%）", "11,369枚（76.7%）")).findings;
  const edits = (finding?.fixes ?? []).flatMap((fix) => fix.edits).filter(({ cell }) => a1(cell) === "C6");
  expect(edits.map(({ before, after }) => `${before} → ${after}`)).toContain("11,369枚（76.7%） → 11,936枚（80.6%）");
});

test("a sheet of such pairs is one with a table", () => {
  expect(reviewOf(PASSED).sheetsWithoutTables).toEqual([]);
});

test("the sentence quotes the second figure, and the calculation names it", () => {
  const [finding] = reviewOf(ISSUED.replace("12,040枚（81.3%）", "12,040枚（83.1%）")).findings;
  expect(finding).toMatchObject({
    stated: "83.1%",
    expected: "81.3%",
    computation: "12,040枚 ÷ 14,817",
    relation: { text: "D6 ÷ B6 × 100" },
  });
  const [points] = reviewOf(ISSUED.replace("+1.4", "+4.1")).findings;
  expect(points).toMatchObject({ computation: "74.6% − 73.2%", relation: { text: "D4#2 − C4#2" } });
});

test("a cell is as well known as the less known of its figures, and both are counted", () => {
  const alone = ISSUED.replaceAll(/枚（[\d.]+%）/g, (text) => `${text.slice(0, -1)}）`).replace("累計交付枚数（交付率）", "累計交付枚数");
  expect(unproved(alone)).toEqual([]);
  const { stateOf } = reviewOf(PASSED.replace("合計 | 679（344）", "合計 | 679（354）"));
  expect(stateOf({ sheet: "表", row: 1, column: 1 })).toBe("contradicted");
  expect(stateOf({ sheet: "表", row: 1, column: 2 })).not.toBe("contradicted");
  expect(reviewOf(PASSED).stateOf({ sheet: "表", row: 1, column: 1 })).toBe("proved");
});

describe("what stands in brackets and is no second figure of the line says nothing", () => {
  test.each([
    [
      "mean ages beside a total",
      "区分|参加者（平均年齢）|応募者（平均年齢）\n青葉|120（41）|150（38）\n若葉|80（35）|95（44）\n栄|60（52）|71（50）\n鶴見|44（29）|60（31）\n計|304（40）|376（41）",
    ],
    ["ranks", "区分|来場者|会員\n青葉|120 (1)|150 (1)\n若葉|80 (2)|95 (2)\n栄|60 (3)|71 (3)\n鶴見|44 (4)|60 (4)\n計|304 (2)|376 (2)"],
    [
      "rates of something else",
      "区分|人口|回答者\n青葉|1,200|120（62.4%）\n若葉|800|80（55.1%）\n栄|610|60（71.3%）\n計|2,610|260（61.0%）",
    ],
    ["a mean with its deviation", "Group|n|Score\nA|40|45.2 (3.1)\nB|38|47.9 (2.8)\nC|41|44.4 (3.3)\nAll|119|45.8 (3.2)"],
    ["years", "指標|基準値|目標値\n来館者|1,200 (R5年度)|1,500 (R8年度)\n貸出|800 (R5年度)|950 (R8年度)\n行事|60 (R4年度)|80 (R8年度)"],
    ["notes", "区分|件数|累計\n青葉|120（※1）|150\n若葉|80（※2）|95\n栄|60（注3）|71\n計|260（※4）|316"],
    ["item numbers", "項目|備考\n1(1) 計画|1(2)\n1(2) 実施|1(3)\n2(1) 評価|2(1)"],
  ])("%s", (_, table) => expect(told(table)).toEqual([]));

  test("periods and notes are not counted as figures", () => {
    expect(reviewOf("指標|基準値|目標値\n来館者|1,200 (R5年度)|1,500 (R8年度)\n貸出|800 (R5年度)|950 (R8年度)").coverage.figures).toBe(4);
    expect(reviewOf("区分|件数|累計\n青葉|120（※1）|150\n若葉|80（注2）|95\n計|200（※1）|245").coverage.figures).toBe(6);
  });
});

test("a change in brackets beside an average is told once", () => {
  const table = `指標|目標値|R5実績値|達成率|R6実績値|達成率
来館者|100|60|60.0%|70|70.0%
貸出|200|100|50.0%|130|65.0%
行事|50|40|80.0%|45|90.0%
平均|||63.3%||75.0% (+17.1ポイント)`;
  const changes = reviewOf(table).findings.filter(({ cell, severity }) => a1(cell) === "F5" && severity === "error");
  expect(changes).toHaveLength(1);
});
