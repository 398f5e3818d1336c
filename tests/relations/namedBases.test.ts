import { describe, expect, test } from "vitest";
import { told } from "../support/toldOf";

describe("changes whose heading names what they are counted from", () => {
  test("a mean of five years", () => {
    const fires = `
Kind | 2019 | 2020 | 2021 | 2022 | 2023 | 5-year average | Q3 2024 | vs 5-yr avg
Dwellings | 121 | 108 | 114 | 99 | 103 | 109.0 | 96 | -12%
Grass | 342 | 287 | 301 | 268 | 277 | 295.0 | 312 | +6%
Vehicles | 611 | 574 | 598 | 640 | 622 | 609.0 | 601 | -1%
Roads | 88 | 51 | 72 | 81 | 79 | 74.2 | 84 | +13%`;
    expect(told(fires)).toEqual([]);
    expect(told(fires.replace("-12%", "+12%"))).toEqual(["error delta-mismatch I2"]);
    expect(told(fires.replace("vs 5-yr avg", "vs 5-year average").replace("-12%", "+12%"))).toEqual(["error delta-mismatch I2"]);
    expect(told(fires.replace("vs 5-yr avg", "Signal").replace("-12%", "+12%"))).not.toContain("error delta-mismatch I2");
  });

  test("in Japanese", () => {
    const visits = `
施設 | 2021年度 | 2022年度 | 2023年度 | 3か年平均 | 2024年度 | 3か年平均比
本館 | 1,210 | 1,080 | 1,142 | 1,144 | 960 | -16.1%
分館 | 3,420 | 2,870 | 3,013 | 3,101 | 3,120 | 0.6%
別館 | 6,110 | 5,740 | 5,980 | 5,943 | 6,010 | 1.1%
資料館 | 881 | 512 | 723 | 705 | 843 | 19.6%`;
    expect(told(visits)).toEqual([]);
    expect(told(visits.replace("-16.1%", "16.1%"))).toEqual(["error delta-mismatch G2"]);
  });

  test("years with gaps, over a line of words", () => {
    const energy = `
Metric | Unit | 2019 (base) | 2022 | 2023 | 2024 | Change v 2023 | Change v base
Energy | | | | | | |
Power | MWh | 18,432 | 14,870 | 13,916 | 12,688 | –8.8% | –31.2%
Gas | MWh | 26,111 | 20,445 | 19,120 | 17,634 | –7.8% | –32.5%
Fuel | MWh | 24,905 | 6,123 | 3,016 | 1,204 | –60.1% | –95.2%
Heat | MWh | 9,412 | 4,690 | 6,120 | 6,377 | +4.2% | –32.2%`;
    expect(told(energy)).toEqual([]);
    expect(told(energy.replace("+4.2%", "–4.2%"))).toEqual(["error delta-mismatch G6"]);
  });
});
