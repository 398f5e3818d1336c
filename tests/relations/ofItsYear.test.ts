import { describe, expect, test } from "vitest";
import { told } from "../support/toldOf";

const INDEX = `
年月 | 総合指数 | 食料
2023年12月 | 104.7 | 107.1
2024年1月 | 104.5 | 107.3
2月 | 104.6 | 107.2
3月 | 105.0 | 107.9
4月 | 105.3 | 108.4
5月 | 105.9 | 108.1
6月 | 106.0 | 108.8
7月 | 106.5 | 109.2
8月 | 107.0 | 109.9
9月 | 106.6 | 110.4
10月 | 107.3 | 111.2
11月 | 107.7 | 111.6
12月 | 108.4 | 113.5
2024年平均 | 106.2 | 109.5`;

describe("the mean of a year", () => {
  test("takes no month of the year before that stands above it", () => {
    expect(told(INDEX)).toEqual([]);
    expect(told(INDEX.replace("| 109.5", "| 149.5"))).toEqual(["error average-mismatch C15"]);
  });

  test("between the months and their total stands the mean; the first month alone is written with its year", () => {
    const table = `
月 | 新規求職 | 新規求人 | 就職件数
R6.4 | 781 | 1,310 | 268
5 | 557 | 1,308 | 169
6 | 515 | 1,173 | 162
7 | 549 | 1,290 | 192
8 | 527 | 1,213 | 188
9 | 721 | 1,248 | 244
10 | 758 | 1,066 | 221
11 | 620 | 1,088 | 156
12 | 791 | 1,181 | 233
R7.1 | 634 | 1,192 | 210
2 | 778 | 1,137 | 279
3 | 640 | 1,043 | 211
年度平均 | 656 | 1,187 | 211
年度計 | 7,871 | 14,249 | 2,533`;
    expect(told(table)).toEqual([]);
    expect(told(table.replace("14,249", "12,939"))).toEqual(["error total-mismatch C15"]);
  });
});
