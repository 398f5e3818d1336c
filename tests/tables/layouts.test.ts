import { describe, expect, test } from "vitest";
import { describeTables, readingsOf } from "../support/describeTable";

const ATTAINMENT = `
| 指標 | 目標値 | 実績値 | 達成率 |
| 相談件数 | 10件 | 5件 | 50% |
| 導入団体 | 20団体 | 5団体 | 25% |`;

describe("tables below each other", () => {
  test("a title between two tables parts them, with or without a blank row", () => {
    const [first, second] = readingsOf(`${ATTAINMENT}\n| 表2 暮らし分野 | | | |${ATTAINMENT}`);
    expect(first?.indicators.map(({ name }) => name.value)).toEqual(["相談件数", "導入団体"]);
    expect(second?.table.title).toBe("表2 暮らし分野");
    expect(describeTables(`${ATTAINMENT}\n| | | | |\n| 表2 | | | |\n| | | | |${ATTAINMENT}`)).toHaveLength(2);
  });

  test("a header printed again at the top of a page goes on with the table", () => {
    const [reading, ...others] = readingsOf(`${ATTAINMENT}\n| 指標 | 目標 値 | 実績値 | 達成率 |\n| 受講者数 | 8人 | 4人 | 50% |`);
    expect(others).toEqual([]);
    expect(reading?.indicators.map(({ name }) => name.value)).toEqual(["相談件数", "導入団体", "受講者数"]);
  });

  test("a blank row inside a table parts nothing, a note below it ends it", () => {
    const [reading] = readingsOf(
      `${ATTAINMENT}\n| | | | |\n| 受講者数 | 8人 | 4人 | 50% |\n| ※ 実績は速報値 | | | |\n| 電話 | 1 | 2 | 3 |`,
    );
    expect(reading?.indicators.map(({ name }) => name.value)).toEqual(["相談件数", "導入団体", "受講者数"]);
  });
});

describe("tables beside each other", () => {
  test("are parted by an empty column and keep their own rows", () => {
    const beside = `
| 指標 | 目標値 | 実績値 | 達成率 | | 指標 | 目標値 | 実績値 | 達成率 |
| 甲の件数 | 10件 | 5件 | 50% | | 乙の件数 | 20件 | 5件 | 25% |
| 丙の件数 | 10件 | 5件 | 50% | | | | | |`;
    const readings = readingsOf(beside);
    expect(readings.map(({ indicators }) => indicators.map(({ name }) => name.value))).toEqual([["甲の件数", "丙の件数"], ["乙の件数"]]);
  });
});

