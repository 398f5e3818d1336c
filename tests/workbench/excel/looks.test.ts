import { describe, expect, it } from "vitest";
import { startExcel } from "../../support/office/startExcel";
import { expectRefused, first } from "./refused";

describe("how cells look", () => {
  it("gives back fills, fonts, borders, widths and alignment, and null where cells differ", async () => {
    await startExcel();
    await Excel.run(async (context) => {
      const range = first(context).getRange("A1:B2");
      range.getCell(0, 0).format.fill.color = "#abc";
      range.format.font.bold = true;
      range.format.wrapText = true;
      range.format.horizontalAlignment = "Right";
      range.getColumn(0).format.columnWidth = 120;
      range.format.borders.getItem("EdgeBottom").style = "Double";
      const cell = range.getCell(0, 0).load("format/fill/color,format/fill/pattern,format/columnWidth");
      const other = range.getCell(1, 1).load("format/fill/color,format/fill/pattern");
      const top = range.getCell(0, 0).format.borders.getItem("EdgeBottom").load("style");
      const bottom = range.getCell(1, 1).format.borders.getItem("EdgeBottom").load("style,weight");
      range.load("format/fill/color,format/font/bold,format/wrapText,format/horizontalAlignment,format/columnWidth");
      await context.sync();
      expect([cell.format.fill.color, cell.format.fill.pattern, cell.format.columnWidth]).toEqual(["#AABBCC", "Solid", 120]);
      expect([other.format.fill.color, other.format.fill.pattern]).toEqual(["#FFFFFF", "None"]);
      expect([top.style, bottom.style]).toEqual(["None", "Double"]);
      const { fill, font, wrapText, horizontalAlignment, columnWidth } = range.format;
      expect([fill.color, font.bold, wrapText, horizontalAlignment, columnWidth]).toEqual([null, true, true, "Right", null]);
    });
  });

  it("leaves a cell as new once its fill is cleared", async () => {
    await startExcel();
    await Excel.run(async (context) => {
      const cell = first(context).getRange("C3");
      cell.format.fill.color = "red";
      cell.format.fill.clear();
      const used = first(context).getUsedRangeOrNullObject();
      await context.sync();
      expect(used.isNullObject).toBe(true);
    });
  });

  it("copies contents and looks apart or together, with references that move and repeated over a larger range", async () => {
    await startExcel();
    await Excel.run(async (context) => {
      const sheet = first(context);
      const source = sheet.getRange("A1:B1");
      source.formulas = [["=C1*$D$1", 5]];
      source.numberFormat = [["0.0%", "0"]];
      source.format.fill.color = "#00FF00";
      source.conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
      sheet.getRange("A2:B3").copyFrom("A1:B1", "Formulas");
      sheet.getRange("D5").values = [["x"]];
      sheet.getRange("D5").copyFrom(source, "Formats");
      const copied = sheet.getRange("A2:B3").load("formulas,numberFormat,format/fill/pattern");
      const painted = sheet.getRange("D5:E5").load("values,numberFormat,format/fill/color");
      const rules = sheet.getRange("E5").conditionalFormats.load("items/type");
      await context.sync();
      expect(copied.formulas).toEqual([
        ["=C2*$D$1", 5],
        ["=C3*$D$1", 5],
      ]);
      expect([copied.numberFormat[0], copied.format.fill.pattern]).toEqual([["General", "General"], "None"]);
      expect([painted.values, painted.numberFormat, painted.format.fill.color]).toEqual([[["x", ""]], [["0.0%", "0"]], "#00FF00"]);
      expect(rules.items.map(({ type }) => type)).toEqual(["Custom"]);
    });
  });
});

describe("rules of colour", () => {
  it("are added over many ranges, found again by their formula, and taken away without a trace", async () => {
    await startExcel();
    await Excel.run(async (context) => {
      const rule = first(context).getRanges("A1:B2,D4,F6").conditionalFormats.add(Excel.ConditionalFormatType.custom);
      rule.custom.rule.formula = '=LEN("kensan:error")>0';
      rule.custom.format.fill.color = "#ffc7ce";
      rule.stopIfTrue = true;
      await context.sync();
    });
    await Excel.run(async (context) => {
      const sheet = first(context);
      const rules = sheet.getRange().conditionalFormats;
      rules.load("items/type,items/priority,items/stopIfTrue,items/custom/rule/formula,items/custom/format/fill/color");
      const elsewhere = sheet.getRange("C3").conditionalFormats.getCount();
      await context.sync();
      const [rule] = rules.items;
      const ranges = rule?.getRanges().load("address");
      await context.sync();
      expect(rule?.custom.rule.formula).toBe('=LEN("kensan:error")>0');
      expect([rule?.custom.format.fill.color, rule?.stopIfTrue, rule?.priority]).toEqual(["#FFC7CE", true, 0]);
      expect(ranges?.address).toBe("Sheet1!A1:B2,Sheet1!D4,Sheet1!F6");
      expect(elsewhere.value).toBe(0);
      rule?.delete();
      const used = sheet.getUsedRangeOrNullObject();
      const count = rules.getCount();
      await context.sync();
      expect([used.isNullObject, count.value]).toEqual([true, 0]);
    });
  });

  it("are asked in the order of their priority, the newest first, and cleared from a part of their cells", async () => {
    await startExcel();
    await Excel.run(async (context) => {
      const range = first(context).getRange("A1:C3");
      range.conditionalFormats.add("Custom").custom.rule.formula = "=1";
      range.conditionalFormats.add("Custom").custom.rule.formula = "=2";
      first(context).getRange("B2").conditionalFormats.clearAll();
      range.conditionalFormats.load("items/custom/rule/formula,items/priority");
      const ranges = range.conditionalFormats.getItemAt(0).getRanges().load("address");
      await context.sync();
      expect(range.conditionalFormats.items.map((rule) => `${rule.priority} ${rule.custom.rule.formula}`)).toEqual(["0 =2", "1 =1"]);
      expect(ranges.address.replaceAll("Sheet1!", "")).toBe("A1:C1,A3:C3,A2,C2");
    });
  });

  it("are refused for colours and formulas that are none", async () => {
    await startExcel();
    await expectRefused("InvalidArgument", (context) => {
      first(context).getRange("A1").conditionalFormats.add("Custom").custom.format.fill.color = "nonsense";
    });
    await expectRefused("InvalidArgument", (context) => {
      first(context).getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = "";
    });
  });
});
