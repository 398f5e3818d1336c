import { beforeEach, describe, expect, test, vi } from "vitest";
import { HostError } from "../../../hosts/hostError";
import type { SaidPair } from "../../../src/index";
import { SlicedChecker } from "../../../taskpane/checking/slicedChecker";
import { readPairs, writePairs } from "../../../hosts/memory/keptPairs";
import { say, sayAll, takeBack } from "../../../taskpane/state/pairing";
import { startPane, type PaneModel } from "../../../taskpane/state/startPane";
import { csvBook } from "../../support/comparedTables";
import { MemoryHost } from "../../support/memoryHost";

vi.setConfig({ testTimeout: 60_000 });

const table = (...rows: string[]): string => ["番号,項目,指標名,基準値,目標値 R4,目標値 R5,目標値 R6", ...rows].join("\n");
const DESK = "1,窓口,窓口の満足度,56.0%,58.0%,60.0%,62.0%";
const BEFORE = table(DESK, "4,会議,会議の開催回数,10回,11回,12回,13回");
const NOW = table(DESK, "4,会議,集いの広がり,10回,11回,12回,13回");

let host: MemoryHost;
let pane: PaneModel;
const open = (csv: string): void => {
  const { memory } = host ?? { memory: new Map() };
  host = new MemoryHost(csvBook(csv).workbook);
  for (const [name, value] of memory) host.memory.set(name, value);
  pane = startPane(host, new SlicedChecker(() => Promise.resolve()), "ja");
};
beforeEach(() => {
  host = new MemoryHost({ sheets: [] });
  open(NOW);
});
const state = () => pane.store.state();
const choose = (csv = BEFORE, name = "前回.csv") => pane.comparing.choose(new File([csv], name), "previous");
const comparison = () => {
  const [only] = state().result?.comparisons ?? [];
  if (!only) throw new Error("nothing was compared");
  return only;
};
const rules = () => (state().result?.findings ?? []).map(({ rule, severity }) => `${rule} ${severity}`);
async function answer(same: boolean): Promise<void> {
  const [question] = comparison().questions;
  const [earlier] = question?.candidates ?? [];
  if (question && earlier) await say(pane, earlier, question.current, same);
}

test("a pair is asked about with how sure it is; the answer is kept with name and date, checked with, and asked no more", async () => {
  await choose();
  expect(rules()).toEqual(["renamed query"]);
  const [question] = comparison().questions;
  expect(question).toMatchObject({
    current: { name: "集いの広がり", sheet: "KPI", cell: "C3" },
    candidates: [{ name: "会議の開催回数", cell: "C3" }],
  });
  expect(question?.confidence).toBeGreaterThan(0.5);
  pane.store.dispatch({ type: "set", name: "山田" });
  await answer(false);
  expect(rules()).toEqual(["missing-indicator query", "new-indicator info"]);
  expect(comparison()).toMatchObject({ questions: [], said: { of: 1, used: 1 } });
  expect(comparison().alone).toMatchObject({ earlier: [{ name: "会議の開催回数" }], current: [{ name: "集いの広がり" }] });
  expect(host.memory.get("pairs")).toMatchObject([
    { earlier: { name: "会議の開催回数" }, current: { name: "集いの広がり" }, same: false, by: "山田" },
  ]);
  expect(JSON.stringify(host.memory.get("pairs"))).not.toContain('"cell"');
  expect(state().notice).toMatchObject({ kind: "success" });
});

test("of the same two the later word counts, and where it is taken back they are asked about again", async () => {
  await choose();
  await answer(false);
  const { earlier, current } = comparison().alone;
  if (earlier[0] && current[0]) await say(pane, earlier[0], current[0], true);
  expect(state().pairs.map(({ same }) => same)).toEqual([true]);
  expect(rules()).toEqual(["renamed info"]);
  const [pair] = state().pairs;
  if (pair) await takeBack(pane, pair);
  expect(host.memory.get("pairs")).toEqual([]);
  expect(rules()).toEqual(["renamed query"]);
  expect(comparison().questions).toHaveLength(1);
});

test("it is remembered when the pane is opened anew, where the row has moved and its name has a note, and for the next document", async () => {
  await choose();
  await answer(false);
  open(table("9,交流,対話の場,77回,78回,79回,80回", "4,会議,集いの広がり※1,10回,11回,12回,13回", DESK));
  await pane.comparing.load();
  await choose();
  expect(comparison()).toMatchObject({ said: { of: 1, used: 1 }, questions: [] });
  expect(rules().sort()).toEqual(["missing-indicator query", "new-indicator info", "new-indicator info"]);
  open(table(DESK, "4,会議,会議の開催回数,10回,11回,12回,13回"));
  await pane.comparing.load();
  await choose(NOW, "今回.csv");
  expect(rules(), "now the earlier document has the new name").toEqual(["missing-indicator query", "new-indicator info"]);
});

test("that a row is none of several is one word", async () => {
  const twins = table(DESK, "2,相談,利用件数,100件,110件,120件,130件", "2,相談,利用件数,100件,150件,160件,170件");
  open(table("2,相談,利用件数,101件,115件,125件,135件", "2,相談,利用件数,101件,155件,165件,175件", DESK));
  await choose(twins);
  const [question] = comparison().questions;
  if (!question) throw new Error("nothing is asked");
  expect(question).toMatchObject({
    confidence: null,
    candidates: [
      { nth: 1, of: 2 },
      { nth: 2, of: 2 },
    ],
  });
  await sayAll(
    pane,
    question.candidates.map((earlier): SaidPair => ({ earlier, current: question.current, same: false })),
  );
  expect(state().pairs).toHaveLength(2);
  expect(comparison().alone.current).toMatchObject([{ nth: 1, of: 2 }]);
});

test("where the workbook cannot keep the word nothing is changed, and the pane says why", async () => {
  await choose();
  host.failures.set("save", new HostError("protected", { ja: "ブックが保護されています。", en: "The workbook is protected." }));
  await answer(false);
  expect(state().pairs).toEqual([]);
  expect(rules()).toEqual(["renamed query"]);
  expect(state().notice).toMatchObject({ kind: "error", wording: { ja: "ブックが保護されています。" } });
});

describe("what a workbook kept may come from anybody", () => {
  const sound = { earlier: { name: "a" }, current: { name: "b", nth: 1, of: 2 }, same: true, by: "山田", date: "2026-11-28" };
  test.each([
    undefined,
    null,
    3,
    {},
    [null, "a", []],
    [{ ...sound, same: null }],
    [{ ...sound, same: "true" }],
    [{ ...sound, earlier: {} }],
    [{ ...sound, earlier: { name: "長".repeat(5_001) } }],
    [{ ...sound, current: { name: "b", nth: -1 } }],
    [{ ...sound, more: 1 }],
  ])("%j is no word", (stored) => {
    expect(readPairs(stored)).toEqual([]);
  });

  test("a sound word among others is taken, as many as there may be", () => {
    expect(readPairs([3, sound, { ...sound, same: 1 }])).toEqual([sound]);
    const many = Array.from({ length: 2_100 }, (_, at) => ({ ...sound, earlier: { name: `a${at}` } }));
    expect(readPairs(many)).toHaveLength(2_000);
    const written = writePairs(many) as unknown as (typeof sound)[];
    expect([written.length, written.at(-1)?.earlier.name]).toEqual([2_000, "a2099"]);
  });
});
