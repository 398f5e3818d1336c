import { describe, expect, it } from "vitest";
import type { Sheet } from "../../../src/index";
import { startExcel } from "../../support/office/startExcel";
import { expectRefused, first } from "./refused";

const sheet = (name: string, visibility: NonNullable<Sheet["visibility"]> = "visible"): Sheet => ({
  name,
  rows: [],
  merges: [],
  visibility,
});
const three = { sheets: [sheet("一"), sheet("二", "veryHidden"), sheet("三", "hidden")] };

describe("sheets", () => {
  it("are found, added behind the others, moved, renamed with the formulas that speak of them, and deleted", async () => {
    await startExcel({ workbook: three });
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const added = worksheets.add("結果 1");
      first(context).getRange("A1").formulas = [["='結果 1'!B2+1"]];
      added.name = "Kensan";
      added.position = 0;
      worksheets.load("items/name");
      const formula = worksheets.getItem("一").getRange("A1").load("formulas");
      const next = worksheets.getFirst().getNext().load("name");
      const last = worksheets.getLast(true).load("name");
      const none = worksheets.getItemOrNullObject("四");
      await context.sync();
      expect(worksheets.items.map(({ name }) => name)).toEqual(["Kensan", "一", "二", "三"]);
      expect(formula.formulas).toEqual([["=Kensan!B2+1"]]);
      expect([next.name, last.name, none.isNullObject]).toEqual(["一", "一", true]);
      added.delete();
      const count = worksheets.getCount();
      await context.sync();
      expect(count.value).toBe(3);
    });
  });

  it("are refused names that are taken or cannot be", async () => {
    await startExcel({ workbook: three });
    await expectRefused("ItemAlreadyExists", (context) => context.workbook.worksheets.add("二"));
    await expectRefused("InvalidArgument", (context) => context.workbook.worksheets.add("a/b"));
    await expectRefused("InvalidArgument", (context) => context.workbook.worksheets.add("あ".repeat(32)));
  });

  it("are not activated, selected or deleted while they are very hidden, and the last one in view stays", async () => {
    await startExcel({ workbook: three });
    await expectRefused("InvalidOperation", (context) => context.workbook.worksheets.getItem("二").activate());
    await expectRefused("InvalidOperation", (context) => context.workbook.worksheets.getItem("二").getRange("A1").select());
    await expectRefused("InvalidOperation", (context) => context.workbook.worksheets.getItem("二").delete());
    await expectRefused("InvalidOperation", (context) => first(context).delete());
    await expectRefused("InvalidOperation", (context) => {
      first(context).visibility = "Hidden";
    });
  });

  it("stay as they are while the workbook is protected", async () => {
    const { excel } = await startExcel({ workbook: three });
    excel.user.protectWorkbook();
    await expectRefused("AccessDenied", (context) => context.workbook.worksheets.add("新"));
    await Excel.run(async (context) => {
      const { protection } = context.workbook.load("protection/protected");
      await context.sync();
      expect(protection.protected).toBe(true);
    });
  });
});

describe("what a workbook keeps", () => {
  it("keeps settings as JSON under their keys", async () => {
    await startExcel();
    await Excel.run(async (context) => {
      const { settings } = context.workbook;
      settings.add("kensan.settings", { language: "ja", rules: ["A", "B"] });
      settings.add("kensan.settings", { language: "en" });
      await context.sync();
      const found = settings.getItemOrNullObject("kensan.settings").load("value");
      const none = settings.getItemOrNullObject("other");
      settings.load("items/key");
      await context.sync();
      expect([found.value, none.isNullObject]).toEqual([{ language: "en" }, true]);
      expect(settings.items.map(({ key }) => key)).toEqual(["kensan.settings"]);
    });
  });

  it("keeps XML parts by their namespace", async () => {
    await startExcel();
    await Excel.run(async (context) => {
      context.workbook.customXmlParts.add('<kensan xmlns="urn:kensan:1"/>');
      const xml = context.workbook.customXmlParts.getByNamespace("urn:kensan:1").getOnlyItem().getXml();
      await context.sync();
      expect(xml.value).toBe('<kensan xmlns="urn:kensan:1"/>');
    });
  });

  it("keeps names, tables and filters", async () => {
    const { excel } = await startExcel();
    await Excel.run(async (context) => {
      const table = first(context).tables.add("A1:B4", true);
      table.name = "KPI表";
      context.workbook.names.add("目標", first(context).getRange("B2:B4"));
      const names = context.workbook.names.load("items/name,items/value,items/formula");
      const inside = first(context).getRange("B3").getTables().load("items/name");
      await context.sync();
      expect(names.items.map((item): unknown[] => [item.name, item.value, item.formula])).toEqual([
        ["目標", "Sheet1!B2:B4", "=Sheet1!$B$2:$B$4"],
      ]);
      expect(inside.items.map(({ name }) => name)).toEqual(["KPI表"]);
    });
    await expectRefused("MergedRangeConflict", (context) => first(context).tables.add("B4:C6", true));
    excel.user.filter("D1:E5", [1]);
    await Excel.run(async (context) => {
      const { autoFilter } = first(context);
      autoFilter.load("enabled,isDataFiltered");
      const hidden = first(context).getRange("A3").load("rowHidden");
      await context.sync();
      expect([autoFilter.enabled, autoFilter.isDataFiltered, hidden.rowHidden]).toEqual([true, true, true]);
    });
  });
});
