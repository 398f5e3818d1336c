import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { writerFor } from "../../../cli/formats/writerFor";
import { readWorkbook } from "../../../hosts/file/readWorkbook";
import type { Finding, Sheet } from "../../../src/index";
import { fileReport, summarise } from "../../../src/report";
import type { ReviewedFile } from "../../../src/report";
import { at, bareQuery, mismatch, reviewWithFindings, unreadable, withFindings } from "../../support/reviewedFiles";

interface Choices {
  readonly language?: "ja" | "en";
  readonly out?: string;
}

function written(files: readonly ReviewedFile[], { language = "ja", out = "一覧/list.xlsx" }: Choices = {}): Uint8Array {
  const writer = writerFor("xlsx", { language, ruleset: "0.1.0", colour: false, signature: { by: "福島太郎", date: "2026-11-28" }, out });
  const reported = files.map((file) => fileReport(file, language));
  expect(writer.begin() + reported.map((file) => writer.file(file, [])).join("")).toBe("");
  return writer.end(summarise(reported)) as Uint8Array;
}

const sheetsOf = (bytes: Uint8Array): readonly Sheet[] => readWorkbook(bytes, "list.xlsx").sheets;
const textsOf = (sheet: Sheet | undefined): string[][] =>
  (sheet?.rows ?? []).map((row) => [...(row ?? [])].map((cell) => cell?.text ?? ""));
const part = (bytes: Uint8Array, path: string): string => new TextDecoder().decode(unzipSync(bytes)[path]);

const found = (findings: readonly Finding[]): ReviewedFile => ({ ...withFindings, review: { ...reviewWithFindings, findings } });

describe("the list of findings", () => {
  test("has a row for each finding, the gravest first, with all that whoever answers needs", () => {
    const [list] = sheetsOf(written([withFindings]));
    const [title, about, howTo, header, first, second, ...rest] = textsOf(list);
    expect(title).toEqual(["指摘一覧"]);
    expect(about?.[0]).toBe("指標.xlsx | 12 の数値のうち 6 を確かめました（矛盾 2、比べただけ 1、確かめられない 3） | 検査日 2026-11-28");
    expect(howTo?.[0]).toContain("「回答」");
    expect(header).toEqual(["No", "重さ", "シート", "セル", "指標", "内容", "計算・根拠", "求める対応", "回答", "結果"]);
    expect(first).toEqual([
      "1",
      "× エラー",
      "行政経営分野_KPI②",
      "D6",
      "テレワークの導入率（2025年1月31日）",
      "達成率は47.8%とありますが、45.0% ÷ 60.1%は74.9%です。",
      "計算: 74.9%、記載: 47.8%\nあり得る範囲: 74.73～75.03\n根拠: B6 目標値「60.1%」、C6 実績値「45.0% (R5年度)」、概要!B1 備考「R5年度」",
      "正しい値に直してください。直さない場合は、理由を具体的に回答してください。\n直し方の案（元の資料で確かめてください）: D6 47.8% → 74.9%",
      "",
      "未対応",
    ]);
    expect(second?.slice(0, 4)).toEqual(["2", "? 要確認", "行政経営分野_KPI②", "E10"]);
    expect(rest).toEqual([]);
  });

  test("leads to the cell in the other workbook, wherever both lie", () => {
    const bytes = written([withFindings]);
    expect(part(bytes, "xl/worksheets/_rels/sheet1.xml.rels")).toContain(
      `Target="../${encodeURIComponent("資料")}/${encodeURIComponent("指標.xlsx")}" TargetMode="External"`,
    );
    expect(part(bytes, "xl/worksheets/sheet1.xml")).toContain(`<hyperlink ref="D5" r:id="rId1" location="'行政経営分野_KPI②'!D6"/>`);
    const odd = written([found([{ ...mismatch, cell: at(5, 3, "It's <A>") }])], { out: "資料/list.xlsx" });
    expect(part(odd, "xl/worksheets/sheet1.xml")).toContain(`location="'It''s &lt;A&gt;'!D6"`);
    expect(
      part(written([{ ...withFindings, path: "javascript:alert(1).xlsx" }], { out: "list.xlsx" }), "xl/worksheets/_rels/sheet1.xml.rels"),
    ).toContain('Target="javascript%3Aalert(1).xlsx"');
  });

  test("can be answered, filtered and printed on A4 with its header on each page", () => {
    const bytes = written([withFindings], { language: "en" });
    const xml = part(bytes, "xl/worksheets/sheet1.xml");
    expect(xml).toContain(
      '<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="J5:J6"><formula1>&quot;Open,Fixed,Reasoned,Accepted,Rejected&quot;</formula1>',
    );
    expect(xml).toContain('<autoFilter ref="A4:J6"/>');
    expect(xml).toContain('<pane ySplit="4" topLeftCell="A5"');
    expect(xml).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>');
    expect(part(bytes, "xl/workbook.xml")).toContain(
      '<definedName name="_xlnm.Print_Titles" localSheetId="0">\'Findings\'!$4:$4</definedName>',
    );
    // The order that the format demands: Excel calls a file damaged that does not keep it.
    const order = [
      "<sheetPr>",
      "<sheetViews>",
      "<cols>",
      "<sheetData>",
      "<autoFilter",
      "<dataValidations",
      "<hyperlinks",
      "<pageMargins",
      "<pageSetup",
      "<headerFooter>",
    ].map((tag) => xml.indexOf(tag));
    expect(order).toEqual(order.toSorted((one, other) => one - other));
    expect(order[0]).toBeGreaterThan(0);
  });

  test("runs nothing: what looks like a formula is a text, also when it is edited", () => {
    const formula = `=HYPERLINK("http://x","y")`;
    const bytes = written([found([{ ...mismatch, indicator: formula, message: { ja: "+1+1", en: "" }, cell: at(5, 3, "@SUM(1)") }])]);
    for (const path of Object.keys(unzipSync(bytes)).filter((name) => name.startsWith("xl/worksheets/sheet")))
      expect(part(bytes, path)).not.toMatch(/<f[ >]/);
    const row = sheetsOf(bytes)[0]?.rows[4];
    for (const column of [2, 4, 5]) expect(row?.[column]).toMatchObject({ format: "@" });
    expect(row?.[5]?.value).toBe("+1+1");
    expect(row?.[4]?.value).toContain("=HYPERLINK");
  });

  test("lets no control character through and cuts what no cell can hold", () => {
    const row = textsOf(sheetsOf(written([found([{ ...mismatch, message: { ja: `a\u0007b${"長".repeat(40_000)}`, en: "" } }])]))[0])[4];
    // The report cuts texts long before; a list that is made without one must open all the same.
    expect(row?.[5]).toHaveLength(32_000);
    expect(row?.[5]?.startsWith("a\u2407b")).toBe(true);
  });

  test("says that there are no findings", () => {
    expect(textsOf(sheetsOf(written([found([])]))[0]).flat()).toContain("指摘はありません。");
  });
});

