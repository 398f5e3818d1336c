import fc from "fast-check";
import { expect, test } from "vitest";
import { withChange } from "../../src/deltas/withChange";
import { review } from "../../src/review";
import { brokenLaws, deltas, planFor, typedWorkbook, type Typed } from "./plans";

/** What a cell of one period holds: a number with its format, printed text, a marker or nothing. */
interface Entry {
  readonly kind: "number" | "hidden" | "text" | "marker" | "blank";
  readonly tenths: number;
}

const entry: fc.Arbitrary<Entry> = fc.record({
  kind: fc.constantFrom("number" as const, "hidden" as const, "text" as const, "marker" as const, "blank" as const),
  tenths: fc.integer({ min: 0, max: 1000 }),
});

/** Whole tenths of a percent: what is printed, exactly. */
const shown = (tenths: number): string => `${Math.floor(tenths / 10)}.${tenths % 10}%`;

function cellOf({ kind, tenths }: Entry): Typed {
  if (kind === "marker") return "—";
  if (kind === "blank") return undefined;
  if (kind === "text") return `${shown(tenths)} (R5年度)`;
  // Hidden digits that do not change what is printed.
  return [kind === "hidden" ? (tenths + 0.375) / 1000 : tenths / 1000, "0.0%"];
}

function expected(previous: Entry, current: Entry): string {
  if ([previous.kind, current.kind].some((kind) => kind === "marker" || kind === "blank")) return "—";
  const change = current.tenths - previous.tenths;
  const size = Math.abs(change);
  return `${change > 0 ? "+" : change < 0 ? "-" : ""}${Math.floor(size / 10)}.${size % 10}ポイント`;
}

/** A line of figures before the others, so that the table is one whatever they hold. */
const FIRST: readonly [Entry, Entry] = [
  { kind: "number", tenths: 500 },
  { kind: "number", tenths: 540 },
];

test("whatever stands in the two periods, the plan writes the difference of what is printed and keeps its laws", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(entry, entry), { minLength: 1, maxLength: 6 }),
      fc.constantFrom("formula" as const, "function" as const, "value" as const),
      fc.boolean(),
      (lines, form, newestFirst) => {
        const periods = newestFirst ? ["R6 達成率", "R5 達成率"] : ["R5 達成率", "R6 達成率"];
        const ordered = <T>(pair: readonly [T, T]): readonly T[] => (newestFirst ? [pair[1], pair[0]] : pair);
        const workbook = typedWorkbook([
          ["指標", "目標値", ...periods, "備考"],
          ...[FIRST, ...lines].map((pair, place): Typed[] => [`指標その${place + 1}`, "100%", ...ordered(pair).map(cellOf), "注"]),
        ]);
        const plan = planFor(workbook, "t1", { form });
        expect(deltas(plan)).toEqual([FIRST, ...lines].map(([previous, current]) => expected(previous, current)));
        expect(brokenLaws(workbook, plan, { form })).toEqual([]);
        const mismatches = review(withChange(workbook, plan.change)).findings.filter(({ rule }) => rule === "delta-mismatch");
        expect(mismatches).toEqual([]);
      },
    ),
    { numRuns: 100 },
  );
});
