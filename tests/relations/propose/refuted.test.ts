import fc from "fast-check";
import { expect, it } from "vitest";
import { readRegions } from "../../../src/regions/findRegions";
import { fitsOf } from "../../../src/relations/evidence";
import type { PairForm } from "../../../src/relations/priors";
import { acrossProposal } from "../../../src/relations/propose/across";
import { groundOf } from "../../../src/relations/propose/groundOf";
import type { Ground } from "../../../src/relations/propose/proposal";
import { isRefuted } from "../../../src/relations/propose/refuted";
import { viewsOf } from "../../../src/relations/view";
import { sheetOf } from "../../support/toldOf";

const forms: readonly PairForm[] = ["ratio", "change", "difference", "mirror", "product"];
const scales = [1, 100, 1000];

const groundsOf = (table: string): Ground[] =>
  sheetOf(table).sheets.flatMap((sheet) =>
    readRegions(sheet)
      .regions.flatMap((region) => viewsOf(region))
      .map((view) => groundOf(view, true)),
  );

const shown = (value: number, decimals: number, unit: string): string => value.toFixed(decimals) + unit;

/** Rows of two figures and what may follow from them, as printed: often it does, sometimes it is off by a little or a lot. */
const tables = fc
  .record({
    rows: fc.array(fc.tuple(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 900 }), fc.constantFrom(0, 0, 1, -1, 2, 40)), {
      minLength: 3,
      maxLength: 6,
    }),
    form: fc.constantFrom("rate", "change", "difference"),
    decimals: fc.constantFrom(0, 1, 2),
    ofParts: fc.constantFrom(0, 1),
    unit: fc.constantFrom("", "%", "件", "時間"),
  })
  .map(({ rows, form, decimals, ofParts, unit }) => {
    const result = (a: number, b: number): number =>
      form === "difference" ? a - b : form === "rate" ? (100 * a) / b : (100 * (a - b)) / b;
    const line = ([a, b, off]: readonly [number, number, number]): string =>
      [
        shown(a / 10 ** ofParts, ofParts, ""),
        shown(b / 10 ** ofParts, ofParts, ""),
        shown(result(a, b) + off * 10 ** -decimals, decimals, unit),
      ].join("|");
    return ["項目|甲|乙|丙", ...rows.map((row, at) => `行${"あいうえおか"[at] ?? ""}|${line(row)}`)].join("\n");
  });

interface Outcome {
  readonly text: string;
  readonly isRefuted: boolean;
  readonly isBorneOut: boolean;
  /** One figure alone may be the wrong one. */
  readonly isOpen: boolean;
}

function outcomesIn(ground: Ground): Outcome[] {
  const { view, lines, observations } = ground;
  const [first = -1, second = -1, third = -1] = lines;
  const ways = [
    [third, first, second],
    [third, second, first],
    [first, second, third],
  ];
  return ways.flatMap(([aggregate = -1, ...parts]) =>
    forms.flatMap((form) =>
      scales.map((scale) => {
        const outline = { form, scale, aggregate, parts, prior: 0, said: false };
        const instances = acrossProposal(ground, { ...outline, key: () => "" }).instances(observations);
        const fits = fitsOf(outline, instances, view.region).map(({ fit }) => fit);
        const isBorneOut = fits.some((fit) => fit === "holds" || fit === "near");
        const isOpen = isBorneOut || fits.filter((fit) => fit === "fails").length === 1;
        return { text: `${form} ${scale} ${fits.join()}`, isRefuted: isRefuted(ground, outline), isBorneOut, isOpen };
      }),
    ),
  );
}

it("nothing that holds, or nearly does, is refuted unseen", () => {
  let [refuted, borneOut] = [0, 0];
  fc.assert(
    fc.property(tables, (table) => {
      const outcomes = groundsOf(table).flatMap(outcomesIn);
      expect(outcomes.filter((one) => one.isRefuted && one.isOpen)).toEqual([]);
      refuted += outcomes.filter((one) => one.isRefuted).length;
      borneOut += outcomes.filter((one) => one.isBorneOut).length;
    }),
  );
  // Both happen often.
  expect(Math.min(refuted, borneOut)).toBeGreaterThan(50);
});