describe("the other sheets", () => {
  test("tell what is proved, and what is not and why", () => {
    const texts = textsOf(sheetsOf(written([withFindings])).find(({ name }) => name === "確認できた範囲"));
    expect(texts[3]?.slice(1, 6)).toEqual(["12", "6", "2", "1", "3"]);
    expect(texts).toContainEqual(["資料/指標.xlsx", "2", "目標値が文字なので計算できません。", "", "", "", "行政経営分野_KPI②!C7、C8"]);
  });

  test("restatements and changed targets have theirs only where there are any", () => {
    const names = (findings: readonly Finding[]): string[] => sheetsOf(written([found(findings)])).map(({ name }) => name);
    expect(names([mismatch])).toEqual(["指摘一覧", "確認できた範囲", "確認欄", "kensan"]);
    const changes = [
      { ...bareQuery, rule: "changed-target" },
      { ...mismatch, rule: "restated-period" },
    ];
    expect(names(changes)).toEqual(["指摘一覧", "確認できた範囲", "前回値の変更", "目標値の変更", "確認欄", "kensan"]);
    const restated = textsOf(sheetsOf(written([found(changes)]))[2]);
    // The number is that of the list.
    expect(restated[3]?.slice(0, 3)).toEqual(["1", "行政経営分野_KPI②", "D6"]);
  });

  test("the block to sign has file, hash, rules, counts, name and date", () => {
    const texts = textsOf(sheetsOf(written([withFindings])).find(({ name }) => name === "確認欄"));
    for (const row of [
      ["ファイル", "資料/指標.xlsx"],
      ["SHA-256", "0f".repeat(32)],
      ["指摘の件数", "× エラー 1、? 要確認 1、i 参考 0"],
      ["検査の版", "kensan 0.1.0"],
      ["対応の状況", "未対応 2、修正済 0、理由あり 0、受理 0、却下 0"],
      ["回答者", "", "日付"],
      ["確認者", "福島太郎", "日付", "2026-11-28"],
    ])
      expect(texts).toContainEqual(row);
  });

  test("a list of several files says which, and keeps nothing for an answer", () => {
    const sheets = sheetsOf(written([withFindings, { ...withFindings, path: "b.xlsx" }, unreadable]));
    expect(sheets.map(({ name }) => name)).not.toContain("kensan");
    expect(textsOf(sheets[0])[3]?.slice(0, 3)).toEqual(["No", "ファイル", "重さ"]);
    expect(
      textsOf(sheets[0])
        .slice(4)
        .map((row) => row[1]),
    ).toEqual(["資料/指標.xlsx", "b.xlsx", "資料/指標.xlsx", "b.xlsx"]);
    expect(textsOf(sheets.find(({ name }) => name === "確認欄")).flat()).toContain("読み取れません: ファイルが壊れています。");
  });
});
