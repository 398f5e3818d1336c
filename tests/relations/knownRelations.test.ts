import { describe, expect, test } from "vitest";
import { told } from "../support/toldOf";

const POLL = `
Candidate | Group | Votes | % of valid votes
Abara, J | Red | 2,914 | 44.8%
Bright, M | Blue | 2,106 | 32.4%
Castle, P | Green | 988 | 15.2%
Dunn, R | None | 501 | 7.7%
Valid votes |  | 6,509 |
Rejected papers |  | 47 |
Ballots cast |  | 6,556 |
Electorate |  | 14,820 |
Turnout |  | 44.2% | `;

const COUNT = `
候補者 | 得票数 | 得票率
青葉 | 5,120 | 52.20
若松 | 2,871 | 29.27
白石 | 1,817 | 18.53
有効投票数 | 9,808 | 100.00
無効投票数 | 132 |
投票総数 | 9,940 |
当日有権者数 | 21,504 |
投票率 | 46.22% |`;

describe("sheets with one figure a line", () => {
  test("an election: shares, their whole and the turnout", () => {
    expect(told(POLL)).toEqual([]);
    expect(told(POLL.replace("15.2%", "12.5%"))).toEqual(["error stated-rate-mismatch D4"]);
    expect(told(POLL.replace("44.2%", "42.4%"))).toEqual(["query stated-rate-mismatch C10"]);
    expect(told(POLL.replace("6,556", "6,656"))).toContain("query total-mismatch C8");
  });

  test("in Japanese, where 100 stands beside the whole", () => {
    expect(told(COUNT)).toEqual([]);
    expect(told(COUNT.replace("29.27", "27.29"))).toContain("error stated-rate-mismatch C3");
    expect(told(COUNT.replace("9,808", "9,880"))).toContain("error total-mismatch B5");
  });

  test("a share of a row that is named in other words", () => {
    const water = `
Balance | Ml/d | % of input
System input volume | 310.0 | 100.0%
Metered | 204.6 | 66.0%
Flat rate | 40.3 | 13.0%
Unbilled | 3.1 | 1.0%
Leakage | 62.0 | 20.0%`;
    expect(told(water)).toEqual([]);
    expect(told(water.replace("310.0 |", "301.0 |"))).toEqual(["error total-mismatch B2"]);
    expect(told(water.replace("40.3", "43.0"))).toEqual(["error stated-rate-mismatch B4"]);
  });

  test("shares that are right of a whole which has more in it than its lines", () => {
    const more = `
Fuel | GWh | % of supply
Wind | 6,021 | 60.2%
Gas | 2,977 | 29.8%
Solar | 998 | 10.0%
Supply | 10,002 |
Losses | 611 |`;
    expect(told(more)).toEqual([]);
  });

  test("a percentage of nothing in the table is left alone", () => {
    const other = POLL.replace("44.8%", "12.1%").replace("32.4%", "55.0%").replace("15.2%", "8.4%").replace("7.7%", "24.5%");
    expect(told(other).filter((one) => one.startsWith("error"))).toEqual([]);
  });
});

describe("names that mean a calculation", () => {
  test("a yield and what was good of what was made", () => {
    const yields = `
Item | Press 1
Units started | 12,480
Good units | 11,930
Yield | 95.6%`;
    expect(told(yields)).toEqual([]);
    expect(told(yields.replace("95.6%", "96.5%"))).toEqual(["query stated-rate-mismatch B4"]);
  });

  test("so much per unit, where one year bears it out", () => {
    const visits = `
 | 2023 | 2024
Net cost | 184,300 | 191,250
Visits | 38,000 | 37,500
Other income | 12,410 | 13,990
Net cost per visit | 4.85 | 5.10`;
    expect(told(visits)).toEqual([]);
    expect(told(visits.replace("5.10", "5.01"))).toEqual(["error stated-rate-mismatch C5"]);
  });

  test("a rate whose parts are named twice is left alone", () => {
    const twice = `
Item | Press 1
Units started | 12,480
Units inspected | 11,000
Good units | 11,930
Yield | 91.0%`;
    expect(told(twice)).toEqual([]);
  });
});

describe("rates called by what they are made of", () => {
  const RATIOS = `
Ratios | Unit | FY22 | FY23 | FY24
Bank debt | £m | 412 | 455 | 390
Equity | £m | 610 | 640 | 702
Debt to equity ratio | % | 67.5 | 71.1 | 55.6
Operating costs | £m | 853 | 659 | 888
Total income | £m | 1,621 | 1,202 | 1,931
Cost/income ratio | % | 52.6 | 54.8 | 46.0`;

  test("cost/income, debt to equity", () => {
    expect(told(RATIOS)).toEqual([]);
    expect(told(RATIOS.replace("71.1", "77.1"))).toEqual(["error stated-rate-mismatch D4"]);
    expect(told(RATIOS.replace("46.0", "64.0"))).toEqual(["error stated-rate-mismatch E7"]);
  });

  test("per head of the population, per new member, and what is spent for each", () => {
    const clubs = `
Club | Residents | Spend £ | New members | Cost per new member £ | Spend per head £
North | 41,300 | 62,730 | 370 | 169.54 | 1.52
South | 28,150 | 124,253 | 519 | 239.41 | 4.41
East | 55,020 | 148,617 | 1,361 | 109.20 | 2.70
West | 19,400 | 91,385 | 412 | 221.81 | 4.71`;
    expect(told(clubs)).toEqual([]);
    expect(told(clubs.replace("109.20", "190.20"))).toEqual(["error stated-rate-mismatch E4"]);
    expect(told(clubs.replace("4.71", "7.41"))).toEqual(["error stated-rate-mismatch F5"]);
  });

  test("handle time is what its parts take; hours of departure add up to nothing", () => {
    const calls = `
月 | 応答件数 | ATT | ACW | AHT
4月 | 1,204 | 4:12 | 1:35 | 5:47
5月 | 1,180 | 4:20 | 1:28 | 5:48
6月 | 1,333 | 3:58 | 1:41 | 5:39
7月 | 1,290 | 4:05 | 1:30 | 5:35
8月 | 1,120 | 4:31 | 1:22 | 5:53`;
    expect(told(calls)).toEqual([]);
    expect(told(calls.replace("5:39", "6:39"))).toEqual(["error total-mismatch E4"]);
    const trains = calls
      .replace("ATT", "発")
      .replace("ACW", "着")
      .replace("AHT", "折返し")
      .replace(/5:(47|48|35)/g, "9:$1");
    expect(told(trains)).toEqual([]);
  });

  test("a change in percent is not taken off an index", () => {
    const prices = `
Division | Index, May | Index, June | Month %
Food | 121.1 | 119.4 | -1.4
Rent | 104.6 | 105.4 | +0.8
Travel | 100.6 | 100.4 | -0.2
Clothing | 101.5 | 101.9 | +0.4
Leisure | 99.9 | 99.1 | -0.8
All items | 100.5 | 101.0 | +0.5`;
    expect(told(prices)).toEqual([]);
  });
});
