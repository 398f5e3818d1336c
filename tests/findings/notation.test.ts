import { describe, expect, test } from "vitest";
import { reviewOf } from "../support/toldOf";

/** The first edits of what is told of a table in which one text stands in place of another. */
function edits(table: string, right: string, wrong: string): (string | undefined)[] {
  expect(reviewOf(table).findings.filter(({ severity }) => severity === "error")).toEqual([]);
  return reviewOf(table.replace(right, wrong))
    .findings.flatMap(({ fixes }) => fixes?.[0]?.edits ?? [])
    .map(({ before, after }) => `${before} → ${after}`);
}

const CHANGES = `
支所 | 前年度 | 今年度 | 増減
東 | 1,204 | 1,250 | +46
西 | 2,310 | 2,262 | △48
南 | 987 | 1,034 | +47
北 | 1,455 | 1,391 | △64
計 | 5,956 | 5,937 | △19`;

/** Of its column and its row, only one figure is a loss. */
const BALANCES = `
会計 | 収入 | 支出 | 収支 | 前年度の余り
一般 | 8,204 | 7,950 | 254 | 310
国保 | 2,118 | 2,280 | △162 | 45
介護 | 3,046 | 2,981 | 65 | △77
水道 | 1,530 | 1,409 | 121 | 98`;

const MEASURES = `
Measure | Q1 | Q2 | First half
Claims paid | 1,240 | 1,311 | 2,551
Hours lost | 126.5 | 118.5 | 245.0
Visits | 482 | 517 | 999
Litres used | 88.5 | 91.0 | 179.5
Calls | 3,120 | 2,987 | 6,107`;

const MONEY = `
Team | Plan | Result | Over/(under)
North | £4,120 | £4,305 | £185
South | £3,980 | £3,720 | -£260
East | £5,210 | £5,344 | £134
West | £2,875 | £2,940 | £65
Total | £16,185 | £16,309 | £124`;

const WIDE = `
品目 | 甲 | 乙 | 計
米 | １，２０５ | ２，３１０ | ３，５１５
麦 | ８４０ | ９６５ | １，８０５
豆 | １，１１０ | １，２８４ | ２，３９４
計 | ３，１５５ | ４，５５９ | ７，７１４`;

const SHARES = `
Region | Sites | Share
North | 50 | 20.0%
South | 75 | 30.0%
East | 125 | 50.0%
All | 250 | 100%`;

describe("what is put in place of a figure is written as its cell is", () => {
  test("a minus that was lost is the one that the table uses", () => {
    expect(edits(CHANGES, "△48", "48")).toContain("48 → △48");
    expect(edits(BALANCES, "△162", "162")).toContain("162 → △162");
  });

  test("a plus stays", () => {
    expect(edits(CHANGES, "+46", "+64")).toContain("+64 → +46");
  });

  test("a plus stays where the figure above has none, unless it came from the cell beside it", () => {
    const some = CHANGES.replace("+47", "47");
    expect(edits(some, "+46", "+64")).toContain("+64 → +46");
    expect(edits(CHANGES, "987 | 1,034", "987 | +47")).toContain("+47 → 1,034");
  });

  test("decimals are those of the row where the rows have their own", () => {
    expect(edits(MEASURES, "245.0", "254.0")).toContain("254.0 → 245.0");
  });

  test("a minus stands before the currency", () => {
    expect(edits(MONEY, "-£260", "£260")).toContain("£260 → -£260");
  });

  test("wide digits keep their commas", () => {
    expect(edits(WIDE, "７，７１４", "７７１４１")).toContain("７７１４１ → ７，７１４");
  });

  test("a whole among shares with decimals stays 100%", () => {
    expect(edits(SHARES, "100%", "110%")).toContain("110% → 100%");
  });

  test("a nought in brackets is no loss in two pairs of them", () => {
    const accounts = `
Fund | Given | Spent | Left
General | 1,204 | 1,449 | (245)
Roof | 3,310 | 2,902 | 408
Choir | 1,120 | 1,386 | (266)
Hall | 2,048 | 1,915 | 133
Total | 7,682 | 7,652 | 30`;
    expect(edits(accounts, "(245)", "(0)")).toContain("(0) → (245)");
  });
});

const VIREMENTS = `
Service | Revised | Outturn | Under / over (–)
Adults | 90,260 | 91,022 | –762
Children | 63,087 | 65,144 | –2,057
Highways | 19,270 | 19,105 | 165
Culture | 8,484 | 8,390 | 94
Planning | 3,995 | 3,811 | 184`;

test("a loss gets the dash that other losses have", () => {
  expect(edits(VIREMENTS, "–2,057", "2,057")).toEqual(["2,057 → –2,057"]);
});

const COURTS = `
 | Small claims | Family | Child protection | Traffic | All
Pending, 1 April | 4,120 | 6,338 | 902 | 11,240 | 22,600
Pending, 31 March | 4,464 | 6,223 | 972 | 8,918 | 20,577
Change in pending | +8.3% | -1.8% | +7.8% | -20.7% | -9.0%`;

test("a gain gets the plus that other gains of its row have", () => {
  expect(edits(COURTS, "+7.8%", "-7.8%")).toEqual(["-7.8% → +7.8%"]);
});

const DEPOTS = `
Depot A | Wk 18 | Wk 19 | Diff | | Depot B | Wk 18 | Wk 19 | Diff
Pallets in | 6,120 | 6,388 | +268 | | Pallets in | 3,871 | 3,702 | −169
Pallets out | 6,044 | 6,471 | +427 | | Pallets out | 3,910 | 3,655 | −255
Mis-picks | 122 | 97 | −25 | | Mis-picks | 88 | 103 | +15
Hours | 1,910 | 1,955 | +45 | | Hours | 1,105 | 1,090 | −15`;

test("a loss that is the only one of its table gets the sign of those in the table beside it", () => {
  expect(edits(DEPOTS, "97 | −25", "97 | +25")).toEqual(["+25 → −25"]);
});
