import type { ICellData, IDisposable, IMutationInfo, Injector, IRange, IStyleData, Workbook, Worksheet } from "@univerjs/core";
import { ICommandService, IUndoRedoService, IUniverInstanceService } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { SetRangeValuesMutation, SetRangeValuesUndoMutationFactory, SetStyleCommand } from "@univerjs/sheets";
import type { FWorkbook, FWorksheet } from "@univerjs/sheets/facade";
import type { CellRange } from "../../src/index";
import { cellsOf } from "../excel/areas";
import { COLUMNS, ROWS } from "../excel/limits";
import type { RunningUniver } from "./createUniver";
import type { UndoSteps } from "./undoSteps";

/** What Univer passes on to those who listen to its commands. */
export interface Executed {
  readonly id: string;
  readonly params?: unknown;
}

/** Whose work a command is: `onlyLocal` and `fromFormula` say that it is Univer's own. */
export interface ExecutionOptions {
  readonly onlyLocal?: boolean;
  readonly fromFormula?: boolean;
}

/** The workbook that Univer shows, with the services behind its facade. */
export class UniverWorkbook {
  readonly unitId: string;
  readonly model: Workbook;
  private readonly commands: ICommandService;
  private readonly formulas: FormulaDataModel;
  private readonly injector: Injector;
  private readonly listening: IDisposable[] = [];
  private depth = 0;
  /** The merged areas before a person inserted or deleted cells, until that is a step. */
  private mergesBefore: ReadonlyMap<string, readonly IRange[]> | undefined;

  constructor(
    { injector, api }: RunningUniver,
    readonly facade: FWorkbook,
  ) {
    this.injector = injector;
    this.api = api;
    this.unitId = facade.getId();
    this.model = facade.getWorkbook();
    this.commands = injector.get(ICommandService);
    this.formulas = injector.get(FormulaDataModel);
    this.keepMerges();
    this.bringForward();
  }

  /** Shows the workbook in place of another one. Undo of the keyboard goes to the workbook that has the focus. */
  bringForward(): void {
    this.injector.get(IUniverInstanceService).focusUnit(this.unitId);
  }

  readonly api: FUniver;

  /** True while the add-in, not a person, is what changes the workbook. */
  get isDriven(): boolean {
    return this.depth > 0;
  }

  /** Does something on behalf of the add-in: all of it is one step to undo. */
  drive<Result>(work: () => Result): Result {
    if (this.depth > 0) return work();
    const merges = this.merges();
    this.depth += 1;
    try {
      return this.steps.join(this.unitId, work, () => this.mergesBack(merges));
    } finally {
      this.depth -= 1;
    }
  }

  private get steps(): UndoSteps {
    return this.injector.get(IUndoRedoService) as UndoSteps;
  }

  private keepMerges(): void {
    this.beforeExecuted(({ id }) => {
      if (this.isDriven || !/^sheet\.command\.(insert|remove|delete|move|append)-/.test(id)) return;
      this.mergesBefore ??= this.merges();
      // The command makes its step at once, or none.
      setTimeout(() => (this.mergesBefore = undefined), 0);
    });
    this.steps.mends.set(this.unitId, () => {
      const before = this.mergesBefore;
      this.mergesBefore = undefined;
      return before ? this.mergesBack(before) : [];
    });
  }

  private merges(): ReadonlyMap<string, readonly IRange[]> {
    return new Map(this.model.getSheets().map((sheet) => [sheet.getSheetId(), sheet.getMergeData().map((range) => ({ ...range }))]));
  }

  /** Univer loses a merged area when a column that was inserted into its neighbour is taken back: all of them are put back as they were. */
  private mergesBack(before: ReadonlyMap<string, readonly IRange[]>): IMutationInfo[] {
    const now = this.merges();
    const changed = [...before].filter(([sheet, ranges]) => now.has(sheet) && JSON.stringify(now.get(sheet)) !== JSON.stringify(ranges));
    return changed.flatMap(([subUnitId, ranges]) => {
      const everywhere = { startRow: 0, startColumn: 0, endRow: ROWS, endColumn: COLUMNS };
      const target = { unitId: this.unitId, subUnitId };
      return [
        { id: "sheet.mutation.remove-worksheet-merge", params: { ...target, ranges: [everywhere] } },
        { id: "sheet.mutation.add-worksheet-merge", params: { ...target, ranges: ranges.map((range) => ({ ...range })) } },
      ];
    });
  }

