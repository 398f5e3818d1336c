import { readFileSync } from "node:fs";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { readWorkbook } from "../../../hosts/file/readWorkbook";
import { writeXlsx } from "../../../hosts/file/writeXlsx";
import { HostError } from "../../../hosts/hostError";
import { a1 } from "../../../src/index";
import type { Checker } from "../../../taskpane/checking/checker";
import type { CheckResult } from "../../../taskpane/checking/checkResult";
import { SlicedChecker } from "../../../taskpane/checking/slicedChecker";
import { readCompared } from "../../../taskpane/state/compared";
import { shownFindings } from "../../../taskpane/state/findingGroups";
import { startPane, type PaneModel } from "../../../taskpane/state/startPane";
import { earlierFile } from "../../support/earlierFile";
import { MemoryHost } from "../../support/memoryHost";

vi.setConfig({ testTimeout: 60_000 });

const EARLIER = new Uint8Array(earlierFile());
const RESTATED = { sheet: "行政経営 KPI②", row: 7, column: 4 };

let host: MemoryHost;
let pane: PaneModel;
beforeEach(() => {
  const { sheets } = readWorkbook(readFileSync("samples/000-published.xlsx"), "000-published.xlsx");
  host = new MemoryHost({ sheets });
  pane = startPane(host, new SlicedChecker(() => Promise.resolve()), "ja");
});
afterEach(() => {
  vi.useRealTimers();
});

const state = () => pane.store.state();
const file = (bytes: BlobPart = EARLIER, name = "前回.xlsx") => new File([bytes], name);
const choose = (chosen = file()) => pane.comparing.choose(chosen, "previous");
const compared = () =>
  shownFindings(state())
    .filter(({ rule }) => /^(restated-period|changed-target|missing-indicator)$/.test(rule))
    .map(({ rule, cell }) => `${rule} ${cell.sheet}!${a1(cell)}`)
    .sort();
const ALL = ["changed-target 行政経営 KPI③!B6", "missing-indicator 行政経営 KPI①!A8", "restated-period 行政経営 KPI②!E8"];

test("all sheets are held against the file, and how much was compared is counted", async () => {
  await pane.checking.check();
  expect(compared()).toEqual([]);
  await choose();
  expect(host.snapshots).toEqual(["sheet", "workbook"]);
  expect(state().compared).toEqual([{ kind: "previous", name: "前回.xlsx", isRead: true }]);
  expect(compared()).toEqual(ALL);
  expect(state().result?.comparisons).toMatchObject([
    { document: "前回.xlsx", indicators: { matched: 9, missing: 1, new: 0, undecided: 0 }, figures: { compared: 46, agreeing: 44 } },
  ]);
});

test("edits are compared too, and after the comparison was taken away nothing of it is left", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  await pane.watching.start();
  await choose();
  host.edit(RESTATED, "59.0% (R6年度)");
  await vi.runAllTimersAsync();
  expect(compared()).toEqual(ALL.slice(0, 2));
  host.edit(RESTATED, "58.0% (R6年度)");
  await vi.runAllTimersAsync();
  expect(compared()).toEqual(ALL);
  await pane.comparing.takeAway("previous");
  expect(compared()).toEqual([]);
  expect(state()).toMatchObject({ compared: [], result: { comparisons: [] } });
  host.edit(RESTATED, "57.0% (R6年度)");
  await vi.runAllTimersAsync();
  expect(compared()).toEqual([]);
});

/** The same document, in which nothing differs but the name. */
const same = () => {
  const { sheets } = readWorkbook(readFileSync("samples/000-published.xlsx"), "000-published.xlsx");
  return file(
    new Uint8Array(writeXlsx({ sheets: sheets.map(({ name, merges, rows }) => ({ name, merges, rows: rows.map((row) => row ?? []) })) })),
    "計画.xlsx",
  );
};
const documents = () => state().result?.comparisons.map(({ kind, document }) => `${kind} ${document}`);

test("the document before and the plan are compared with at once, each under its name, and each is taken away alone", async () => {
  await choose();
  await pane.comparing.choose(same(), "plan");
  expect(state().compared.map(({ kind, name }) => `${kind} ${name}`)).toEqual(["previous 前回.xlsx", "plan 計画.xlsx"]);
  expect(documents()).toEqual(["previous 前回.xlsx", "plan 計画.xlsx"]);
  expect(compared()).toEqual(ALL);
  expect(host.memory.get("comparison")).toEqual([
    { kind: "previous", name: "前回.xlsx" },
    { kind: "plan", name: "計画.xlsx" },
  ]);
  await pane.comparing.takeAway("previous");
  expect(documents()).toEqual(["plan 計画.xlsx"]);
  expect(compared()).toEqual([]);
  expect(state().notice?.wording.ja).toContain("前回.xlsx");
  expect(host.memory.get("comparison")).toEqual([{ kind: "plan", name: "計画.xlsx" }]);
  await pane.comparing.takeAway("plan");
  expect(documents()).toEqual([]);
  expect(host.memory.get("comparison")).toBeNull();
});

