import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readWorkbook } from "../../hosts/file/readWorkbook";
import { faultyFile } from "../../scripts/workbench/faultyFile";
import { a1, review } from "../../src/index";

const books = [
  ["a file with a wrong rate", readWorkbook(faultyFile(), "faulty.xlsx")],
  ...["002-worked.xlsx", "english-scorecard.xlsx", "attainment.csv"].map(
    (name) => [name, readWorkbook(readFileSync(`samples/${name}`), name)] as const,
  ),
] as const;

test.each(books)("%s: the figures that are shaded are those that the headline counts, each once", (_, workbook) => {
  const { coverage, figures } = review(workbook);
  const known = figures();
  const count = (grade: string): number => known.filter((figure) => figure.grade === grade).length;
  expect([known.length, count("tight"), count("proved"), count("contradicted"), count("compared"), count("unproved")]).toEqual([
    coverage.figures,
    coverage.tight,
    coverage.proved - coverage.tight,
    coverage.contradicted,
    coverage.compared,
    coverage.unproved.length,
  ]);
  expect(new Set(known.map(({ cell }) => `${cell.sheet}!${a1(cell)}`)).size).toBe(known.length);
  expect(known.filter(({ grade }) => grade === "unproved").map(({ cell }) => cell)).toEqual(coverage.unproved.map(({ cell }) => cell));
});
