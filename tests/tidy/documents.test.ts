import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readWorkbook } from "../../hosts/file/readWorkbook";
import { tidyData } from "../../src/index";
import type { Datum } from "../../src/index";

const tables = new URL("../../../shared/seeds/tables/", import.meta.url);

function linesOf(sample: string): Datum[] {
  const path = `samples/${sample}`;
  return [...tidyData(readWorkbook(readFileSync(new URL(`../../${path}`, import.meta.url)), path))];
}

const rowOf = ({ cell }: Datum): number => Number(/\d+$/.exec(cell)?.[0]);

describe("the results of 003", () => {
  const lines = linesOf("003-published.xlsx");
  // A merged cell is listed in each of its rows, in the order of the rows: after the number of the row.
  const projects: Datum[][] = [];
  for (const line of lines) {
    if (line.heading === "事業No") projects.push([]);
    if (line.role !== "heading" && line.role !== "text") projects.at(-1)?.push(line);
  }
  const valuesIn = (project: readonly Datum[], role: string) => project.filter((line) => line.role === role).map(({ text }) => text);

  test("hold 65 projects, each with its number, its department, what it is about, its goal and its result", () => {
    expect(projects).toHaveLength(65);
    for (const project of projects) {
      for (const role of ["部", "課", "事業概要又は取組内容", "指標（ＫＰＩ）又は目標", "note"]) {
        expect(valuesIn(project, role), `${role} of ${project[0]?.text}`).toHaveLength(1);
      }
    }
  });

  test("hold goal, rating, reference and figures of a project word for word", () => {
    const project = projects.find(([first]) => first?.text === "10") ?? [];
    expect(project[0]).toMatchObject({ number: "10 / 再掲", field: "Ⅰ 2 / 行政サービスの向上に向けた取組", repeated: false });
    expect(valuesIn(project, "指標（ＫＰＩ）又は目標")).toEqual([
      "【指標（KPI）】\n県及び市町村の行政手続オンライン利用率について、67.4%を目標とする。",
    ]);
    expect(valuesIn(project, "indicator")).toEqual(["県及び市町村の行政手続のオンライン利用率\n※再掲:No2"]);
    expect(valuesIn(project, "rating")).toEqual(["△（一部達成）"]);
    expect(valuesIn(project, "target")).toEqual(["61.0%", "67.4%", "73.7%", "80.0%"]);
    expect(project.find(({ role }) => role === "actual")).toMatchObject({
      indicator: "県及び市町村の行政手続のオンライン利用率",
      text: "43.1%",
      value: "43.1",
      unit: "%",
      low: "43.05",
      high: "43.15",
      period: "R6.3.31時点",
      to: "2024-03-31",
    });
  });

  test("give merged cells to each of the projects that share them, and mark the repetitions", () => {
    const shared = projects.filter((project) =>
      project.some(({ indicator, role }) => role === "actual" && indicator === "スマートシティに取組む市町村数"),
    );
    expect(shared.map((project) => project.filter(({ role }) => role === "actual").map(({ cell, repeated }) => [cell, repeated]))).toEqual([
      [["R83", false]],
      [["R83", true]],
      [["R83", true]],
      [["R83", true]],
    ]); // prettier-ignore
  });
});