test("a document of the same kind takes the place of the one before; one of the same name and the other kind does not", async () => {
  await choose();
  await pane.comparing.choose(file(EARLIER, "前回.xlsx"), "plan");
  expect(documents()).toEqual(["previous 前回.xlsx", "plan 前回.xlsx"]);
  await pane.comparing.choose(same(), "previous");
  expect(documents()).toEqual(["previous 計画.xlsx", "plan 前回.xlsx"]);
});

test("both are remembered where a check is stopped, and where the second cannot be read", async () => {
  await choose();
  await pane.comparing.choose(same(), "plan");
  const listening = pane.store.subscribe(() => {
    if (state().phase.name === "checking") pane.checking.stop();
  });
  await pane.checking.check();
  listening();
  await pane.comparing.choose(file(""), "plan");
  expect(state().notice?.kind).toBe("error");
  await pane.checking.check();
  expect(documents()).toEqual(["previous 前回.xlsx", "plan 計画.xlsx"]);
  expect(compared()).toEqual(ALL);
});

/** A checker whose reading is counted, and which can come to its end with the next document, as a worker without memory does. */
function counted() {
  const read: string[] = [];
  let [inner, dies] = [new SlicedChecker(() => Promise.resolve()), false];
  const checker: Checker = {
    check: (...words) => inner.check(...words),
    deltas: (request) => inner.deltas(request),
    teach: (example) => inner.teach(example),
    overview: () => inner.overview(),
    figures: () => inner.figures(),
    indicators: (table) => inner.indicators(table),
    rules: () => inner.rules(),
    report: (...words) => inner.report(...words),
    readDocument: (document) => {
      read.push(document.name);
      if (!dies) return inner.readDocument(document);
      [inner, dies] = [new SlicedChecker(() => Promise.resolve()), false];
      return Promise.reject(new Error("out of memory"));
    },
  };
  pane = startPane(host, checker, "ja");
  return { read, die: () => (dies = true) };
}

async function stopOnce(): Promise<void> {
  const listening = pane.store.subscribe(() => {
    if (state().phase.name === "checking") pane.checking.stop();
  });
  await pane.checking.check();
  listening();
}

test("a document is read once, and once more where the checker has forgotten it; never after it was taken away", async () => {
  const { read } = counted();
  await choose();
  await pane.comparing.choose(same(), "plan");
  await pane.checking.check();
  expect(read.splice(0)).toEqual(["前回.xlsx", "計画.xlsx"]);
  await stopOnce();
  await pane.checking.check();
  await pane.checking.check();
  expect(read.splice(0)).toEqual(["前回.xlsx", "計画.xlsx"]);
  await pane.comparing.takeAway("previous");
  await stopOnce();
  await pane.checking.check();
  expect(read).toEqual(["計画.xlsx"]);
});

test("where the checker comes to its end with a document, the one before is compared with all the same", async () => {
  const { die } = counted();
  await choose();
  die();
  await pane.comparing.choose(same(), "plan");
  expect(state().notice?.kind).toBe("error");
  await pane.checking.check();
  expect(state().phase.name).toBe("checked");
  expect(documents()).toEqual(["previous 前回.xlsx"]);
  expect(compared()).toEqual(ALL);
});

test("taking away what is not there changes nothing", async () => {
  await choose();
  const { snapshots } = host;
  await pane.comparing.takeAway("plan");
  expect(documents()).toEqual(["previous 前回.xlsx"]);
  expect(host.memory.get("comparison")).toEqual([{ kind: "previous", name: "前回.xlsx" }]);
  expect(host.snapshots).toEqual(snapshots);
});

test("what is chosen while the workbook still tells what it kept stands", async () => {
  host.memory.set("comparison", [
    { kind: "previous", name: "古い.xlsx" },
    { kind: "plan", name: "計画.xlsx" },
  ]);
  await Promise.all([choose(), pane.comparing.load()]);
  await pane.comparing.load();
  expect(state().compared).toEqual([{ kind: "previous", name: "前回.xlsx", isRead: true }, PLAN]);
});

test("a check that is stopped forgets nothing of the comparison, though the file be gone from the disk", async () => {
  const gone = file();
  await choose(gone);
  Object.defineProperty(gone, "arrayBuffer", { value: () => Promise.reject(new DOMException("", "NotFoundError")) });
  const listening = pane.store.subscribe(() => {
    if (state().phase.name === "checking") pane.checking.stop();
  });
  await pane.checking.check();
  expect(state().isStale).toBe(true);
  listening();
  await pane.checking.check();
  expect(state()).toMatchObject({ phase: { name: "checked" }, isStale: false });
  expect(compared()).toEqual(ALL);
});