  /** What was done so far can not be undone. */
  forgetSteps(): void {
    this.steps.clearUndoRedo(this.unitId);
  }

  run(command: string, params: object): void {
    this.commands.syncExecuteCommand(command, { unitId: this.unitId, ...params });
  }

  /** Gives cells other looks. Told otherwise, Univer would take the formula of a cell away, and the results that it spills. */
  restyle(subUnitId: string, cellValue: Record<number, Record<number, ICellData>>): void {
    const params = { unitId: this.unitId, subUnitId, cellValue, trigger: SetStyleCommand.id };
    const before = SetRangeValuesUndoMutationFactory(this.injector, params);
    this.run(SetRangeValuesMutation.id, params);
    this.steps.pushUndoRedo({
      unitID: this.unitId,
      undoMutations: [{ id: SetRangeValuesMutation.id, params: before }],
      redoMutations: [{ id: SetRangeValuesMutation.id, params }],
    });
  }

  onExecuted(listener: (command: Executed, options: ExecutionOptions | undefined) => void): void {
    const hear = this.commands.onCommandExecuted((command, options) => {
      if (this.isHere(command)) listener(command, options);
    });
    this.listening.push(hear);
  }

  /** A listener that throws Univer's CustomCommandExecutionError keeps the command from being executed. */
  beforeExecuted(listener: (command: Executed, options: ExecutionOptions | undefined) => void): void {
    const hear = this.commands.beforeCommandExecuted((command, options) => {
      if (this.isHere(command)) listener(command, options);
    });
    this.listening.push(hear);
  }

  /** True when the workbook was given up: a late request of the pane before finds nothing to show. */
  isClosed = false;

  /** Ends all listening: the workbook is given up. */
  stopListening(): void {
    this.isClosed = true;
    this.steps.mends.delete(this.unitId);
    for (const hear of this.listening.splice(0)) hear.dispose();
  }

  private isHere({ params }: Executed): boolean {
    const { unitId } = (params ?? {}) as { readonly unitId?: string };
    return unitId === undefined || unitId === this.unitId;
  }

  sheet(id: string): Worksheet {
    const sheet = this.model.getSheetBySheetId(id);
    if (!sheet) throw new Error(`Univer shows no sheet ${id}.`);
    return sheet;
  }

  sheetFacade(id: string): FWorksheet {
    const sheet = this.facade.getSheetBySheetId(id);
    if (!sheet) throw new Error(`Univer shows no sheet ${id}.`);
    return sheet;
  }

  style(cell: ICellData): IStyleData | null | undefined {
    return this.model.getStyles().getStyleByCell(cell) ?? undefined;
  }

  /** The formula of a cell with its "="; cells that were filled from another share theirs. */
  formula(cell: ICellData, sheet: string, row: number, column: number): string | undefined {
    if (!cell.f && !cell.si) return undefined;
    return (cell.si ? this.formulas.getFormulaStringByCell(row, column, sheet, this.unitId) : cell.f) ?? undefined;
  }

  /** The cells that a formula spills over, its own included; undefined where it fills its own only. */
  spillOf(sheet: string, row: number, column: number): CellRange | undefined {
    const range = this.formulas.getArrayFormulaRange()[this.unitId]?.[sheet]?.[row]?.[column];
    const found = range && fromUniverRange(range);
    return found && cellsOf(found) > 1 ? found : undefined;
  }

  /** The values that formulas spill into other cells, by row and column. */
  spilled(sheet: string): Readonly<Record<number, Readonly<Record<number, ICellData | null>>>> {
    const matrix = this.formulas.getArrayFormulaCellData()[this.unitId]?.[sheet];
    return (matrix ?? {}) as Readonly<Record<number, Readonly<Record<number, ICellData | null>>>>;
  }
}

export function fromUniverRange({ startRow, startColumn, endRow, endColumn }: IRange): CellRange {
  return { top: startRow, left: startColumn, bottom: endRow, right: endColumn };
}
