import { describe, expect, test } from "vitest";
import { told } from "../support/toldOf";

describe("rows that compare a table with another one", () => {
  const turnout = `
投票区 | 有権者数 | | | 投票者数 | | | 投票率(%) | |
| 男 | 女 | 計 | 男 | 女 | 計 | 男 | 女 | 計
東公民館 | 1,022 | 1,133 | 2,155 | 588 | 641 | 1,229 | 57.53 | 56.58 | 57.03
西小学校 | 1,412 | 1,588 | 3,000 | 740 | 812 | 1,552 | 52.41 | 51.13 | 51.73
南集会所 | 402 | 433 | 835 | 271 | 288 | 559 | 67.41 | 66.51 | 66.95
北中学校 | 2,210 | 2,388 | 4,598 | 1,244 | 1,302 | 2,546 | 56.29 | 54.52 | 55.37
山の分校 | 61 | 58 | 119 | 52 | 47 | 99 | 85.25 | 81.03 | 83.19
港会館 | 1,877 | 2,014 | 3,891 | 911 | 988 | 1,899 | 48.53 | 49.06 | 48.80
合計 | 6,984 | 7,614 | 14,598 | 3,806 | 4,078 | 7,884 | 54.50 | 53.56 | 54.01
前回 | | | | | | | 56.91 | 56.40 | 56.64
前回との差 | | | | | | | −2.41 | −2.84 | −2.63`;

  test("do not hide what the rows above them show", () => {
    expect(told(turnout)).toEqual([]);
    expect(told(turnout.replace("| 66.95", "| 669.5"))).toEqual(["error stated-rate-mismatch J5"]);
  });
});

describe("openings and closings", () => {
  const staff = `
本部 | 期首 | 採用 | 退職 | 期末
営業 | 214 | 17 | 13 | 218
製造 | 486 | 24 | 14 | 496
開発 | 152 | 12 | 3 | 161
管理 | 68 | 3 | 4 | 67
合計 | 920 | 56 | 34 | 942`;

  test("of departments add up", () => {
    expect(told(staff)).toEqual([]);
    expect(told(staff.replace("| 920", "| 9,200"))).toEqual(["error total-mismatch B6"]);
  });

  test("of months do not", () => {
    const months = `
月 | 期首 | 受入 | 払出 | 期末
4月 | 214 | 17 | 13 | 218
5月 | 218 | 24 | 14 | 228
6月 | 228 | 12 | 3 | 237
7月 | 237 | 3 | 4 | 236
合計 | 214 | 56 | 34 | 236`;
    expect(told(months)).toEqual([]);
  });
});

describe("formulas that notes state in sentences", () => {
  const care = `
区分 | R5.9 | R5.12 | R6.3 | R6.6 | R6.9
合計 | 4,144 | 4,148 | 4,168 | 4,194 | 4,230
うち第2号被保険者 | 59 | 60 | 58 | 57 | 58
第1号被保険者数 | 19,877 | 19,902 | 19,911 | 19,940 | 19,958
認定率 | 20.55% | 20.54% | 20.64% | 20.75% | 20.90%
・認定率は合計から第2号被保険者を除いた人数を第1号被保険者数で除したもの。`;

  test("are read with what is taken off before dividing", () => {
    expect(told(care)).toEqual([]);
    expect(told(care.replace("20.90%", "20.75%"))).toEqual(["error stated-rate-mismatch F5"]);
    expect(told(care.replace(/\n・.*/, "").replace("20.90%", "20.75%"))).toEqual([]);
  });

  const stay = `
 | 4月 | 5月 | 6月 | 7月 | 8月
延患者数(人) | 4,412 | 4,530 | 4,388 | 4,871 | 4,902
新入院(人) | 338 | 352 | 347 | 371 | 366
退院(人) | 341 | 349 | 352 | 364 | 372
在院日数(日) | 13.0 | 12.9 | 12.6 | 13.3 | 13.3
※在院日数=延患者数÷{(新入院+退院)÷2}`;

  test("are read with braces", () => {
    expect(told(stay)).toEqual([]);
    expect(told(stay.replace("13.3 | 13.3", "13.3 | 133.3"))).toEqual(["error stated-rate-mismatch F5"]);
  });

  const equivalents = `
園 | ①常勤 | ②短時間 | ③臨時 | ④換算人数
東 | 12 | 5 | 4 | 15.5
西 | 9 | 8 | 2 | 13.5
南 | 15 | 3 | 6 | 18.0
北 | 7 | 6 | 8 | 12.0
注 ④=①+②×0.5+③×0.25`;

  test("are read with what each part counts for", () => {
    expect(told(equivalents)).toEqual([]);
    expect(told(equivalents.replace("| 18.0", "| 81.0"))).toEqual(["error total-mismatch E4"]);
  });
});
