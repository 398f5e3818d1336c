import { expect, test } from "vitest";
import { told } from "../support/toldOf";

const LIBRARIES = `
 | Alder | Birch | Cedar | Dunmore | Eagle | All five | Median
Population | 41,230 | 18,764 | 96,512 | 7,408 | 12,955 | 176,869 | 18,764
Loans | 414,320 | 179,765 | 962,173 | 53,119 | 124,000 | 1,733,377 | 179,765
Expenditure, £ | 1,480,200 | 702,915 | 3,955,870 | 288,140 | 521,660 | 6,948,785 | 702,915
Loans per head | 10.05 | 9.58 | 9.97 | 7.17 | 9.57 | 9.80 | 9.58
£ per head | 35.90 | 37.46 | 40.99 | 38.90 | 40.27 | 39.29 | 38.90
£ per loan | 3.57 | 3.91 | 4.11 | 5.42 | 4.21 | 4.01 | 4.11`;

test("the median of a rate is no quotient of the medians of its parts", () => {
  expect(told(LIBRARIES)).toEqual([]);
  expect(told(LIBRARIES.replace("| Median", "| 中央値"))).toEqual([]);
  expect(told(LIBRARIES.replace("| Median", "| Sixth"))).not.toEqual([]);
  expect(told(LIBRARIES.replace("| 3.91 |", "| 3.19 |"))).toEqual(["error stated-rate-mismatch C7"]);
});

const GRANTS = `
Programme | Received | Decided | Awarded | Largest £000
Arts | 212 | 203 | 61 | 60
Communities | 640 | 609 | 288 | 15
Science | 88 | 86 | 37 | 40
Heritage | 141 | 130 | 40 | 250
Emergency | 80 | 77 | 69 | 10
All programmes | 1,161 | 1,105 | 495 | 250`;

test("the largest of all is no sum of the largest of each, whatever unit stands behind its name", () => {
  expect(told(GRANTS)).toEqual([]);
  expect(told(GRANTS.replace("Largest £000", "最大 （千円）"))).toEqual([]);
  expect(told(GRANTS.replace("Largest £000", "Paid £000"))).toHaveLength(1);
  expect(told(GRANTS.replace("| 609 |", "| 690 |"))).toHaveLength(1);
});
