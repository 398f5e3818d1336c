import { describe, expect, test } from "vitest";
import { told } from "../support/toldOf";

const SPENDING = `
Service | Original budget | Changes | Carried in | Working budget | Spent | Carried out | Unspent
Roads | 39,913 | 822 | 59 | 40,794 | 34,922 | 235 | 5,637
Schools | 14,879 | -657 | 0 | 14,222 | 13,807 | 0 | 415
Housing | 35,586 | -174 | 0 | 35,412 | 33,670 | 160 | 1,582
Parks | 51,047 | 699 | 0 | 51,746 | 49,767 | 0 | 1,979
Libraries | 7,975 | -474 | 120 | 7,621 | 7,271 | 0 | 350
Social care | 48,046 | 216 | 0 | 48,262 | 45,326 | 310 | 2,626
Transport | 54,348 | -740 | 0 | 53,608 | 50,592 | 0 | 3,016
Culture | 12,585 | 574 | 0 | 13,159 | 12,873 | 0 | 286`;

const 工事 = `
工事名 | 契約額 | 変更増減 | 前期からの繰越 | 最終額 | 出来高払 | 次期への繰越 | 残余
橋りょう補修 | 84,200 | 1,350 | 0 | 85,550 | 71,904 | 0 | 13,646
舗装打換 | 31,760 | ▲905 | 0 | 30,855 | 26,118 | 1,480 | 3,257
側溝整備 | 12,430 | 288 | 640 | 13,358 | 12,907 | 0 | 451
法面対策 | 47,915 | 2,106 | 0 | 50,021 | 38,450 | 6,200 | 5,371
街路樹 | 6,380 | ▲124 | 0 | 6,256 | 5,993 | 0 | 263
照明更新 | 18,077 | 419 | 0 | 18,496 | 17,020 | 0 | 1,476
公園改修 | 22,541 | ▲317 | 1,905 | 24,129 | 20,866 | 738 | 2,525`;

describe("a term that is nothing in most rows belongs to the calculation", () => {
  test.each([SPENDING, 工事])("what holds without it in some rows only is not asked about", (table) => {
    expect(told(table)).toEqual([]);
  });

  test("a wrong rest is an error, with or without something carried over", () => {
    expect(told(SPENDING.replace("| 2,626", "| 2,266"))).toEqual(["error total-mismatch H7"]);
    expect(told(SPENDING.replace("| 1,979", "| 1,799"))).toEqual(["error total-mismatch H5"]);
    expect(told(工事.replace("| 5,371", "| 5,731"))).toEqual(["error total-mismatch H5"]);
    expect(told(工事.replace("| 13,646", "| 13,466"))).toEqual(["error total-mismatch H2"]);
  });

  test("so is a wrong sum", () => {
    expect(told(SPENDING.replace("| 51,746 | 49,767 | 0 | 1,979", "| 51,476 | 49,767 | 0 | 1,709"))).toEqual(["error total-mismatch E5"]);
  });

  test("it needs no word", () => {
    const plain = SPENDING.replace("Carried in", "Reserves").replace("Carried out", "Contracted");
    expect(told(plain)).toEqual([]);
    expect(told(plain.replace("| 2,626", "| 2,266"))).toEqual(["error total-mismatch H7"]);
  });

  test("a column that has nothing to do with it stays out", () => {
    const deliveries = `
Depot | Sent | Late | On time | Returned
Exeter | 2,310 | 412 | 1,898 | 0
Truro | 1,884 | 205 | 1,679 | 31
Poole | 3,027 | 640 | 2,387 | 0
Yeovil | 1,415 | 118 | 1,297 | 12
Taunton | 2,096 | 377 | 1,719 | 0
Bath | 2,744 | 503 | 2,241 | 0
Wells | 1,268 | 91 | 1,177 | 8`;
    expect(told(deliveries)).toEqual([]);
    expect(told(deliveries.replace("1,297", "1,279"))).toEqual(["error delta-mismatch D5"]);
  });
});
