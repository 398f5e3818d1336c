import { expect, test } from "vitest";
import { houseScale } from "../../../hosts/memory/houseScale";
import { scaleProblem } from "../../../hosts/memory/ownScale";
import { DEFAULT_SETTINGS, readSettings, writeSettings, type Settings } from "../../../hosts/memory/settings";
import { withCorrection } from "../../../taskpane/state/corrections";
import { readCorrections } from "../../../hosts/memory/corrections";

test("settings that were written are read again", () => {
  const ratingScale = [
    { label: "良好", from: "92.5" },
    { label: "要改善", from: "" },
  ];
  const settings: Settings = {
    staleTargetAbove: 150,
    missingRates: "zero",
    outlyingRates: "clip",
    ratingScale,
    rulesOff: ["stale-actual"],
  };
  expect(readSettings(writeSettings(settings))).toEqual(settings);
  expect(readSettings(writeSettings({ ...settings, ratingScale: "ABCD" })).ratingScale).toBe("ABCD");
});

test.each([
  ["label", 1, ["○ 100", " 80", "× "]],
  ["repeated", 1, ["○ 100", "○ 80", "× "]],
  ["percent", 0, ["○ 100%", "× "]],
  ["percent", 1, ["○ 100", "△ ", "× "]],
  ["order", 1, ["○ 80", "△ 80.0", "× "]],
  [undefined, undefined, ["○ 100", "△ 79.5", "× "]],
] as const)("what is wrong with a scale is %s, in step %s", (problem, step, texts) => {
  const steps = texts.map((text) => ({ label: text.split(" ")[0] ?? "", from: text.split(" ")[1] ?? "" }));
  expect(scaleProblem(steps)).toEqual(problem && { problem, step });
  const kept = readSettings({ ratingScale: steps }).ratingScale;
  expect(kept).toEqual(problem ? "" : steps);
});

test("thresholds are taken digit by digit, names as KPI.RATING takes them", () => {
  expect(
    houseScale([
      { label: "A", from: "79.5" },
      { label: " B ", from: "" },
    ]),
  ).toEqual([
    { label: "A", limit: { units: 795, scale: 3 } },
    { label: "B", limit: undefined },
  ]);
  expect(houseScale("○△×")?.map(({ label }) => label)).toEqual(["○", "△", "×"]);
  expect(houseScale("")).toBeUndefined();
  expect(houseScale("of a later version")).toBeUndefined();
});

test("a workbook without settings, or with spoilt ones, has the defaults", () => {
  expect(readSettings(undefined)).toEqual(DEFAULT_SETTINGS);
  expect(readSettings({ staleTargetAbove: 3, missingRates: "perhaps", rulesOff: "all" })).toEqual(DEFAULT_SETTINGS);
  expect(readSettings({ staleTargetAbove: 130, rulesOff: [1, "floored-rate"] })).toEqual({
    ...DEFAULT_SETTINGS,
    staleTargetAbove: 130,
    rulesOff: ["floored-rate"],
  });
});

const name = { sheet: "KPI", key: "指標|目標値" };
const table = { ...name, range: { top: 2, left: 0, bottom: 9, right: 4 } };

test("corrections of one table come together, the later word on a column holds", () => {
  const first = withCorrection([], table, { column: { offset: 2, role: "actual" } });
  const second = withCorrection(first, table, { column: { offset: 2, role: "target" } });
  const third = withCorrection(second, table, { kind: "plan", column: { offset: 3, role: "rate" } });
  expect(third).toEqual([
    {
      ...name,
      kind: "plan",
      columns: [
        { offset: 2, role: "target" },
        { offset: 3, role: "rate" },
      ],
    },
  ]);
});

test("corrections of other tables stay as they are", () => {
  const other = { sheet: "別", key: "x", ignored: true };
  expect(withCorrection([other], table, { ignored: true })).toEqual([other, { ...name, ignored: true }]);
  expect(readCorrections([other, { key: "y" }, 3])).toEqual([other]);
});
