import { describe, expect, test } from "vitest";
import { reviewOf, told, unproved } from "../support/toldOf";

describe("ratios of one to something", () => {
  const NURSERY = `
Nursery | Staff (FTE) | Children (FTE) | Staff : child ratio
Acorns | 9.6 | 41.0 | 1:4.3
Brook | 11.2 | 66.5 | 1:5.9
Cedar | 4.3 | 29.0 | 1:6.7
Dell | 10.9 | 83.5 | 1:7.7
Elm | 12.4 | 52.0 | 1:4.2
Total | 48.4 | 272.0 | 1:5.6`;

  test("the second number is the quotient", () => {
    expect(told(NURSERY)).toEqual([]);
    expect(told(NURSERY.replace("1:7.7", "1:7.1"))).toEqual(["error stated-rate-mismatch D5"]);
    const [finding] = reviewOf(NURSERY.replace("1:7.7", "1:7.1")).findings;
    expect(finding).toMatchObject({ stated: "1:7.1", expected: "1:7.7" });
    expect(finding?.fixes?.[0]?.edits).toMatchObject([{ after: "1:7.7" }]);
  });

  test("in Japanese", () => {
    const classes = `
学校 | 教員数 | 児童数 | 教員1人に対する児童
北小 | 18 | 311 | 1対17.3
南小 | 24 | 388 | 1対16.2
東小 | 15 | 302 | 1対20.1
西小 | 31 | 476 | 1対15.4
中央小 | 27 | 545 | 1対20.2`;
    expect(told(classes)).toEqual([]);
    expect(reviewOf(classes.replace("1対15.4", "1対51.4")).findings[0]).toMatchObject({ expected: "1対15.4" });
  });

  test("results of games are none", () => {
    const games = "Team | Played | Home | Away\nReds | 12 | 1:0 | 2:1\nBlues | 11 | 1:3 | 0:0\nGreens | 12 | 2:2 | 1:4";
    expect(reviewOf(games).coverage.figures).toBe(3);
  });
});

describe("numbers as in India", () => {
  const LOANS = `
Branch | Borrowers | Loans outstanding (₹) | Average loan (₹)
Kota | 2,314 | 3,82,07,115 | 16,511
Bundi | 1,180 | 1,44,55,280 | 12,250
Ajmer | 4,022 | 9,18,70,344 | 22,842
Sikar | 3,107 | 5,20,18,873 | 16,742
Total | 10,623 | 19,65,51,612 | 18,502`;

  test("groups of two digits", () => {
    expect(told(LOANS)).toEqual([]);
    const [finding] = reviewOf(LOANS.replace("9,18,70,344", "9,81,70,344")).findings;
    expect(told(LOANS.replace("9,18,70,344", "9,81,70,344"))[0]).toMatch(/^error \S+ C4$/);
    expect(finding?.fixes?.[0]?.edits).toMatchObject([{ before: "9,81,70,344", after: "9,18,70,344" }]);
    expect(finding?.computation).toContain("9,81,70,344");
  });

  test("one such number among thousands is a slip, not the way of the sheet", () => {
    expect(reviewOf(LOANS.replace("3,82,07,115", "38,207,115")).findings.every(({ severity }) => severity !== "error")).toBe(true);
  });

  test("one number in lakhs among smaller ones", () => {
    const branches = `
Branch | Active borrowers | Of which women | % women
Barabanki | 41,218 | 40,180 | 97.48%
Gonda | 38,876 | 38,876 | 100.00%
Sitapur | 51,102 | 50,033 | 97.91%
Hardoi | 29,954 | 28,921 | 96.55%
TOTAL | 1,61,150 | 1,58,010 | 98.05%`;
    expect(told(branches)).toEqual([]);
    expect(told(branches.replace("1,58,010", "99,010").replace("98.05%", "61.44%"))).toEqual(["error total-mismatch C6"]);
    expect(told(branches.replace("1,58,010", "99,010").replace("1,61,150", "16,11,500"))).not.toEqual([]);
  });

  test("lakh and crore", () => {
    const table = `
Zone | Portfolio | Overdue | Overdue (%)
East | ₹12.40 crore | ₹301.5 lakh | 24.31
West | ₹8.75 crore | ₹120.2 lakh | 13.74
North | ₹20.06 crore | ₹388.9 lakh | 19.39
South | ₹15.31 crore | ₹244.0 lakh | 15.94
Total | ₹56.52 crore | ₹1,054.6 lakh | 18.66`;
    expect(told(table)).toEqual([]);
    expect(told(table.replace("₹388.9", "₹338.9"))).toEqual(["error stated-rate-mismatch C4"]);
    expect(told(table.replace("13.74", "31.74"))).toEqual(["error stated-rate-mismatch D3"]);
  });
});

