import { expect, test } from "vitest";
import { sentences, told } from "../support/toldOf";

const MEMBERS = `
時期 | 月初会員数 | 入会 | 退会 | 月末会員数
4月分 | 8,565 | 186 | 21 | 8,730
5月分 | 8,730 | 258 | 105 | 8,883
6月分 | 8,883 | 255 | 29 | 9,109
7月分 | 9,109 | 59 | 139 | 9,029
8月分 | 9,029 | 106 | 123 | 9,012`;

test("an opening that is not the closing before it is told, though everything after it follows from it", () => {
  expect(told(MEMBERS)).toEqual([]);
  const wrong = MEMBERS.replace("6月分 | 8,883 | 255 | 29 | 9,109", "6月分 | 883 | 255 | 29 | 1,109")
    .replace("7月分 | 9,109 | 59 | 139 | 9,029", "7月分 | 1,109 | 59 | 139 | 1,029")
    .replace("8月分 | 9,029 | 106 | 123 | 9,012", "8月分 | 1,029 | 106 | 123 | 1,012");
  expect(told(wrong)).toHaveLength(1);
  expect(sentences(wrong)).toEqual([expect.stringContaining("is given as 883, but the one before closes with 8,883.")]);
});

test("a quarter beside its months opens with what its first month opened with", () => {
  const bridge = `
 | Jan'24 | Feb'24 | Mar'24 | Q1'24 | Apr'24 | May'24 | Jun'24 | Q2'24
Opening MRR | 1,846.2 | 1,934.9 | 1,998.8 | 1,846.2 | 2,068.2 | 2,127.5 | 2,192.8 | 2,068.2
New | 94.6 | 71.4 | 82.6 | 248.6 | 65.7 | 69.5 | 77.4 | 212.6
Churn | (5.9) | (7.5) | (13.2) | (26.6) | (6.4) | (4.2) | (0.7) | (11.3)
Closing MRR | 1,934.9 | 1,998.8 | 2,068.2 | 2,068.2 | 2,127.5 | 2,192.8 | 2,269.5 | 2,269.5`;
  expect(told(bridge)).toEqual([]);
  expect(told(bridge.replace("2,192.8 | 2,068.2", "2,129.8 | 2,068.2"))).not.toEqual([]);
});

test("a column of targets is no period before the first", () => {
  const tickets = `
 | Target | Jan | Feb | Mar | Apr
Open at start of month | | 312 | 347 | 320 | 359
Logged | | 2,046 | 1,833 | 2,138 | 1,918
Closed | | 2,011 | 1,860 | 2,099 | 1,955
Open at end of month | ≤ 350 | 347 | 320 | 359 | 322`;
  expect(told(tickets)).toEqual([]);
  expect(told(tickets.replace("312 | 347 | 320 |", "312 | 347 | 302 |"))).not.toEqual([]);
});

test("a planned year carries on from the one before", () => {
  const debt = `
年度 | | 前年度末残高 | 借入額 | 元金償還額 | 年度末残高
R4 | 決算 | 352.0 | 18.8 | 29.4 | 341.4
R5 | 決算 | 341.4 | 20.5 | 30.1 | 331.8
R6 | 決算見込 | 331.8 | 26.7 | 30.8 | 327.7
R7 | 予算 | 327.7 | 31.9 | 31.2 | 328.4
R8 | 見通し | 328.4 | 22.0 | 31.0 | 319.4`;
  expect(told(debt)).toEqual([]);
});
