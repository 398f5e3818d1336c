import { beforeEach, describe, expect, test, vi } from "vitest";
import { HostError } from "../../../hosts/hostError";
import { SlicedChecker } from "../../../taskpane/checking/slicedChecker";
import { shownFindings } from "../../../taskpane/state/findingGroups";
import { startPane, type PaneModel } from "../../../taskpane/state/startPane";
import { MemoryHost } from "../../support/memoryHost";
import { RATE, workbookWithWrongRate } from "../../support/pane/wrongRate";

let host: MemoryHost;
let pane: PaneModel;

beforeEach(async () => {
  host = new MemoryHost(workbookWithWrongRate());
  pane = startPane(host, new SlicedChecker(() => Promise.resolve()), "ja");
  await pane.checking.check();
});

const state = () => pane.store.state();
const finding = (rule = "stated-rate-mismatch") => shownFindings(state()).find((one) => one.rule === rule);
const marked = (): string[] => host.marks.map(({ cell }) => `${cell.row}:${cell.column}`).sort();
const shadeOf = (): string | undefined => host.shaded.find(({ cell }) => cell.row === RATE.row && cell.column === RATE.column)?.grade;
const RATE_MARK = `${RATE.row}:${RATE.column}`;

function wrongRate() {
  const found = finding();
  if (!found) throw new Error("There is no wrong rate.");
  return found;
}

describe("marks and shades that are shown", () => {
  beforeEach(async () => {
    await pane.changing.mark();
    await pane.changing.shade();
    expect(marked()).toContain(RATE_MARK);
    expect(shadeOf()).toBe("contradicted");
  });

  test("follow an edit in the sheet", async () => {
    host.edit(RATE, "74.9%");
    await pane.checking.recheck("KPI");
    await vi.waitFor(() => expect(marked()).not.toContain(RATE_MARK));
    await vi.waitFor(() => expect(shadeOf()).not.toBe("contradicted"));
    host.edit(RATE, "47.8%");
    await pane.checking.recheck("KPI");
    await vi.waitFor(() => expect(marked()).toContain(RATE_MARK));
  });

  test("follow a fix and its undo", async () => {
    const [fix] = wrongRate().fixes ?? [];
    if (!fix) throw new Error("There is no fix.");
    await pane.changing.apply(fix);
    await vi.waitFor(() => expect(marked()).not.toContain(RATE_MARK));
    await pane.changing.undo();
    await vi.waitFor(() => expect(marked()).toContain(RATE_MARK));
    await vi.waitFor(() => expect(shadeOf()).toBe("contradicted"));
  });

  test("follow a reason, its acceptance, and the undo of either", async () => {
    await pane.remembering.dismiss(wrongRate(), "速報値のため");
    await vi.waitFor(() => expect(marked()).not.toContain(RATE_MARK));
    await pane.changing.undo();
    await vi.waitFor(() => expect(marked()).toContain(RATE_MARK));
  });

  test("follow what is said of a table, and its undo", async () => {
    const before = marked();
    const [table] = state().result?.tables ?? [];
    if (!table) throw new Error("There is no table.");
    await pane.correcting.correct(table, { ignored: true });
    // What the figures alone say stays.
    await vi.waitFor(() => expect(marked()).toEqual([RATE_MARK]));
    expect(before.length).toBeGreaterThan(1);
    expect(state().marked).toBe(1);
    await pane.changing.undo();
    expect(host.memory.get("corrections")).toEqual([]);
    await vi.waitFor(() => expect(marked()).toEqual(before));
  });

  test("follow the language", async () => {
    pane.store.dispatch({ type: "set", language: "en" });
    await vi.waitFor(() => expect(host.marks.every(({ text }) => !text.includes("です"))).toBe(true));
  });

  test("are of every open finding, whatever the list shows", async () => {
    const before = marked();
    pane.store.dispatch({ type: "filter", filter: { text: "電子申請" } });
    host.edit({ ...RATE, row: 9 }, "出典");
    await pane.checking.recheck("KPI");
    expect(marked()).toEqual(before);
  });

  test("are not written again where nothing of what they say has changed in the pane", async () => {
    const spy = vi.spyOn(host, "mark");
    pane.store.dispatch({ type: "filter", filter: { text: "電子" } });
    pane.store.dispatch({ type: "set", tab: "tables" });
    await Promise.resolve();
    expect(spy).not.toHaveBeenCalled();
  });

  test("that cannot be written say why", async () => {
    host.failures.set("mark", new HostError("protected", { ja: "保護されています。", en: "It is protected." }));
    host.edit(RATE, "74.9%");
    await pane.checking.recheck("KPI");
    await vi.waitFor(() => expect(state().notice).toMatchObject({ kind: "error", wording: { ja: "保護されています。" } }));
  });
});

