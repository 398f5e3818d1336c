import { describe, expect, test } from "vitest";
import { reviewOf, told } from "../support/toldOf";

const INJURIES = `
Month | Injuries | Hours worked | Rolling 12-month injuries | Rolling rate per 100,000 hours
Apr 22 | 9 | 221,621 | n/a | n/a
May 22 | 4 | 189,713 | n/a | n/a
Jun 22 | 7 | 206,731 | n/a | n/a
Jul 22 | 3 | 213,211 | n/a | n/a
Aug 22 | 5 | 187,785 | n/a | n/a
Sep 22 | 8 | 195,016 | n/a | n/a
Oct 22 | 4 | 203,420 | n/a | n/a
Nov 22 | 4 | 196,213 | n/a | n/a
Dec 22 | 14 | 218,919 | n/a | n/a
Jan 23 | 7 | 217,794 | n/a | n/a
Feb 23 | 12 | 220,191 | n/a | n/a
Mar 23 | 4 | 223,660 | 81 | 3.25
Apr 23 | 8 | 198,065 | 80 | 3.24
May 23 | 12 | 213,789 | 88 | 3.53
Jun 23 | 8 | 196,348 | 89 | 3.58
Jul 23 | 3 | 210,306 | 89 | 3.59
Aug 23 | 4 | 212,597 | 88 | 3.51
Sep 23 | 8 | 216,348 | 88 | 3.48`;

const ORDERS = `
年月 | 受注件数 | 3か月移動平均
2024年1月 | 412 | -
2024年2月 | 388 | -
2024年3月 | 455 | 418.3
2024年4月 | 430 | 424.3
2024年5月 | 397 | 427.3
2024年6月 | 501 | 442.7
2024年7月 | 476 | 458.0
2024年8月 | 444 | 473.7
2024年9月 | 489 | 469.7
2024年10月 | 520 | 484.3`;

describe("sums and rates over the last twelve months", () => {
  test("follow from the months", () => {
    expect(told(INJURIES)).toEqual([]);
  });

  test("one that is wrong is named", () => {
    expect(told(INJURIES.replace("| 89 | 3.58", "| 98 | 3.58"))).toEqual(["error total-mismatch D16"]);
    expect(told(INJURIES.replace("3.53", "5.33"))).toEqual(["error stated-rate-mismatch E15"]);
  });

  test("a month that is wrong is named where it leaves the window again, or where another relation holds it", () => {
    expect(told(INJURIES.replace("May 22 | 4 |", "May 22 | 40 |"))).toEqual(["error total-mismatch B3"]);
  });

  test("a month that stands in every window is not called proved", () => {
    const unproved = reviewOf(INJURIES).stateOf({ sheet: "表", row: 12, column: 1 });
    expect(unproved).not.toBe("proved");
  });

  test("both sums are told", () => {
    const [finding] = reviewOf(INJURIES.replace("3.53", "5.33")).findings;
    expect(finding?.computation).toMatch(/^\(7 \+ 3 .* \+ 12\) ÷ \(206,731 \+ .*213,789\) × 100,000$/);
  });
});

test("a wrong sum of twelve months is told, though the rate beside it was calculated with it", () => {
  const hours = INJURIES.trim()
    .split("\n")
    .map((line, at) => {
      if (at < 12) return at === 0 ? `${line} | Rolling 12-month hours (000)` : `${line} | n/a`;
      return `${line} | ${["2,494", "2,471", "2,495", "2,484", "2,482", "2,506", "2,528"][at - 12]}`;
    });
  const table = hours.join("\n");
  expect(told(table)).toEqual([]);
  expect(told(table.replace("2,506", "2,286"))).toEqual(["error stated-rate-mismatch F18"]);
});

describe("moving averages", () => {
  test("follow from the months before", () => {
    expect(told(ORDERS)).toEqual([]);
    expect(told(ORDERS.replace("| 444 | ", "| 444 | 1"))).toEqual(["error average-mismatch C9"]);
  });

  test("a heading that promises one that no window gives is left alone", () => {
    const other = ORDERS.split("\n")
      .map((line, at) => (at < 4 ? line : line.replace(/[\d.]+$/, String(400 + 3 * at * at))))
      .join("\n");
    expect(told(other)).toEqual([]);
  });
});
