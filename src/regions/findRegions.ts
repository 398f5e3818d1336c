import type { Sheet } from "../sheet/workbook";
import type { LineLabel } from "../words/lineLabel";
import { blocksOf, type Block } from "./blocks";
import { fillRegion } from "./fillRegion";
import { formOf, type FormLines } from "./forms";
import { columnLabels, rowLabelReader } from "./labels";
import type { Region } from "./region";
import { secondLinesOf, withSeconds } from "./secondFigures";
import { shapeOf, type Shape } from "./shape";
import { Kind, SheetText } from "./sheetText";
import { spansOf, type Span } from "./sideBySide";

/** The regions of a sheet, and the figures that stand in none. */
export interface SheetRegions {
  readonly sheet: Sheet;
  readonly regions: readonly Region[];
  /** Order numbers, years, codes down a stub, figures in titles and notes. */
  readonly loose: readonly { readonly row: number; readonly column: number }[];
}

/** Every rectangle of figures on a sheet with its headings and stubs, from top to bottom and left to right, and what stands outside. */
export function readRegions(sheet: Sheet): SheetRegions {
  const text = new SheetText(sheet);
  const regions = regionsOf(text);
  const inside = new Uint8Array(text.height * text.width);
  for (const { value, place } of regions) {
    for (let k = 0; k < value.length; k += 1) {
      const { row, column } = place(k);
      inside[row * text.width + column] = 1;
    }
  }
  const loose: { row: number; column: number }[] = [];
  for (let at = 0; at < inside.length; at += 1)
    if (text.kinds[at] === Kind.figure && inside[at] === 0) loose.push({ row: Math.floor(at / text.width), column: at % text.width });
  return { sheet, regions, loose };
}

export function findRegions(sheet: Sheet): readonly Region[] {
  return readRegions(sheet).regions;
}

function regionsOf(text: SheetText): Region[] {
  const regions: Region[] = [];
  let last: { readonly columns: readonly number[]; readonly labels: readonly LineLabel[] } | undefined;
  for (const block of blocksOf(text)) {
    for (const span of spansOf(text, block)) {
      const form = formOf(text, block, span);
      if (form) {
        regions.push(formRegion(text, block, span, form));
        continue;
      }
      const shape = shapeOf(text, block, span);
      if (!shape || shape.rows.length === 0) continue;
      const own = columnLabels(text, shape);
      // Figures below a line of their own, "Expenditure on:", stand under the headings of the figures above.
      const isBare = last?.columns.join() === shape.columns.join() && own.every((label) => label.text === "");
      const labels = isBare && last ? last.labels : own;
      last = { columns: shape.columns, labels };
      regions.push(gridRegion(text, block, span, shape, labels));
    }
  }
  return regions;
}

function gridRegion(text: SheetText, { top, bottom }: Block, { left, right }: Span, shape: Shape, labels: readonly LineLabel[]): Region {
  const { rows, columns } = shape;
  const width = columns.length;
  const place = (k: number): { row: number; column: number } => ({
    row: rows[Math.floor(k / width)] ?? 0,
    column: columns[k % width] ?? 0,
  });
  const rowLabel = rowLabelReader(text, shape);
  const columnLabel = (column: number): LineLabel => labels[column] ?? labels[0]!;
  const frame = { height: rows.length, width, place, rowLabel, columnLabel, seconds: undefined, form: false };
  const seconds = secondLinesOf(text, shape);
  return fillRegion(text, { top, left, bottom, right }, seconds ? withSeconds(text, frame, shape, seconds) : frame);
}

function formRegion(text: SheetText, { top, bottom }: Block, { left, right }: Span, { values, rowLabels }: FormLines): Region {
  const width = values[0]?.length ?? 0;
  const all = values.flat();
  return fillRegion(
    text,
    { top, left, bottom, right },
    {
      height: values.length,
      width,
      place: (k) => all[k]!,
      rowLabel: (row) => rowLabels[row]!,
      columnLabel: (column) => all[column]!.label,
      seconds: undefined,
      form: true,
    },
  );
}
