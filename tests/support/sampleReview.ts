import { readFileSync } from "node:fs";
import { readWorkbook } from "../../hosts/file/readWorkbook";
import type { TableChecks } from "../../src/checks/check";
import { checkTable } from "../../src/checks/checkTable";
import { readTables } from "../../src/indicators/readTable";
import { relationsOf } from "../../src/relations/relationsOf";
import { review, type Review } from "../../src/review";
import type { Workbook } from "../../src/sheet/workbook";
import { findTables } from "../../src/tables/findTables";

/** A workbook file of the checkout, read as the command line reads it. */
export function workbookOf(path: string): Workbook {
  return readWorkbook(new Uint8Array(readFileSync(path)), path);
}

const reviews = new Map<string, Review>();

/** The review of a workbook file, made once for all tests of a file. */
export function reviewOf(path: string): Review {
  const known = reviews.get(path) ?? review(workbookOf(path));
  reviews.set(path, known);
  return known;
}

/** What stays the same in every form of one table: rule, indicator and period of each finding. */
export function findingKeys({ findings }: Review, skipRules: readonly string[] = []): string[] {
  return findings
    .filter(({ rule }) => !skipRules.includes(rule))
    .map(({ rule, severity, indicator, period }) => `${severity} ${rule}: ${indicator} ${period ?? ""}`)
    .sort();
}

/** The calculations of each table done again, as the rules see them. */
export function checksOf(workbook: Workbook): TableChecks[] {
  const relations = relationsOf(workbook);
  return readTables(findTables(workbook)).map((reading) => checkTable(reading, relations));
}
