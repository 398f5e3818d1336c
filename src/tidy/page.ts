import { otherFigures } from "../findings/otherFigures";
import type { TableReading } from "../indicators/indicator";
import { figureOf } from "../regions/figureCell";
import { readRegions } from "../regions/findRegions";
import type { Region } from "../regions/region";
import { inUsualFormat } from "../regions/usualFormat";
import { withoutMark } from "../parse/notationMark";
import { parseCell } from "../parse/parseCell";
import type { Printed } from "../parse/printed";
import type { Cell, Sheet } from "../sheet/workbook";
import { SheetGrid } from "../tables/grid";

const COLUMNS = 16_384;

/** A figure's place in its region. */
interface RegionPlace {
  readonly region: Region;
  readonly k: number;
}

/** A sheet whose cells are being listed: which of them count as figures, and which were listed. */
export class Page {
  readonly grid: SheetGrid;
  private readonly usual: Sheet;
  private readonly places = new Map<number, RegionPlace>();
  private readonly figures = new Set<number>();
  private seconds = 0;
  private readonly listed = new Set<number>();

  constructor(
    readonly sheet: Sheet,
    readonly readings: readonly TableReading[],
  ) {
    this.grid = new SheetGrid(sheet);
    this.usual = inUsualFormat(sheet);
    const { regions, loose } = readRegions(sheet);
    for (const region of regions) this.addRegion(region);
    for (const { row, column } of [...loose, ...readings.flatMap(otherFigures)]) this.figures.add(keyOf(row, column));
  }

  /** Whether the coverage counts the cell as a figure. */
  isFigure(row: number, column: number): boolean {
    return this.figures.has(keyOf(row, column));
  }

  /** How many figures the coverage counts. */
  get figureCount(): number {
    return this.figures.size + this.seconds;
  }

  regionAt(row: number, column: number): RegionPlace | undefined {
    return this.places.get(keyOf(row, column));
  }

  /** What the cell prints, its numbers as the sheet writes them: 1.234,5 or 1,234.5; what it prints in another notation (36:51) as a plain number. */
  printed(cell: Cell, row: number, column: number): Printed {
    const printed = parseCell(cell);
    if (!this.isFigure(row, column) || printed.kind === "several") return printed;
    const read = printed.kind === "quantity" ? this.usual : (this.regionAt(row, column)?.region.sheet ?? this.usual);
    const quantity = read === this.sheet ? undefined : figureOf(read.rows[row]?.[column]);
    return quantity ? { ...printed, kind: "quantity", quantity: { ...quantity, unit: withoutMark(quantity.unit) } } : printed;
  }

  /** Notes that the cell is listed; false where it was before. */
  list(row: number, column: number): boolean {
    const key = keyOf(row, column);
    if (this.listed.has(key)) return false;
    this.listed.add(key);
    return true;
  }

  private addRegion(region: Region): void {
    for (let k = 0; k < region.value.length; k += 1) {
      if (Number.isNaN(region.value[k])) continue;
      const { row, column, second } = region.place(k);
      if (second !== undefined) {
        this.seconds += 1;
        continue;
      }
      this.places.set(keyOf(row, column), { region, k });
      this.figures.add(keyOf(row, column));
    }
  }
}

function keyOf(row: number, column: number): number {
  return row * COLUMNS + column;
}