describe("headers", () => {
  test("a period above value and rate is carried to both", () => {
    const table = `
| 中間指標 | 目標値 (A) | 2025.1月末 | << | 2025.9月末 | << | データの出所 |
| ^^ | ^^ | 値 (B) | 達成率 (B/A)× 100=C | 値 (D) | 達成率 (D/A) × 100=E | ^^ |
| 利用率 | 37.8% | 30.2% (R5年度) | 79.9% | 30.2% (R5年度) | 79.9% | 調査 |`;
    expect(describeTables(table)).toEqual([
      "A1:G3 attainment: A indicator, B target, C actual1@2025-01-31, D rate1@2025-01-31, E actual2@2025-09-30, F rate2@2025-09-30, G source",
    ]);
  });

  test("years above target, actual and rate make a group of each year", () => {
    const table = `
| 指標名 | 単位 | 令和5年度 | << | << | 令和6年度 | << | << |
| ^^ | ^^ | 目標 | 実績 | 達成率 | 目標 | 実績 | 達成率 |
| 来館者数 | 人 | 1,000 | 900 | 90.0% | 1,100 | 1,200 | 109.1% |`;
    const [reading] = readingsOf(table);
    expect(reading?.indicators[0]?.results.map(({ period, target, actual }) => [period?.end, target?.text, actual?.text])).toEqual([
      ["2024-03-31", "1,000", "900"],
      ["2025-03-31", "1,100", "1,200"],
    ]);
    expect(reading?.indicators[0]?.unit).toBe("人");
  });

  test("the period may stand in the same cell as the word", () => {
    const table = `
| 分野 | 指標名 | 基準値(R3) | R5目標 | R5実績 | 達成率(%) |
| 産業 | 売上高（千円） | 1,000 | 1,200 | 1,100 | 91.7 |`;
    expect(describeTables(table)).toEqual([
      "A1:F2 attainment: A field, B indicator, C baseline@2022-03-31, D target1@2024-03-31, E actual1@2024-03-31, F rate1@2024-03-31[%]",
    ]);
  });

  test("the actual of a results table is measured against the target of its own year", () => {
    const table = `
| 指標名 | 目標値 | << | << | << | 実績値 | 評価\\n※R6.3.31時点 |
| ^^ | 基準値 | Ｒ４ | Ｒ５ | Ｒ６ | ^^ | ^^ |
| 利用件数 | 14442 | 24595 | 30000 | 68000 | 64,169 | ○（達成） |`;
    const [reading] = readingsOf(table);
    expect(reading?.table.kind).toBe("results");
    expect(reading?.indicators[0]?.results.map(({ target, rating }) => [target?.text, rating?.value.rating?.symbol])).toEqual([
      ["30000", "○"],
    ]);
  });

  test("a unit line above holds for the whole table", () => {
    const [reading] = readingsOf(`> （単位：千円）\n${ATTAINMENT}`);
    expect(reading?.table.unit).toBe("千円");
  });

  test("names without a header of their own are found", () => {
    const table = `
|  | 目標値 | 2025.9月末 | << |
|  | ^^ | 値 | 達成率 |
| 利用率 | 37.8% | 30.2% | 79.9% |`;
    expect(readingsOf(table)[0]?.indicators[0]?.name.value).toBe("利用率");
  });

  test("English headers say the same", () => {
    const table = `
| KPI | Target 2024/25 | Actual 2023/24 | Actual 2024/25 | Change | % achieved | RAG |
| Calls answered | 90% | 84.2% | 86.0% | +1.8pp | 95.6% | Amber |`;
    expect(describeTables(table)).toEqual([
      "A1:G2 attainment: A indicator, B target2@2025-03-31, C actual1@2024-03-31, D actual2@2025-03-31, E delta2@2025-03-31, F rate2@2025-03-31, G rating2@2025-03-31",
    ]);
  });
});

describe("several actuals before one rate", () => {
  const quarters = (rates: readonly string[]): string => `
| Indicator | Target | Q1 2024/25 | Q2 2024/25 | Q3 2024/25 | Attainment | RAG |
| Homes completed | 400 | 75 | 168 | 262 | ${rates[0]} | Red |
| Library visits | 450 | 108 | 112 | 119 | ${rates[1]} | Red |
| Calls answered | 90% | 80% | 84% | 87% | ${rates[2]} | Amber |`;

  test("columns headed by nothing but a period hold the actuals of that period", () => {
    const [result] = readingsOf(quarters(["65.5%", "26.4%", "96.7%"]))[0]?.indicators[0]?.results ?? [];
    expect([result?.period?.text, result?.actual?.text]).toEqual(["Q1 2024/25", "75"]);
  });

  test("the rate belongs to the actual that it divides", () => {
    const rated = readingsOf(quarters(["65.5%", "26.4%", "96.7%"]))[0]?.indicators[0]?.results.filter(({ rate }) => rate);
    expect(rated?.map(({ actual, rating }) => [actual?.text, rating?.text])).toEqual([["262", "Red"]]);
  });

  test("a rate of none of them stands alone, so nothing is held against it", () => {
    const rated = readingsOf(quarters(["126.3%", "75.3%", "93.0%"]))[0]?.indicators[0]?.results.filter(({ rate }) => rate);
    expect(rated?.map(({ actual }) => actual)).toEqual([undefined]);
  });
});