describe("undo", () => {
  test("goes back over everything in its order: marks, states, roles, fixes", async () => {
    const [table] = state().result?.tables ?? [];
    const [fix] = wrongRate().fixes ?? [];
    if (!table || !fix) throw new Error("There is nothing to change.");
    await pane.changing.apply(fix);
    const other = shownFindings(state())[0];
    if (!other) throw new Error("There is no other finding.");
    await pane.remembering.dismiss(other, "速報値のため");
    await pane.correcting.correct(table, { column: { offset: 2, role: "note" } });
    await pane.changing.mark();
    expect(state().steps).toHaveLength(4);
    await pane.changing.undo();
    expect(host.marks).toEqual([]);
    await pane.changing.undo();
    expect(state().corrections).toEqual([]);
    await pane.changing.undo();
    expect(host.memory.get("dismissals")).toEqual([]);
    expect(host.textAt(RATE)).toBe("74.8%");
    await pane.changing.undo();
    expect(host.textAt(RATE)).toBe("47.8%");
    expect(state().steps).toEqual([]);
    expect(state().notice?.wording.ja).toMatch(/^元に戻しました：/);
  });

  test("still takes back what was done before a fix, after the fix", async () => {
    const [fix] = wrongRate().fixes ?? [];
    if (!fix) throw new Error("There is no fix.");
    await pane.changing.mark();
    await pane.changing.apply(fix);
    await pane.changing.undo();
    expect(host.textAt(RATE)).toBe("47.8%");
    expect(host.marks).not.toEqual([]);
    await pane.changing.undo();
    expect(host.marks).toEqual([]);
    expect(state().steps).toEqual([]);
  });

  test("of clearing brings marks and shades back as they would be now", async () => {
    await pane.changing.mark();
    await pane.changing.shade();
    const before = [...host.marks];
    await pane.changing.unmark();
    expect([host.marks, host.shaded]).toEqual([[], []]);
    await pane.changing.undo();
    expect(host.marks).toEqual(before);
    expect(host.shaded.length).toBeGreaterThan(0);
  });

  test("of a state that cannot be kept leaves it and says why", async () => {
    await pane.remembering.dismiss(wrongRate(), "速報値のため");
    host.failures.set("save", new HostError("protected", { ja: "保護されています。", en: "It is protected." }));
    await pane.changing.undo();
    expect(finding()).toBeUndefined();
    expect(state().notice).toMatchObject({ kind: "error" });
  });
});

test("after a fix the sheet goes to the cell of the finding that is open next, and the notice names the cell", async () => {
  pane.store.dispatch({ type: "set", current: wrongRate().id });
  const [fix] = wrongRate().fixes ?? [];
  if (!fix) throw new Error("There is no fix.");
  await pane.changing.apply(fix);
  const next = shownFindings(state()).find(({ id }) => id === state().current);
  expect(next).toBeDefined();
  expect(host.active).toEqual(next?.cell);
  expect(state().notice).toMatchObject({ kind: "success", cell: RATE });
});

test("an edit by hand moves neither the sheet nor the selection", async () => {
  pane.store.dispatch({ type: "set", current: wrongRate().id });
  const before = host.active;
  host.edit(RATE, "74.9%");
  await pane.checking.recheck("KPI");
  expect(host.active).toEqual(before);
  expect(host.visited).toEqual([]);
});

describe("a selection", () => {
  const two = () => {
    const [sheet] = workbookWithWrongRate().sheets;
    const rows = [...(sheet?.rows ?? []), undefined, undefined, ...(sheet?.rows ?? [])];
    return new MemoryHost({ sheets: [{ name: "KPI", rows, merges: [] }] });
  };
  const select = async (top: number, bottom: number): Promise<void> => {
    host.selection = { top, left: 0, bottom, right: 3 };
    host.active = { sheet: "KPI", row: top, column: 0 };
    pane.store.dispatch({ type: "set", scope: "selection" });
    await pane.checking.check();
  };

  beforeEach(() => {
    host = two();
    pane = startPane(host, new SlicedChecker(() => Promise.resolve()), "ja");
  });

  test("of a row inside a table checks that table, as the whole sheet would, and no other", async () => {
    await pane.checking.check();
    const whole = state().result;
    expect(whole?.tables).toHaveLength(2);
    await select(2, 2);
    expect(state().result?.tables.map(({ id }) => id)).toEqual(["t1"]);
    expect(shownFindings(state()).map(({ id }) => id)).toEqual(whole?.findings.filter(({ table }) => table === "t1").map(({ id }) => id));
    expect(state().result?.coverage.figures).toBe((whole?.coverage.figures ?? 0) / 2);
    await pane.changing.shade();
    expect(host.shaded).toHaveLength(state().result?.coverage.figures ?? 0);
    expect((await pane.checker.overview()).map(({ table }) => table)).toEqual(["t1"]);
  });

  test("of a single cell checks its table, and an edit there is followed", async () => {
    await select(9, 9);
    expect(state().result?.tables.map(({ id }) => id)).toEqual(["t2"]);
    expect(finding()).toBeDefined();
    host.edit({ ...RATE, row: 9 }, "74.9%");
    await pane.checking.recheck("KPI");
    expect(finding()).toBeUndefined();
    expect(state().isStale).toBe(false);
  });

  test("outside of every table says that there is none", async () => {
    await select(30, 30);
    expect(state().result).toMatchObject({ tables: [], findings: [], sheetsWithoutTables: ["KPI"], coverage: { figures: 0 } });
  });
});
