import { expect, test } from "vitest";
import { told } from "../support/toldOf";

/** Rounded each by itself: two rows add up to 99 and 101, and 14 + 23 was 36.4. */
const SERVICES = `
Residents' survey | | | | | | |
Service | Answers | Very poor | Poor | Fair | Good | Very good | Top two
Parks | 412 | 17 | 19 | 21 | 24 | 19 | 43
Street cleaning | 388 | 28 | 6 | 17 | 29 | 21 | 50
Bus services | 405 | 34 | 10 | 20 | 14 | 23 | 36
Libraries | 279 | 26 | 7 | 14 | 16 | 37 | 53
Road repairs | 431 | 28 | 10 | 29 | 10 | 23 | 33
Leisure centres | 266 | 13 | 8 | 44 | 17 | 17 | 34
Rubbish collection | 440 | 25 | 23 | 11 | 25 | 16 | 41
Street lighting | 390 | 17 | 19 | 29 | 17 | 18 | 35
Allotments | 392 | 18 | 9 | 20 | 30 | 23 | 53
Planning advice | 258 | 10 | 28 | 17 | 30 | 15 | 45`;

const CAPTIONED = `
設問別の回答割合(%) | | | | | |
設問 | 良い | やや良い | やや悪い | 悪い | 肯定計
受付の対応 | 31 | 42 | 16 | 11 | 73
待ち時間 | 12 | 29 | 38 | 21 | 41
説明の分かりやすさ | 36 | 41 | 14 | 9 | 78
施設の清潔さ | 44 | 39 | 12 | 5 | 83
案内表示 | 23 | 35 | 27 | 15 | 58
駐車場 | 17 | 26 | 33 | 24 | 43
総合評価 | 28 | 47 | 17 | 8 | 75`;

test("rows that add up to 99 or 101 show that shares were rounded, and so may what is made of them", () => {
  const titled = SERVICES.replace("survey", "survey: share of answers, %");
  expect(told(titled)).toEqual([]);
  expect(told(SERVICES.replace("survey", "survey: share of answers"))).toEqual([]);
  expect(told(titled.replace("| 53", "| 35"))).toEqual(["error total-mismatch H6"]);
});

test("so does a title, where all rows add up to 100", () => {
  expect(told(CAPTIONED)).toEqual([]);
  expect(told(CAPTIONED.replace("| 83", "| 38"))).toHaveLength(1);
});

test("counts that add up to other totals stay exact", () => {
  const counts = CAPTIONED.replace("回答割合(%)", "回答数").replace("| 44 | 39 | 12 | 5", "| 44 | 39 | 22 | 9");
  expect(told(counts)).toHaveLength(1);
});
