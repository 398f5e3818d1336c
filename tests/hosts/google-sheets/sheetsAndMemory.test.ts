import { describe, expect, test } from "vitest";
import type { Json } from "../../../hosts/host";
import { kpiBook } from "../../support/kpiBook";
import { bookPicture } from "../../support/sheets/startSheets";
import { saying, startHost } from "./host";

describe("what is kept in the file", () => {
  test("comes back as it was, under its own name, and replaces what was there", async () => {
    const { host, book } = startHost({ workbook: kpiBook() });
    expect(await host.load("settings")).toBeUndefined();
    const value: Json = { language: "ja", nested: [1, null, { text: '"引用"\n改行' }] };
    await host.save("settings", value);
    await host.save("dismissals", ["a"]);
    await host.save("dismissals", ["b"]);
    expect(await host.load("settings")).toEqual(value);
    expect(await host.load("dismissals")).toEqual(["b"]);
    expect(await host.load("corrections")).toBeUndefined();
    expect(book.entries.map(({ key }) => key)).toEqual(["kensan.settings", "kensan.dismissals"]);
  });

  test("lies beside what other add-ons keep, and what is not Kensan's is not read", async () => {
    const { host, book } = startHost({ workbook: kpiBook() });
    book.entries.push({ key: "other", value: "x" }, { key: "kensan.settings", value: "{broken" });
    expect(await host.load("settings")).toBeUndefined();
    await host.save("settings", 1);
    expect(book.entries).toContainEqual({ key: "other", value: "x" });
    expect(await host.load("settings")).toBe(1);
  });

  test("more than Google takes is refused before anything is written", async () => {
    const { host } = startHost({ workbook: kpiBook() });
    await host.save("dismissals", ["前からあるもの"]);
    await expect(host.save("dismissals", "長".repeat(29_000))).rejects.toMatchObject({
      code: "too-large",
      wording: { ja: saying("3 万文字") },
    });
    expect(await host.load("dismissals")).toEqual(["前からあるもの"]);
    await host.save("settings", "長".repeat(27_000));
    await expect(host.save("corrections", "長".repeat(2_000))).rejects.toMatchObject({ code: "too-large" });
  });
});

describe("going to a cell", () => {
  test("shows its sheet and selects it", async () => {
    const { host, book } = startHost({ workbook: kpiBook("一", "二") });
    await host.goTo({ sheet: "二", row: 3, column: 4 });
    expect(book.front.name).toBe("二");
    expect(book.active).toEqual({ row: 3, column: 4 });
  });

  test("not where it is hidden, nor where the sheet is gone", async () => {
    const { host, book } = startHost({ workbook: kpiBook("一", "二") });
    book.model("二").isHidden = true;
    await expect(host.goTo({ sheet: "二", row: 0, column: 0 })).rejects.toMatchObject({ code: "hidden" });
    book.model("一").hiddenRows.add(3);
    await expect(host.goTo({ sheet: "一", row: 3, column: 0 })).rejects.toMatchObject({
      code: "hidden",
      wording: { ja: saying("4 行目") },
    });
    book.model("一").hiddenColumns.add(2);
    await expect(host.goTo({ sheet: "一", row: 0, column: 2 })).rejects.toMatchObject({
      wording: { en: saying("column C") },
    });
    await expect(host.goTo({ sheet: "三", row: 0, column: 0 })).rejects.toMatchObject({ code: "missing-sheet" });
    expect(book.front.name).toBe("一");
  });
});

describe("a sheet made by Kensan", () => {
  test("comes last, is shown, and keeps texts as texts", async () => {
    const { host, book } = startHost({ workbook: kpiBook("一", "二") });
    const texts = ["=1+1", "+A1", "-A1", "@x", "2025/3/31", "001", "'引用", "TRUE", ""];
    expect(await host.insertSheet({ name: "指摘一覧", rows: [["セル", "件数"], ...texts.map((text) => [text, 2])], headings: 1 })).toBe(
      "指摘一覧",
    );
    expect(book.front.name).toBe("指摘一覧");
    expect(book.models.at(-1)?.name).toBe("指摘一覧");
    const model = book.model("指摘一覧");
    expect(texts.map((_, row) => model.cell(row + 1, 0).text)).toEqual(texts);
    expect(texts.map((_, row) => model.cell(row + 1, 0).formula)).toEqual(texts.map(() => ""));
    expect(model.cell(1, 1).value).toBe(2);
  });

  test("shows its numbers in the formats that are asked for", async () => {
    const { host, book } = startHost({ workbook: kpiBook("一") });
    const formats = [[], ["0.0%", "#,##0人", ""]];
    await host.insertSheet({
      name: "見本",
      rows: [
        ["率", "人数", "値"],
        [0.584, 1200, 3.5],
      ],
      formats,
      headings: 1,
    });
    const model = book.model("見本");
    expect([0, 1, 2].map((column) => model.cell(1, column).text)).toEqual(["58.4%", "1,200人", "3.5"]);
  });

  test("gets a number where its name is taken, and as much room as it needs", async () => {
    const { host, book } = startHost({ workbook: kpiBook("指摘一覧") });
    const rows = Array.from({ length: 1_500 }, () => Array.from({ length: 40 }, () => 1));
    expect(await host.insertSheet({ name: "指摘一覧", rows, headings: 0 })).toBe("指摘一覧 (2)");
    expect(book.model("指摘一覧 (2)").cell(1_499, 39).value).toBe(1);
    expect(await host.insertSheet({ name: "", rows: [], headings: 0 })).toBe("Kensan");
    expect((await host.insertSheet({ name: "長".repeat(120), rows: [], headings: 0 })).length).toBe(100);
  });

  test("is not left behind half written", async () => {
    const sheets = startHost({ workbook: kpiBook() });
    const before = bookPicture(sheets);
    sheets.book.traffic.refuse("Range.setValues", "Service error: Spreadsheets");
    await expect(sheets.host.insertSheet({ name: "一覧", rows: [["a"]], headings: 1 })).rejects.toMatchObject({ name: "HostError" });
    expect(bookPicture(sheets)).toEqual(before);
  });
});
