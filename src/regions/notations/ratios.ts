import { fold, squeeze } from "../../parse/fold";
import { MARK } from "../../parse/notationMark";
import type { Cell, Sheet } from "../../sheet/workbook";
import { durationSaid } from "../../words/durationWords";
import { headingAbove, stubBefore } from "./headings";
import { grouped, type Rewritten } from "./rewritten";

/** 1:7.7, 1 : 27, 1対3. */
const OF_ONE = /^1( ?)([:対])( ?)(\d[\d,]*(?:\.\d+)?)$/;
/** 2:1 */
const OTHER = /^\d[\d,.]* ?[:対] ?\d/;
const SAID = /ratio|比|率|倍|対|\bper\b|\broi\b|\breturn|\bodds\b|\bscale\b|[a-z)] ?: ?[a-z(]/i;
const FEWEST = 2;

interface Ratio {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
  readonly number: string;
  readonly template: string;
}

/** Ratios of one to something (staff to students) as the something, in columns and rows that hold no other ratios: 1:27 is 27. */
export function ratiosOf(sheet: Sheet): Rewritten[] {
  const [ratios, others] = ratiosIn(sheet);
  if (ratios.length < FEWEST) return [];
  const inColumns = linesOf(
    ratios,
    ({ column }) => column,
    new Set(others.map(({ column }) => column)),
    ([first]) => headingAbove(sheet, first?.column ?? 0, first?.row ?? 0),
  );
  const inRows = linesOf(
    ratios,
    ({ row }) => row,
    new Set(others.map(({ row }) => row)),
    ([first]) => stubBefore(sheet, first?.row ?? 0, first?.column ?? 0),
  );
  return ratios.filter(({ row, column }) => inColumns.has(column) || inRows.has(row)).map(plain);
}

function ratiosIn({ rows }: Sheet): [Ratio[], { row: number; column: number }[]] {
  const ratios: Ratio[] = [];
  const others: { row: number; column: number }[] = [];
  rows.forEach((cells, row) =>
    cells?.forEach((cell, column) => {
      if (!cell || typeof cell.value === "number" || cell.text.length > 16 || !/\d\s?[:：対]/.test(cell.text)) return;
      const text = squeeze(fold(cell.text)).trim();
      const [, before = "", sign = "", after = "", number] = OF_ONE.exec(text) ?? [];
      if (number !== undefined)
        ratios.push({ row, column, cell, number, template: `1${before}${sign}${after}n`.replaceAll(" ", "_").replace(":", ";") });
      else if (OTHER.test(text)) others.push({ row, column });
    }),
  );
  return [ratios, others];
}

/** The lines whose words or decimals say that they hold ratios. */
function linesOf(
  ratios: readonly Ratio[],
  by: (ratio: Ratio) => number,
  mixed: ReadonlySet<number>,
  headingOf: (ratios: readonly Ratio[]) => string,
): Set<number> {
  const found = new Set<number>();
  for (const [line, own] of grouped(ratios, by)) {
    if (own.length < FEWEST || mixed.has(line)) continue;
    const heading = headingOf(own);
    if (
      durationSaid(heading) === undefined &&
      (SAID.test(heading) || own.some(({ number, template }) => number.includes(".") || template.includes("対")))
    )
      found.add(line);
  }
  return found;
}

/** A number as a template writes it: 7.7 in "1;n" is 1:7.7. */
export function writeRatio(digits: string, template: string): string {
  return template.replaceAll("_", " ").replace(";", ":").replace("n", digits);
}

function plain({ row, column, cell, number, template }: Ratio): Rewritten {
  const text = `${number}倍${MARK}${template}`;
  return { row, column, cell: { ...cell, text, value: text } };
}
