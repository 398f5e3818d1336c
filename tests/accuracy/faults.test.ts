import { describe, expect, test } from "vitest";
import { slipsOf, type FaultKind } from "../../scripts/accuracy/faults";

function numbers(sign: string, digits: string, fault: FaultKind): string[] {
  return slipsOf(sign, digits, "KPI!B6")
    .filter((slip) => slip.fault === fault)
    .map(({ number }) => number);
}

describe("the slips of one number", () => {
  test("change each digit up and down and once more, but never to a new leading 0", () => {
    const changed = numbers("", "10.9", "digit");
    expect(changed).toEqual(expect.arrayContaining(["20.9", "11.9", "10.8"]));
    expect(changed.filter((number) => number.startsWith("0"))).toEqual([]);
    expect(changed.length).toBeGreaterThanOrEqual(5);
  });

  test("transpose unlike digits beside each other, across the decimal point too", () => {
    expect(numbers("", "47.8", "transposition")).toEqual(["74.8", "48.7"]);
    expect(numbers("", "55.5", "transposition")).toEqual([]);
    expect(numbers("", "3,707", "transposition")).toEqual(["7,307", "3,077", "3,770"]);
  });

  test("shift the decimal point and keep the thousands apart", () => {
    expect(numbers("", "45.0", "decimal-shift")).toEqual(["4.50", "450"]);
    expect(numbers("", "0.85", "decimal-shift")).toEqual(["0.085", "8.5", "85"]);
    expect(numbers("", "87,974,100", "decimal-shift")).toEqual(["8,797,410.0", "879,741,000"]);
  });

  test("leave the sign out and turn it", () => {
    expect(numbers("+", "8.3", "sign")).toEqual(["8.3", "-8.3"]);
    expect(numbers("▲", "0.3", "sign")).toEqual(["0.3", "+0.3"]);
    expect(numbers("", "8.3", "sign")).toEqual([]);
  });

  test("all print otherwise than the number and than each other, and are the same in every run", () => {
    for (const digits of ["0", "100.0", "9,896,962", "1,000"]) {
      const slips = slipsOf("", digits, "KPI!B6").map(({ number }) => number);
      expect(new Set([digits, ...slips]).size).toBe(slips.length + 1);
      expect(slipsOf("", digits, "KPI!B6").map(({ number }) => number)).toEqual(slips);
    }
  });
});
