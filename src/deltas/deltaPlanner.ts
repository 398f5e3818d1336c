import type { Change, Edit } from "../findings/edit";
import type { Language, Wording } from "../findings/finding";
import type { TableReading } from "../indicators/indicator";
import { readFigure } from "../indicators/readFigure";
import { a1 } from "../sheet/a1";
import { FUNCTION_PREFIXES, type Program } from "../sheet/kpiFunctions";
import { SheetGrid } from "../tables/grid";
import type { Column, KpiTable } from "../tables/table";
import type { TableCorrection } from "../tables/tableCorrection";
import { averageStyle, planAverage } from "./averageDelta";
import { columnRoom, placeBeside, type ColumnRoom } from "./columnRoom";
import type { DeltaContent, DeltaManner } from "./deltaCell";
import { existingColumns, headerEdits, headerOf, measureOf, newColumns, type DeltaColumn } from "./deltaColumns";
import { planCell, type DeltaOutcome, type DeltaPreview } from "./deltaEdits";
import { doneNote, labelOf, RELATIVE_HEADER, rowsOnlyNote, valuesNote } from "./deltaNotes";
import type { ComparedPeriods, DeltaPeriod } from "./deltaPeriods";
import { Comparer, deltaRows, type DeltaRow } from "./deltaRows";
import { columnStyle, deltaStyle, languageOf, type DeltaStyle } from "./deltaStyle";
import type { DeltaMeasure } from "./difference";

export interface DeltaOptions {
  /** `Column.group` of the two periods; by default the last two. */
  readonly current?: number;
  readonly previous?: number;
  /** What is compared, one column each. By default the rates where both periods state them, else the actuals. Only for columns that are not there yet. */
  readonly measures?: readonly DeltaMeasure[];
  /** What cells are given; a formula by default. */
  readonly form?: DeltaContent;
  /** The program whose names functions get: KPI.DELTA in Excel (default), KPI_DELTA in Google Sheets. */
  readonly program?: Program;
  /** The language of what is written into the sheet; that of the table's header by default. */
  readonly language?: Language;
  /** Zero-based column where new columns appear; by default right of the current period. */
  readonly place?: number;
  readonly corrections?: readonly TableCorrection[];
}

/** What would be written, before it is. */
export interface DeltaPlan {
  readonly table: KpiTable;
  readonly current: DeltaPeriod;
  readonly previous: DeltaPeriod;
  /** To be made as a whole and undone as a whole. No edits where everything is there and right. */
  readonly change: Change;
  readonly preview: readonly DeltaPreview[];
  /** How many changes are written; the other edits are headings. */
  readonly written: number;
  readonly notes: readonly Wording[];
}

/** One plan in the making. */
export class DeltaPlanner {
  /** What has no column yet. */
  readonly missing: readonly DeltaMeasure[];
  private readonly table: KpiTable;
  private readonly grid: SheetGrid;
  private readonly rows: readonly DeltaRow[];
  private readonly comparer: Comparer;
  private readonly language: Language;
  private readonly style: DeltaStyle;
  private readonly existing: readonly DeltaColumn[];
  private readonly styles = new Map<Column, DeltaStyle>();
  /** The column whose look new ones take. */
  private readonly beside: Column;

  constructor(
    private readonly reading: TableReading,
    private readonly periods: ComparedPeriods,
    /** All tables of the workbook. */
    private readonly tables: readonly KpiTable[],
    private readonly options: DeltaOptions,
  ) {
    this.table = reading.table;
    this.grid = new SheetGrid(this.table.sheet);
    this.rows = deltaRows(reading);
    this.comparer = new Comparer(this.grid, periods, this.rows);
    this.language = options.language ?? languageOf(this.table);
    this.style = deltaStyle(this.table, tables, this.language);
    const { current, previous } = periods;
    this.existing = this.findColumns();
    const rates = previous.rate && current.rate;
    this.beside = rates ?? current.lead;
    const usual: DeltaMeasure[] = this.existing.length > 0 ? [] : [rates ? "rate" : "actual"];
    const possible = (measure: DeltaMeasure): boolean =>
      measure === "rate" ? rates !== undefined : current.actual !== undefined && previous.actual !== undefined;
    const there = new Set(this.existing.map(({ measure }) => measure));
    this.missing = (options.measures ?? usual).filter((measure) => possible(measure) && !there.has(measure));
  }

  /** True where there is no column to fill and none to make. */
  get isIdle(): boolean {
    return this.existing.length === 0 && this.missing.length === 0;
  }

  room(): ColumnRoom | undefined {
    const at = this.options.place ?? placeBeside(this.grid, this.table, this.periods.current.group, this.beside);
    return columnRoom(this.grid, this.table, this.tables, at);
  }

  plan(room: ColumnRoom | undefined): DeltaPlan {
    const { current, previous } = this.periods;
    const count = this.missing.length;
    const shift = (index: number): number => (room && index >= room.at ? index + count : index);
    const manner = this.manner((cell) => ({ row: cell.row, column: shift(cell.column) }));
    const added = this.missing.map((measure, place): DeltaColumn => ({ measure, index: (room?.at ?? 0) + place }));
    const columns = [...this.existing.map((column) => ({ ...column, index: shift(column.index) })), ...added];
    const headers = room ? this.headers(room, added) : [];
    const outcomes = this.rows.flatMap((row) => this.planRow(row, columns, manner, room));
    const changes = outcomes.flatMap(({ edit }) => edit ?? []);
    const edits = [...headers, ...changes];
    const inserted = room && newColumns(this.table, room, count, this.beside);
    return {
      table: this.table,
      current,
      previous,
      change: { label: labelOf(current, previous), ...(inserted && { newColumns: inserted }), edits },
      preview: outcomes.map(({ preview }) => preview),
      written: changes.length,
      notes: this.notes(room, outcomes, edits.length),
    };
  }

