import { beforeEach, describe, expect, it } from "vitest";
import type { OfficeProgram } from "../../workbench/office/officeProgram";
import { startOffice } from "../support/office/startOffice";
import { SampleProgram } from "./sampleProgram";

const rows = [
  ["窓口", 40, 38],
  ["申請", 25, 30],
];

let workbook: SampleProgram;
let program: OfficeProgram;

beforeEach(async () => {
  workbook = new SampleProgram();
  program = await startOffice(workbook);
});

describe("what Office.js loads from the simulated program", () => {
  it("reads properties of an object and of those below it, however the load is written", async () => {
    const read = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("表");
      const byPath = sheet.getUsedRange().load("address, values, format/fill/color, worksheet/name");
      const byObject = sheet.getUsedRange().load({ values: true, format: { fill: { color: true } }, worksheet: { $all: true } });
      const byOption = sheet.getUsedRange().load({ select: "address", expand: "format" });
      await context.sync();
      return [
        [byPath.address, byPath.values, byPath.format.fill.color, byPath.worksheet.name],
        [byObject.values, byObject.format.fill.color, byObject.worksheet.name, byObject.worksheet.id],
        [byOption.address, byOption.format.wrapText],
      ];
    });
    expect(read).toEqual([
      ["表!A1:C2", rows, "#FFFFFF", "表"],
      [rows, "#FFFFFF", "表", "{1}"],
      ["表!A1:C2", false],
    ]);
  });

  it("brings of an object only what was asked for", async () => {
    const read = Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("表").getUsedRange().load("format/fill/color");
      await context.sync();
      return range.address;
    });
    await expect(read).rejects.toMatchObject({ code: "PropertyNotLoaded" });
  });

  it("reads the items of a collection, with objects of the items, or a part of them", async () => {
    const read = await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load("items/name");
      const second = context.workbook.worksheets;
      await context.sync();
      const all = sheets.items.map(({ name }) => name);
      second.load({ $skip: 1, $top: 1, name: true, id: true });
      await context.sync();
      return [all, second.items.map(({ name, id }) => `${name} ${id}`)];
    });
    expect(read).toEqual([["表", "控え"], ["控え {2}"]]);
  });

  it("gives a null object, and null objects below it, for what is not there", async () => {
    const read = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("無い").load("name");
      const range = sheet.getUsedRange().load("address");
      const there = context.workbook.worksheets.getItemOrNullObject("表").load("name");
      await context.sync();
      return [sheet.isNullObject, range.isNullObject, there.isNullObject, there.name];
    });
    expect(read).toEqual([true, true, false, "表"]);
  });

  it("answers a method that counts", async () => {
    const count = await Excel.run(async (context) => {
      const answer = context.workbook.worksheets.getCount();
      await context.sync();
      return answer.value;
    });
    expect(count).toBe(2);
  });
});

describe("what Office.js changes in it", () => {
  it("sets a property, properties of objects below, and calls methods, in the order of the statements", async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("表").getUsedRange();
      range.format.fill.color = "#FFC7CE";
      range.set({ format: { wrapText: true } });
      context.workbook.worksheets.getItem("控え").delete();
      await context.sync();
    });
    const format = workbook.sheets[0]?.range.Format;
    expect([format?.Fill.Color, format?.WrapText, workbook.sheets.map(({ Name }) => Name)]).toEqual(["#FFC7CE", true, ["表"]]);
  });

  it("leaves what came before a failing statement, and does nothing after it", async () => {
    const failing = Excel.run(async (context) => {
      const fill = context.workbook.worksheets.getItem("表").getUsedRange().format.fill;
      fill.color = "#111111";
      context.workbook.worksheets.getItem("無い").delete();
      fill.color = "#222222";
      await context.sync();
    });
    await expect(failing).rejects.toMatchObject({ code: "ItemNotFound" });
    expect(workbook.sheets[0]?.range.Format.Fill.Color).toBe("#111111");
  });
});

describe("objects that the add-in holds", () => {
  it("are the same objects in the next request, although the way to them leads elsewhere by then", async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("表").getUsedRange();
      await context.sync();
      expect(program.keptReferences).toBe(1);
      workbook.sheets.shift();
      range.format.fill.color = "#333333";
      range.load("address");
      await context.sync();
      expect(range.address).toBe("表!A1:C2");
    });
  });

  it("are given back at the end of a run", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("表").getUsedRange().load("values");
      await context.sync();
    });
    await expect.poll(() => program.keptReferences).toBe(0);
    expect(program.requests.map(({ purpose }) => purpose)).toEqual(["work", "release"]);
  });
});
