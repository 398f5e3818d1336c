import { beforeEach, describe, expect, it } from "vitest";
import { Note, NoteCollection } from "../../../workbench/excel/notes";
import { SimulatedExcel } from "../../../workbench/excel/simulatedExcel";
import { startExcel } from "../../support/office/startExcel";
import { expectRefused, first } from "./refused";

beforeEach(async () => {
  await startExcel();
});

describe("comments", () => {
  it("are added, found by their cell, answered, resolved and deleted", async () => {
    await Excel.run(async (context) => {
      const { comments } = context.workbook;
      comments.add("Sheet1!B2", "率が値と目標から出ません");
      comments.getItemByCell("Sheet1!B2").replies.add("確認します");
      await context.sync();
      const found = comments.getItemByCell(first(context).getRange("B2"));
      found.resolved = true;
      found.load("id,content,authorName,creationDate,resolved,replies/items/content");
      const place = found.getLocation().load("address");
      await context.sync();
      expect([found.content, found.authorName, found.resolved]).toEqual(["率が値と目標から出ません", "審査担当", true]);
      expect(found.creationDate).toBeInstanceOf(Date);
      expect(found.replies.items.map(({ content }) => content)).toEqual(["確認します"]);
      expect(place.address).toBe("Sheet1!B2");
      comments.getItem(found.id).delete();
      const count = first(context).comments.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    });
  });

  it("are one to a cell, beside no note, and never over several cells", async () => {
    const { excel } = await startExcel();
    excel.user.comment("A1", "利用者のコメント");
    excel.user.note("B1", "利用者のメモ");
    await expectRefused("InvalidOperation", (context) => context.workbook.comments.add("Sheet1!A1", "x"));
    await expectRefused("InvalidOperation", (context) => context.workbook.comments.add("Sheet1!B1", "x"));
    await expectRefused("InvalidArgument", (context) => context.workbook.comments.add("Sheet1!C1:C2", "x"));
    await expectRefused("InvalidArgument", (context) => context.workbook.comments.add("C1", "x"));
    await expectRefused("ItemNotFound", (context) => context.workbook.comments.getItemByCell("Sheet1!C1").load("id"));
    await expectRefused("AccessDenied", (context) => {
      first(context).protection.protect();
      context.workbook.comments.add("Sheet1!D1", "x");
    });
  });
});

describe("notes, which this copy of Office.js does not know yet", () => {
  it("are read, written and deleted through the same objects that a later client asks for", () => {
    const cell = { value: 1, text: "1", note: "単位は％" };
    const excel = new SimulatedExcel({ sheets: [{ name: "表 1", rows: [[cell]], merges: [] }] }, { notesAs: "notes" });
    expect(excel.Comments.GetCount()).toBe(0);
    expect(excel.Notes).toBeInstanceOf(NoteCollection);
    const [note] = excel.Worksheets.GetFirst().Notes.items();
    expect(note).toBeInstanceOf(Note);
    expect([note?.Content, note?._Id]).toEqual(["単位は％", "'表 1'!A1"]);
    excel.Notes.Add("'表 1'!B2", "追加");
    note?.Delete();
    expect(excel.Notes.items().map(({ Content }) => Content)).toEqual(["追加"]);
    expect(() => excel.Notes.Add("'表 1'!B2", "もう一つ")).toThrow(/invalid/);
  });
});
