import { describe, expect, test } from "vitest";
import { reviewOf } from "../support/toldOf";

const ACCOUNTS = `
Account | Actual | Budget | Variance
Tuition | 1,055 | 1,078 | (23)
Research | 1,378 | 1,466 | (88)
Residences | 1,257 | 1,250 | 7
Other | 382 | 379 | 3
Catering | 210 | 404 | (194)
Parking | 96 | 90 | 6`;

/** The first edit of what is told of changes. */
const edit = (table: string): string | undefined =>
  reviewOf(table)
    .findings.filter(({ rule }) => rule === "delta-mismatch")
    .map(({ fixes }) => fixes?.[0]?.edits[0])
    .map((one) => one && `${one.before} → ${one.after}`)[0];

describe("losses in brackets", () => {
  test("are quoted as printed", () => {
    const [finding] = reviewOf(ACCOUNTS.replace("(88)", "(98)")).findings.filter(({ rule }) => rule === "delta-mismatch");
    expect(finding?.message.en).toContain("is given as (98), but 1,378 − 1,466 = (88)");
    expect(finding?.message.ja).toContain("(98)");
  });

  test("are mended in brackets, where brackets were lost too", () => {
    expect(edit(ACCOUNTS.replace("(88)", "(98)"))).toBe("(98) → (88)");
    expect(edit(ACCOUNTS.replace("(88)", "88"))).toBe("88 → (88)");
    expect(edit(ACCOUNTS.replace("(194)", "(149)"))).toBe("(149) → (194)");
  });

  test("a gain that stood in brackets stands without", () => {
    expect(edit(ACCOUNTS.replace("| 7", "| (7)"))).toBe("(7) → 7");
  });

  test("what is mended is read as what it says: the finding is gone", () => {
    for (const [printed, wrong] of [
      ["(88)", "(98)"],
      ["(88)", "88"],
      ["| 7", "| (7)"],
      ["(194)", "194"],
    ] as const) {
      const table = ACCOUNTS.replace(printed, wrong);
      const [before = "", after = ""] = edit(table)?.split(" → ") ?? [];
      expect(`${before} in place of ${printed}`).toBe(`${wrong.replace("| ", "")} in place of ${printed}`);
      expect(reviewOf(table.replace(wrong, wrong.replace(before, after))).findings.filter(({ severity }) => severity === "error")).toEqual(
        [],
      );
    }
  });
});
