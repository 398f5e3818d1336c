import { expect, test } from "vitest";
import { DEFAULT_SETTINGS, readSettings, writeSettings } from "../../../taskpane/state/settings";
import { readCorrections, withCorrection } from "../../../taskpane/state/corrections";

test("settings that were written are read again", () => {
  const settings = { staleTargetAbove: 150, missingRates: "zero", rulesOff: ["stale-actual"] } as const;
  expect(readSettings(writeSettings(settings))).toEqual(settings);
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
