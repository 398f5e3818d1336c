import type { Scope, Snapshot } from "../../hosts/host";
import { saidPairs, type Sheet, type Wording } from "../../src/index";
import { LARGEST_FILE, type CheckRequest, type DocumentFile, type Progress } from "../checking/checker";
import { hasTables, type CheckResult, type FigureRange } from "../checking/checkResult";
import { sheetUpdate } from "../checking/sheetUpdate";
import { firstInBoth } from "../strings/firstWords";
import { failureOf } from "./failure";
import type { Pane } from "./pane";
import { shownFindings } from "./findingGroups";

/** Checks on request and again after edits. The last one asked for wins. */
export class Checking {
  /** What was checked last; undefined before the first check. */
  private checkedScope: Scope | undefined;
  /** The cells that were selected for the check before, where it is of those. */
  private within: FigureRange | undefined;
  private date1904 = false;
  private sheets: ReadonlyMap<string, Sheet> = new Map();
  /** The sheets that the checker remembers as they are in `sheets`. */
  private readonly handedOver = new Map<string, Sheet>();
  private running: AbortController | undefined;
  /** The documents that checks compare with, and those that the checker does not remember. */
  private readonly documents = new Map<DocumentFile["kind"], DocumentFile>();
  private readonly unreadDocuments = new Set<DocumentFile>();

  constructor(private readonly pane: Pane) {}

  /** Checks what the user chose. */
  async check(): Promise<void> {
    const { scope } = this.pane.store.state();
    await this.run(async () => {
      const within = scope === "selection" ? await this.selected() : undefined;
      const snapshot = await this.pane.host.snapshot(within ? "sheet" : scope);
      this.checkedScope = scope;
      this.within = within;
      this.sheets = sheetsOf(snapshot);
      return snapshot;
    }, true);
  }

  /** Checks again after an edit. `sheet` is read alone where it is in front; undefined where the change may be anywhere. */
  async recheck(sheet?: string): Promise<void> {
    if (!this.covers(sheet)) return;
    await this.run(() => this.readAgain(sheet), false);
  }

  /** The same sheets under other settings. */
  async checkWithSettings(): Promise<void> {
    if (this.checkedScope !== undefined) await this.run(() => Promise.resolve(undefined), false);
  }

  /** Reads a document for the checks to come; why it cannot be read, where it cannot. It stays in memory: the file on the disk may change. */
  async takeDocument(file: File, kind: DocumentFile["kind"]): Promise<Wording | undefined> {
    try {
      const document = { kind, name: file.name, content: await inMemory(file) };
      const refusal = await this.pane.checker.readDocument(document);
      if (!refusal) this.documents.set(kind, document);
      return refusal;
    } catch (error) {
      // The checker may have come to its end with the document.
      this.handOverAgain();
      throw error;
    }
  }

  /** Checks the same sheets without the document of this kind. */
  async dropDocument(kind: DocumentFile["kind"]): Promise<void> {
    this.documents.delete(kind);
    await this.checkWithSettings();
  }

  get isUnderWay(): boolean {
    return this.running !== undefined;
  }

  /** True where a change of the sheet can change the findings. */
  covers(sheet: string | undefined): boolean {
    if (this.checkedScope === undefined) return false;
    return sheet === undefined || this.checkedScope === "workbook" || this.sheets.has(sheet);
  }

  stop(): void {
    if (!this.running) return;
    this.giveWay();
    this.pane.store.dispatch({ type: "stopped" });
  }

  /** Ends the check that runs. The checker may have been stopped in the middle of taking over sheets, so all are handed over again. */
  private giveWay(): void {
    const { running } = this;
    if (running === undefined) return;
    this.handOverAgain();
    running.abort();
    this.running = undefined;
  }

  /** What is selected: a cell in a table stands for the table. */
  private async selected(): Promise<FigureRange> {
    const [{ filledRange }, { workbook, active }] = await Promise.all([import("./selectedTable"), this.pane.host.snapshot("selection")]);
    const [sheet] = workbook.sheets;
    const { row, column } = active;
    const range = (sheet && filledRange(sheet)) ?? { top: row, left: column, bottom: row, right: column };
    return { sheet: active.sheet, range };
  }

  private handOverAgain(): void {
    this.handedOver.clear();
    for (const document of this.documents.values()) this.unreadDocuments.add(document);
  }

