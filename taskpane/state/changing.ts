import type { Fix } from "../../src/index";
import type { Checking } from "./checking";
import { failureOf } from "./failure";
import type { Pane } from "./pane";
import type { PaneState } from "./paneState";
import type * as showing from "./showing";
import { Turns } from "./turns";
import type { PlannedDeltas, Writing } from "./writing";

/** What shows something in the sheets; it is loaded when it is first asked for. */
const loadShowing = (): Promise<typeof showing> => import("./showing");

/** Everything that writes into the workbook: fixes, undo, marks, the sample. Each only on request, and one after the other. */
export class Changing {
  private readonly turns = new Turns();
  /** What the marks and shades in the sheets were made of. */
  private followed: Pick<PaneState, "result" | "record" | "language"> | undefined;
  private isBehind = false;

  constructor(
    private readonly pane: Pane,
    private readonly checking: Checking,
  ) {}

  apply(fix: Fix): Promise<void> {
    return this.write(fix, (writing) => writing.apply(fix));
  }

  /** Makes every fix that cannot be wrong, of the findings that are shown. */
  applySafe(): Promise<void> {
    return this.write("safe", (writing) => writing.applySafe());
  }

  /** Writes changes between periods, if they are still what was shown. */
  writeDeltas(planned: PlannedDeltas): Promise<void> {
    return this.write(planned.answer.change, (writing) => writing.writeDeltas(planned));
  }

  /** Takes back the latest step. Each press takes back one more. */
  undo(): Promise<void> {
    return this.write(Symbol("undo"), (writing) => writing.undo());
  }

  /** Marks the findings in the sheets, and from then on whatever is found. */
  mark(): Promise<void> {
    return this.inTurn("mark", async () => (await loadShowing()).mark(this.pane));
  }

  /** Takes away all that is shown in the sheets: marks and shades. */
  unmark(): Promise<void> {
    return this.inTurn("unmark", async () => (await loadShowing()).unmark(this.pane));
  }

  /** Shades every figure in the sheets by what is known of it. */
  shade(): Promise<void> {
    return this.inTurn("shade", async () => {
      // A check that was stopped takes what was known with it.
      if ((await this.pane.checker.figures()).length === 0) await this.checking.checkWithSettings();
      await (await loadShowing()).shade(this.pane);
    });
  }

  unshade(): Promise<void> {
    return this.inTurn("unshade", async () => (await loadShowing()).unshade(this.pane));
  }

  /** Marks and shades that an earlier session left can be cleared from the start. A program that does not tell has none. */
  async findMarks(): Promise<void> {
    const { host, store } = this.pane;
    const { marked, shaded } = await host.countMarks().catch(() => ({ marked: 0, shaded: 0 }));
    const now = store.state();
    if (now.marked === undefined && marked > 0) store.dispatch({ type: "set", marked });
    if (now.shaded === undefined && shaded > 0) store.dispatch({ type: "set", shaded });
  }

  /** To be called after every change of the state: what is shown in the sheets follows what the pane says. */
  follow(): void {
    const { result, record, language, marked, shaded } = this.pane.store.state();
    const { followed } = this;
    this.followed = { result, record, language };
    if (result === followed?.result && record === followed?.record && language === followed.language) return;
    if (!result || (marked === undefined && shaded === undefined)) return;
    this.isBehind = true;
    void this.inTurn(Symbol("follow"), async () => {
      if (!this.isBehind) return;
      this.isBehind = false;
      await (await loadShowing()).showAgain(this.pane);
    });
  }

  /** Adds a sheet with a small table that has one wrong rate, and checks it. */
  async trySample(): Promise<void> {
    const { host, store } = this.pane;
    await this.inTurn("sample", async () => {
      const { sampleSheet } = await import("./sampleSheet");
      await host.insertSheet(sampleSheet(store.state().language));
      store.dispatch({ type: "set", scope: "sheet" });
      await this.checking.check();
    });
  }

  private write(wish: unknown, work: (writing: Writing) => Promise<void>): Promise<void> {
    return this.inTurn(wish, async () => {
      const { Writing } = await import("./writing");
      await work(new Writing(this.pane, this.checking));
    });
  }

  private async inTurn(wish: unknown, work: () => Promise<void>): Promise<void> {
    const { dispatch } = this.pane.store;
    dispatch({ type: "busy", isBusy: true });
    try {
      await this.turns.take(wish, work);
    } catch (error) {
      dispatch({ type: "notice", notice: { kind: "error", wording: failureOf(error) } });
    }
    if (this.turns.isIdle) dispatch({ type: "busy", isBusy: false });
  }
}
