import type { PaneModel } from "../state/startPane";

/** Checks the whole workbook, by what it keeps of settings and of corrections. */
export async function checkAtOnce({ remembering, comparing, store, checking }: PaneModel): Promise<void> {
  await Promise.all([remembering.load(), comparing.load()]);
  store.dispatch({ type: "set", scope: "workbook" });
  await checking.check();
}
