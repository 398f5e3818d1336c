import type { TableCorrection } from "../../src/index";
import { laterInBoth } from "../strings/laterWords";
import type { Words } from "../strings/words";
import { overlaps } from "../checking/checkResult";
import type { Checking } from "./checking";
import { withCorrection, type Said, type TableName } from "./corrections";
import { correctionsToJson } from "../../hosts/memory/corrections";
import { failureOf } from "./failure";
import { keep } from "./keeping";
import type { Pane } from "./pane";
import type { SelectedTable } from "./selectedTable";

/** What a person says of tables that were read otherwise, or not found. It is kept in the workbook, and used at once. */
export class Correcting {
  constructor(
    private readonly pane: Pane,
    private readonly checking: Checking,
  ) {}

  /** Keeps what the user says of a table, and checks again with it. */
  async correct(table: TableName, said: Said): Promise<void> {
    await this.say(withCorrection(this.corrections(), table, said), table.sheet);
  }

  /** The table is read as Kensan finds it again. */
  async forget(correction: TableCorrection): Promise<void> {
    await this.say(
      this.corrections().filter((one) => one !== correction),
      correction.sheet,
    );
  }

  /** The cells that are selected are the table. */
  async takeSelection(table: TableName): Promise<void> {
    const selected = await this.selected();
    if (!selected) return;
    if (selected.sheet !== table.sheet) return this.tell("info", ({ tables }) => tables.otherSheet(table.sheet));
    const { range, headerRows } = selected;
    await this.correct(table, { range, headerRows });
    if (!this.isRead({ ...table, range })) await this.tell("error", ({ tables }) => tables.unreadable);
  }

  /** Adds the selected cells as a table. Where its header tells no kind, it is taken for a table of rates: its columns can then be named. */
  async addSelection(): Promise<void> {
    const selected = await this.selected();
    if (!selected) return;
    const before = this.corrections();
    const others = before.filter(
      ({ key, sheet, range }) => key !== "" || sheet !== selected.sheet || !range || !overlaps(range, selected.range),
    );
    const drawn: TableCorrection = { ...selected, key: "" };
    for (const attempt of [drawn, { ...drawn, kind: "attainment" as const }]) {
      if (!(await this.use([...others, attempt], selected.sheet))) return;
      if (!this.isRead({ ...selected, key: "" })) continue;
      await this.keepStep(before, selected.sheet);
      this.pane.store.dispatch({ type: "set", tab: "tables" });
      return this.tell("success", ({ tables }) => tables.added);
    }
    await this.use(before, selected.sheet);
    await this.tell("error", ({ tables }) => tables.unreadable);
  }

  private corrections(): readonly TableCorrection[] {
    return this.pane.store.state().corrections;
  }

  private async selected(): Promise<SelectedTable | undefined> {
    try {
      const { selectedTable } = await import("./selectedTable");
      const selected = await selectedTable(this.pane.host);
      if (!selected) await this.tell("info", ({ tables }) => tables.selectFirst);
      return selected;
    } catch (error) {
      this.pane.store.dispatch({ type: "notice", notice: { kind: "error", wording: failureOf(error) } });
      return undefined;
    }
  }

  private isRead({ sheet, key, range }: TableName): boolean {
    const tables = this.pane.store.state().result?.tables ?? [];
    return tables.some((table) => table.sheet === sheet && table.key === key && overlaps(table.range, range));
  }

  /** Keeps what a person says so that it can be taken back. */
  private async say(corrections: readonly TableCorrection[], sheet: string): Promise<void> {
    const before = this.corrections();
    if (await this.use(corrections, sheet)) await this.keepStep(before, sheet);
  }

  private async keepStep(before: readonly TableCorrection[], sheet: string): Promise<void> {
    const label = await laterInBoth(({ tables }) => tables.correctedStep);
    this.pane.store.dispatch({ type: "step", step: { label, takeBack: () => this.use(before, sheet) } });
  }

  /** False where the workbook could not keep it. */
  private async use(corrections: readonly TableCorrection[], sheet: string): Promise<boolean> {
    if (!(await keep(this.pane, "corrections", correctionsToJson(corrections)))) return false;
    this.pane.store.dispatch({ type: "set", corrections });
    if (this.checking.covers(sheet)) await this.checking.checkWithSettings();
    else await this.checking.check();
    return true;
  }

  private async tell(kind: "success" | "info" | "error", pick: (words: Words) => string): Promise<void> {
    this.pane.store.dispatch({ type: "notice", notice: { kind, wording: await laterInBoth(pick) } });
  }
}
