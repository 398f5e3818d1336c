import { describe, expect, test } from "vitest";
import { readingsOf } from "../support/describeTable";

describe("indicators", () => {
  test("a name that a narrow column wraps is one name", () => {
    const [reading] = readingsOf(
      "| 指標 | 目標値 | 実績値 | 達成率 |\n| 書かない窓口の導入及び導入に向け て検討している\\n市町村数 | 40市町 村 | 18市町村 | 45.0% |",
    );
    expect(reading?.indicators[0]?.name.value).toBe("書かない窓口の導入及び導入に向けて検討している市町村数");
    expect(reading?.indicators[0]?.targets[0]?.value.quantity?.unit).toBe("市町村");
  });

  test("a re-listed indicator has the key of its original and is marked", () => {
    const [reading] = readingsOf(
      "| 指標名 | 基準値 | R4 | R5 |\n| ^^ | ^^ | 目標値 | << |\n| 先端技術を活用する市町村数（累計） | 31 | 41 | 50 |\n| 先端技術を活用する市町村数（累計）\\n※再掲:No17 | 31 | 41 | 50 |",
    );
    const [original, again] = reading?.indicators ?? [];
    expect(again?.key).toBe(original?.key);
    expect([original?.reprint, again?.reprint]).toEqual([false, true]);
    expect(again?.name.value).toBe("先端技術を活用する市町村数（累計）");
    expect(original?.cumulative).toBe(true);
  });

  test("figures without a unit take that of the unit column, rates that of their header", () => {
    const [reading] = readingsOf("| 指標 | 単位 | 目標値 | 値 | 達成率(%) |\n| 利用率 | % | 37.8 | 30.2 | 79.9 |");
    const [result] = reading?.indicators[0]?.results ?? [];
    expect([result?.target, result?.actual, result?.rate].map((figure) => figure?.value.quantity?.unitKind)).toEqual([
      "percent",
      "percent",
      "percent",
    ]);
  });

  test("a period column dates the figure beside it", () => {
    const [reading] = readingsOf(
      "| 指標 | 目標値 | 2025.9月末 | << | << |\n| ^^ | ^^ | 値 | 時点 | 達成率 |\n| 受講者数 | 60人 | 24人 | R5～R6の累計 | 40.0% |",
    );
    const period = reading?.indicators[0]?.results[0]?.actualPeriod;
    expect([period?.start, period?.end, period?.cumulative]).toEqual(["2023-04-01", "2025-03-31", true]);
  });

  test("brackets that tell two indicators apart are no unit", () => {
    const [reading] = readingsOf(
      "| 指標 | 目標値 | 値 | 達成率 |\n| オンライン利用率(市町村) | 68.4 | 44.1 | 64.5% |\n| プログラム数（件） | 80 | 40 | 50.0% |",
    );
    expect(reading?.indicators.map(({ unit }) => unit)).toEqual([undefined, "件"]);
  });
});

describe("average rows and cards", () => {
  const TABLE = `
| 県内企業のDX推進状況\\n63.2%\\n前期差 +8.3ポイント | 目標値 | 2025.9月末 | << | 2025.12月末 | << | データの出所 |
| ^^ | ^^ | 値 | 達成率 | 値 | 達成率 | ^^ |
| 支援件数 | 375件 | 218件 | 58.1% | 218件 | 58.1% | 調べ |
| KPI(達成率の単純平均) | | | 54.9% | | 63.2% | (+8.3ポイント) |`;

  test("an average row states a rate for each period and the change beside them", () => {
    const [summary] = readingsOf(TABLE)[0]?.summaries ?? [];
    expect(summary?.kind).toBe("average");
    expect(summary?.figures.map(({ text }) => text)).toEqual(["54.9%", "63.2%"]);
    expect(summary?.delta?.value.quantity?.unitKind).toBe("point");
  });

  test("a card in a header cell is a headline about the table", () => {
    const [card] = readingsOf(TABLE)[0]?.headlines ?? [];
    expect([card?.name.value, card?.figure.value.text, card?.delta?.value.quantity?.value]).toEqual([
      "県内企業のDX推進状況",
      "63.2%",
      { units: 83, scale: 1 },
    ]);
  });

  test("an indicator whose name begins with 平均 is no average row", () => {
    const [reading] = readingsOf("| 指標 | 目標値 | 値 | 達成率 |\n| 平均在庁時間 | 10時間 | 9時間 | 90.0% |\n| 平均 | | | 90.0% |");
    expect(reading?.indicators.map(({ name }) => name.value)).toEqual(["平均在庁時間"]);
    expect(reading?.summaries).toHaveLength(1);
  });
});
