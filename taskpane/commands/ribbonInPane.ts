import type { Host } from "../../hosts/host";
import { isAllProved, type TableCorrection } from "../../src/index";
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
      return writeDeltas(model);
  }
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

async function writeDeltas({ host, store, checking }: PaneModel): Promise<Outcome> {
  const outcome = await deltasWritten(host, store.state().corrections);
  const { tone, lines } = outcome;
  const wording = { ja: lines.map(({ ja }) => ja).join(""), en: lines.map(({ en }) => en).join(" ") };
  const kind = tone === "failed" ? "error" : tone === "done" ? "success" : "info";
  store.dispatch({ type: "logged", log: host.log() });
  store.dispatch({ type: "notice", notice: { kind, wording } });
  await checking.recheck();
  return outcome;
}

/** The engine is brought in only for this: the pane itself leaves it to the worker. */
async function deltasWritten(host: Host, corrections: readonly TableCorrection[]): Promise<Outcome> {
  try {
    const { insertDeltas } = await import("./insertDeltas");
    return await insertDeltas(host, corrections);
  } catch (problem) {
    return { tone: "failed", lines: [failureOf(problem)] };
  }
}

function toneOf({ store }: PaneModel): Outcome["tone"] {
  const { notice } = store.state();
  return notice?.kind === "error" ? "failed" : notice?.kind === "info" ? "attention" : "done";
}
