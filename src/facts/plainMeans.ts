import { notesOf } from "../regions/notes";
import type { Region } from "../regions/region";
import type { CellAddress } from "../sheet/address";
import type { Cell } from "../sheet/workbook";
import { namesPlainMean, saysWeighted } from "../words/weightingWords";
import { wordStems } from "../words/wordStems";

/** A plain AVERAGE where the table says that the line is weighted. */
export interface PlainMean {
  readonly cell: CellAddress;
  readonly text: string;
  readonly formula: string;
  /** The name of the line, and what says so: a note, or a formula of the line in another row. */
  readonly label: string;
  readonly name: string;
  readonly said: string;
}

const AVERAGE = /^(?:ROUND\()?AVERAGE\(/i;
/** Weights that stand in the formula make a score of each row, and say nothing of the mean of the rows. */
const WEIGHTED = /^(?:ROUND\()?SUMPRODUCT\([^{}]+\)\//i;
const FEWEST = 2;

/** Averages whose like ones in the same column are weighted by formula, or of which the text beside them or a note says so. */
export function plainMeans(regions: readonly Region[]): PlainMean[] {
  return regions.flatMap((region) => {
    const found: PlainMean[] = [];
    for (let k = 0; k < region.value.length; k += 1) {
      const { row, column, second } = region.place(k);
      const cell = region.sheet.rows[row]?.[column];
      if (second !== undefined || !cell?.formula || !AVERAGE.test(cell.formula)) continue;
      const label = region.columnLabel(k % region.width).text;
      const said = weightedBeside(region, column) ?? saidBeside(region, row, column) ?? saidInNote(region, label);
      const name = region.rowLabel(Math.floor(k / region.width)).text;
      if (said === undefined || namesPlainMean(name) || namesPlainMean(label)) continue;
      found.push({ cell: { sheet: region.sheet.name, row, column }, text: cell.text, formula: cell.formula, label, name, said });
    }
    return found;
  });
}

/** The formula of another row that weights the figures of the column. */
function weightedBeside({ sheet: { rows } }: Region, column: number): string | undefined {
  const weighted = rows.flatMap((cells) => {
    const formula = cells?.[column]?.formula ?? "";
    return WEIGHTED.test(formula) ? [formula] : [];
  });
  return weighted.length >= FEWEST ? `=${weighted[0] ?? ""}` : undefined;
}

/** What stands directly beside the figure: （受講者数で加重）. */
function saidBeside({ sheet: { rows } }: Region, row: number, column: number): string | undefined {
  const text = textOf(rows[row]?.[column + 1]);
  return saysWeighted(text) ? text : undefined;
}

function saidInNote(region: Region, label: string): string | undefined {
  const stems = wordStems(label);
  const names = (note: string): boolean => {
    const own = wordStems(note);
    return stems.size > 0 ? [...stems].every((stem) => own.has(stem)) : label.length > 1 && note.includes(label);
  };
  return (
    notesOf(region)
      .flatMap((note) => note.split(/(?<=[。.;；])\s*/))
      // "Counted out of the weighted mark" speaks of the marks, not of their mean.
      .find((note) => saysWeighted(note) && names(note) && !saysWeighted(label))
  );
}

function textOf(cell: Cell | undefined): string {
  return typeof cell?.value === "string" ? cell.text.trim() : "";
}
