import { callKensan } from "../../../hosts/google-sheets/server/server";
import type { Transport } from "../../../hosts/google-sheets/transport";
import { parseA1, parseA1Range, type Workbook } from "../../../src/index";
import { FakeBook } from "./fakeBook";
import { fakeServices, type Services, type ShownUi } from "./fakeServices";
import type { Calculate, SheetModel } from "./sheetModel";

interface Options {
  readonly workbook: Workbook;
  readonly calculate?: Calculate;
  /** Makes a date in the realm in which the script runs; else in this one. */
  readonly makeDate?: (time: number) => object;
}

/** An emulated Google Sheets with a file open in it. */
export interface SimulatedSheets {
  readonly book: FakeBook;
  /** What has to be put into the realm of a script. */
  readonly services: Services;
  readonly ui: ShownUi;
  readonly user: SheetsUser;
}

export function makeSheets({ workbook, calculate = () => undefined, makeDate = (time) => new Date(time) }: Options): SimulatedSheets {
  const book = new FakeBook(workbook, calculate, makeDate);
  const ui: ShownUi = { items: [], sidebar: undefined };
  return { book, ui, services: fakeServices(book, ui), user: new SheetsUser(book) };
}

/** Google Sheets for the sources of the server: its services become globals here. */
export function startSheets(options: Options): SimulatedSheets & { readonly transport: Transport } {
  const sheets = makeSheets(options);
  const { console: _console, ...services } = sheets.services;
  Object.assign(globalThis, services);
  return { ...sheets, transport: (text) => Promise.resolve().then(() => callKensan(text)) };
}

/** What somebody does in the file without the sidebar. */
export class SheetsUser {
  constructor(private readonly book: FakeBook) {}

  select(at: string, ...more: readonly string[]): void {
    const areas = [at, ...more].flatMap((name) => parseA1Range(name) ?? []);
    const [first] = areas;
    if (!first) throw new Error(at);
    this.book.selection = areas;
    this.book.active = { row: first.top, column: first.left };
  }

  edit(at: string, text: string, sheet = this.book.front.name): void {
    const { row, column } = cellAt(at);
    this.book.model(sheet).set(row, column, text);
  }

  note(at: string, note: string, sheet = this.book.front.name): void {
    const { row, column } = cellAt(at);
    const model = this.book.model(sheet);
    model.put(row, column, { ...model.cell(row, column), note });
  }

  show(sheet: string): void {
    this.book.front = this.book.model(sheet);
    this.book.active = { row: 0, column: 0 };
  }

  rename(sheet: string, name: string): void {
    this.book.model(sheet).name = name;
  }

  delete(sheet: string): void {
    const gone = this.book.model(sheet);
    this.book.models = this.book.models.filter((model) => model !== gone);
    if (this.book.front === gone) this.book.front = this.book.models[0] ?? gone;
  }

  /** Locks cells for whoever runs the script. */
  protect(range: string, sheet = this.book.front.name): void {
    this.book.model(sheet).locked.push(areaAt(range));
  }

  /** Lets the formula in the first cell of a range fill all of it. */
  spill(range: string, sheet = this.book.front.name): void {
    const area = areaAt(range);
    this.book.model(sheet).spill({ row: area.top, column: area.left }, area);
  }
}

export function cellAt(name: string): { readonly row: number; readonly column: number } {
  const place = parseA1(name);
  if (!place) throw new Error(name);
  return place;
}

function areaAt(name: string) {
  const area = parseA1Range(name);
  if (!area) throw new Error(name);
  return area;
}

/** Everything that a user could miss in the file, for a comparison of before and after. */
export function bookPicture({ book }: SimulatedSheets): unknown {
  return book.models.map(picture);
}

function picture(model: SheetModel): unknown {
  const cells = [];
  for (let row = 0; row < model.maxRows; row += 1) {
    for (let column = 0; column < model.maxColumns; column += 1) {
      const cell = model.cell(row, column);
      const isBlank = cell.value === null && cell.formula === "" && cell.note === "" && cell.fill === "" && cell.format === "General";
      if (!isBlank) cells.push({ row, column, ...cell });
    }
  }
  const { name, merges, rules, widths, maxColumns } = model;
  return { name, cells, merges, rules, widths: [...widths], maxColumns };
}
