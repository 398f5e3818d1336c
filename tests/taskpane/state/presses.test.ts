import { beforeEach, expect, test } from "vitest";
import { SlicedChecker } from "../../../taskpane/checking/slicedChecker";
import type { PlannedDeltas } from "../../../taskpane/state/writing";
import { shownFindings } from "../../../taskpane/state/findingGroups";
import { sampleSheet } from "../../../taskpane/state/sampleSheet";
import { startPane, type PaneModel } from "../../../taskpane/state/startPane";
import { MemoryHost } from "../../support/memoryHost";

let host: MemoryHost;
let pane: PaneModel;

beforeEach(async () => {
  host = new MemoryHost({ sheets: [] });
  await host.insertSheet(sampleSheet("ja"));
  pane = startPane(host, new SlicedChecker(() => Promise.resolve()), "ja");
  await pane.checking.check();
});

const RATE = { sheet: "検算の見本", row: 5, column: 5 };
const state = () => pane.store.state();

function fixOfWrongRate() {
  const fix = shownFindings(state()).find(({ rule }) => rule === "stated-rate-mismatch")?.fixes?.[0];
  if (!fix) throw new Error("There is no fix to apply.");
  return fix;
}

async function planned(): Promise<PlannedDeltas> {
  const { result } = state();
  const { current = 0, previous = 0 } = result?.tables[0]?.deltas ?? {};
  const request = { table: "t1", current, previous, form: "formula", program: "excel", corrections: [] } as const;
  const answer = await pane.checker.deltas(request);
  if ("refusal" in answer) throw new Error(answer.refusal.en);
  return { request, answer, result };
}

test("what is pressed while a change is made and checked waits for its turn", async () => {
  const fixed = pane.changing.apply(fixOfWrongRate());
  const undone = pane.changing.undo();
  const marked = pane.changing.mark();
  expect(state().isBusy).toBe(true);
  await Promise.all([fixed, undone, marked]);
  expect(host.textAt(RATE)).toBe("47.8%");
  expect(host.log()).toEqual([]);
  expect(host.marks.length).toBe(shownFindings(state()).length);
  expect(state().isBusy).toBe(false);
});

test("a button pressed twice does once what it says, and Undo pressed twice takes back two changes", async () => {
  const fix = fixOfWrongRate();
  await Promise.all([pane.changing.apply(fix), pane.changing.apply(fix)]);
  expect(state().notice).toMatchObject({ kind: "success" });
  expect(host.log()).toHaveLength(1);
  const deltas = await planned();
  await Promise.all([pane.changing.writeDeltas(deltas), pane.changing.writeDeltas(deltas)]);
  expect(host.log()).toHaveLength(2);
  await Promise.all([pane.changing.undo(), pane.changing.undo()]);
  expect(host.log()).toEqual([]);
});

test("after a change that failed, what waits is done all the same", async () => {
  const fix = fixOfWrongRate();
  host.failures.set("mark", new Error("RichApi.Error"));
  await Promise.all([pane.changing.mark(), pane.changing.apply(fix)]);
  expect(host.textAt(RATE)).toBe("74.8%");
  expect(state().isBusy).toBe(false);
});

test("deltas that another change has made different are not written, and the pane says so", async () => {
  const deltas = await planned();
  await Promise.all([pane.changing.apply(fixOfWrongRate()), pane.changing.writeDeltas(deltas)]);
  expect(host.log()).toHaveLength(1);
  expect(state().notice).toMatchObject({ kind: "info", wording: { ja: expect.stringContaining("もう一度押して") as string } });
});

test("deltas that came out the same after another check are written, those that were written already are not", async () => {
  const deltas = await planned();
  host.edit({ ...RATE, row: 9 }, "出典：見本");
  pane.store.dispatch({ type: "stale" });
  await pane.changing.writeDeltas(deltas);
  expect(host.log()).toHaveLength(1);
  await pane.changing.writeDeltas(deltas);
  expect(host.log()).toHaveLength(1);
});

test("the notice about deltas counts changes, not the headings above them", async () => {
  const deltas = await planned();
  const { change, written, preview } = deltas.answer;
  expect(change.edits.length).toBeGreaterThan(written);
  expect(preview).toHaveLength(written);
  await pane.changing.writeDeltas(deltas);
  expect(state().notice?.wording).toEqual({ ja: "前期差を5個のセルに書きました。", en: "5 changes were written." });
});

test("in the sample every change can be a formula; where a figure is text, the preview says that a value is written", async () => {
  const { answer: formulas } = await planned();
  expect(formulas.preview.filter(({ valueInstead }) => valueInstead)).toEqual([]);
  expect(formulas.notes).toEqual([]);
  host.edit({ ...RATE, row: 3 }, "79.9%（速報）");
  await pane.checking.recheck();
  const { preview, notes } = (await planned()).answer;
  expect(preview.filter(({ valueInstead }) => valueInstead).map(({ indicator }) => indicator)).toEqual(["電子申請の利用率"]);
  expect(notes[0]?.ja).toContain("文字で書かれている");
});
