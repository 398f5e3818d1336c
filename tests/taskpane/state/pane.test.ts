import { beforeEach, expect, test, vi } from "vitest";
import { HostError } from "../../../hosts/hostError";
import { SlicedChecker } from "../../../taskpane/checking/slicedChecker";
import { findingGroups, severityCounts, shownFindings } from "../../../taskpane/state/findingGroups";
import { stateOf } from "../../../taskpane/state/findingRecord";
import { marksOf } from "../../../taskpane/state/marks";
import { startPane, type PaneModel } from "../../../taskpane/state/startPane";
import { MemoryHost } from "../../support/memoryHost";
import { RATE, workbookWithWrongRate } from "../../support/pane/wrongRate";

let host: MemoryHost;
let pane: PaneModel;

beforeEach(() => {
  host = new MemoryHost(workbookWithWrongRate());
  pane = startPane(host, new SlicedChecker(() => Promise.resolve()), "ja");
});

const state = () => pane.store.state();
const rules = () => shownFindings(state()).map(({ rule }) => rule);
const wrongRate = () => shownFindings(state()).find(({ rule }) => rule === "stated-rate-mismatch");

test("a check reads the sheet once and shows what is wrong with its calculation and picture", async () => {
  await pane.checking.check();
  expect(host.snapshots).toEqual(["sheet"]);
  expect(state().phase).toEqual({ name: "checked" });
  expect(wrongRate()).toMatchObject({
    cell: RATE,
    computation: "45.0% ÷ 60.1%",
    expected: "74.9%",
    table: "t1",
    picture: { low: 74.729, high: 75.021, stated: 47.8 },
    title: { ja: "達成率の計算違い" },
  });
});

test("findings are counted by severity, filtered by word and grouped by rule", async () => {
  await pane.checking.check();
  const { error, query } = severityCounts(state());
  expect([error, query]).toEqual([1, 1]);
  pane.store.dispatch({ type: "filter", filter: { grouping: "rule" } });
  expect(findingGroups(state()).map(({ id }) => id)).toContain("stated-rate-mismatch");
  pane.store.dispatch({ type: "filter", filter: { text: "テレワーク" } });
  expect(rules()).toEqual(["stated-rate-mismatch"]);
  pane.store.dispatch({ type: "filter", filter: { severities: ["query", "info"] } });
  expect(rules()).toEqual([]);
});

test("a fix is written, the sheet checked again and the next finding opened; undo brings everything back", async () => {
  await pane.checking.check();
  pane.store.dispatch({ type: "set", current: wrongRate()?.id });
  const [fix] = wrongRate()?.fixes ?? [];
  if (!fix) throw new Error("There is no fix to apply.");
  await pane.changing.apply(fix);
  expect(host.textAt(RATE)).toBe("74.8%");
  expect(wrongRate()).toBeUndefined();
  expect(state().current).toBe(shownFindings(state())[0]?.id);
  expect(state().steps.map(({ label }) => label.ja)).toEqual(["D3の「47.8%」を「74.8%」に直す"]);
  expect(state().notice).toMatchObject({ kind: "success" });
  await pane.changing.undo();
  expect(host.textAt(RATE)).toBe("47.8%");
  expect(wrongRate()).toBeDefined();
  expect(state().steps).toEqual([]);
});

test("a fix whose cell has changed since is refused, and the pane says so", async () => {
  await pane.checking.check();
  const [fix] = wrongRate()?.fixes ?? [];
  host.edit(RATE, "70.0%");
  if (!fix) throw new Error("There is no fix to apply.");
  await pane.changing.apply(fix);
  expect(host.textAt(RATE)).toBe("70.0%");
  expect(state().notice).toMatchObject({ kind: "error", cell: RATE });
  expect(state().notice?.wording.ja).toContain("70.0%");
});

test("a dismissed finding leaves the list and its reason is kept in the workbook; another pane knows it", async () => {
  await pane.checking.check();
  const finding = wrongRate();
  if (!finding) throw new Error("There is no finding to dismiss.");
  await pane.remembering.dismiss(finding, "速報値のため");
  expect(rules()).not.toContain("stated-rate-mismatch");
  const other = startPane(host, new SlicedChecker(() => Promise.resolve()), "ja");
  await other.remembering.load();
  await other.checking.check();
  expect(shownFindings(other.store.state()).map(({ rule }) => rule)).not.toContain("stated-rate-mismatch");
  other.store.dispatch({ type: "filter", filter: { showDismissed: true } });
  expect(shownFindings(other.store.state()).map(({ rule }) => rule)).toContain("stated-rate-mismatch");
});

test("a reason that cannot be saved leaves the finding open", async () => {
  await pane.checking.check();
  const finding = wrongRate();
  if (!finding) throw new Error("There is no finding to dismiss.");
  host.failures.set("save", new HostError("protected", { ja: "ブックは保護されています。", en: "The workbook is protected." }));
  await pane.remembering.dismiss(finding, "速報値のため");
  expect(wrongRate()).toBeDefined();
  expect(state().notice).toMatchObject({ kind: "error", wording: { ja: "ブックは保護されています。" } });
});

test("settings are kept in the workbook and at once applied to the sheets that were read", async () => {
  await pane.checking.check();
  await pane.remembering.saveSettings({ ...state().settings, rulesOff: ["stated-rate-mismatch"] }, "en", "");
  expect(rules()).not.toContain("stated-rate-mismatch");
  expect(host.memory.get("settings")).toMatchObject({ rulesOff: ["stated-rate-mismatch"] });
  expect(host.snapshots).toEqual(["sheet"]);
  expect(state().language).toBe("en");
});