describe("the roadmaps of 004", () => {
  const lines = linesOf("004-published.xlsx");
  const form = (label: string) => lines.filter(({ role }) => role === label);

  test("have the values of their forms under their labels", () => {
    for (const label of ["分野", "項目", "担当部局", "担当課等", "事業名", "概要", "現状・課題", "どう変わるか"])
      expect(form(label), label).toHaveLength(20);
    // One roadmap leaves its beginning open, two their end.
    expect([form("事業始期").length, form("事業終期").length]).toEqual([19, 18]);
    expect(form("事業終期")[0]).toMatchObject({ text: "R10", kind: "period", from: "2028-04-01", to: "2029-03-31" });
    expect(form("R6事業費（千円）")[0]).toMatchObject({ value: "5144", unit: "千円", item: "電子入札・電子収納導入調査事業" });
  });

  test("have each action with plan and progress of its years", () => {
    const workbook = {
      sheets: [
        {
          name: "1",
          merges: [],
          rows: [
            ["令和６年度ロードマップ"],
            ["事業名", "", "事業始期", "事業終期"],
            ["窓口改善事業", "", "R5", "R10"],
            ["取組", "", "R6", "R7"],
            ["窓口の改善", "計画", "検討", "導入"],
            ["", "実績", "検討済み", ""],
          ].map((row) => row.map((text) => (text === "" ? undefined : { value: text, text }))),
        },
      ],
    };
    const entries = [...tidyData(workbook)].filter(({ role }) => role === "plan" || role === "progress");
    expect(entries.map(({ item, indicator, role, period, text }) => [item, indicator, role, period, text])).toEqual([
      ["窓口改善事業", "窓口の改善", "plan", "R6", "検討"],
      ["窓口改善事業", "窓口の改善", "plan", "R7", "導入"],
      ["窓口改善事業", "窓口の改善", "progress", "R6", "検討済み"],
    ]);
  });
});

test("001 has every baseline and every target with its year, and dashes as dashes", () => {
  const lines = linesOf("001-published.xlsx").filter(({ sheet }) => sheet === "地域のDX");
  const row = (number: number) => lines.filter((line) => rowOf(line) === number && ["baseline", "target"].includes(line.role));
  expect(row(6).map(({ role, period, value, text }) => [role, period, value, text])).toEqual([
    ["baseline", "", "1000000", "100万"],
    ["target", "R4", "1100000", "110万"],
    ["target", "R5", "1210000", "121万"],
    ["target", "R6", "1331000", "133.1万"],
    ["target", "R7", "1464100", "146.41万"],
  ]);
  expect(row(8).map(({ kind, value }) => [kind, value])).toEqual([
    ["figure", "0"],
    ["marker", ""],
    ["marker", ""],
    ["marker", ""],
    ["figure", "5"],
  ]);
});

describe("figures without a table of indicators", () => {
  const texts = [
    ["支店", "2023年度", "2024年度"],
    ["東", "1,200", "1,300"],
    ["西", "800", "約900"],
  ];
  const sheet = { name: "表", merges: [], rows: texts.map((row) => row.map((text) => ({ value: text, text }))) };
  const lines = [...tidyData({ sheets: [sheet] })].filter(({ kind }) => kind === "figure");

  test("have the labels of their row and column", () => {
    expect(lines.map(({ cell, indicator, heading, to, value, bound }) => [cell, indicator, heading, to, value, bound])).toEqual([
      ["B2", "東", "2023年度", "2024-03-31", "1200", ""],
      ["C2", "東", "2024年度", "2025-03-31", "1300", ""],
      ["B3", "西", "2023年度", "2024-03-31", "800", ""],
      ["C3", "西", "2024年度", "2025-03-31", "900", "~"],
    ]);
  });
});

interface SeedTable {
  readonly cleanCells?: readonly (readonly string[])[];
}

/** What the publication says, from an extraction that knows nothing of this project. */
describe.skipIf(!existsSync(tables))("every text of the publications", () => {
  const seeds = existsSync(tables) ? readdirSync(tables).filter((name) => /^s00[13]/.test(name)) : [];

  test.each(seeds)("%s", (name) => {
    const { cleanCells: cells = [] } = JSON.parse(readFileSync(new URL(name, tables), "utf8")) as SeedTable;
    const texts = new Set(linesOf(`${name.slice(1, 4)}-published.xlsx`).map(({ text }) => text));
    const wanted = cells.flat().filter((text) => text.trim() !== "");
    expect(wanted.length).toBeGreaterThan(100);
    expect(wanted.filter((text) => !texts.has(text))).toEqual([]);
  });
});
