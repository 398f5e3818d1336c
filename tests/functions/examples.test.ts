import { describe, expect, it } from "vitest";
import { CATALOGUE } from "../../functions/catalogue";
import { implementations } from "../../functions/implementations";
import { show } from "./support/shown";

describe("the examples of the manual", () => {
  for (const { id, examples } of CATALOGUE) {
    for (const { formula, result } of examples) {
      it(formula, () => {
        const [ja, en] = typeof result === "object" && "ja" in result ? [result.ja, result.en] : [result, result];
        expect(formula.startsWith(`=KPI.${id}(`)).toBe(true);
        expect(show(formula, "ja")).toEqual(ja);
        expect(show(formula, "en")).toEqual(en);
      });
    }
  }
});

describe("the catalogue", () => {
  it("lists every function once, in the order of the implementations", () => {
    expect(CATALOGUE.map(({ id }) => id)).toEqual(Object.keys(implementations));
  });

  it("shows every function but FINDINGS, which needs a sheet, by examples", () => {
    expect(CATALOGUE.filter(({ examples }) => examples.length === 0).map(({ id }) => id)).toEqual(["FINDINGS"]);
  });

  it("names no parameter twice in either language", () => {
    for (const { parameters } of CATALOGUE) {
      for (const language of ["ja", "en"] as const) {
        const labels = parameters.map(({ label }) => label[language]);
        expect(new Set(labels).size).toBe(labels.length);
      }
    }
  });

  it("has required parameters first", () => {
    for (const { parameters } of CATALOGUE) {
      const optional = parameters.map((parameter) => parameter.optional);
      expect(optional).toEqual([...optional].sort((a, b) => Number(a) - Number(b)));
    }
  });
});
