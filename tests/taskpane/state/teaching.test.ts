import { beforeEach, expect, test, vi } from "vitest";
import type { Json } from "../../../hosts/host";
import { HostError } from "../../../hosts/hostError";
import { parseA1, type TaughtRelation } from "../../../src/index";
import { SlicedChecker } from "../../../taskpane/checking/slicedChecker";
import { readTaughtRelations, writeTaughtRelations } from "../../../hosts/memory/keptTaught";
import { startPane, type PaneModel } from "../../../taskpane/state/startPane";
import { forget, pickedNow, remember, takeTemplate, templateFile, understand } from "../../../taskpane/state/teaching";
import { MemoryHost } from "../../support/memoryHost";
import { sheetOf } from "../../support/toldOf";

vi.setConfig({ testTimeout: 60_000 });

const TABLE = `
部署 | あらまし | おぎない | ひきさり | しあがり
甲 | 312 | 12 | 24 | 300
乙 | 298 | 18 | 30 | 286
丙 | 305 | 9 | 22 | 229
丁 | 310 | 9 | 22 | 297`;

let host: MemoryHost;
let pane: PaneModel;
const state = () => pane.store.state();
const at = (name: string) => ({ sheet: "S", ...parseA1(name)! });
const errors = () => (state().result?.findings ?? []).filter(({ severity }) => severity === "error").map(({ rule }) => rule);
beforeEach(() => {
  host = new MemoryHost(sheetOf(TABLE));
  pane = startPane(host, new SlicedChecker(() => Promise.resolve()), "ja");
});

async function understood(): Promise<TaughtRelation> {
  const teaching = await understand(pane, { result: at("E2"), parts: [at("B2"), at("C2"), at("D2")] });
  if ("refusal" in teaching) throw new Error(teaching.refusal.en);
  const [first] = teaching.candidates;
  if (!first) throw new Error("nothing was understood");
  expect(first.formula.ja).toBe("しあがり = あらまし + おぎない − ひきさり");
  return first.taught;
}

test("what is taught is kept, checked with at once, counted, taken up again when the workbook is opened, and taken back", async () => {
  await pane.checking.check();
  expect(errors()).toEqual([]);
  await remember(pane, await understood());
  expect(errors()).toEqual(["total-mismatch"]);
  expect(state().result?.taught).toMatchObject([{ holds: 3, fails: [at("E4")], tables: 1, found: true }]);
  const again = startPane(host, new SlicedChecker(() => Promise.resolve()), "en");
  await again.remembering.load();
  expect(again.store.state().taught).toEqual(state().taught);
  await again.checking.check();
  expect(again.store.state().result?.findings.map(({ rule }) => rule)).toContain("total-mismatch");
  const [step] = state().steps;
  expect(step?.label.en).toBe("Teach a calculation");
  expect(await step?.takeBack?.()).toBe(true);
  expect([state().taught, errors(), host.memory.get("taught")]).toEqual([[], [], []]);
});

test("the same taught twice is kept once; what is forgotten is told no more", async () => {
  await pane.checking.check();
  const taught = await understood();
  await remember(pane, taught);
  await remember(pane, JSON.parse(JSON.stringify(taught)) as TaughtRelation);
  expect(state().taught).toHaveLength(1);
  await forget(pane, state().taught[0]!);
  expect([state().taught, errors()]).toEqual([[], []]);
});

test("a workbook that cannot keep it is told of, and nothing changes", async () => {
  await pane.checking.check();
  const taught = await understood();
  host.failures.set("save", new HostError("protected", { ja: "保護されています", en: "It is protected" }));
  expect(await remember(pane, taught)).toBe(false);
  expect([state().taught, errors(), state().steps, state().notice?.wording.en]).toEqual([[], [], [], "It is protected"]);
});

test("before the sheet is checked it is said what to do", async () => {
  const teaching = await understand(pane, { result: at("E2"), parts: [at("B2")] });
  expect("refusal" in teaching && teaching.refusal.en).toMatch(/^This sheet has not been checked yet/);
});

