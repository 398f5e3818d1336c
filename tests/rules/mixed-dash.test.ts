import { expect, test } from "vitest";
import { mixedDash } from "../../src/rules/mixed-dash";
import { expectFindings } from "../support/expectFindings";

const table = (...signs: string[]): string =>
  `\n| 指標 | 基準値 | 目標値 | 実績値 |\n${signs.map((sign, place) => `| 指標その${place + 1} | ${sign} | 10件 | 9件 |`).join("\n")}\n`;

test("several dashes in one table are one finding that counts each of them", () => {
  const [finding] = expectFindings(mixedDash, table("—", "—", "‐{mixed-dash}", "－ (R5年度)"));
  expect(finding?.severity).toBe("info");
  expect(finding?.message.en).toContain("3 signs for “no value” (— U+2014 × 2, ‐ U+2010 × 1, － U+FF0D × 1)");
  expect(finding?.evidence).toHaveLength(2);
});

test("slashes of two widths are two signs for one meaning", () => {
  expectFindings(mixedDash, table("/", "/", "／{mixed-dash}"));
});

test.each([
  ["one dash", ["—", "—"]],
  ["a dash and a slash, which mean two things", ["—", "／"]],
  ["a minus before a figure", ["—", "-5"]],
  ["words", ["—", "未集計"]],
])("%s is consistent", (_, signs) => {
  expectFindings(mixedDash, table(...signs));
});

test("dashes in names are no signs", () => {
  expectFindings(mixedDash, "\n| 指標 | 基準値 | 目標値 |\n| － | — | 10件 |\n| サービス‐満足度 | — | 10件 |\n| 件数 | 8件 | 10件 |\n");
});
