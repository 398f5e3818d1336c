import type { Indicator, SummaryRow, TableReading } from "../indicators/indicator";
import { indicatorName } from "../indicators/indicatorName";
import { findPeriod, parsePeriod } from "../parse/parsePeriod";
import { parsePrinted } from "../parse/parsePrinted";
import type { Period } from "../parse/period";
import { a1Range } from "../sheet/a1";
import type { Column, ColumnRole, RowKind } from "../tables/table";
import { cellData } from "./cellData";
import type { Datum, RowNames } from "./datum";
import type { Page } from "./page";
import type { PlacedDatum } from "./placed";

/** Columns that name the row: a cell merged over several rows names each of them and is listed once. */
const NAMING: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["number", "field", "item", "indicator", "unit"]);

/** The body of a table of indicators: every cell with the role of its column and the names of its row. */
export function tableData(page: Page, reading: TableReading): PlacedDatum[] {
  const { table } = reading;
  const rows = new RowReader(page, reading);
  const lines: PlacedDatum[] = [];
  for (const { index, kind } of table.rows) {
    if (kind === "header") continue;
    const names = rows.namesOf(index);
    for (const column of table.columns) {
      for (const datum of rows.cell(index, column, kind, names)) lines.push({ row: index, column: column.index, datum });
    }
  }
  return [...lines, ...cards(page, reading)];
}

class RowReader {
  private readonly indicators: ReadonlyMap<number, Indicator>;
  private readonly summaries: ReadonlyMap<number, SummaryRow>;

  constructor(
    private readonly page: Page,
    private readonly reading: TableReading,
  ) {
    this.indicators = new Map(reading.indicators.map((indicator) => [indicator.row, indicator]));
    this.summaries = new Map(reading.summaries.map((summary) => [summary.row, summary]));
  }

  namesOf(row: number): RowNames {
    const { range, title } = this.reading.table;
    const indicator = this.indicators.get(row)?.name.value ?? this.summaries.get(row)?.name.value ?? this.joined(row, "indicator");
    const [number, field, item] = [this.joined(row, "number"), this.joined(row, "field"), this.joined(row, "item")];
    return { table: a1Range(range), title, number, field, item, indicator };
  }

  /** The lines of one cell of the body; none for an empty one, and for one that is listed elsewhere. */
  cell(row: number, column: Column, kind: RowKind, names: RowNames): Datum[] {
    const { grid } = this.page;
    const own = grid.rawText(row, column.index).trim() !== "";
    const merge = own ? undefined : grid.mergeAt(row, column.index);
    const repeated = merge?.left === column.index && merge.top >= this.reading.table.bodyTop;
    if (!own && (!repeated || NAMING.has(column.role))) return [];
    const from = merge?.top ?? row;
    const cell = grid.rawCell(from, column.index);
    if (!cell || cell.text.trim() === "") return [];
    if (!this.page.list(from, column.index) && !repeated) return [];
    const value = { role: roleName(column, kind), heading: column.label };
    const place = { row: from, column: column.index, printed: this.page.printed(cell, from, column.index) };
    return cellData(this.page, { ...place, names, value, period: this.periodOf(row, column), unit: this.unitOf(row, column), repeated });
  }

  private joined(row: number, role: ColumnRole): string {
    const texts = this.reading.table.columns.filter((column) => column.role === role).map(({ index }) => this.nameIn(row, index));
    return [...new Set(texts.filter((text) => text !== ""))].join(" / ");
  }

  private nameIn(row: number, column: number): string {
    const text = this.page.grid.text(row, column);
    const { marker } = parsePrinted(text);
    return marker === undefined || marker === "reprint" ? indicatorName(text) : "";
  }

  private periodOf(row: number, column: Column): Period | undefined {
    if (NAMING.has(column.role)) return undefined;
    const beside = this.reading.table.columns.find(
      ({ role, group }) => column.role === "actual" && role === "period" && group === column.group,
    );
    const text = beside ? this.page.grid.text(row, beside.index) : "";
    return (text === "" ? undefined : (parsePeriod(text, { bareYear: "fiscal" }) ?? findPeriod(text))) ?? column.period;
  }

  private unitOf(row: number, column: Column): string | undefined {
    if (column.unit !== undefined) return column.unit;
    return IN_ROW_UNIT.has(column.role) ? (this.indicators.get(row)?.unit ?? this.reading.table.unit) : undefined;
  }
}

const IN_ROW_UNIT: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["target", "actual", "baseline"]);

function roleName(column: Column, kind: RowKind): string {
  if (column.role === "other") return indicatorName(column.header.value) || column.label || "other";
  return kind === "average" && column.role === "rate" ? "average" : column.role;
}

/** The cards in header cells: a figure with its name and its change. */
function cards(page: Page, { table, headlines }: TableReading): PlacedDatum[] {
  return headlines.flatMap(({ about, name, figure, delta }) => {
    const { row, column } = figure.cell;
    if (!about || !page.list(row, column)) return [];
    const names = { table: a1Range(table.range), title: table.title, number: "", field: "", item: "", indicator: name.value };
    const printed = {
      ...figure.value,
      text: page.grid.rawText(row, column),
      ...(delta?.value.quantity && { delta: delta.value.quantity }),
    };
    const value = { role: "headline", heading: "" };
    return cellData(page, { row, column, printed, names, value }).map((datum) => ({ row, column, datum }));
  });
}
