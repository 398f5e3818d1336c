import { expect, test } from "vitest";
import { SlicedChecker } from "../../../taskpane/checking/slicedChecker";
import { runInPane } from "../../../taskpane/commands/ribbonInPane";
import { sampleSheet } from "../../../taskpane/state/sampleSheet";
import { startPane } from "../../../taskpane/state/startPane";
import { MemoryHost } from "../../support/memoryHost";

async function paneWithSample() {
  const host = new MemoryHost({ sheets: [] });
  await host.insertSheet(sampleSheet("ja"));
  return { host, model: startPane(host, new SlicedChecker(() => Promise.resolve()), "ja") };
}

test("the check of the ribbon marks the sheet and leaves the findings in the pane, which is to be looked at", async () => {
  const { host, model } = await paneWithSample();
  expect(await runInPane(model, "checkSheet")).toMatchObject({ tone: "attention" });
  expect(host.marks.map(({ severity }) => severity)).toContain("error");
  expect(model.store.state().result?.findings).not.toHaveLength(0);
  expect(await runInPane(model, "clearMarks")).toMatchObject({ tone: "done" });
  expect(host.marks).toEqual([]);
});

test("deltas of the ribbon are written, told in the pane and can be undone there", async () => {
  const { host, model } = await paneWithSample();
  await runInPane(model, "insertDeltas");
  expect(model.store.state().steps).toHaveLength(1);
  expect(model.store.state().notice?.wording.ja).toContain("前期差を書きました（5個のセル）");
  expect(model.store.state().notice?.wording.en).toContain(": 5 cells.");
  await model.changing.undo();
  expect(host.log()).toEqual([]);
});

test("a check that fails says why", async () => {
  const { host, model } = await paneWithSample();
  host.failures.set("snapshot", new Error("RichApi.Error"));
  const outcome = await runInPane(model, "checkSheet");
  expect(outcome.tone).toBe("failed");
  expect(outcome.lines[0]?.ja).toContain("RichApi.Error");
});