describe("variances with a letter", () => {
  const ACCOUNTS = `
| Budget | Actual | Variance | Var %
Subscriptions | 90,200 | 96,310 | 6,110 F | 6.8%
Events | 41,500 | 38,120 | 3,380 A | 8.1%
Shop | 27,800 | 27,145 | 655 A | 2.4%
Total income | 159,500 | 161,575 | 2,075 F | 1.3%
Wages | 70,400 | 72,150 | 1,750 A | 2.5%
Rent | 24,000 | 23,100 | 900 F | 3.8%
Print | 15,300 | 12,980 | 2,320 F | 15.2%
Total expenditure | 109,700 | 108,230 | 1,470 F | 1.3%`;

  const signed = ACCOUNTS.replace("8.1%", "-8.1%").replace("2.4%", "-2.4%").replace("2.5%", "-2.5%");

  test.each([
    ["unsigned percentages", ACCOUNTS],
    ["signed percentages", signed],
    ["other letters", ACCOUNTS.replaceAll(" F |", " (F) |").replaceAll(" A |", " (U) |")],
  ])("are differences either way: %s", (_, table) => {
    expect(told(table)).toEqual([]);
  });

  test("a wrong one is told with its letter", () => {
    const [finding] = reviewOf(ACCOUNTS.replace("1,750 A", "1,570 A")).findings;
    expect(finding).toMatchObject({ rule: "delta-mismatch", severity: "error", stated: "1,570 A", expected: "1,750 A" });
    expect(finding?.fixes?.[0]?.edits).toMatchObject([{ before: "1,570 A", after: "1,750 A" }]);
    expect(told(ACCOUNTS.replace("15.2%", "12.5%"))).toEqual(["error stated-rate-mismatch E8"]);
    expect(told(signed.replace("-8.1%", "8.1%"))).toEqual(["error stated-rate-mismatch E3"]);
  });

  test("the letter may stand in a column of its own", () => {
    const apart = ACCOUNTS.replace(/ ([FA]) \| (.*%)$/gm, " | $1 | $2").replace("| Var %", "| F/A | Var %");
    expect(apart).toContain("| 1,750 | A | 2.5%");
    expect(told(apart)).toEqual([]);
    expect(unproved(apart)).toEqual([]);
    expect(unproved(apart.replace("| F/A |", "| |"))).toEqual([]);
    const [finding] = reviewOf(apart.replace("| 1,750 | A", "| 1,570 | A")).findings;
    expect(finding).toMatchObject({ rule: "delta-mismatch", severity: "error", stated: "1,570 A", expected: "1,750 A" });
    expect(finding?.fixes?.[0]?.edits).toMatchObject([{ before: "1,570", after: "1,750" }]);
  });

  test("a column of grades is none", () => {
    const pupils = `
Pupil | Maths | Grade | Change
Adams | 85 | A | 5
Baker | 92 | A | -2
Clark | 41 | F | 3
Davis | 88 | A | 7
Evans | 38 | F | -4
Mean | 68.8 | | 1.8`;
    expect(reviewOf(pupils).findings).toEqual([]);
    expect(reviewOf(pupils.replace("Maths | Grade", "Change in maths | Grade")).findings).toEqual([]);
    expect(reviewOf(pupils.replace("68.8", "86.8")).findings).toHaveLength(1);
  });

  test("one letter says nothing of better or worse", () => {
    const sizes = "Room | Length | Width | Class\nHall | 410 | 320 | 12 A\nStudio | 220 | 180 | 14 A\nOffice | 150 | 130 | 16 A";
    expect(reviewOf(sizes).findings).toEqual([]);
  });
});
