import { expect, test } from "vitest";
import { mutantsOf } from "../../scripts/mutants/sites";

const changes = (source: string): string[] => mutantsOf("a.ts", source).map(({ before, after }) => `${before} ${after}`);

test("comparisons, conditions, operators, truth values and numbers are changed", () => {
  expect(changes("export const f = (n: number): boolean => n > 2 && n !== 5;")).toEqual(["&& ||", "> >=", "2 3", "!== ===", "5 6"]);
  expect(changes("export function f(a: boolean): number { if (a) return 1; return a ? 2 : 0; }")).toEqual([
    "a false",
    "1 2",
    "a !(a)",
    "2 3",
    "0 1",
  ]);
});

test("types, names of modules and joined texts are left alone", () => {
  expect(changes('import { a } from "b";\nexport type T = 1 | 2;\nexport const s = (n: T): string => "n" + a(n);')).toEqual([]);
});

test("a change stands where it says, so that the source with it differs there only", () => {
  const source = "const a = 1;\nexport const b = (c: number) => c < a;\n";
  const less = mutantsOf("a.ts", source).find(({ before }) => before === "<");
  expect(less).toMatchObject({ file: "a.ts", line: 2, after: "<=" });
  expect(source.slice(0, less?.start) + less?.after + source.slice(less?.end)).toBe(source.replace("<", "<="));
});
