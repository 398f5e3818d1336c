import fc from "fast-check";
import { expect, test } from "vitest";
import type { TaughtRelation } from "../../src/relations/taught/taughtRelation";
import { everywhere, readTaught, readTemplate, teachingBounds, teachingTemplate } from "../../src/teaching/template";
import { review } from "../../src/review";
import { sheetOf } from "../support/toldOf";

const RATE: TaughtRelation = {
  lines: "columns",
  form: "ratio",
  scale: 100,
  result: { label: ["達成率"] },
  parts: [{ label: ["実績"] }, { label: ["目標"], apart: true }],
  table: { sheet: "S", headings: "目標|実績|達成率" },
};
const FRACTION: TaughtRelation = { ...RATE, form: "fraction", signs: [1, 0, 1, 1] };

const stored = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const problem = (value: unknown): string => {
  const read = readTemplate(value);
  return "problem" in read ? read.problem.en : "";
};
const template = (relations: unknown): unknown => ({ format: "kensan-template", version: 1, name: "x", relations });

test("a template goes out and comes back, without the table that a relation was taught in", () => {
  const made = teachingTemplate("決算", [RATE, FRACTION]);
  expect(readTemplate(stored(made))).toEqual(made);
  expect(made.relations).toEqual([everywhere(RATE), everywhere(FRACTION)]);
  expect(JSON.stringify(made)).not.toContain("headings");
});

test("more than may be kept is not written", () => {
  const made = teachingTemplate(
    "x".repeat(1_000),
    Array.from({ length: 2_000 }, () => RATE),
  );
  expect(made.relations).toHaveLength(teachingBounds.relations);
  expect(readTemplate(stored(made))).toEqual(made);
});

test.each([
  [null, "the whole is no object"],
  [[], "the whole is no object"],
  [{ ...(template([]) as object), version: 2 }, "version is not one of 1"],
  [{ ...(template([]) as object), script: "x" }, "script is not known"],
  [template({}), "relations is no list"],
  [template([{ ...RATE, form: "eval" }]), "relations[0].form is not one of ratio"],
  [template([{ ...RATE, form: "weighted" }]), "relations[0].form is not one of ratio"],
  [template([{ ...RATE, form: "constructor" }]), "relations[0].form is not one of ratio"],
  [template([{ ...RATE, scale: 0 }]), "relations[0].scale is no number above 0"],
  [template([{ ...RATE, scale: "100" }]), "relations[0].scale is no number above 0"],
  [template([{ ...RATE, parts: [RATE.parts[0]] }]), "relations[0].parts are not as many as ratio takes"],
  [template([{ ...RATE, signs: [1, 1] }]), "relations[0].signs do not go with ratio"],
  [template([{ ...FRACTION, signs: [1, 0, 0, 0] }]), "relations[0].signs do not go with fraction"],
  [template([{ ...FRACTION, signs: [1, 0, 1.5, 0] }]), "relations[0].signs[2] is no whole number"],
  [template([{ ...RATE, form: "sum", signs: [2, 1] }]), "relations[0].signs do not go with sum"],
  [template([{ ...RATE, result: { label: [" "] } }]), "relations[0].result.label is empty"],
  [template([{ ...RATE, parts: [RATE.parts[0], { label: [], apart: true }] }]), "relations[0].parts have one without a name"],
  [template([{ ...RATE, result: { label: ["x".repeat(201)] } }]), "relations[0].result.label[0] is too long"],
  [template(Array.from({ length: 501 }, () => RATE)), "relations has more than 500 items"],
  [JSON.parse('{"format":"kensan-template","version":1,"name":"","relations":[],"__proto__":{"x":1}}'), "__proto__ is not known"],
])("what is no template is refused with its place: %#", (value, why) => {
  expect(problem(value)).toContain(why);
});

test("whatever is read as a taught relation can be reviewed with, and nothing else is read", () => {
  const book = sheetOf("名 | 目標 | 実績 | 達成率\nい | 40 | 18 | 45.0%\nろ | 60 | 45 | 57.0%");
  const word = fc.constantFrom("目標", "実績", "達成率", "", " ", "=1+1", "2024年度", "constructor", "\u0000", "（男）");
  const line = fc.record({ label: fc.array(word, { maxLength: 3 }), apart: fc.boolean() }, { requiredKeys: ["label"] });
  const shape = fc.record(
    {
      lines: fc.constantFrom("columns", "rows", "cells"),
      form: fc.constantFrom("ratio", "sum", "fraction", "progress", "mean", "complement", "multiple", "share"),
      scale: fc.constantFrom(1, 100, 0, -1, 1e-9, 1e9, 1e300),
      signs: fc.array(fc.constantFrom(-1, 0, 1, 12, 13), { maxLength: 6 }),
      result: line,
      parts: fc.array(line, { maxLength: 4 }),
      table: fc.constantFrom({ sheet: "S", headings: "目標|実績|達成率" }, { sheet: "S" }),
    },
    { requiredKeys: ["lines", "form", "scale", "result", "parts"] },
  );
  const named = fc.record({ label: fc.array(fc.constantFrom("目標", "実績", "達成率", "2024年度", "い"), { minLength: 1, maxLength: 2 }) });
  const sound = fc
    .constantFrom(["ratio", 2], ["sum", 3], ["progress", 3], ["mean", 2], ["complement", 1], ["multiple", 1], ["product", 2])
    .chain(([form, count]) =>
      fc.record({
        lines: fc.constantFrom("columns", "rows"),
        form: fc.constant(form),
        scale: fc.constantFrom(1, 100, 1e-9, 1e9),
        result: named,
        parts: fc.array(named, { minLength: Number(count), maxLength: Number(count) }),
      }),
    );
  let accepted = 0;
  fc.assert(
    fc.property(
      fc.oneof({ arbitrary: fc.jsonValue(), weight: 1 }, { arbitrary: shape, weight: 2 }, { arbitrary: sound, weight: 2 }),
      (value) => {
        const read = readTaught(value);
        if (!read) return;
        accepted += 1;
        expect(read).toEqual(value);
        expect(review(book, { taught: [read] }).taught).toHaveLength(1);
      },
    ),
    { numRuns: 300 },
  );
  expect(accepted).toBeGreaterThan(50);
}, 60_000);
