import type { FakeBook, ModelEntry } from "./fakeBook";
import { modelBehind, fakeSheet } from "./fakeSheet";
import { builderOf } from "./fakeRules";
import { exception, guarded } from "./guarded";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type App = GoogleAppsScript.Spreadsheet.SpreadsheetApp;
type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;
type Menu = GoogleAppsScript.Base.Menu;
type Ui = GoogleAppsScript.Base.Ui;

/** What a menu or a sidebar of the script shows. */
export interface ShownUi {
  readonly items: { readonly title: string; readonly run: string }[];
  sidebar: { readonly file: string; readonly title: string } | undefined;
}

/** The globals that Apps Script gives a script, as far as they are emulated. */
export interface Services {
  readonly SpreadsheetApp: App;
  readonly LockService: GoogleAppsScript.Lock.LockService;
  readonly HtmlService: GoogleAppsScript.HTML.HtmlService;
  readonly Session: GoogleAppsScript.Base.Session;
  readonly Utilities: GoogleAppsScript.Utilities.Utilities;
  readonly console: Pick<Console, "log">;
}

export function fakeServices(book: FakeBook, ui: ShownUi): Services {
  const { traffic } = book;
  return {
    SpreadsheetApp: spreadsheetApp(book, ui),
    LockService: guarded<Services["LockService"]>("LockService", { getDocumentLock: () => documentLock(book) }, traffic),
    HtmlService: guarded<Services["HtmlService"]>("HtmlService", { createHtmlOutputFromFile: (file) => htmlOutput(book, file) }, traffic),
    Session: guarded<Services["Session"]>("Session", { getActiveUserLocale: () => book.locale }, traffic),
    Utilities: guarded<Services["Utilities"]>(
      "Utilities",
      { formatDate: (date, zone, pattern) => formatDate(book, date, zone, pattern) },
      traffic,
    ),
    console: { log: () => undefined },
  };
}

function spreadsheetApp(book: FakeBook, ui: ShownUi): App {
  const members: Partial<App> = {
    getActiveSpreadsheet: () => spreadsheet(book),
    getUi: () => userInterface(book, ui),
    flush: () => undefined,
    newConditionalFormatRule: () => builderOf(book, { ranges: [], formula: undefined, fill: null }),
    Dimension: { COLUMNS: book.COLUMNS } as unknown as App["Dimension"],
    BooleanCriteria: { CUSTOM_FORMULA: book.CUSTOM_FORMULA } as unknown as App["BooleanCriteria"],
    SheetType: { GRID: book.GRID, OBJECT: book.OBJECT } as unknown as App["SheetType"],
    DeveloperMetadataVisibility: { DOCUMENT: book.DOCUMENT } as unknown as App["DeveloperMetadataVisibility"],
  };
  return guarded<App>("SpreadsheetApp", members, book.traffic);
}

function spreadsheet(book: FakeBook): Spreadsheet {
  const members: Partial<Spreadsheet> = {
    getSheets: () => book.models.map((model) => fakeSheet(book, model)),
    getActiveSheet: () => fakeSheet(book, book.front),
    getSheetByName: (name) => {
      const model = book.models.find((each) => each.name === name);
      return model ? fakeSheet(book, model) : null;
    },
    getSpreadsheetTimeZone: () => book.timeZone,
    insertSheet: (...values: unknown[]) => {
      const [name, at] = values;
      if (typeof name !== "string" || typeof at !== "number") throw new TypeError("Only named sheets at a place are emulated.");
      requireWriter(book);
      if (name === "" || book.models.some((model) => model.name.toLowerCase() === name.toLowerCase()))
        throw exception(`A sheet with the name "${name}" already exists.`);
      return fakeSheet(book, book.addSheet(name, at));
    },
    deleteSheet: (sheet) => {
      const model = modelBehind(sheet);
      book.models = book.models.filter((each) => each !== model);
    },
    getDeveloperMetadata: () => book.entries.map((entry) => metadata(book, entry)),
    addDeveloperMetadata: (key: string, ...more: unknown[]) => {
      requireWriter(book);
      const [value, visibility] = more;
      if (typeof value !== "string" || visibility !== book.DOCUMENT) throw new TypeError("Only metadata of the document is emulated.");
      book.entries.push({ key, value });
      requireRoom(book);
      return spreadsheet(book);
    },
  };
  return guarded<Spreadsheet>("Spreadsheet", members, book.traffic);
}

function metadata(book: FakeBook, entry: ModelEntry): Metadata {
  const members: Partial<Metadata> = {
    getKey: () => entry.key,
    getValue: () => entry.value,
    setValue: (value) => {
      requireWriter(book);
      entry.value = value;
      requireRoom(book);
      return metadata(book, entry);
    },
    remove: () => {
      requireWriter(book);
      book.entries = book.entries.filter((each) => each !== entry);
    },
  };
  return guarded<Metadata>("DeveloperMetadata", members, book.traffic);
}

function requireWriter({ isReadOnly }: FakeBook): void {
  if (isReadOnly) throw exception("You do not have permission to edit this spreadsheet.");
}

function requireRoom({ entries }: FakeBook): void {
  if (entries.reduce((sum, { key, value }) => sum + key.length + value.length, 0) > 30_000)
    throw exception("Exceeded the limit of developer metadata.");
}

function documentLock(book: FakeBook): GoogleAppsScript.Lock.Lock {
  const members: Partial<GoogleAppsScript.Lock.Lock> = { tryLock: () => !book.isLocked, releaseLock: () => undefined };
  return guarded<GoogleAppsScript.Lock.Lock>("Lock", members, book.traffic);
}

function formatDate(book: FakeBook, date: object, zone: string, pattern: string): string {
  if (zone !== book.timeZone || pattern !== "yyyy-MM-dd-HH-mm-ss-SSS")
    throw new TypeError(`The date format ${pattern} of ${zone} is not emulated.`);
  return book.clock((date as Date).getTime());
}

/** The files and titles of pages, by what was handed out. */
const pages = new WeakMap<object, { readonly file: string; title: string }>();

function htmlOutput(book: FakeBook, file: string): GoogleAppsScript.HTML.HtmlOutput {
  const page = { file, title: "" };
  const members: Partial<GoogleAppsScript.HTML.HtmlOutput> = {
    setTitle: (title) => {
      page.title = title;
      return output;
    },
  };
  const output: GoogleAppsScript.HTML.HtmlOutput = guarded<GoogleAppsScript.HTML.HtmlOutput>("HtmlOutput", members, book.traffic);
  pages.set(output, page);
  return output;
}

function userInterface(book: FakeBook, ui: ShownUi): Ui {
  const menuMembers: Partial<Menu> = {
    addItem: (title, run) => {
      ui.items.push({ title, run });
      return menu;
    },
    addToUi: () => undefined,
  };
  const menu: Menu = guarded<Menu>("Menu", menuMembers, book.traffic);
  const members: Partial<Ui> = { createAddonMenu: () => menu, showSidebar: (output) => void (ui.sidebar = pages.get(output)) };
  return guarded<Ui>("Ui", members, book.traffic);
}
