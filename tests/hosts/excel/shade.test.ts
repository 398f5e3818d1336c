import { describe, expect, test } from "vitest";
import { excelHost } from "../../../hosts/excel/excelHost";
import { parseA1, type FigureGrade, type KnownFigure } from "../../../src/index";
import { startExcel } from "../../support/office/startExcel";
import { bookPicture } from "./bookPicture";
import { kpiBook } from "../../support/kpiBook";

const SHEET = "KPI 表";

function figure(at: string, grade: FigureGrade, sheet = SHEET): KnownFigure {
  const place = parseA1(at);
  if (!place) throw new Error(at);
  return { cell: { sheet, ...place }, grade };
}

const FIGURES = [
  figure("B3", "tight"),
  figure("B4", "proved"),
  figure("C3", "contradicted"),
  figure("D3", "compared"),
  figure("C4", "unproved"),
];

/** The book with a fill, a comment and a conditional format of the user. */
async function start(options: Parameters<typeof startExcel>[0] = {}) {
  const started = await startExcel({ workbook: kpiBook(SHEET, "保護"), ...options });
  const { excel } = started;
  excel.book.sheet(SHEET)?.grid.restyle({ top: 2, left: 1, bottom: 3, right: 3 }, (style) => ({ ...style, fillColor: "#00FF00" }));
  excel.user.comment(`'${SHEET}'!C3`, "確認中です", "別の担当");
  await Excel.run(async (context) => {
    const format = context.workbook.worksheets.getItem(SHEET).getRange("D3:E5").conditionalFormats.add("Custom");
    format.custom.rule.formula = '=$E3="×"';
    format.custom.format.fill.color = "#FF0000";
    await context.sync();
  });
  return { ...started, formats: () => excel.book.sheet(SHEET)?.conditionalFormats ?? [] };
}

describe("shades of figures", () => {
  test("tell the grades by fill and, but for what is proved to the last digit, by letters as well", async () => {
    const { formats } = await start();
    expect(await excelHost().shade(FIGURES)).toEqual({ shaded: 5, skipped: [] });
    const looks = formats().filter(({ formula }) => formula.includes("kensan"));
    expect(new Set(looks.map(({ fillColor }) => fillColor)).size).toBe(5);
    expect(new Set(looks.map(({ bold, italic, underline }) => JSON.stringify([bold, italic, underline]))).size).toBe(5);
    expect(formats().at(-1)?.formula).toBe('=$E3="×"');
  });

  test.each(["2021", "2024", "365"] as const)(
    "leave no trace when they are cleared, the user's own looks included (Excel %s)",
    async (level) => {
      const { excel } = await start({ level });
      const before = bookPicture(excel);
      const host = excelHost();
      await host.shade(FIGURES);
      expect(bookPicture(excel)).not.toEqual(before);
      expect(await host.countMarks()).toEqual({ marked: 0, shaded: 5 });
      expect(await host.shade([])).toEqual({ shaded: 0, skipped: [] });
      expect(bookPicture(excel)).toEqual(before);
    },
  );

  test("lie over marks, also those that are made later, and either goes without the other", async () => {
    const { formats } = await start();
    const host = excelHost();
    const mark = { cell: FIGURES[2]?.cell ?? { sheet: SHEET, row: 2, column: 2 }, severity: "error", text: "合いません。" } as const;
    await host.shade(FIGURES);
    await host.mark([mark]);
    expect(formats().map(({ formula }) => /kensan:(\w+)/.exec(formula)?.[1])).toEqual([
      "contradicted",
      "compared",
      "unproved",
      "proved",
      "tight",
      "error",
      undefined,
    ]);
    await host.shade([]);
    expect(await host.countMarks()).toEqual({ marked: 1, shaded: 0 });
    await host.shade(FIGURES);
    await host.mark([]);
    expect(await host.countMarks()).toEqual({ marked: 0, shaded: 5 });
  });

  test("go with the marks when all is cleared, from another session too", async () => {
    const { excel } = await start();
    const before = bookPicture(excel);
    await excelHost().shade(FIGURES);
    expect(await excelHost().unmark()).toEqual({ cleared: 5, skipped: [] });
    expect(bookPicture(excel)).toEqual(before);
  });

  test("that stand already are not written again", async () => {
    const { program } = await start();
    await excelHost().shade(FIGURES);
    program.resetTraffic();
    await excelHost().shade([...FIGURES].reverse());
    expect(program.requests.every(({ requestBytes }) => requestBytes < 8_000)).toBe(true);
    expect(program.traffic.syncs).toBeLessThanOrEqual(3);
  });

  test("are told in a snapshot neither as text nor as number format", async () => {
    await start();
    const host = excelHost();
    const before = await host.snapshot("workbook");
    await host.shade(FIGURES);
    expect((await host.snapshot("workbook")).workbook).toEqual(before.workbook);
  });

  test("are left out on protected and missing sheets, with a sentence", async () => {
    const { excel } = await start();
    excel.user.protect("保護");
    const { shaded, skipped } = await excelHost().shade([...FIGURES, figure("B3", "proved", "保護"), figure("B3", "proved", "消えた")]);
    expect(shaded).toBe(5);
    expect(skipped.map(({ ja }) => ja.split("」")[0])).toEqual(["シート「保護", "シート「消えた"]);
  });
});