  private async readAgain(sheet: string | undefined): Promise<Snapshot | undefined> {
    const { host } = this.pane;
    if (sheet !== undefined || this.checkedScope !== "workbook") {
      const snapshot = await host.snapshot("sheet");
      const [front] = snapshot.workbook.sheets;
      const isWanted = sheet === undefined || front?.name === sheet;
      if (front && isWanted && this.sheets.has(front.name)) {
        this.sheets = new Map([...this.sheets, [front.name, front]]);
        return snapshot;
      }
      if (this.checkedScope !== "workbook") return Promise.reject(new NotInFront());
    }
    const snapshot = await host.snapshot("workbook");
    this.sheets = sheetsOf(snapshot);
    return snapshot;
  }

  private async run(read: () => Promise<Snapshot | undefined>, isAsked: boolean): Promise<void> {
    const { dispatch } = this.pane.store;
    this.giveWay();
    const running = (this.running = new AbortController());
    const isCurrent = (): boolean => running === this.running;
    dispatch({ type: "reading" });
    if (isAsked) dispatch({ type: "notice", notice: undefined });
    try {
      await this.readAndReview(read, running.signal, isCurrent);
      if (isAsked && isCurrent()) this.tellCount();
    } catch (error) {
      if (!isCurrent()) return;
      this.handOverAgain();
      if (error instanceof NotInFront) dispatch({ type: "stopped" });
      else dispatch({ type: "failed", wording: failureOf(error) });
    }
    if (isCurrent()) this.running = undefined;
  }

  private async readAndReview(read: () => Promise<Snapshot | undefined>, signal: AbortSignal, isCurrent: () => boolean): Promise<void> {
    const { dispatch, state } = this.pane.store;
    const snapshot = await read();
    if (!isCurrent()) return;
    if (snapshot) this.date1904 = snapshot.workbook.date1904 ?? false;
    const tell = (progress: Progress): void => {
      if (isCurrent()) dispatch({ type: "progress", progress });
    };
    for (const document of this.documents.values()) {
      if (!this.unreadDocuments.has(document)) continue;
      await this.pane.checker.readDocument(document);
      this.unreadDocuments.delete(document);
      if (!isCurrent()) return;
    }
    const result = await this.pane.checker.check(this.request(), tell, signal);
    if (isCurrent()) await this.lookThrough(result, isCurrent);
    if (!isCurrent()) return;
    // The checker forgets sheets that are no longer part of the check.
    this.handedOver.clear();
    for (const [name, sheet] of this.sheets) this.handedOver.set(name, sheet);
    dispatch({ type: "checked", result, unread: snapshot?.unread ?? state().unread });
  }

  /** Where the list shows what mentions a text, it is known of new findings before they are listed. */
  private async lookThrough({ findings }: CheckResult, isCurrent: () => boolean): Promise<void> {
    const { text } = this.pane.store.state().filter;
    if (text !== "") await (await import("./lookThrough")).lookThrough(findings, text, isCurrent);
  }

  private request(): CheckRequest {
    const { host, store } = this.pane;
    const { settings, corrections, compared, pairs, taught } = store.state();
    // Held against a part of the workbook, the rest would look as if it were gone.
    const read = this.checkedScope === "workbook" ? compared.filter(({ isRead }) => isRead) : [];
    const compareWith = read.map(({ kind, name }) => ({ kind, name }));
    const options = { ...settings, corrections, program: host.program, compareWith, saidPairs: saidPairs(pairs), taught };
    const changed = [...this.sheets.values()]
      .filter((sheet) => this.handedOver.get(sheet.name) !== sheet)
      .map((sheet) => sheetUpdate(this.handedOver.get(sheet.name), sheet));
    return { order: [...this.sheets.keys()], changed, date1904: this.date1904, within: this.within, options };
  }

  private tellCount(): void {
    const { store } = this.pane;
    const count = shownFindings(store.state()).length;
    const { result } = store.state();
    if (result && (hasTables(result) || count > 0))
      store.dispatch({ type: "notice", notice: { kind: "quiet", wording: firstInBoth(({ checked }) => checked(count)) } });
  }
}

/** The sheet that was checked is no longer in front, so that it cannot be read alone. */
class NotInFront extends Error {}

/** What the file says now. Where that cannot be kept, the checker finds out why and says so. */
async function inMemory(file: File): Promise<Blob> {
  if (file.size > LARGEST_FILE) return file;
  return file.arrayBuffer().then(
    (bytes) => new Blob([bytes]),
    () => file,
  );
}

function sheetsOf({ workbook }: Snapshot): ReadonlyMap<string, Sheet> {
  return new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
}
