import { describe, expect, test } from "vitest";
import { explainCell } from "../../src/explanation/explainCell";
import { review } from "../../src/review";
import { a1 } from "../../src/sheet/a1";
import { tidySheets } from "../../src/tidy/tidyData";
import { gridOf, relationsOf, sheetOf } from "../diagnosis/printedGrid";
import { reviewOf, told } from "../support/toldOf";

const ROTA = `
Post | Mon | Tue | Wed | Thu | Total | Contract | +/- | Decimal hours
Ward clerk | 7:01 | 10:03 | 9:38 | 6:06 | 32:48 | 32:30 | +0:18 | 32.80
Porter | 10:09 | 9:02 | 9:57 | 5:33 | 34:41 | 28:00 | +6:41 | 34.68
Cook | 5:06 | 9:00 | 7:12 | 9:42 | 31:00 | 30:00 | +1:00 | 31.00
Driver | 6:38 | 9:00 | 9:36 | 9:41 | 34:55 | 32:30 | +2:25 | 34.92
Cleaner | 8:23 | 6:17 | 6:58 | 6:17 | 27:55 | 28:00 | -0:05 | 27.92
All posts | 37:17 | 43:22 | 43:21 | 37:19 | 161:19 | 151:00 | +10:19 | 161.32`;

describe("hours and minutes", () => {
  test("sums, differences and decimal hours hold", () => {
    expect(told(ROTA)).toEqual([]);
    expect(told(ROTA.replace("34:41", "34:14"))).toEqual(["error total-mismatch F3"]);
    expect(told(ROTA.replace("+6:41", "+6:14"))).toEqual(["error delta-mismatch H3"]);
    expect(told(ROTA.replace("34.92", "34.55"))).toEqual(["error stated-rate-mismatch I5"]);
  });

  test("one minute is a mistake", () => {
    expect(told(ROTA.replace("43:21", "43:22"))).toEqual(["error total-mismatch D7"]);
  });

  test("what is told is told in hours and minutes, and so is what would mend it", () => {
    const [finding] = reviewOf(ROTA.replace("31:00 |", "31:50 |")).findings;
    expect(finding).toMatchObject({ stated: "31:50", expected: "31:00", computation: "5:06 + 9:00 + 7:12 + 9:42" });
    expect(finding?.fixes?.[0]?.edits).toMatchObject([{ before: "31:50", after: "31:00" }]);
    expect(finding?.suspects?.[0]).toMatchObject({ value: "31:50", allowed: ["31:00", "31:00"] });
  });

  test("a sign comes back as the column prints it", () => {
    const [finding] = reviewOf(ROTA.replace("+2:25", "-2:25")).findings;
    expect(finding?.fixes?.[0]?.edits).toMatchObject([{ before: "-2:25", after: "+2:25" }]);
  });

  test("an hour and its decimals are told as two ways to write one thing", () => {
    const [finding] = reviewOf(ROTA.replace("32.80", "32.48")).findings;
    expect(finding?.relation?.text).toBe("F2 ÷ 60");
    expect(finding?.message.en).toContain("32:48 comes to 32.80");
    expect(finding?.message.ja).toContain("32:48を換算すると32.80");
  });

  test("no private mark is left in findings, explanations and tidy data", () => {
    const book = { sheets: [sheetOf(gridOf(ROTA.replace("34:41", "34:14")))] };
    const reviewed = review(book);
    const explained = book.sheets[0]!.rows.flatMap((cells, row) =>
      (cells ?? []).map((_, column) => explainCell(book, reviewed, { sheet: "表", row, column })),
    );
    expect(JSON.stringify([reviewed.findings, explained, [...tidySheets(book)]])).not.toMatch(/[\uE000-\uF8FF]/);
    expect(JSON.stringify(explained)).toContain("34:41");
  });
});

const CALLS = `
窓口 | 着信数 | 平均通話時間（分:秒） | 平均後処理時間 | 平均待ち時間
受付 | 812 | 3:15 | 0:41 | 1:02
故障 | 264 | 7:11 | 1:28 | 2:00
料金 | 530 | 4:28 | 0:35 | 1:15
解約 | 197 | 6:12 | 1:37 | 2:23
その他 | 305 | 2:34 | 0:22 | 0:51
計 | 2,108 | 4:14 | 0:48 | 1:19`;

describe("minutes and seconds", () => {
  test("means count by calls, rounded to the second", () => {
    expect(told(CALLS)).toEqual([]);
    expect(reviewOf(CALLS).coverage.unproved).toEqual([]);
    const means = relationsOf(gridOf(CALLS)).filter(({ reading }) => reading.form === "caseMean");
    expect(means.map(({ proved }) => proved)).toEqual([true, true, true]);
  });

  test("a mean that is none is not proved", () => {
    const wrong = CALLS.replace("| 4:14 |", "| 4:51 |");
    expect(reviewOf(wrong).coverage.unproved.map(({ cell }) => a1(cell))).toContain("C7");
  });

  test("times to handle a call are no sum", () => {
    expect(told(CALLS.replace("平均通話時間（分:秒）", "AHT").replaceAll("平均", ""))).toEqual([]);
  });
});