  /** The columns of the table that state these changes already, each with what it compares. */
  private findColumns(): DeltaColumn[] {
    const columns = this.periods.adjacent
      ? existingColumns(this.table, this.periods.current, this.periods.figured)
      : this.table.columns.filter(({ header }) => this.ownHeaders().includes(header.value));
    return columns.map((existing) => {
      const votes = this.comparer.votes(this.rows, existing);
      return { existing, index: existing.index, measure: measureOf(existing, this.periods, votes, columns.length - 1) };
    });
  }

  /** The headers that name this comparison when it is not the usual one. */
  private ownHeaders(): string[] {
    const all: readonly DeltaMeasure[] = ["rate", "actual", "relative"];
    return [...all.map((measure) => [measure]), all].flatMap((measures) =>
      measures.map((measure) => headerOf(measure, measures, this.periods, this.language)),
    );
  }

  private headers(room: ColumnRoom, added: readonly DeltaColumn[]): Edit[] {
    const measures = [...this.existing, ...added].map(({ measure }) => measure);
    return added.flatMap((column) =>
      headerEdits(this.grid, this.table, this.beside, room.at, column, headerOf(column.measure, measures, this.periods, this.language)),
    );
  }

  private planRow(row: DeltaRow, columns: readonly DeltaColumn[], manner: DeltaManner, room: ColumnRoom | undefined): DeltaOutcome[] {
    if (row.kind === "average") return this.planAverageRow(row, columns, manner, room);
    return columns.flatMap((column) => {
      const comparison = this.comparer.compare(row, column.measure);
      return comparison ? [planCell(this.sheet(manner, room), row, column, comparison, this.styleOf(column))] : [];
    });
  }

  /** An average has only its rate. Its change stands where the table prints it, else in the column of the rates, else in the first. */
  private planAverageRow(
    row: DeltaRow,
    columns: readonly DeltaColumn[],
    manner: DeltaManner,
    room: ColumnRoom | undefined,
  ): DeltaOutcome[] {
    const summary = this.reading.summaries.find((each) => each.row === row.row);
    const comparison = this.comparer.compare(row, "rate");
    if (!summary || !comparison) return [];
    const existing = columns.flatMap((column) => (column.existing ? [column.existing.index] : []));
    const elsewhere = planAverage(this.grid, summary, comparison, { periods: this.periods, style: this.style, manner, columns: existing });
    if (elsewhere) return [elsewhere];
    const column = columns.find(({ measure }) => measure === "rate") ?? columns.find(({ measure }) => measure === "actual");
    return column ? [planCell(this.sheet(manner, room), row, column, comparison, averageStyle(this.styleOf(column)))] : [];
  }

  private sheet(manner: DeltaManner, room: ColumnRoom | undefined): Parameters<typeof planCell>[0] {
    return { grid: this.grid, manner, covered: (row, column) => this.isCovered(row, column, room) };
  }

  private isCovered(row: number, { existing }: DeltaColumn, room: ColumnRoom | undefined): boolean {
    if (!existing) {
      const merge = room && this.grid.mergeAt(row, room.at);
      return merge !== undefined && merge.left < (room?.at ?? 0);
    }
    const merge = this.grid.mergeAt(row, existing.index);
    return merge !== undefined && (merge.top !== row || merge.left !== existing.index);
  }

  private styleOf({ existing }: DeltaColumn): DeltaStyle {
    const known = existing ? this.styles.get(existing) : this.style;
    if (known || !existing) return known ?? this.style;
    const stated = this.rows
      .filter(({ kind }) => kind !== "average")
      .map(({ row }) => readFigure(this.grid, row, existing, undefined))
      .filter(({ value }) => value.quantity !== undefined);
    const style = columnStyle(this.style, existing, stated);
    this.styles.set(existing, style);
    return style;
  }

  private manner(moved: DeltaManner["moved"]): DeltaManner {
    const { form: content = "formula", program = "excel" } = this.options;
    const japanese = this.language === "ja";
    const words = { dash: this.style.dash, fromNothing: japanese ? "皆増" : "new", toNothing: japanese ? "皆減" : "to zero" };
    return { content, prefix: FUNCTION_PREFIXES[program], words, moved };
  }

  private notes(room: ColumnRoom | undefined, outcomes: readonly DeltaOutcome[], edits: number): Wording[] {
    const { form = "formula" } = this.options;
    const values = outcomes.filter(({ preview }) => preview.valueInstead).map(({ preview }) => a1(preview.cell));
    const ratios = this.existing.some(({ measure, existing }) => measure === "relative" && existing?.header.value.endsWith("比") === true);
    return [
      ...(values.length > 0 && form !== "value" ? [valuesNote(values, form)] : []),
      ...(room?.rows ? [rowsOnlyNote(this.table)] : []),
      ...(ratios ? [RELATIVE_HEADER] : []),
      ...(edits === 0 ? [doneNote(this.table)] : []),
    ];
  }
}
