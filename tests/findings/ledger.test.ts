import fc from "fast-check";
import { expect, test } from "vitest";
import { CheckLedger } from "../../src/findings/ledger";

const cell = fc.record({ sheet: fc.constantFrom("表1", "表2"), row: fc.nat(200_000), column: fc.nat(200) });
const keyOf = ({ sheet, row, column }: { sheet: string; row: number; column: number }): string => `${sheet}!${row}:${column}`;

test("exactly the cells of the checks made are checked, however far down or right they stand", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, fc.array(cell, { maxLength: 4 })), { maxLength: 20 }), fc.array(cell), (checks, others) => {
      const ledger = new CheckLedger();
      for (const [stated, inputs] of checks) ledger.record(stated, inputs, "exact");
      const marked = new Set(checks.flatMap(([stated, inputs]) => [stated, ...inputs]).map(keyOf));
      for (const place of [...checks.flat(2), ...others]) expect(ledger.isChecked(place)).toBe(marked.has(keyOf(place)));
      expect(ledger.checked).toBe(checks.length);
    }),
  );
});

test("only what the rounding of the inputs explains counts as explained", () => {
  const ledger = new CheckLedger();
  const stated = { sheet: "表1", row: 0, column: 0 };
  for (const verdict of ["exact", "input-rounding", "both", "rounding-mode", "impossible"] as const) ledger.record(stated, [], verdict);
  expect([ledger.checked, ledger.explained]).toEqual([5, 2]);
});
