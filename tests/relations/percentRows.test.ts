import { describe, expect, test } from "vitest";
import { sentences, told, unproved } from "../support/toldOf";

const bill = (vat: string, prelims = "3,582.72"): string => `
Ref | Description | Qty | Rate £ | Amount £
A | Foundations | 18.5 | 215.00 | 3,977.50
B | Floor slab | 32 | 74.50 | 2,384.00
C | Cavity wall | 61.4 | 168.00 | 10,315.20
D | Flat roof | 111.6 | 142.75 | 15,930.90
 | Sub-total measured works | | | 32,607.60
 | Preliminaries | 11% | | ${prelims}
 | Total excl. VAT | | | 36,194.44
 | VAT | 20% | | ${vat}
 | Contract sum | | | 43,433.33`;

describe("rows that are a percentage of a row above", () => {
  test("the percentage stands in the name or in a cell of its own", () => {
    expect(told(bill("7,238.89", "3,586.84"))).toEqual([]);
    expect(unproved(bill("7,238.89", "3,586.84"))).not.toContain("E9");
    expect(told(bill("7,328.89", "3,586.84"))).toEqual([expect.stringMatching(/mismatch E9$/)]);
  });

  const overheads = (second: string): string => `
Item | Year 1 | Year 2 | Year 3
Staff | 3,100,000,000 | 4,123,456,789 | 5,010,000,000
Travel | 900,000,000 | 1,000,000,000 | 990,000,000
Subtotal | 4,000,000,000 | 5,123,456,789 | 6,000,000,000
Overhead 12% | 480,000,000 | ${second} | 720,000,000`;

  test("the calculation is written with the percentage itself, and exact in billions", () => {
    expect(told(overheads("614,814,815"))).toEqual([]);
    expect(sentences(overheads("641,814,815")).join()).toContain("5,123,456,789 × 0.12 = 614,814,81");
  });

  test("a column of shares is none", () => {
    const income = `
科目 | 当月 | 構成比 | 前年同月
売上高 | 18,420 | 100.0% | 17,655
売上原価 | 11,605 | 63.0% | 11,211
売上総利益 | 6,815 | 37.0% | 6,444
人件費 | 3,120 | 16.9% | 3,015
家賃 | 900 | 4.9% | 900`;
    expect(told(income)).toEqual([]);
  });

  test("an ending of nothing percent breaks nothing", () => {
    expect(told("Item | £ | £\nA | 120 | 80\nB | 210 | 90\nTotal | 330 | 170\nVAT 0% | 0 | 0")).toEqual([]);
  });
});

test("the rate of several groups together is that of their sums", () => {
  const uptake = (combined: string): string => `
Practice | 65+ registered | 65+ vaccinated | Uptake | At risk registered | At risk vaccinated | Uptake | Combined uptake
Castle Street | 2,814 | 2,296 | 81.6% | 1,703 | 721 | 42.3% | 66.8%
Dr Patel | 1,655 | 1,190 | 71.9% | 1,218 | 438 | 36.0% | 56.7%
Pendle View | 3,402 | 2,891 | 85.0% | 2,075 | 987 | 47.6% | ${combined}
Riverside | 988 | 702 | 71.1% | 867 | 294 | 33.9% | 53.7%
Whalley Rd | 2,120 | 1,698 | 80.1% | 1,346 | 602 | 44.7% | 66.4%`;
  expect(told(uptake("70.8%"))).toEqual([]);
  expect(unproved(uptake("70.8%"))).not.toContain("H4");
  expect(told(uptake("66.3%"))).toEqual(["error stated-rate-mismatch H4"]);
});

test("days of stock, of sales and of purchases are counted of a year", () => {
  const days = (receivables: string): string => `
£m | FY22 | FY23 | FY24
Revenue | 248.6 | 271.3 | 289.4
Cost of sales | 171.5 | 191.8 | 201.1
Inventories | 28.4 | 33.9 | 31.2
Trade receivables | 40.2 | 45.1 | 43.8
DIO | 60 | 65 | 57
DSO | 59 | ${receivables} | 55`;
  expect(told(days("61"))).toEqual([]);
  expect(unproved(days("61"))).not.toContain("C7");
  expect(told(days("71"))).not.toEqual([]);
});

test("a number with a remark in brackets stands among headings", () => {
  const prices = (trade: string): string => `
Code | Item | List £ | Disc | Trade £ | 10+ (extra 5%) | Inc VAT (trade)
TF-1010 | Butt hinge | 4.20 | 30% | 2.94 | 2.79 | 3.53
TF-1015 | Butt hinge 100 | 5.85 | 30% | 4.10 | 3.90 | 4.92
TF-1100 | Parliament hinge | 18.60 | 25% | 13.95 | 13.25 | 16.74
TF-2040 | Mortice latch | 7.45 | 35% | ${trade} | 4.60 | 5.81
TF-2055 | Sashlock | 26.90 | 35% | 17.49 | 16.62 | 20.99
TF-2210 | Euro cylinder | 14.75 | 40% | 8.85 | 8.41 | 10.62
TF-3001 | Lever | 21.30 | 32.5% | 14.38 | 13.66 | 17.26
TF-3008 | Pull handle | 11.95 | 32.5% | 8.07 | 7.67 | 9.68
TF-4120 | Door closer | 64.00 | 45% | 35.20 | 33.44 | 42.24
TF-4400 | Panic bar | 129.50 | 45% | 71.23 | 67.67 | 85.48
TF-9005 | Screws | 6.15 | 20% | 4.92 | 4.67 | 5.90`;
  expect(told(prices("4.84"))).toEqual([]);
  expect(unproved(prices("4.84"))).not.toContain("E5");
  expect(told(prices("8.44"))).not.toEqual([]);
});
