import type { MarkOutcome, ShadeOutcome } from "../../hosts/host";
import type { Wording } from "../../src/index";
import { COVERAGE_WORDS } from "../strings/coverageWords";
import { inBoth } from "../strings/words";
import { openFindings } from "./findingGroups";
import { joined } from "./joined";
import { marksOf } from "./marks";
import type { Pane } from "./pane";

/** Shows findings and what is known of figures in the sheets themselves. */

export async function mark(pane: Pane): Promise<void> {
  const wasShown = pane.store.state().marked !== undefined;
  const { marked, withoutText, skipped } = await drawMarks(pane);
  const said = inBoth(({ done }) => done.marked(marked) + (withoutText.length > 0 ? done.onlyColoured(withoutText.length) : ""));
  tell(pane, said, skipped);
  if (!wasShown) pane.store.dispatch({ type: "step", step: { label: inBoth(({ bar }) => bar.mark), takeBack: () => withoutMarks(pane) } });
}

/** Takes marks and shades away. */
export async function unmark(pane: Pane): Promise<void> {
  const { host, store } = pane;
  const before = store.state();
  const { cleared, skipped } = await host.unmark();
  store.dispatch({ type: "set", marked: undefined, shaded: undefined });
  tell(
    pane,
    inBoth(({ done }) => done.unmarked(cleared)),
    skipped,
  );
  // What an earlier session left says nothing that could be said again.
  if (cleared === 0 || !before.result) return;
  const takeBack = async (): Promise<boolean> => {
    if (before.marked !== undefined) await drawMarks(pane);
    if (before.shaded !== undefined) await drawShades(pane);
    return true;
  };
  store.dispatch({ type: "step", step: { label: inBoth(({ bar }) => bar.unmark), takeBack } });
}

export async function shade(pane: Pane): Promise<void> {
  const wasShown = pane.store.state().shaded !== undefined;
  const { shaded, skipped } = await drawShades(pane);
  tell(pane, both("shaded", shaded), skipped);
  if (!wasShown) pane.store.dispatch({ type: "step", step: { label: label("show"), takeBack: () => withoutShades(pane) } });
}

export async function unshade(pane: Pane): Promise<void> {
  const { result } = pane.store.state();
  await withoutShades(pane);
  tell(pane, label("cleared"), []);
  const takeBack = async (): Promise<boolean> => (await drawShades(pane)).shaded > 0;
  if (result) pane.store.dispatch({ type: "step", step: { label: label("hide"), takeBack } });
}

/** What is shown is shown again as it is now. */
export async function showAgain(pane: Pane): Promise<void> {
  const { marked, shaded } = pane.store.state();
  if (marked !== undefined) await drawMarks(pane);
  if (shaded !== undefined) await drawShades(pane);
}

/** Marks are of every open finding, whatever the list shows at the moment. */
async function drawMarks({ host, store }: Pane): Promise<MarkOutcome> {
  const state = store.state();
  const outcome = await host.mark(marksOf(openFindings(state), state.language));
  store.dispatch({ type: "set", marked: outcome.marked });
  return outcome;
}

async function drawShades({ host, checker, store }: Pane): Promise<ShadeOutcome> {
  const outcome = await host.shade(await checker.figures());
  store.dispatch({ type: "set", shaded: outcome.shaded });
  return outcome;
}

async function withoutMarks({ host, store }: Pane): Promise<boolean> {
  await host.mark([]);
  store.dispatch({ type: "set", marked: undefined });
  return true;
}

async function withoutShades({ host, store }: Pane): Promise<boolean> {
  await host.shade([]);
  store.dispatch({ type: "set", shaded: undefined });
  return true;
}

function tell({ store }: Pane, said: Wording, skipped: readonly Wording[]): void {
  store.dispatch({ type: "notice", notice: { kind: skipped.length > 0 ? "info" : "success", wording: joined([said, ...skipped]) } });
}

function label(word: "show" | "hide" | "cleared"): Wording {
  return { ja: COVERAGE_WORDS.ja[word], en: COVERAGE_WORDS.en[word] };
}

function both(word: "shaded", count: number): Wording {
  return { ja: COVERAGE_WORDS.ja[word](count), en: COVERAGE_WORDS.en[word](count) };
}
