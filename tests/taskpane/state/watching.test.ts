import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { HostError } from "../../../hosts/hostError";
import { SlicedChecker } from "../../../taskpane/checking/slicedChecker";
import { shownFindings } from "../../../taskpane/state/findingGroups";
import { startPane, type PaneModel } from "../../../taskpane/state/startPane";
import { MemoryHost } from "../../support/memoryHost";
import { RATE, workbookWithWrongRate } from "../../support/pane/wrongRate";

let host: MemoryHost;
let pane: PaneModel;

beforeEach(() => {
  host = new MemoryHost(workbookWithWrongRate());
  pane = startPane(host, new SlicedChecker(() => Promise.resolve()), "ja");
});

afterEach(() => {
  vi.useRealTimers();
});

const state = () => pane.store.state();
const wrongRate = () => shownFindings(state()).find(({ rule }) => rule === "stated-rate-mismatch");

test("after an edit the sheet is checked again by itself, once for many edits", async () => {
  vi.useFakeTimers();
  await pane.watching.start();
  await pane.checking.check();
  host.edit(RATE, "70.0%");
  host.edit(RATE, "74.9%");
  expect(state().isStale).toBe(true);
  await vi.runAllTimersAsync();
  expect(host.snapshots).toEqual(["sheet", "sheet"]);
  expect(wrongRate()).toBeUndefined();
  expect(state().isStale).toBe(false);
});

test("a program that cannot tell of edits just now is asked again, until the pane closes", async () => {
  vi.useFakeTimers();
  host.failures.set("watch", new HostError("editing", { ja: "セルを編集中です。", en: "A cell is being edited." }));
  const stop = await pane.watching.start();
  await pane.checking.check();
  host.edit(RATE, "74.9%");
  await vi.advanceTimersByTimeAsync(10_000);
  expect(host.snapshots).toEqual(["sheet"]);
  host.failures.delete("watch");
  await vi.advanceTimersByTimeAsync(10_000);
  host.edit(RATE, "70.0%");
  await vi.runAllTimersAsync();
  expect(host.snapshots).toEqual(["sheet", "sheet"]);
  await stop();
  host.edit(RATE, "74.9%");
  await vi.runAllTimersAsync();
  expect(host.snapshots).toEqual(["sheet", "sheet"]);
});

test("in a check of the whole workbook an edit reads only the sheet in front", async () => {
  vi.useFakeTimers();
  await pane.watching.start();
  pane.store.dispatch({ type: "set", scope: "workbook" });
  await pane.checking.check();
  host.edit(RATE, "74.9%");
  await vi.runAllTimersAsync();
  expect(host.snapshots).toEqual(["workbook", "sheet"]);
  expect(wrongRate()).toBeUndefined();
});

test("after an edit of a selection that was checked, its table is checked again", async () => {
  vi.useFakeTimers();
  await pane.watching.start();
  pane.store.dispatch({ type: "set", scope: "selection" });
  await pane.checking.check();
  host.edit(RATE, "74.9%");
  await vi.runAllTimersAsync();
  expect(host.snapshots).toEqual(["selection", "sheet", "sheet"]);
  expect(state().isStale).toBe(false);
  expect(shownFindings(state()).map(({ rule }) => rule)).not.toContain("stated-rate-mismatch");
});

test("an edit does not push a check aside that somebody asked for and waits for", async () => {
  vi.useFakeTimers();
  let finish: (() => void) | undefined;
  const sliced = new SlicedChecker(() => Promise.resolve());
  const check = sliced.check.bind(sliced);
  // The check takes until it is let go.
  sliced.check = (...asked) => new Promise<void>((resolve) => (finish = resolve)).then(() => check(...asked));
  pane = startPane(host, sliced, "ja");
  await pane.watching.start();
  const first = pane.checking.check();
  await vi.advanceTimersByTimeAsync(10);
  finish?.();
  await first;
  host.edit(RATE, "74.9%");
  const asked = pane.checking.check();
  const { result } = state();
  await vi.advanceTimersByTimeAsync(2_000);
  finish?.();
  await asked;
  expect(state().phase.name).toBe("checked");
  expect(state().result).not.toBe(result);
  await vi.advanceTimersByTimeAsync(2_000);
  finish?.();
  await vi.runAllTimersAsync();
  expect(state().isStale).toBe(false);
  expect(wrongRate()).toBeUndefined();
});

test("selecting a cell in the sheet opens its finding; a cell of the open finding leaves it open", async () => {
  await pane.watching.start();
  await pane.checking.check();
  host.select(RATE);
  expect(state().current).toBe(wrongRate()?.id);
  host.select({ ...RATE, column: 2 });
  expect(state().current).toBe(wrongRate()?.id);
});
