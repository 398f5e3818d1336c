import { existsSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { findingKeys, reviewOf } from "../support/sampleReview";

/** The seed workbooks stand beside the checkout on the developers' machines and in CI; elsewhere the samples made from them are tested alone. */
const FOLDER = "../shared/seeds/workbooks";
const files = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith(".xlsx")) : [];
const seed = (name: string): string => `${FOLDER}/${name}.xlsx`;

/** The published form has a garbled word that the worked forms repair, and the headline sheets stand only in the first two forms. */
const FORM_BOUND = ["stray-character", "headline-mismatch"];
const repaired = (key: string): string => key.replace("デバйд", "デバイド");

describe.skipIf(files.length === 0)("the seed workbooks", () => {
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