test("a check that is stopped leaves the pane as it was, and its late answer is not shown", async () => {
  let goOn = (): void => undefined;
  host.pause = new Promise((resolve) => (goOn = resolve));
  const check = pane.checking.check();
  expect(state().phase).toEqual({ name: "reading" });
  pane.checking.stop();
  expect(state().phase).toEqual({ name: "idle" });
  goOn();
  await check;
  expect(state().result).toBeUndefined();
});

test("a check that is stopped half-way can be made again", async () => {
  let goOn = (): void => undefined;
  const rests = [new Promise<void>((resolve) => (goOn = resolve))];
  const slow = startPane(host, new SlicedChecker(() => rests.pop() ?? Promise.resolve()), "ja");
  const check = slow.checking.check();
  await vi.waitFor(() => expect(slow.store.state().phase.name).toBe("checking"));
  slow.checking.stop();
  goOn();
  await check;
  expect(slow.store.state()).toMatchObject({ phase: { name: "idle" }, result: undefined });
  await slow.checking.check();
  expect(slow.store.state().result?.tables).toHaveLength(1);
});

test("what the program says it cannot do is told in its own words, in both languages", async () => {
  host.failures.set("snapshot", new HostError("editing", { ja: "セルの入力を終えてください。", en: "Please finish editing the cell." }));
  await pane.checking.check();
  expect(state().phase).toEqual({
    name: "failed",
    wording: { ja: "セルの入力を終えてください。", en: "Please finish editing the cell." },
  });
});

test("marks are one a cell, with the gravest severity and every sentence, and are cleared again", async () => {
  await pane.checking.check();
  await pane.changing.mark();
  expect(host.marks).toEqual(marksOf(shownFindings(state()), "ja"));
  expect(state().marked).toBe(host.marks.length);
  await pane.changing.unmark();
  expect(host.marks).toEqual([]);
  expect(state().marked).toBeUndefined();
});

test("marks that an earlier session left in the workbook can be cleared before any check", async () => {
  await pane.checking.check();
  await pane.changing.mark();
  const later = startPane(host, new SlicedChecker(() => Promise.resolve()), "ja");
  await later.changing.findMarks();
  expect(later.store.state().marked).toBe(host.marks.length);
  await later.changing.unmark();
  expect(host.marks).toEqual([]);
  expect(later.store.state()).toMatchObject({ marked: undefined, notice: { kind: "success" } });
});

test("two findings on one cell are one mark", () => {
  const base = { id: "a", rule: "a", cell: RATE, indicator: "", evidence: [] };
  const marks = marksOf(
    [
      { ...base, severity: "info", message: { ja: "一", en: "one" } },
      { ...base, severity: "error", message: { ja: "二", en: "two" } },
    ],
    "en",
  );
  expect(marks).toEqual([{ cell: RATE, severity: "error", text: "one\ntwo" }]);
});

test("the sample of either language has exactly one wrong figure", async () => {
  for (const language of ["ja", "en"] as const) {
    const fresh = startPane(new MemoryHost(workbookWithWrongRate()), new SlicedChecker(() => Promise.resolve()), language);
    await fresh.changing.trySample();
    const errors = shownFindings(fresh.store.state()).filter(({ severity }) => severity === "error");
    expect(errors.map(({ rule, expected }) => [rule, expected])).toEqual([["stated-rate-mismatch", "74.9%"]]);
  }
});

test("states are signed, kept in the workbook, and given by the same rules as in the command", async () => {
  await pane.checking.check();
  const finding = wrongRate();
  if (!finding) throw new Error("There is no finding.");
  pane.store.dispatch({ type: "set", name: "福島太郎" });
  await pane.remembering.dismiss(finding, "速報値のため");
  await pane.remembering.decide(finding, "accepted");
  expect(host.memory.get("dismissals")).toMatchObject([{ state: "accepted", reason: "速報値のため", by: "福島太郎" }]);
  await pane.remembering.decide(finding, "rejected");
  expect(rules()).toContain("stated-rate-mismatch");
  pane.store.dispatch({ type: "filter", filter: { state: "accepted" } });
  expect(rules()).toEqual([]);
  pane.store.dispatch({ type: "filter", filter: { state: "rejected" } });
  expect(rules()).toEqual(["stated-rate-mismatch"]);
  await pane.remembering.withdraw(finding);
  expect(host.memory.get("dismissals")).toEqual([]);
});

test("an error without a reason of substance is not accepted", async () => {
  await pane.checking.check();
  const finding = wrongRate();
  if (!finding) throw new Error("There is no finding.");
  await pane.remembering.decide(finding, "accepted");
  expect(stateOf(finding, state())).toBe("open");
});

test("what an earlier session kept is not written over where it could not be read at first", async () => {
  await pane.checking.check();
  const finding = wrongRate();
  if (!finding) throw new Error("There is no finding.");
  const kept = { finding: "other:a:", figures: "1", reason: "別の理由があるため", date: "2025-11-22" };
  host.memory.set("dismissals", [kept]);
  await pane.remembering.dismiss(finding, "速報値のため");
  expect(host.memory.get("dismissals")).toMatchObject([{ rule: "other" }, { rule: "stated-rate-mismatch" }]);
});
