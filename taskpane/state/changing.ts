import type { Refusal } from "../../hosts/host";
import type { CellAddress, Change, Finding, Fix, Wording } from "../../src/index";
import { safeFixOf } from "../../src/index";
import { inBoth } from "../strings/words";
import type { Checking } from "./checking";
import { failureOf } from "./failure";
import { shownFindings } from "./findingGroups";
import { joined } from "./joined";
import type { Pane } from "./pane";
import type { PaneState } from "./paneState";
import type * as showing from "./showing";
import type { DeltaRequest } from "../checking/checker";
import type { CheckResult, DeltaAnswer } from "../checking/checkResult";
import { Turns } from "./turns";
import { withSheet } from "./withSheet";

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
    return this.change(
      fix,
      () => [changeOf(fix)],
      ({ length }) => (length > 0 ? appliedOne(fix.label) : undefined),
    );
  }

  /** Makes every fix that cannot be wrong, of the findings that are shown. */
  applySafe(): Promise<void> {
    const changes = () => safeFixes(shownFindings(this.pane.store.state())).map(changeOf);
    return this.change("safe", changes, ({ length }) => (length > 0 ? inBoth(({ done }) => done.appliedMany(length)) : undefined));
  }

  /** Writes changes between periods, if they are still what was shown: no cell guards a new column against being made in the wrong place, or twice. */
  writeDeltas(planned: PlannedDeltas): Promise<void> {
    const { change, written } = planned.answer;
    const wanted = async (): Promise<readonly Change[]> => {
      if (await this.isStillPlanned(planned)) return [change];
      this.pane.store.dispatch({ type: "notice", notice: { kind: "info", wording: inBoth(({ deltas }) => deltas.outdated) } });
      return [];
    };
    return this.change(change, wanted, ({ length }) => (length > 0 ? inBoth(({ deltas }) => deltas.written(written)) : undefined));
  }

  /** Takes back the latest step. Each press takes back one more. */
  undo(): Promise<void> {
    return this.inTurn(Symbol("undo"), async () => {
      const { host, store } = this.pane;
      const { steps } = store.state();
      const last = steps[steps.length - 1];
      if (!last) return;
      if (last.takeBack) {
        store.dispatch({ type: "set", steps: steps.slice(0, -1) });
        if (await last.takeBack()) this.tell([], undone(last.label));
        return;
      }
      const outcome = await host.undo().finally(() => store.dispatch({ type: "logged", log: host.log() }));
      if (!outcome) return;
      this.tell(outcome.refused, outcome.made.length > 0 ? undone(last.label) : undefined, outcome.made);
      await this.checking.recheck(sheetOf(outcome.made));
    });
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

  /** `wanted` is asked when the turn has come: what was done before may have changed it. */
  private change(
    wish: unknown,
    wanted: () => Awaitable<readonly Change[]>,
    say: (made: readonly Change[]) => Wording | undefined,
  ): Promise<void> {
    return this.inTurn(wish, async () => {
      const { host, store } = this.pane;
      const changes = await wanted();
      if (changes.length === 0) return;
      const { made, refused } = await host.apply(changes).finally(() => store.dispatch({ type: "logged", log: host.log() }));
      this.tell(refused, say(made), made);
      if (made.length > 0 || refused.some(({ reason }) => reason === "stale"))
        await withSheet(this.pane, () => this.checking.recheck(sheetOf(changes)));
    });
  }

  private async isStillPlanned({ request, answer, result }: PlannedDeltas): Promise<boolean> {
    const { checker, store } = this.pane;
    if (store.state().isStale) await this.checking.recheck(answer.change.edits[0]?.cell.sheet);
    const now = store.state();
    if (now.isStale) return false;
    if (now.result === result) return true;
    const again = await checker.deltas(request);
    return "change" in again && JSON.stringify(again.change) === JSON.stringify(answer.change);
  }

  private tell(refused: readonly Refusal[], said: Wording | undefined, made: readonly Change[] = []): void {
    const [first] = refused;
    const cell = first ? first.cell : onlyCell(made);
    const wordings = [...(said ? [said] : []), ...refused.map(({ message }) => message)];
    if (wordings.length === 0) return;
    const notice = {
      kind: first ? ("error" as const) : ("success" as const),
      wording: joined(wordings),
      ...(cell && { cell }),
    };
    this.pane.store.dispatch({ type: "notice", notice });
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

/** Changes between periods as they were shown: what was asked for, what came of it, and the check on whose sheets it was planned. */
export interface PlannedDeltas {
  readonly request: DeltaRequest;
  readonly answer: Exclude<DeltaAnswer, { refusal: unknown }>;
  readonly result: CheckResult | undefined;
}

type Awaitable<T> = T | Promise<T>;

/** The fixes that cannot be wrong, one a finding. */
export function safeFixes(findings: readonly Finding[]): readonly Fix[] {
  return findings.flatMap((finding) => safeFixOf(finding) ?? []);
}

function changeOf({ label, edits }: Fix): Change {
  return { label, edits };
}

/** The cell of which a notice speaks, where it is but one. */
function onlyCell(made: readonly Change[]): CellAddress | undefined {
  const [cell, ...others] = made.flatMap(({ edits }) => edits.map((edit) => edit.cell));
  return others.length === 0 ? cell : undefined;
}

function undone(label: Wording): Wording {
  return { ja: inBoth(({ done }) => done.undone(label.ja)).ja, en: inBoth(({ done }) => done.undone(label.en)).en };
}

function appliedOne(label: Wording): Wording {
  return { ja: inBoth(({ done }) => done.applied(label.ja)).ja, en: inBoth(({ done }) => done.applied(label.en)).en };
}

/** The one sheet of the changes; undefined where they touch several. */
function sheetOf(changes: readonly Change[]): string | undefined {
  const cells: readonly CellAddress[] = changes.flatMap(({ edits }) => edits.map(({ cell }) => cell));
  const [first] = cells;
  return cells.every(({ sheet }) => sheet === first?.sheet) ? first?.sheet : undefined;
}
