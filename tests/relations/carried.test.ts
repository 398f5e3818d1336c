import { expect, test } from "vitest";
import { told } from "../support/toldOf";

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
});
