// Loaded with what asks about pairs.
import { isSamePair, saidIndicator, withPair, type RecordedPair, type SaidIndicator, type SaidPair } from "../../src/index";
import { PAIR_WORDS } from "../strings/pairWords";
import { keep } from "./keeping";
import { writePairs } from "../../hosts/memory/keptPairs";
import type { PaneModel } from "./startPane";

type Model = Pick<PaneModel, "host" | "checker" | "store" | "checking" | "remembering">;

/** Keeps in the workbook that two indicators are one, or two, and checks again with it. */
export function say(model: Model, earlier: SaidIndicator, current: SaidIndicator, same: boolean): Promise<boolean> {
  return sayAll(model, [{ earlier, current, same }]);
}

/** The same of several pairs at once. */
export async function sayAll(model: Model, said: readonly SaidPair[]): Promise<boolean> {
  const { by, date } = model.remembering.signature();
  const words = said.map(({ earlier, current, same }): RecordedPair => {
    return { earlier: saidIndicator(earlier), current: saidIndicator(current), same, by, date };
  });
  return use(model, words.reduce(withPair, model.store.state().pairs), "kept");
}

/** Forgets what was said of two indicators. */
export function takeBack(model: Model, pair: RecordedPair): Promise<boolean> {
  return use(
    model,
    model.store.state().pairs.filter((one) => !isSamePair(one, pair)),
    "takenBack",
  );
}

/** False where the workbook could not keep it: nothing has changed then. */
async function use(model: Model, pairs: readonly RecordedPair[], done: "kept" | "takenBack"): Promise<boolean> {
  const { store, checking } = model;
  if (!(await keep(model, "pairs", writePairs(pairs)))) return false;
  store.dispatch({ type: "set", pairs });
  await checking.checkWithSettings();
  const wording = { ja: PAIR_WORDS.ja[done], en: PAIR_WORDS.en[done] };
  store.dispatch({ type: "notice", notice: { kind: "success", wording } });
  return true;
}
