import type { Refusal } from "../../hosts/host";
import type { CellAddress, Change, Finding, Fix, Wording } from "../../src/index";
import { safeFixOf } from "../../src/index";
import { inBoth } from "../strings/words";
import type { Checking } from "./checking";
import { failureOf } from "./failure";
import { shownFindings } from "./findingGroups";
import { marksOf } from "./marks";
import type { Pane } from "./pane";
import type { DeltaRequest } from "../checking/checker";
import type { CheckResult, DeltaAnswer } from "../checking/checkResult";
import { Turns } from "./turns";

/** Everything that writes into the workbook: fixes, undo, marks, the sample. Each only on request, and one after the other. */
export class Changing {
  private readonly turns = new Turns();

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

  undo(): Promise<void> {
    // Each press takes back one change more.
    return this.inTurn(Symbol("undo"), async () => {
      const { host, store } = this.pane;
      const outcome = await host.undo();
      store.dispatch({ type: "set", log: host.log() });
      if (!outcome) return;
      this.tell(outcome.refused, outcome.made.length > 0 ? inBoth(({ done }) => done.undone) : undefined);
      await this.checking.recheck(sheetOf(outcome.made));
    });
  }

  mark(): Promise<void> {
    return this.inTurn("mark", async () => {
      const { host, store } = this.pane;
      const state = store.state();
      const { marked, withoutText, skipped } = await host.mark(marksOf(shownFindings(state), state.language));
      store.dispatch({ type: "set", marked });
      const said = inBoth(({ done }) => done.marked(marked) + (withoutText.length > 0 ? done.onlyColoured(withoutText.length) : ""));
      store.dispatch({ type: "notice", notice: { kind: skipped.length > 0 ? "info" : "success", wording: joined([said, ...skipped]) } });
    });
  }

  unmark(): Promise<void> {
    return this.inTurn("unmark", async () => {
      const { host, store } = this.pane;
      const { cleared, skipped } = await host.unmark();
      store.dispatch({ type: "set", marked: 0 });
      const wording = joined([inBoth(({ done }) => done.unmarked(cleared)), ...skipped]);
      store.dispatch({ type: "notice", notice: { kind: skipped.length > 0 ? "info" : "success", wording } });
    });
  }

  /** Marks that an earlier session left can be cleared from the start. A program that does not tell has none. */
  async findMarks(): Promise<void> {
    const { host, store } = this.pane;
    const marked = await host.countMarks().catch(() => 0);
    if (store.state().marked === 0 && marked > 0) store.dispatch({ type: "set", marked });
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
      const { made, refused } = await host.apply(changes);
      store.dispatch({ type: "set", log: host.log() });
      this.tell(refused, say(made));
      if (made.length > 0 || refused.some(({ reason }) => reason === "stale")) await this.checking.recheck(sheetOf(changes));
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

  private tell(refused: readonly Refusal[], said: Wording | undefined): void {
    const [first] = refused;
    const wordings = [...(said ? [said] : []), ...refused.map(({ message }) => message)];
    if (wordings.length === 0) return;
    const notice = {
      kind: first ? ("error" as const) : ("success" as const),
      wording: joined(wordings),
      ...(first?.cell && { cell: first.cell }),
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

function appliedOne(label: Wording): Wording {
  return { ja: inBoth(({ done }) => done.applied(label.ja)).ja, en: inBoth(({ done }) => done.applied(label.en)).en };
}

/** The one sheet of the changes; undefined where they touch several. */
function sheetOf(changes: readonly Change[]): string | undefined {
  const cells: readonly CellAddress[] = changes.flatMap(({ edits }) => edits.map(({ cell }) => cell));
  const [first] = cells;
  return cells.every(({ sheet }) => sheet === first?.sheet) ? first?.sheet : undefined;
}

/** Each sentence once, since one reason may stand in the way of many changes; of many different ones the first. */
function joined(wordings: readonly Wording[]): Wording {
  const different = [...new Map(wordings.map((wording) => [wording.en, wording])).values()];
  const shown = different.slice(0, 3);
  const rest = different.length - shown.length;
  const more = rest > 0 ? ` (+${rest})` : "";
  return { ja: shown.map(({ ja }) => ja).join("") + more, en: shown.map(({ en }) => en).join(" ") + more };
}
