import { existsSync, readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { a1 } from "../../src/sheet/a1";
import { checksOf, findingKeys, reviewOf, workbookOf } from "../support/sampleReview";

/** The seed workbooks stand beside the checkout on the developers' machines and in CI; elsewhere the samples made from them are tested alone. */
const FOLDER = "../shared/seeds/workbooks";
const files = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith(".xlsx")) : [];
const seed = (name: string): string => `${FOLDER}/${name}.xlsx`;

/** The published form has a garbled word and three signs for "no value" that the worked forms repair, and the headline sheets stand only in the first two forms. */
const FORM_BOUND = ["stray-character", "mixed-dash", "headline-mismatch"];
const repaired = (key: string): string => key.replace("デバйд", "デバイド");

interface GoldenRate {
  readonly stated: string;
  readonly verdict: string;
  readonly cell: { readonly published: string; readonly worked: string };
}

/** How the recomputed truth calls a stated rate, and what the engine must call it. A cap or floor is the table's convention. */
const VERDICTS: Readonly<Record<string, string>> = { ok: "exact", convention: "exact", "explained by input rounding": "input-rounding" };

describe.skipIf(files.length === 0)("the seed workbooks", () => {
  test.each(["published", "worked"] as const)("every stated rate of 000 and 002 has the verdict of the recomputed truth, %s", (form) => {
    const { rates } = JSON.parse(readFileSync("../shared/seeds/golden-000-002.json", "utf8")) as { rates: GoldenRate[] };
    const judged = new Map<string, string>();
    for (const document of ["000", "002"]) {
      const checks = checksOf(workbookOf(seed(`${document}-${form}`)));
      for (const { stated, judgement } of checks.flatMap((table) => table.rates))
        judged.set(`${document}-${form}.xlsx!${stated.cell.sheet}!${a1(stated.cell)}`, judgement.verdict);
    }
    const stated = rates.filter(({ verdict }) => verdict !== "missing");
    expect(stated).toHaveLength(75);
    expect(stated.map(({ cell }) => judged.get(cell[form]))).toEqual(stated.map(({ verdict }) => VERDICTS[verdict]));
    expect(judged.size).toBe(75);
  });

  test.each(files)("%s: tables are found, no error is reported", (file) => {
    const { tables, findings } = reviewOf(`${FOLDER}/${file}`);
    expect(tables.length).toBeGreaterThan(0);
    expect(findings.filter(({ severity }) => severity === "error").map(({ message }) => message.en)).toEqual([]);
  });

  test.each([
    ["000", ["published-stacked", "worked", "worked-cols"]],
    ["002", ["published-stacked", "worked", "worked-cols"]],
    ["001", ["worked"]],
    ["003", ["worked"]],
    ["004", ["worked"]],
  ])("all forms of %s give the same findings", (document, forms) => {
    const published = findingKeys(reviewOf(seed(`${document}-published`)), FORM_BOUND).map(repaired);
    for (const form of forms) expect(findingKeys(reviewOf(seed(`${document}-${form}`)), FORM_BOUND).map(repaired), form).toEqual(published);
  });
});
