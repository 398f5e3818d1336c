import { HostObject } from "../office/hostObject";
import type { Book } from "./book";
import { accessDenied, invalidOperation } from "./errors";
import type { ProtectionOptions, SheetState } from "./sheetState";

/** What a protected sheet allows where nothing is said. */
const strict: ProtectionOptions = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

interface Lock {
  password: string | undefined;
}

function assertPassword(lock: Lock, password: unknown): void {
  if (lock.password !== undefined && lock.password !== password) throw accessDenied();
}

function passwordOf(given: unknown): string | undefined {
  return typeof given === "string" && given !== "" ? given : undefined;
}

/** Whether the cells of a sheet may be changed. */
export class WorksheetProtection extends HostObject {
  readonly typeName = "WorksheetProtection";
  readonly scalars = ["Options", "Protected"];

  constructor(
    private readonly book: Book,
    private readonly sheet: SheetState,
  ) {
    super();
  }

  get Protected(): boolean {
    return this.sheet.protection !== undefined;
  }

  get Options(): ProtectionOptions {
    return this.sheet.protection ?? strict;
  }

  Protect(options?: unknown, password?: unknown): void {
    if (this.sheet.protection) throw invalidOperation();
    this.sheet.protection = { ...strict, ...(typeof options === "object" ? options : {}) };
    this.sheet.password = passwordOf(password);
    this.book.fire("protectionChanged", this.sheet, { isProtected: true, source: "Local" });
  }

  Unprotect(password?: unknown): void {
    if (!this.sheet.protection) return;
    assertPassword(this.sheet, password);
    this.sheet.protection = undefined;
    this.sheet.password = undefined;
    this.book.fire("protectionChanged", this.sheet, { isProtected: false, source: "Local" });
  }
}

/** Whether sheets may be added, removed, renamed or moved. */
export class WorkbookProtection extends HostObject {
  readonly typeName = "WorkbookProtection";
  readonly scalars = ["Protected"];

  constructor(private readonly book: Book) {
    super();
  }

  get Protected(): boolean {
    return this.book.protected;
  }

  Protect(password?: unknown): void {
    if (this.book.protected) throw invalidOperation();
    this.book.protected = true;
    this.book.password = passwordOf(password);
  }

  Unprotect(password?: unknown): void {
    assertPassword(this.book, password);
    this.book.protected = false;
    this.book.password = undefined;
  }
}
