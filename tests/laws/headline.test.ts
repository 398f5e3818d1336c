import { readdirSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formats, languages } from "../../cli/command";
import { writerFor } from "../../cli/formats/writerFor";
import { readWorkbook } from "../../hosts/file/readWorkbook";
import { layoutCases } from "../../scripts/accuracy/layouts/cases";
import { coverageHeadline } from "../../src/findings/coverageHeadline";
import { figureGrades, stateOfGrade } from "../../src/relations/figureStates";
import { fileReport, summarise } from "../../src/report";
import { review, type Review } from "../../src/review";
import type { Workbook } from "../../src/sheet/workbook";
import { workbookOf } from "../support/sampleReview";

const samples = readdirSync("samples").filter((name) => !name.endsWith(".md"));
const generated = [...layoutCases({ seed: 11, per: 1 })];
const wrong = generated
  .filter((_, place) => place % 3 === 0)
  .flatMap(({ name, faults: [fault] }) => (fault ? [{ name: `${name}, one cell wrong`, workbook: fault.workbook }] : []));
const tables: readonly (readonly [string, () => Workbook])[] = [
  ...samples.map((name) => [name, () => workbookOf(`samples/${name}`)] as const),
  ...[...generated, ...wrong].map(({ name, workbook }) => [name, () => workbook] as const),
];

/** Words and signs that would say more than "N of M". */
const EVERYTHING = /すべて|全部|✓|✔|☑|✅|\ball\b|everything|add up/i;
const TICKS = /[✓✔☑✅]/u;

/** What the formats print besides findings, whose sentences quote the table. */
function outputs(reviewed: Review): string[] {
  const file = { path: "table.xlsx", sha256: null, review: reviewed };
  return languages.flatMap((language) =>
    formats.map((format) => {
      const writer = writerFor(format, {
        language,
        ruleset: "0.1.0",
        colour: false,
        signature: { by: "", date: "2026-11-28" },
        out: undefined,
      });
      const { tables: found, ...rest } = fileReport(file, language);
      const bare = { ...rest, findings: [], tables: found.map((table) => ({ ...table, sheet: "", title: "", columns: [] })) };
      const coverage = {
        ...bare.coverage,
        unproved: withoutSheet(bare.coverage.unproved),
        notChecked: withoutSheet(bare.coverage.notChecked),
      };
      const begun = writer.begin() + writer.file({ ...bare, coverage }, []);
      const end = writer.end(summarise([bare]));
      return begun + (typeof end === "string" ? end : shownIn(end));
    }),
  );
}

/** What a reader sees of a workbook. */
function shownIn(bytes: Uint8Array): string {
  const sheets = readWorkbook(bytes, "list.xlsx").sheets.filter(({ visibility }) => visibility === undefined);
  return sheets.flatMap(({ rows }) => rows.flatMap((cells) => (cells ?? []).map((cell) => cell?.text ?? ""))).join("\n");
}

function withoutSheet<T>(skips: readonly T[]): T[] {
  return skips.map((skip) => ({ ...skip, sheet: "" }));
}

/** How many figures are in a state: cells may hold two, and are then as well known as the less known of them. */
function countedFigures({ relations }: Review, state: string): number {
  let count = 0;
  for (const [region, gradeOfFigure] of figureGrades(relations))
    for (const [k, value] of region.value.entries()) if (!Number.isNaN(value) && stateOfGrade(gradeOfFigure(k)) === state) count += 1;
  return count;
}

/** How many cells the review itself says to be in a state. */
function countedCells({ sheets }: Workbook, { stateOf }: Review, state: string): number {
  let count = 0;
  for (const { name, rows } of sheets)
    for (const [row, cells] of rows.entries())
      for (const column of (cells ?? []).keys()) if (stateOf({ sheet: name, row, column }) === state) count += 1;
  return count;
}

describe.each(tables)("%s", (_, workbookFor) => {
  const workbook = workbookFor();
  const reviewed = review(workbook);
  const { figures, proved, contradicted, compared, unproved } = reviewed.coverage;

  test("every figure is proved, contradicted, only compared or unproved, and counted once", () => {
    expect(proved + contradicted + compared + unproved.length).toBe(figures);
    expect(countedFigures(reviewed, "proved")).toBe(proved);
    expect(countedFigures(reviewed, "contradicted")).toBe(contradicted);
    const hasPairs = reviewed.relations.some(({ reading }) => reading.view.region.seconds !== undefined);
    for (const [state, count] of [
      ["proved", proved],
      ["contradicted", contradicted],
    ] as const) {
      const cells = countedCells(workbook, reviewed, state);
      if (hasPairs) expect(cells).toBeLessThanOrEqual(count);
      else expect(cells).toBe(count);
    }
    const cells = unproved.map(({ cell: { sheet, row, column } }) => `${sheet}!${row}:${column}`);
    expect(new Set(cells).size).toBe(cells.length);
  });

  test("every unproved figure has its reason, a whole sentence", () => {
    for (const { reason } of unproved) {
      expect(reason.ja).toMatch(/\S.*。$/);
      expect(reason.en).toMatch(/^[A-Z“].*\.$/);
    }
  });

  test("no format says that everything is fine unless every figure is proved", () => {
    const texts = outputs(reviewed);
    expect(texts).toHaveLength(languages.length * formats.length);
    for (const text of texts) {
      expect(text).not.toMatch(TICKS);
      if (proved < figures) expect(text).not.toMatch(EVERYTHING);
    }
  });
});

const counts = fc.record({ proved: fc.nat(4000), contradicted: fc.nat(40), compared: fc.nat(40), left: fc.nat(40) });

test("the headline says “all” exactly where every figure is proved, and names each count that is not 0", () => {
  fc.assert(
    fc.property(counts, ({ proved, contradicted, compared, left }) => {
      const figures = proved + contradicted + compared + left;
      const { ja, en } = coverageHeadline({ figures, proved, contradicted, compared, unproved: { length: left } });
      const isAll = figures > 1 && proved === figures;
      expect(ja.includes("すべて")).toBe(figures > 0 && proved === figures);
      expect(/\ball\b/i.test(en)).toBe(isAll);
      for (const count of [contradicted, compared, left === figures ? 0 : left].filter((one) => one > 0)) {
        expect(ja).toContain(` ${count}`);
        expect(en).toContain(`${count} `);
      }
    }),
  );
});
