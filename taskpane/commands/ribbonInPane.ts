import { isAllProved } from "../../src/index";
import { isInTable, type CheckedTable } from "../checking/checkResult";
import type { Outcome } from "./outcome";
import type { RibbonCommand } from "./ribbon";
import { failureOf } from "../state/failure";
import type { PaneModel } from "../state/startPane";

/**
 * Does what a button of the ribbon asks for, in the pane's own state: when the pane opens, it shows what came of it.
 * The lines of the outcome stand in the pane already.
 */
export async function runInPane(model: PaneModel, name: RibbonCommand): Promise<Outcome> {
  model.store.dispatch({ type: "set", tab: "findings" });
  switch (name) {
    case "checkSheet":
      return checkAndMark(model);
    case "clearMarks":
      await model.changing.unmark();
      return { tone: toneOf(model), lines: [] };
    case "insertDeltas":
      return showDeltas(model);
  }
}

/** Checks the whole workbook as soon as the pane is there, by what the workbook keeps of settings and of corrections. */
export async function checkAtOnce({ remembering, comparing, store, checking }: PaneModel): Promise<void> {
  await Promise.all([remembering.load(), comparing.load()]);
  store.dispatch({ type: "set", scope: "workbook" });
  await checking.check();
}

async function checkAndMark(model: PaneModel): Promise<Outcome> {
  const { store, checking, changing } = model;
  store.dispatch({ type: "set", scope: "sheet" });
  await checking.check();
  const { phase, result } = store.state();
  if (phase.name === "failed") return { tone: "failed", lines: [phase.wording] };
  if (!result || result.findings.length > 0) await changing.mark();
  const isQuiet = result && isAllProved(result.coverage) && result.findings.length === 0 && result.coverage.notChecked.length === 0;
  return { tone: isQuiet ? "done" : "attention", lines: [] };
}

/** Shows what would be written for the table at the active cell. Nothing is written before it was seen. */
async function showDeltas({ host, store, checking }: PaneModel): Promise<Outcome> {
  try {
    const { active } = await host.snapshot("selection");
    const table = (): CheckedTable | undefined => store.state().result?.tables.find((one) => isInTable(one, active));
    if (!table() || store.state().isStale) {
      store.dispatch({ type: "set", scope: "sheet" });
      await checking.check();
    }
    const { phase } = store.state();
    if (phase.name === "failed") return { tone: "failed", lines: [phase.wording] };
    store.dispatch({ type: "set", tab: "deltas", deltasOf: table()?.id });
    return { tone: "attention", lines: [] };
  } catch (problem) {
    const wording = failureOf(problem);
    store.dispatch({ type: "notice", notice: { kind: "error", wording } });
    return { tone: "failed", lines: [wording] };
  }
}

function toneOf({ store }: PaneModel): Outcome["tone"] {
  const { notice } = store.state();
  return notice?.kind === "error" ? "failed" : notice?.kind === "info" ? "attention" : "done";
}
