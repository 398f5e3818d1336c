import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isOneSlip } from "../../src/relations/oneSlip";
import { told } from "../support/toldOf";

describe("one slip of the hand", () => {
  test.each([
    ["153690", "15360"],
    ["153690", "1536900"],
    ["153690", "1153690"],
    ["153690", "135690"],
    ["1707", "1707000"],
  ])("makes %s of %s or the other way round", (meant, printed) => {
    expect(isOneSlip(meant, printed)).toBe(true);
  });

  test.each([
    ["153690", "15630"],
    ["153690", "153690"],
    ["153690", "153691"],
    ["153690", "315690000"],
    ["412", "41"],
    ["-4120", "-412"],
    ["4120.5", "412.5"],
  ])("does not make %s of %s", (meant, printed) => {
    expect(isOneSlip(meant, printed)).toBe(false);
  });

  test("is every digit left out and every pair that changed places", () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 999_999_999 }), fc.nat(), (number, choice) => {
        const digits = String(number);
        const at = choice % (digits.length - 1);
        const shorter = digits.slice(0, at) + digits.slice(at + 1);
        const swapped = digits.slice(0, at) + digits[at + 1]! + digits[at]! + digits.slice(at + 2);
        if (!shorter.startsWith("0")) expect(isOneSlip(digits, shorter)).toBe(true);
        if (swapped !== digits && !swapped.startsWith("0")) expect(isOneSlip(digits, swapped)).toBe(true);
      }),
    );
  });
});

const LIBRARY = `
Item | Central | Branch | Van | All
Books | 212,844 | 48,120 | 9,377 | 270,341
of which on open shelves | 98,311 | 46,002 | 9,377 | 153,690
Bought | 7,120 | 2,644 | 510 | 10,274
Withdrawn | 5,210 | 1,982 | 322 | 7,514
Loans | 388,120 | 176,544 | 28,033 | 592,697
Members | 18,411 | 7,322 | 904 | 26,637`;

describe("a total that lies among its parts", () => {
  test("is told where one slip makes it the sum, beside others that add up", () => {
    expect(told(LIBRARY)).toEqual([]);
    expect(told(LIBRARY.replace("153,690", "15,360"))).toEqual(["error total-mismatch E3"]);
  });

  test("may be a mean elsewhere", () => {
    expect(told(LIBRARY.replace("153,690", "51,230"))).toEqual([]);
    expect(told(LIBRARY.replace("153,690", "52,114"))).toEqual([]);
  });

  test("is told among decimals too", () => {
    const accounts = `
 | 2024 | 2023 | 2022 | 2021 | 2020
Total assets | 3,844.0 | 3,702.6 | 3,495.2 | 3,310.8 | 3,205.7
Equity | 1,620.5 | 1,488.1 | 1,379.8 | 1,278.9 | 1,146.9
Liabilities | 2,223.5 | 2,214.5 | 2,115.4 | 2,031.9 | 2,058.8`;
    expect(told(accounts)).toEqual([]);
    expect(told(accounts.replace("2,058.8", "20,588.0"))).toEqual(["error total-mismatch F4"]);
    expect(told(accounts.replace("3,205.7", "2,001.3"))).toEqual([]);
  });
});

const TRUSTS = `
Trust | Attendances | Over 4 hours | Admissions
Avonmere | 4,410 | 3,870 | 2,604
Brackley | - | 5,012 | 3,340
Carr Valley | 7,033 | 7,240 | 4,417
Dunmore | 2,954 | 1,956 | 1,707
Esk | 5,207 | - | -
Total | 19,604 | 18,078 | 12,068`;

describe("dashes among parts", () => {
  test("do not make a total less than the parts beside them", () => {
    expect(told(TRUSTS)).toEqual([]);
    expect(told(TRUSTS.replace("1,707", "1,707,000"))).toEqual(["error total-mismatch D5"]);
  });

  test("are nothing where they are nothing in all other columns", () => {
    const more = TRUSTS.replace("19,604", "19,804");
    expect(told(more)).toEqual(["error total-mismatch B7"]);
  });

  test("may stand for what is not shown in a column like no other", () => {
    const hidden = TRUSTS.replace("Over 4 hours", "Late").replace("18,078", "18,099").replace("19,604", "19,711");
    expect(told(hidden)).toEqual([]);
  });
});
