import { beforeEach, describe, expect, it } from "vitest";
import type { OfficeProgram } from "../../workbench/office/officeProgram";
import { startOffice } from "../support/office/startOffice";
import { SampleProgram } from "./sampleProgram";

let workbook: SampleProgram;
let program: OfficeProgram;

beforeEach(async () => {
  workbook = new SampleProgram();
  program = await startOffice(workbook);
});

const supported = (set: string, version: string): boolean => Office.context.requirements.isSetSupported(set, version);

describe("the Excel that Office.js takes it for", () => {
  it("is Excel on Windows in Japanese", async () => {
    expect(await Office.onReady()).toMatchObject({ host: "Excel", platform: "PC" });
    expect(Office.context.displayLanguage).toBe("ja-JP");
  });

  it.each([
    ["2021", ["1.14", "1.15"], ["1.3", "1.4"], ["1.1", "1.2"]],
    ["2024", ["1.17", "1.18"], ["1.3", "1.4"], ["1.2", "1.3"]],
    ["365", ["1.20", "1.21"], ["1.5", "1.6"], ["1.2", "1.3"]],
  ] as const)("supports in Office %s what Microsoft's tables say, and no more", async (level, excel, functions, runtime) => {
    await startOffice(workbook, { level });
    expect(excel.map((version) => supported("ExcelApi", version))).toEqual([true, false]);
    expect(functions.map((version) => supported("CustomFunctionsRuntime", version))).toEqual([true, false]);
    expect(runtime.map((version) => supported("SharedRuntime", version))).toEqual([true, false]);
  });

  it("refuses in Office LTSC 2021 what came with ExcelApi 1.15, by the client's own table", async () => {
    const use = () =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("表").getRange("A1").getDependents();
        await context.sync();
      });
    await startOffice(workbook, { level: "2021" });
    await expect(use()).rejects.toThrow(/ExcelApi 1\.15/);
    // A later Excel lets it pass, and the simulated program says that it has none of it.
    await startOffice(workbook, { level: "2024" });
    await expect(use()).rejects.toThrow(/Range\.GetDependents/);
  });
});

describe("what goes over the wire", () => {
  it("is counted in requests, actions and bytes, without the client's own business", async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("表").getUsedRange().load("values");
      await context.sync();
      range.format.fill.color = "#111111";
      await context.sync();
    });
    const { syncs, writingSyncs, actions, requestBytes, responseBytes, largestRequest } = program.traffic;
    expect([syncs, writingSyncs]).toEqual([2, 1]);
    expect(actions).toBeGreaterThan(5);
    expect(requestBytes).toBeGreaterThan(largestRequest);
    // 窓口 is two characters of three bytes each.
    expect(responseBytes).toBeGreaterThan(JSON.stringify(workbook.sheets[0]?.range.Values).length + 2 * 2 * 2);
    program.resetTraffic();
    expect(program.traffic.syncs).toBe(0);
  });

  it("is counted anew for each workbook, which does not know the one before", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("控え").delete();
      await context.sync();
    });
    const next = await startOffice(new SampleProgram());
    expect(next.traffic.syncs).toBe(0);
    const names = await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load("items/name");
      await context.sync();
      return sheets.items.map(({ name }) => name);
    });
    expect(names).toEqual(["表", "控え"]);
  });
});

describe("events", () => {
  it("reach a handler of the sheet and one of all sheets, until they are removed", async () => {
    const heard: string[] = [];
    const note = (who: string) => (event: Excel.WorksheetChangedEventArgs) => {
      heard.push(`${who} ${event.type} ${event.address} ${event.worksheetId}`);
      return Promise.resolve();
    };
    const handlers = await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const sheet = worksheets.getItem("表").load("id");
      await context.sync();
      const added = [sheet.onChanged.add(note("sheet")), worksheets.onChanged.add(note("all"))];
      await context.sync();
      return added;
    });
    edit(0);
    await expect.poll(() => heard.length).toBe(2);
    edit(1);
    await expect.poll(() => heard.length).toBe(3);
    expect(heard.sort()).toEqual(["all WorksheetChanged A1:C2 {1}", "all WorksheetChanged A1:C2 {2}", "sheet WorksheetChanged A1:C2 {1}"]);
    for (const handler of handlers) {
      handler.remove();
      await handler.context.sync();
    }
    edit(0);
    await oneTurn();
    expect(heard).toHaveLength(3);
  });

  it("tell of a sheet that was deleted", async () => {
    const deleted: string[] = [];
    const handler = await Excel.run(async (context) => {
      const added = context.workbook.worksheets.onDeleted.add(({ worksheetId }) => {
        deleted.push(worksheetId);
        return Promise.resolve();
      });
      await context.sync();
      return added;
    });
    workbook.sheets[1]?.Delete();
    await expect.poll(() => deleted).toEqual(["{2}"]);
    handler.remove();
    await handler.context.sync();
  });

  it("are refused where the program has no such event, instead of never coming", async () => {
    const listening = new Promise<Office.AsyncResult<void>>((resolve) => {
      Office.context.document.addHandlerAsync(Office.EventType.DocumentSelectionChanged, () => undefined, resolve);
    });
    expect((await listening).status).toBe("failed");
  });

  function edit(sheet: number): void {
    const range = workbook.sheets[sheet]?.range;
    if (range) range.Values = range.Values.map((row) => [...row]);
  }

  const oneTurn = () => new Promise((resolve) => setImmediate(resolve));
});

describe("the ribbon", () => {
  it("runs the action of a button and waits for its end", async () => {
    const pressed: string[] = [];
    Office.actions.associate("checkSheet", (event: Office.AddinCommands.Event) => {
      pressed.push(event.source.id);
      event.completed();
    });
    await program.ribbon.press("checkSheet", "KensanCheck");
    expect(pressed).toEqual(["KensanCheck"]);
  });
});

describe("the settings of the document", () => {
  it("are kept in the workbook that they were saved in", async () => {
    const { settings } = Office.context.document;
    settings.set("language", { shown: "en-US" });
    const saved = await new Promise<Office.AsyncResult<void>>((resolve) => {
      settings.saveAsync(resolve);
    });
    expect(saved.status).toBe("succeeded");
    expect([...program.settings]).toEqual([["language", JSON.stringify({ shown: "en-US" })]]);
    expect([...(await startOffice(new SampleProgram())).settings]).toEqual([]);
  });
});