describe("shares", () => {
  test("several triples of whole, part and rate stand side by side, with a total row", () => {
    const table = `
| 市町村名 | 令和6年3月末 | << | << | 令和7年3月末 | << | << |
| ^^ | 人口 | 交付枚数 | 交付率 | 人口 | 交付枚数 | 交付率 |
| A市 | 100,000 | 74,000 | 74.0% | 99,000 | 79,200 | 80.0% |
| B町 | 12,345 | 8,642 | 70.0% | 12,000 | 9,000 | 75.0% |
| 合計 | 112,345 | 82,642 | 73.6% | 111,000 | 88,200 | 79.5% |`;
    const [reading] = readingsOf(table);
    expect(describeTables(table)).toEqual([
      "A1:G5 share: A indicator, B whole1@2024-03-31, C part1@2024-03-31, D rate1@2024-03-31, E whole2@2025-03-31, F part2@2025-03-31, G rate2@2025-03-31",
    ]);
    expect(reading?.summaries.map(({ kind }) => kind)).toEqual(["total"]);
  });

  test("columns without telling names are told by their figures", () => {
    const table = `
| 区分 | 全職員 | 受講者 | 受講率 |
| 知事部局 | 4,000 | 3,000 | 75.0% |
| 教育庁 | 800 | 200 | 25.0% |`;
    expect(describeTables(table)).toEqual(["A1:D3 share: A indicator, B whole1, C part1, D rate1"]);
  });
});

describe("roadmaps", () => {
  const ROADMAP = `
| 令和６年度 ロードマップ | | | | | |
| 事業名 | << | 始期 | 終期 | 予算額（千円） | |
| 窓口改革 | << | R6 | R8 | 1,200 | |
| 取組 | << | R6 | R7 | R8 | R9 |
| 書かない窓口 | 計画 | 設計 | 導入 | << | |
| ^^ | 実績 | 設計 | | | |`;

  test("the form above the grid and the years of a merged bar are read", () => {
    const roadmap = readingsOf(ROADMAP)[0]?.roadmap;
    expect([roadmap?.name.value, roadmap?.start?.value, roadmap?.end?.value, roadmap?.budget?.text]).toEqual([
      "窓口改革",
      "R6",
      "R8",
      "1,200",
    ]);
    expect(roadmap?.actions[0]?.plan.map(({ period, value }) => `${period.text} ${value}`)).toEqual(["R6 設計", "R7 導入", "R8 導入"]);
    expect(roadmap?.actions[0]?.progress.map(({ value }) => value)).toEqual(["設計"]);
  });
});

test("a term directly above the year grid of a roadmap does not become its header", () => {
  const roadmap = readingsOf(`
| 令和６年度 ロードマップ | | | | | |
| 事業名 | << | 始期 | 終期 | 予算額（千円） | |
| 窓口改革 | << | R6 | R8 | | |
| 取組 | << | R6 | R7 | R8 | R9 |
| 書かない窓口 | 計画 | 設計 | 導入 | << | |
| ^^ | 実績 | 設計 | | | |`)[0]?.roadmap;
  expect(roadmap?.years.map(({ text }) => text)).toEqual(["R6", "R7", "R8", "R9"]);
  expect([roadmap?.start?.value, roadmap?.end?.value]).toEqual(["R6", "R8"]);
});

describe("sheets without a KPI table", () => {
  test.each([
    ["a list of people", "| 氏名 | 所属 | 電話 | 備考 |\n| 甲 | 総務課 | 000 | x |"],
    ["a budget", "| 款 | 項 | 予算額 | 決算額 |\n| 総務費 | 総務管理費 | 1,000 | 900 |"],
    ["prose", "| 目標の達成に向けた取組について |\n| 令和6年度は95名の職員が受講した。 |"],
    ["a header without a body", "| 指標 | 目標値 | 実績値 | 達成率 |"],
  ])("%s is none", (_, markdown) => {
    expect(describeTables(markdown)).toEqual([]);
  });
});
