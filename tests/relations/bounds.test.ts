import { expect, test } from "vitest";
import { told } from "../support/toldOf";

const SURVEY = `
Area | Asked | % | 95% CI lower | 95% CI upper | ± (pp)
Alnwick | 612 | 72.1 | 68.5 | 75.7 | 3.6
Blyth | 844 | 66.1 | 62.9 | 69.3 | 3.2
Cramlington | 590 | 69.0 | 65.3 | 72.7 | 3.7
Hexham | 701 | 77.2 | 74.1 | 80.3 | 3.1
Ashington | 903 | 63.2 | 60.1 | 66.3 | 3.1`;

test("both ends of an interval follow from the estimate and its margin", () => {
  expect(told(SURVEY)).toEqual([]);
  expect(told(SURVEY.replace("62.9", "26.9"))).toEqual([expect.stringMatching(/^error .* D3$/)]);
  expect(told(SURVEY.replace("80.3", "83.0"))).toEqual([expect.stringMatching(/^error .* E5$/)]);
});

test("also in rows, by other names, and with the margin first", () => {
  const turned = `
 | A地区 | B地区 | C地区 | D地区 | E地区
誤差（ポイント） | 3.6 | 3.2 | 3.7 | 3.1 | 2.8
割合（％） | 72.1 | 66.1 | 69.0 | 77.2 | 63.2
信頼区間の下限 | 68.5 | 62.9 | 65.3 | 74.1 | 60.4
信頼区間の上限 | 75.7 | 69.3 | 72.7 | 80.3 | 66.0`;
  expect(told(turned)).toEqual([]);
  expect(told(turned.replace("65.3", "63.5"))).toEqual([expect.stringMatching(/^error .* D/)]);
});

test("without a margin the estimate stands in the middle, unless the intervals are lopsided", () => {
  const plain = SURVEY.replace(/ \| [^|\n]*$/gm, "");
  expect(told(plain)).toEqual([]);
  expect(told(plain.replace("62.9", "26.9"))).toHaveLength(1);
  const lopsided = `
Area | Estimate | Lower | Upper
Alnwick | 7.1 | 5.2 | 9.9
Blyth | 2.4 | 1.1 | 4.6
Cramlington | 9.0 | 7.3 | 11.7
Hexham | 3.2 | 2.1 | 5.3
Ashington | 4.2 | 3.1 | 6.3`;
  expect(told(lopsided)).toEqual([]);
});