describe("hours and minutes in words", () => {
  const OVERTIME = `
月 | 残業 | 累計
4月 | 1時間35分 | 1時間35分
5月 | 2時間20分 | 3時間55分
6月 | 1時間28分 | 5時間23分
7月 | 2時間45分 | 8時間08分
8月 | 3時間02分 | 11時間10分`;

  test("in Japanese", () => {
    expect(told(OVERTIME)).toEqual([]);
    const [finding] = reviewOf(OVERTIME.replace("5時間23分", "5時間32分")).findings;
    expect(finding).toMatchObject({ rule: "cumulative-mismatch", stated: "5時間32分", expected: "5時間23分" });
  });

  test("in English", () => {
    const table = OVERTIME.replaceAll("時間", "h ")
      .replaceAll("分", "m")
      .replace("残業", "Overtime")
      .replace("累計", "Cumulative overtime");
    expect(told(table)).toEqual([]);
    expect(told(table.replace("8h 08m", "8h 18m"))).toHaveLength(1);
    expect(reviewOf(table.replace("8h 08m", "8h 18m")).findings[0]?.expected).toBe("8h 08m");
  });
});

test("minutes for each of something follow from hours and minutes", () => {
  const table = `
地区 | 件数 | 所要時間 | 1件当たり（分）
北 | 412 | 60:10 | 8.8
南 | 655 | 86:42 | 7.9
東 | 233 | 45:10 | 11.6
西 | 498 | 73:23 | 8.8
計 | 1,798 | 265:25 | 8.9`;
  expect(told(table)).toEqual([]);
  expect(told(table.replace("11.6", "16.1"))).toEqual(["error stated-rate-mismatch D4"]);
});

describe("times of the day are no figures", () => {
  const figures = (table: string): number => reviewOf(table).coverage.figures;

  test.each([
    [
      "a timetable",
      "Stop | First bus | Bus 2 | Bus 3\nMill Lane | 7:05 | 8:20 | 10:40\nChurch | 7:12 | 8:29 | 10:51\nHarbour | 7:30 | 8:44 | 11:02",
    ],
    ["opening hours", "Day | Opening hours | Closing\nMonday | 9:00 | 17:30\nTuesday | 9:30 | 18:00\nSunday | 10:00 | 16:00"],
    ["時刻表", "駅 | 上り | 下り\n本町 | 6:48 | 7:15\n川端 | 6:59 | 7:02\n港 | 7:20 | 6:41"],
    ["勤務表", "職員 | 出勤 | 退勤\n秋山 | 8:30 | 17:15\n石田 | 9:00 | 18:20\n上野 | 7:45 | 16:30"],
    ["hours of the day", "時間 | 曜日 | 担当\\n9:00 | 月 | 秋山\\n10:00 | 月 | 石田\\n11:00 | 火 | 上野"],
    ["meetings", "Meeting | Kick-off time | Room\\nBudget | 9:30 | Hall\\nAudit | 11:00 | Attic\\nBoard | 14:15 | Hall"],
    ["late trains", "駅 | 終電 | 始発\n本町 | 24:35 | 4:51\n川端 | 25:10 | 5:02\n港 | 24:48 | 4:59"],
  ])("%s", (_, table) => {
    expect(figures(table)).toBe(0);
    expect(reviewOf(table).findings).toEqual([]);
  });

  test("beside them a length of time is one", () => {
    expect(figures("Shift | Start | End | Hours worked\nA | 8:00 | 16:30 | 8:30\nB | 9:15 | 17:00 | 7:45\nC | 7:30 | 12:00 | 4:30")).toBe(
      3,
    );
  });
});

test("number cells are read by what they store", () => {
  const cell = (hours: number, minutes: number, formula?: string) => ({
    value: (hours * 60 + minutes) / 1440,
    text: `${hours}:${String(minutes).padStart(2, "0")}`,
    format: "[h]:mm",
    ...(formula !== undefined && { formula }),
  });
  const word = (text: string) => ({ value: text, text });
  const rows = (total: ReturnType<typeof cell>) => [
    [word("Site"), word("Repair time"), word("Travel time"), word("Total time")],
    [word("North"), cell(12, 15), cell(3, 50), cell(16, 5, "B2+C2")],
    [word("South"), cell(41, 8), cell(7, 25), cell(48, 33, "B3+C3")],
    [word("East"), cell(19, 44), cell(2, 31), total],
  ];
  const findings = (total: ReturnType<typeof cell>) => review({ sheets: [{ name: "S", rows: rows(total), merges: [] }] }).findings;
  expect(findings(cell(22, 15)).filter(({ severity }) => severity !== "info")).toEqual([]);
  expect(
    findings(cell(22, 51))
      .filter(({ severity }) => severity === "error")
      .map(({ cell: at }) => a1(at)),
  ).toEqual(["D4"]);
});
