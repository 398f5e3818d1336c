import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readWorkbook } from "../../hosts/file/readWorkbook";
import { review } from "../../src/review";
import { a1 } from "../../src/sheet/a1";
import { partsSaid } from "../../src/words/meanWords";
import { isSpan } from "../../src/words/windowWords";
import { told } from "../support/toldOf";

const COSTS = `
区分 | 件数 | 費用額（百万円）
入院 | 4,120 | 2,388.4
入院外 | 162,300 | 2,411.9
歯科 | 38,114 | 488.0
調剤 | 101,250 | 1,204.6
訪問看護 | 733 | 71.5
合計 | 205,267 | 6,564.4`;

describe("what a note says of a total", () => {
  test("that it leaves a row out is believed of the column that it names", () => {
    expect(told(`${COSTS}\n合計の件数は調剤を除く。`)).toEqual([]);
    expect(told(`${COSTS}\n費用額は速報値。`)).not.toEqual([]);
  });
});

describe("what a row says of itself", () => {
  const lots = `
番号 | 工事 | 予定価格 | 落札額 | 落札率 | 応札者数
R6-014 | 市道 | 38,420,000 | 35,100,000 | 91.36% | 5者
R6-017 | 橋梁 | 61,980,000 | 60,500,000 | 97.61% | 2者
R6-021 | 公園 | 8,140,000 | 7,326,000 | 90.00% | 7者
R6-022 | 校舎 | 124,300,000 | 不調 | － | 0者
R6-025 | 側溝 | 5,290,000 | 4,761,000 | 90.00% | 6者
 | 合計（落札分4件） | 113,830,000 | 107,687,000 | 92.24% | 20者`;

  test("a total of so many adds up those", () => {
    expect(told(lots)).toEqual([]);
    expect(told(lots.replace("合計（落札分4件）", "合計"))).not.toEqual([]);
    expect(["合計(落札分4件)", "Total (4 lots)", "計(3か月)", "Total (2024)"].map(partsSaid)).toEqual([4, 4, undefined, undefined]);
  });

  test("a mark and its note give it another base", () => {
    const contacts = `
Channel | Received | Handled | Within standard | Within standard %
Telephone | 18,422 | 17,236 | 13,921 | 80.8%
Web chat | 6,310 | 6,021 | 4,990 | 82.9%
E-mail | 9,144 | 8,870 | 7,714 | 87.0%
Letters | 1,207 | 1,163 | 1,058 | 91.0%
Walk-in (1) | 2,318 | 2,301 | 1,874 | 80.8%`;
    const note = "\n(1) Walk-in: of visitors received.";
    expect(told(contacts + note)).toEqual([]);
    expect(told(contacts)).toEqual(["error stated-rate-mismatch E6"]);
    expect(told(contacts.replace("80.8%\nWeb", "88.0%\nWeb") + note)).toEqual(["error stated-rate-mismatch E2"]);
  });

  test("a half-year among months is no month after the last", () => {
    const rates = `
Month | Average | Period end | Change in period end (%)
Jan | 1.0905 | 1.0837 | -1.93
Feb | 1.0795 | 1.0826 | -0.10
Mar | 1.0872 | 1.0811 | -0.14
Apr | 1.0728 | 1.0723 | -0.81
May | 1.0812 | 1.0852 | +1.20
Jun | 1.0759 | 1.0705 | -1.35
Half-year | 1.0812 | 1.0705 | -3.12`;
    expect(told(rates)).toEqual([]);
    expect(told(rates.replace("+1.20", "+2.10"))).toHaveLength(1);
    expect(["Half-year", "上期", "第1四半期", "Q2", "年度計", "4月", "Jun", "Quality"].map(isSpan)).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  test("the mean of an industry is that of others", () => {
    const sites = `
事業場 | 延労働時間（千時間） | 休業災害 | 度数率 | 強度率
本社工場 | 1,820.4 | 2 | 1.10 | 0.02
第二工場 | 1,240.9 | 3 | 2.42 | 0.15
物流 | 388.2 | 1 | 2.58 | 0.03
協力会社 | 2,011.0 | 5 | 2.49 | 0.05
計 | 5,460.5 | 11 | 2.01 | 0.06
製造業平均 | － | － | 1.30 | 0.06`;
    expect(told(sites)).toEqual([]);
  });
});

describe("what a mark behind a figure sends the reader to", () => {
  const fleet = readFileSync("tests/corpus/others/english-6/clean/039-fleet-costs.csv", "utf8");
  const asked = (csv: string): string[] =>
    review(readWorkbook(new TextEncoder().encode(csv), "fleet.csv")).findings.map(({ rule, cell }) => `${rule} ${a1(cell)}`);

  test("explains it where it says what is left out", () => {
    expect(fleet).toContain("* Excludes the electric unit");
    expect(asked(fleet)).toEqual([]);
    expect(asked(fleet.replace("* Excludes the electric unit", "* Provisional"))).toEqual(["stated-rate-mismatch E9"]);
  });
});
