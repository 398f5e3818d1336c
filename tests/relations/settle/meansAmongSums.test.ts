import { describe, expect, test } from "vitest";
import { told } from "../../support/toldOf";

const STOCK = `
Depot | Pallets in | Pallets out | Cover (nights) | Staff
Ayr | 2,310 | 2,104 | 38 | 41
Bude | 1,877 | 1,902 | 61 | 35
Crewe | 3,054 | 2,986 | 47 | 62
Dover | 1,419 | 1,377 | 52 | 28
Total | 8,660 | 8,369 | 48 | 166`;

const ACCOUNTS = `
Heading | Actual | Budget | Variance
Ticket sales | 4,180 | 3,950 | 230
Bar | 1,264 | 1,310 | (46)
Programme adverts | 382 | 365 | 17
Total income | 5,826 | 5,625 | 201
 | | |
Artists | 3,905 | 4,100 | 195
Hire of hall | 1,450 | 1,390 | (60)
Printing | 611 | 640 | 29
Total costs | 5,966 | 6,130 | 164
 | | |
Deficit for the year | (140) | (505) | 365`;

describe("a column in a row of totals that is not added up", () => {
  test("is left alone where its figure lies among the others and no single one of them can be so wrong", () => {
    expect(told(STOCK)).toEqual([]);
  });

  test("is told where its figure lies beyond them", () => {
    expect(told(STOCK.replace("| 48 | 166", "| 189 | 166"))).toEqual(["error total-mismatch D6"]);
  });

  test("is told where another calculation contradicts the figure too", () => {
    const two = STOCK.replace("| 48 | 166", "| 198 | 166");
    expect(told(two)).toEqual([]);
    const shares = two
      .split("\n")
      .map((line, at) => (at === 0 ? line : `${line} | ${["All", "79", "96", "109", "80", "364"][at - 1] ?? ""}`))
      .join("\n");
    const summed = shares.replace("Total | 8,660 | 8,369 | 198 | 166 | 364", "Total | 8,660 | 8,369 | 198 | 61 | 364");
    expect(told(shares)).toEqual([]);
    expect(told(summed)).toEqual(["error total-mismatch E6"]);
  });

  test("is told where one slip among the parts explains it", () => {
    expect(told(STOCK.replace("Crewe | 3,054", "Crewe | 30,540"))).toEqual(["query total-mismatch B4"]);
  });
});

describe("variances of income and of costs", () => {
  test("a result below the costs is read as income is", () => {
    expect(told(ACCOUNTS)).toEqual([]);
  });

  test("a variance among the costs that fits neither way is told, and not the rows beside it", () => {
    expect(told(ACCOUNTS.replace("1,390 | (60)", "1,390 | (96)"))).toEqual(["query delta-mismatch D8", "error total-mismatch D8"]);
  });

  test("a lost sign among the costs is told by their total", () => {
    expect(told(ACCOUNTS.replace("1,390 | (60)", "1,390 | 60"))).toContain("error total-mismatch D10");
  });

  test("a lost sign between rows of one kind is told", () => {
    expect(told(ACCOUNTS.replace("1,310 | (46)", "1,310 | 46"))).toContain("error delta-mismatch D3");
  });
});
