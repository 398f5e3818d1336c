import { beforeAll, describe, expect, test } from "vitest";
import { excelHost } from "../../hosts/excel/excelHost";
import type { Workbook } from "../../src/index";
import { SlicedChecker } from "../../taskpane/checking/slicedChecker";
import { answerRibbon, type RibbonCommand } from "../../taskpane/commands/ribbon";
import { runInPane } from "../../taskpane/commands/ribbonInPane";
import type { PaneModel } from "../../taskpane/state/startPane";
import { startPane } from "../../taskpane/state/startPane";
import { startExcel } from "../support/office/startExcel";
import { workbookOf } from "../support/sampleReview";

/** The pane behind the ribbon: one for as long as a workbook is open, as in the page. */
let model: PaneModel;

beforeAll(async () => {
  await startExcel();
  answerRibbon((name) => runInPane(model, name));
});

async function open(workbook: Workbook) {
  const started = await startExcel({ workbook });
  const host = excelHost();
  model = startPane(host, new SlicedChecker(() => Promise.resolve()), "ja");
  /** Presses a button and reads what the pane then says. */
  const press = async (button: RibbonCommand): Promise<string> => {
    await started.program.ribbon.press(button);
    return model.store.state().notice?.wording.ja ?? "";
  };
  return { ...started, host, press };
}

const sheetOf = (workbook: Workbook, name: string): Workbook => ({ sheets: workbook.sheets.filter((sheet) => sheet.name === name) });
describe("a press of Check", () => {
  test("marks the wrong rate of the sample and leaves the findings in the pane", async () => {
    const { excel, press } = await open(workbookOf("samples/attainment.csv"));
    expect(await press("checkSheet")).toBe("2個のセルに印を付けました。");
    const { result } = model.store.state();
    expect(result?.findings.map(({ severity }) => severity)).toEqual(["error", "query"]);
    expect([result?.coverage.checked, result?.coverage.notChecked.length]).toEqual([4, 1]);
    const [sheet] = excel.book.sheets;
    const said = (sheet?.comments ?? []).map(({ range, content }) => `${range.top},${range.left} ${content}`).join("\n");
    expect(said).toContain("5,3 ");
    expect(said).toContain("45.0% ÷ 60.1% = 74.9%");
    expect(sheet?.conditionalFormats).toHaveLength(2);
  });

  test("leaves a comment of the user alone and says that the cell is only coloured", async () => {
    const { excel, press } = await open(workbookOf("samples/attainment.csv"));
    excel.user.comment("attainment!D6", "確認中です", "別の担当");
    expect(await press("checkSheet")).toContain("1個");
    expect(excel.book.sheets[0]?.comments.map(({ content }) => content)).toContain("確認中です");
  });

  test("keeps for the pane what this Excel does not tell: what notes say", async () => {
    const { press } = await open(workbookOf("samples/attainment.csv"));
    await press("checkSheet");
    expect(
      model.store
        .state()
        .unread.map(({ ja }) => ja)
        .join(""),
    ).toContain("メモに書かれたことは検査に使っていません");
  });

  test("marks nothing where there is no table", async () => {
    const { excel, press } = await open({ sheets: [{ name: "メモ", rows: [[{ text: "覚え書き" }]], merges: [] }] } as unknown as Workbook);
    await press("checkSheet");
    expect(model.store.state().result?.tables).toEqual([]);
    expect(excel.book.sheets[0]?.comments).toEqual([]);
  });
});

describe("a press of Clear marks", () => {
  test("takes away what Check has marked", async () => {
    const { excel, press } = await open(workbookOf("samples/attainment.csv"));
    await press("checkSheet");
    excel.user.comment("attainment!B5", "確認中です", "別の担当");
    expect(await press("clearMarks")).toContain("2個");
    const [sheet] = excel.book.sheets;
    expect(sheet?.comments.map(({ content }) => content)).toEqual(["確認中です"]);
    expect(sheet?.conditionalFormats).toEqual([]);
    expect(await press("clearMarks")).not.toContain("2個");
  });

  test("says which marks were left, and how many are gone", async () => {
    const { excel, press } = await open(workbookOf("samples/attainment.csv"));
    await press("checkSheet");
    excel.user.reply("attainment!D6", "原本のとおりです", "別の担当");
    expect(await press("clearMarks")).toContain("D6 の検算コメントには返信があるため、消していません。");
    await press("checkSheet");
    excel.user.protect("attainment");
    expect(await press("clearMarks")).toContain("「attainment」は保護されているため");
  });
});

describe("a press of Deltas", () => {
  const sample = () => {
    const workbook = workbookOf("samples/000-worked.xlsx");
    return sheetOf(workbook, workbook.sheets[0]?.name ?? "");
  };

  test("shows in the pane what would be written for the table at the active cell, and writes nothing", async () => {
    const { excel, host, press } = await open(sample());
    const before = JSON.stringify((await host.snapshot("sheet")).workbook);
    excel.user.select("C6");
    await press("insertDeltas");
    const { tab, deltasOf, result } = model.store.state();
    expect([tab, deltasOf]).toEqual(["deltas", result?.tables[0]?.id]);
    expect(JSON.stringify((await host.snapshot("sheet")).workbook)).toBe(before);
    expect(model.store.state().steps).toEqual([]);
  });

  test("shows the deltas of the sheet where no cell of a table is selected", async () => {
    const { excel, press } = await open(sample());
    excel.user.select("Z90");
    await press("insertDeltas");
    expect(model.store.state()).toMatchObject({ tab: "deltas", deltasOf: undefined, phase: { name: "checked" } });
  });
});

describe("whatever goes wrong", () => {
  test("Excel hears that the command is done, and the user what to do", async () => {
    const { excel, press } = await open(workbookOf("samples/attainment.csv"));
    excel.user.protect("attainment");
    expect(await press("checkSheet")).toContain("保護");
    expect(model.store.state().notice?.kind).not.toBe("success");
  });
});