test("the workbook keeps the name and nothing else; when the pane is opened anew the file is asked for", async () => {
  await choose();
  expect(host.memory.get("comparison")).toEqual([{ kind: "previous", name: "前回.xlsx" }]);
  pane = startPane(host, new SlicedChecker(() => Promise.resolve()), "ja");
  await pane.comparing.load();
  expect(state().compared).toEqual([{ kind: "previous", name: "前回.xlsx", isRead: false }]);
  pane.store.dispatch({ type: "set", scope: "workbook" });
  await pane.checking.check();
  expect(compared()).toEqual([]);
  await pane.comparing.takeAway("previous");
  expect(host.memory.get("comparison")).toBeNull();
});

test("a single sheet is not held against a whole document", async () => {
  await choose();
  pane.store.dispatch({ type: "set", scope: "sheet" });
  await pane.checking.check();
  expect(compared()).toEqual([]);
  expect(state().result?.comparisons).toEqual([]);
});

const large = Object.defineProperty(file(), "size", { value: 64 * 2 ** 20 + 1 });
const locked = Object.defineProperty(file(), "arrayBuffer", { value: () => Promise.reject(new DOMException("", "NotReadableError")) });
test.each([
  ["empty", file(""), "空（0バイト）"],
  ["cut off", file(EARLIER.slice(0, 4_000)), "終わりが欠けている"],
  ["of another type", file("%PDF-1.7", "前回.pdf"), "この種類のファイルは読み取れません"],
  ["encrypted or old", file(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])), "読み取れ"],
  ["too large", large, "上限: ファイルの大きさ 64 MB"],
  ["locked", locked, "ファイルを開けませんでした"],
])("a file that is %s is refused in a sentence, and the one before stays", async (_, refused, why) => {
  await choose();
  await choose(refused);
  expect(state().notice?.kind).toBe("error");
  expect(state().notice?.wording.ja).toMatch(/^「前回.(xlsx|pdf)」とは比べていません。/);
  expect(state().notice?.wording.ja).toContain(why);
  expect(state().compared.map(({ name }) => name)).toEqual(["前回.xlsx"]);
  await pane.checking.check();
  expect(compared()).toEqual(ALL);
});

test("where the workbook cannot keep the name, it is compared all the same and the pane says why", async () => {
  host.failures.set("save", new HostError("protected", { ja: "ブックが保護されています。", en: "The workbook is protected." }));
  await choose();
  expect(compared()).toEqual(ALL);
  expect(state().notice).toMatchObject({ kind: "error", wording: { ja: "ブックが保護されています。" } });
});

test("the cell of the other document is not the cell of that name in the sheet", async () => {
  await pane.watching.start();
  await choose();
  const findings = state().result?.findings ?? [];
  const missing = findings.find(({ rule }) => rule === "missing-indicator");
  const [evidence] = missing?.evidence ?? [];
  expect(evidence).toMatchObject({ document: "前回.xlsx", cell: { sheet: "行政経営 KPI①", row: 8, column: 0 } });
  if (!evidence || !state().result) return;
  const there = findings.map((one) => (one.rule === "restated-period" ? { ...one, cell: evidence.cell } : one));
  pane.store.dispatch({ type: "checked", result: { ...state().result, findings: there } as CheckResult, unread: [] });
  pane.store.dispatch({ type: "set", current: missing?.id });
  host.select(evidence.cell);
  expect(state().current).toMatch(/^restated-period/);
});

test.each([
  null,
  [],
  "前回.xlsx",
  { kind: "edition", name: "x" },
  { kind: "plan", name: "" },
  { kind: "plan", name: "長".repeat(256) },
  { kind: "plan", name: 3 },
])("%j in the memory of a workbook is no document", (stored) => {
  expect(readCompared(stored)).toEqual([]);
});

const PREVIOUS = { kind: "previous", name: "前回.xlsx", isRead: false };
const PLAN = { kind: "plan", name: "計画.xlsx", isRead: false };
test.each([
  ["one, as before there were two", { kind: "previous", name: "前回.xlsx" }, [PREVIOUS]],
  ["both, in any order", [PLAN, PREVIOUS], [PREVIOUS, PLAN]],
  ["the last of one kind", [{ kind: "plan", name: "古い計画.xlsx" }, PLAN], [PLAN]],
  ["what can be meant of a list", [3, { kind: "edition", name: "x" }, PLAN], [PLAN]],
  ["no more than a few", [...Array.from({ length: 10 }, () => 0), PLAN], []],
])("the workbook kept %s", (_, stored, documents) => {
  expect(readCompared(stored)).toEqual(documents);
});
