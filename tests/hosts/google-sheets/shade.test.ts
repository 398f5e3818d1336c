import { describe, expect, test } from "vitest";
import type { FigureGrade, KnownFigure } from "../../../src/index";
import { kpiBook } from "../../support/kpiBook";
import { bookPicture, cellAt } from "../../support/sheets/startSheets";
import { startHost } from "./host";

function figure(at: string, grade: FigureGrade, sheet = "KPI 表"): KnownFigure {
  return { cell: { sheet, ...cellAt(at) }, grade };
}

const FIGURES = [
  figure("B3", "tight"),
  figure("B4", "proved"),
  figure("C3", "contradicted"),
  figure("D3", "compared"),
  figure("C4", "unproved"),
];
const USERS_RULE = { ranges: [{ top: 2, left: 3, bottom: 4, right: 3 }], formula: "=D3<0.5", fill: "#ff0000" };

function started() {
  const sheets = startHost({ workbook: kpiBook() });
  const model = sheets.book.model("KPI 表");
  model.put(2, 2, { ...model.cell(2, 2), fill: "#FFFF00" });
  model.rules = [USERS_RULE];
  return { ...sheets, model, before: bookPicture(sheets) };
}

describe("shades of figures", () => {
  test("tell the grades by fill and, but for what is proved to the last digit, by letters as well", async () => {
    const { host, model } = started();
    expect(await host.shade(FIGURES)).toEqual({ shaded: 5, skipped: [] });
    const own = model.rules.slice(0, 5);
    expect(new Set(own.map(({ fill }) => fill)).size).toBe(5);
    expect(own.map(({ font }) => Object.keys(font ?? {}).filter((key) => key !== "color"))).toEqual([
      ["bold"],
      ["underline"],
      ["italic"],
      ["italic", "underline"],
      [],
    ]);
    expect(model.rules[5]).toEqual(USERS_RULE);
  });

  test("are gone without a trace, with the marks or alone", async () => {
    const sheets = started();
    const { host, before, model } = sheets;
    await host.mark([{ cell: { sheet: "KPI 表", ...cellAt("C3") }, severity: "error", text: "合いません。" }]);
    const marked = bookPicture(sheets);
    await host.shade(FIGURES);
    expect(model.rules[0]?.formula).toContain("kensan:contradicted");
    expect(await host.countMarks()).toEqual({ marked: 1, shaded: 5 });
    await host.shade([]);
    expect(bookPicture(sheets)).toEqual(marked);
    await host.shade(FIGURES);
    expect(await host.unmark()).toEqual({ cleared: 5, skipped: [] });
    expect(bookPicture(sheets)).toEqual(before);
    expect(model.cell(2, 2).fill).toBe("#FFFF00");
  });

  test("stay above marks that are made later", async () => {
    const { host, model } = started();
    await host.shade(FIGURES);
    await host.mark([{ cell: { sheet: "KPI 表", ...cellAt("C3") }, severity: "error", text: "合いません。" }]);
    expect(model.rules.map(({ formula = "" }) => /kensan:(\w+)/.exec(formula)?.[1])).toEqual([
      "contradicted",
      "compared",
      "unproved",
      "proved",
      "tight",
      "error",
      undefined,
    ]);
  });

  test("are left out where the user may not edit, and on missing sheets, with a sentence", async () => {
    const { host, user } = started();
    user.protect("B3");
    const { shaded, skipped } = await host.shade([...FIGURES, figure("B3", "proved", "消えた")]);
    expect(shaded).toBe(0);
    expect(skipped.map(({ ja }) => ja.split("」")[0])).toEqual(["シート「消えた", "シート「KPI 表"]);
  });
});
