import { expect, test } from "vitest";
import { isReason } from "../../src/record/reason";

test.each([
  "",
  " ",
  "OK",
  "ok.",
  "ＯＫ",
  "了解",
  "了解です。",
  "確認済み",
  "問題なし",
  "はい",
  "ーーー",
  "。。。。",
  "aaaaaaaaaa",
  "fine",
  "yes!",
])("%j is no reason", (text) => {
  expect(isReason(text)).toBe(false);
});

test.each(["速報値", "速報値のため。確定値は12月に反映", "Preliminary figure", "due in December"])("%j is a reason", (text) => {
  expect(isReason(text)).toBe(true);
});
