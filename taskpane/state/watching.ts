import type { CellAddress } from "../../src/index";
import type { CheckedFinding } from "../checking/checkResult";
import type { Checking } from "./checking";
import { failureOf } from "./failure";
import { shownFindings } from "./findingGroups";
import { isSameCell } from "./marks";
import type { Pane } from "./pane";

/** How long the pane waits for further edits, so that filling a column down is one check and not forty. */
const SETTLED = 150;

/** How long the pane waits before it asks again to be told of changes, where the program refused: a cell is being edited, say. */
const ASK_AGAIN = 3_000;

/** Follows the sheet: checks again after edits, and shows the finding of the cell in front. */
export class Watching {
  private waiting: ReturnType<typeof setTimeout> | undefined;
  private changedSheet: { readonly name: string | undefined } | undefined;
  private isChecking = false;
  private readonly selecting = new Set<() => void>();

  constructor(
    private readonly pane: Pane,
    private readonly checking: Checking,
    private readonly settled = SETTLED,
  ) {}

  /** Asks until the program agrees; resolves to what ends it all once it was asked. */
  async start(): Promise<() => Promise<void>> {
    let isOver = false;
    let stop: (() => Promise<void>) | undefined;
    let asking: ReturnType<typeof setTimeout> | undefined;
    const ask = async (): Promise<void> => {
      stop = await this.follow().catch(() => undefined);
      if (isOver) await stop?.();
      else if (!stop) asking = setTimeout(() => void ask(), ASK_AGAIN);
    };
    await ask();
    return async () => {
      isOver = true;
      clearTimeout(asking);
      await stop?.();
    };
  }

  private follow(): Promise<() => Promise<void>> {
    return this.pane.host.watch({
      changed: (sheet) => this.changed(sheet),
      sheetsChanged: () => this.changed(undefined),
      selected: (cell) => this.selected(cell),
    });
  }

  /** Tells whenever other cells are selected, until the returned function is called. */
  whenSelected(tell: () => void): () => void {
    this.selecting.add(tell);
    return () => void this.selecting.delete(tell);
  }

  /** Goes to a cell of the sheet. */
  async goTo(cell: CellAddress): Promise<void> {
    try {
      await this.pane.host.goTo(cell);
    } catch (error) {
      this.pane.store.dispatch({ type: "notice", notice: { kind: "error", wording: failureOf(error) } });
    }
  }

  private changed(sheet: string | undefined): void {
    if (!this.checking.covers(sheet)) return;
    this.pane.store.dispatch({ type: "stale" });
    const isOther = this.changedSheet !== undefined && this.changedSheet.name !== sheet;
    this.changedSheet = { name: isOther ? undefined : sheet };
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => void this.recheck(), this.settled);
  }

  /** One check at a time: edits made during a check are checked after it, also where somebody asked for it and waits for what it finds. */
  private async recheck(): Promise<void> {
    if (this.isChecking || this.checking.isUnderWay || this.pane.store.state().isBusy) {
      this.waiting = setTimeout(() => void this.recheck(), this.settled);
      return;
    }
    const changed = this.changedSheet;
    if (!changed) return;
    this.changedSheet = undefined;
    this.isChecking = true;
    try {
      await this.checking.recheck(changed.name);
    } finally {
      this.isChecking = false;
    }
  }

  private selected(cell: CellAddress): void {
    for (const tell of this.selecting) tell();
    const { store } = this.pane;
    const state = store.state();
    const shown = shownFindings(state);
    const open = shown.find(({ id }) => id === state.current);
    if (open && restsOn(open, cell)) return;
    const found = shown.find((finding) => isSameCell(finding.cell, cell));
    if (found) store.dispatch({ type: "set", current: found.id });
  }
}

function restsOn({ cell, evidence }: CheckedFinding, selected: CellAddress): boolean {
  return isSameCell(cell, selected) || evidence.some((one) => one.document === undefined && isSameCell(one.cell, selected));
}
