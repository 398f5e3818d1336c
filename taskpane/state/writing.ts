// Loaded when something is written into cells, or taken back, for the first time.
import type { Refusal } from "../../hosts/host";
import { safeFixOf, type CellAddress, type Change, type Finding, type Fix, type Wording } from "../../src/index";
import type { DeltaRequest } from "../checking/checker";
import type { CheckResult, DeltaAnswer } from "../checking/checkResult";
import { inBoth } from "../strings/words";
import type { Checking } from "./checking";
import { shownFindings } from "./findingGroups";
import { joined } from "./joined";
import type { Pane } from "./pane";
import { withSheet } from "./withSheet";

/** Changes between periods as they were shown: what was asked for, what came of it, and the check on whose sheets it was planned. */
export interface PlannedDeltas {
  readonly request: DeltaRequest;
  readonly answer: Exclude<DeltaAnswer, { refusal: unknown }>;
  readonly result: CheckResult | undefined;
}

/** Writes into the cells of the workbook, and tells what came of it. Each is called when its turn has come: what was done before may have changed what is there. */
export class Writing {
  constructor(
    private readonly pane: Pane,
    private readonly checking: Checking,
  ) {}

  apply(fix: Fix): Promise<void> {
    return this.change([changeOf(fix)], () => labelled("applied", fix.label));
  }

  /** Makes every fix that cannot be wrong, of the findings that are shown. */
  applySafe(): Promise<void> {
    const changes = safeFixes(shownFindings(this.pane.store.state())).map(changeOf);
    return this.change(changes, ({ length }) => inBoth(({ done }) => done.appliedMany(length)));
  }

  /** Writes changes between periods, if they are still what was shown: no cell guards a new column against being made in the wrong place, or twice. */
  async writeDeltas(planned: PlannedDeltas): Promise<void> {
    const { change, written } = planned.answer;
    if (await this.isStillPlanned(planned)) return this.change([change], () => inBoth(({ deltas }) => deltas.written(written)));
    this.pane.store.dispatch({ type: "notice", notice: { kind: "info", wording: inBoth(({ deltas }) => deltas.outdated) } });
  }

  /** Takes back the latest step. */
  async undo(): Promise<void> {
    const { host, store } = this.pane;
    const { steps } = store.state();
    const last = steps[steps.length - 1];
    if (!last) return;
    const undone = labelled("undone", last.label);
    if (last.takeBack) {
      store.dispatch({ type: "set", steps: steps.slice(0, -1) });
      if (await last.takeBack()) this.tell([], undone);
      return;
    }
    const outcome = await host.undo().finally(() => store.dispatch({ type: "logged", log: host.log() }));
    if (!outcome) return;
    this.tell(outcome.refused, outcome.made.length > 0 ? undone : undefined, outcome.made);
    await this.checking.recheck(sheetOf(outcome.made));
  }

  private async change(changes: readonly Change[], say: (made: readonly Change[]) => Wording): Promise<void> {
    if (changes.length === 0) return;
    const { host, store } = this.pane;
    const { made, refused } = await host.apply(changes).finally(() => store.dispatch({ type: "logged", log: host.log() }));
    this.tell(refused, made.length > 0 ? say(made) : undefined, made);
    if (made.length > 0 || refused.some(({ reason }) => reason === "stale"))
      await withSheet(this.pane, () => this.checking.recheck(sheetOf(changes)));
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
}

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

function labelled(word: "applied" | "undone", { ja, en }: Wording): Wording {
  return { ja: inBoth(({ done }) => done[word](ja)).ja, en: inBoth(({ done }) => done[word](en)).en };
}

/** The one sheet of the changes; undefined where they touch several. */
function sheetOf(changes: readonly Change[]): string | undefined {
  const cells: readonly CellAddress[] = changes.flatMap(({ edits }) => edits.map(({ cell }) => cell));
  const [first] = cells;
  return cells.every(({ sheet }) => sheet === first?.sheet) ? first?.sheet : undefined;
}