test("what is selected: the cell in front, and the figures among the cells", async () => {
  host.active = at("B2");
  host.selection = { top: 0, left: 0, bottom: 1, right: 2 };
  const picked = await pickedNow(pane);
  expect(picked?.active).toEqual({ cell: at("B2"), text: "312" });
  expect(picked?.figures.map(({ text }) => text)).toEqual(["312", "12"]);
  host.failures.set("snapshot", new HostError("unknown", { ja: "読めません", en: "It cannot be read" }));
  expect(await pickedNow(pane)).toBeUndefined();
  expect(state().notice?.wording.en).toBe("It cannot be read");
});

test("a template goes to another workbook, and comes once", async () => {
  await pane.checking.check();
  await remember(pane, await understood());
  const { name, content } = templateFile(pane, "決算.xlsx");
  expect(name).toBe("決算_ひな形.json");
  const file = new File([content], name);
  const other = startPane(new MemoryHost(sheetOf(TABLE.replace("| 229", "| 291"))), new SlicedChecker(() => Promise.resolve()), "ja");
  await other.checking.check();
  expect(await takeTemplate(other, file)).toBe(true);
  expect(other.store.state().taught).toMatchObject([{ form: "sum" }]);
  expect(other.store.state().taught[0]?.table).toBeUndefined();
  expect(other.store.state().result?.taught).toMatchObject([{ holds: 3, fails: [at("E4")] }]);
  expect(other.store.state().notice?.wording.ja).toBe("ひな形「決算」から1件を覚え、検査し直しました。");
  await takeTemplate(other, file);
  expect(other.store.state().taught).toHaveLength(1);
  expect(other.store.state().notice?.wording.en).toContain(
    "0 calculations of the template “決算” remembered, and checked again. 1 was known already.",
  );
});

test.each([
  ["no JSON", "{", /it is no JSON/],
  ["another file", '{"format":"kensan-record","version":1}', /format is not one of kensan-template/],
  ["a form that nobody knows", '{"format":"kensan-template","version":1,"name":"","relations":[{"form":"eval"}]}', /relations\[0\]\.lines/],
])("a file that is no template changes nothing: %s", async (_, text, why) => {
  await pane.checking.check();
  expect(await takeTemplate(pane, new File([text], "x.json"))).toBe(false);
  expect(state().notice).toMatchObject({ kind: "error", wording: { en: expect.stringMatching(why) as string } });
  expect([state().taught, host.memory.has("taught")]).toEqual([[], false]);
});

test("what a workbook kept may come from anybody: what cannot be meant is passed over", async () => {
  await pane.checking.check();
  const good = await understood();
  const kept = writeTaughtRelations([good]);
  expect(readTaughtRelations(kept)).toEqual([good]);
  const hostile = [
    null,
    7,
    "=cmd()",
    { ...good, form: "constructor" },
    { ...good, form: "__proto__" },
    { ...good, scale: Number.MAX_VALUE },
    { ...good, signs: [1, 1] },
    { ...good, parts: [] },
    { ...good, parts: Array.from({ length: 100 }, () => good.parts[0]) },
    { ...good, result: { label: "しあがり" } },
    { ...good, result: { label: [] } },
    { ...good, table: { sheet: "x".repeat(300), headings: "" } },
    { ...good, onload: "x" },
    JSON.parse(JSON.stringify(good).replace('"lines"', '"__proto__":{"polluted":true},"lines"')),
    good,
  ];
  const stored = JSON.parse(JSON.stringify(hostile)) as Json;
  expect(readTaughtRelations(stored)).toEqual([good]);
  expect(readTaughtRelations("x")).toEqual([]);
  expect(readTaughtRelations({ length: 3 })).toEqual([]);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  host.memory.set("taught", stored);
  await pane.remembering.load();
  expect(state().taught).toEqual([good]);
});
