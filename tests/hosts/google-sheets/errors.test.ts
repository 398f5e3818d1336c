import { describe, expect, test } from "vitest";
import { googleSheetsHost } from "../../../hosts/google-sheets/googleSheetsHost";
import { onInstall, openKensan } from "../../../hosts/google-sheets/server/server";
import { kpiBook } from "../../support/kpiBook";
import { saying, startHost } from "./host";

describe("what Google says when something fails", () => {
  test.each([
    ["You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection.", "protected", "保護"],
    ["保護されているセルやオブジェクトを編集しようとしています。", "protected", "保護"],
    ["You do not have permission to call SpreadsheetApp.getActiveSpreadsheet.", "protected", "権限"],
    ["Authorization is required to perform that action.", "protected", "権限"],
    ["Lock timeout: another process was holding the lock for too long.", "editing", "書き込んで"],
    ["Service Spreadsheets timed out while accessing document with id 1.", "too-large", "大きすぎる"],
    ["起動時間の最大値を超えました", "too-large", "大きすぎる"],
    ["The data you entered in cell E3 violates the data validation rules set on this cell.", "unknown", "入力規則"],
    ["NetworkError: Connection failure due to HTTP 0", "unknown", "つながりません"],
    ["Something new", "unknown", "Something new"],
  ])("%s", async (message, code, word) => {
    const host = googleSheetsHost(() => Promise.reject(new Error(message)));
    await expect(host.snapshot("sheet")).rejects.toMatchObject({ name: "HostError", code, wording: { ja: saying(word) } });
    const { host: whole, book } = startHost({ workbook: kpiBook() });
    book.traffic.refuse("Spreadsheet.getActiveSheet", message);
    await expect(whole.snapshot("sheet")).rejects.toMatchObject({
      name: "HostError",
      code,
      wording: { ja: saying(word) },
    });
  });

  test("an answer that is none", async () => {
    await expect(googleSheetsHost(() => Promise.resolve("")).countMarks()).rejects.toMatchObject({ name: "HostError", code: "unknown" });
  });
});

describe("the menu", () => {
  test.each([
    ["ja", "検算を開く"],
    ["en_GB", "Open Kensan"],
  ])("in %s opens the sidebar, and asks nothing of the file", (locale, title) => {
    const { book, ui } = startHost({ workbook: kpiBook() });
    book.locale = locale;
    onInstall();
    expect(ui.items).toEqual([{ title, run: openKensan.name }]);
    expect(book.traffic.count(/^(Spreadsheet|Sheet|Range)\./)).toBe(0);
    openKensan();
    expect(ui.sidebar).toEqual({ file: "sidebar", title: "検算 Kensan" });
  });
});
