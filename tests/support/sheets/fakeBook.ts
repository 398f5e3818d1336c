import type { CellRange, Workbook } from "../../../src/index";
import { Traffic } from "./guarded";
import { SheetModel, type Calculate } from "./sheetModel";

/** The clock of the file: Tokyo, without summer time. */
const OFFSET = 9 * 3_600_000;
const DAYS_TO_1970 = 25_569;
const MS_A_DAY = 86_400_000;

/** Developer metadata of the file. */
export interface ModelEntry {
  key: string;
  value: string;
}

/** The file that is open, and whoever looks at it. */
export class FakeBook {
  readonly traffic = new Traffic();
  readonly timeZone = "Asia/Tokyo";
  models: SheetModel[];
  front: SheetModel;
  active = { row: 0, column: 0 };
  selection: CellRange[] = [{ top: 0, left: 0, bottom: 0, right: 0 }];
  entries: ModelEntry[] = [];
  /** The user may look at the file, and no more. */
  isReadOnly = false;
  /** Another sidebar is writing. */
  isLocked = false;
  locale = "ja";
  /** What stands for values of Google's enumerations. */
  readonly COLUMNS = "COLUMNS" as unknown as GoogleAppsScript.Spreadsheet.Dimension;
  readonly CUSTOM_FORMULA = "CUSTOM_FORMULA" as unknown as GoogleAppsScript.Spreadsheet.BooleanCriteria;
  readonly DOCUMENT = "DOCUMENT" as unknown as GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility;
  readonly GRID = "GRID" as unknown as GoogleAppsScript.Spreadsheet.SheetType;
  readonly OBJECT = "OBJECT" as unknown as GoogleAppsScript.Spreadsheet.SheetType;
  private lastId = 0;

  constructor(
    { sheets }: Workbook,
    private readonly calculate: Calculate,
    private readonly makeDate: (time: number) => object,
  ) {
    this.models = sheets.map((sheet) => new SheetModel(this.nextId(), sheet.name, sheet, calculate));
    const [first] = this.models;
    if (!first) throw new Error("A file has at least one sheet.");
    this.front = first;
  }

  addSheet(name: string, at: number): SheetModel {
    const model = new SheetModel(this.nextId(), name, { name, rows: [], merges: [] }, this.calculate);
    this.models.splice(at, 0, model);
    return model;
  }

  model(name: string): SheetModel {
    const found = this.models.find((model) => model.name === name);
    if (!found) throw new Error(`There is no sheet ${name}.`);
    return found;
  }

  /** The moment at which the clock of the file shows what a serial number says. */
  dateOf(serial: number): object {
    return this.makeDate(Math.round((serial - DAYS_TO_1970) * MS_A_DAY) - OFFSET);
  }

  /** What the clock of the file shows at a moment, as yyyy-MM-dd-HH-mm-ss-SSS. */
  clock(moment: number): string {
    return new Date(moment + OFFSET).toISOString().replace(/[T:.]/g, "-").replace("Z", "");
  }

  private nextId(): number {
    this.lastId += 1;
    return this.lastId * 1_001;
  }
}
