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

test("deltas of the ribbon are shown in the pane, which opens, before anything is written", async () => {
  const { host, model } = await paneWithSample();
  host.select({ sheet: "検算の見本", row: 4, column: 2 });
  expect(await runInPane(model, "insertDeltas")).toMatchObject({ tone: "attention" });
  expect(model.store.state()).toMatchObject({ tab: "deltas", deltasOf: "t1", steps: [] });
  expect(host.log()).toEqual([]);
});

test("a check that fails says why", async () => {
  const { host, model } = await paneWithSample();
  host.failures.set("snapshot", new Error("RichApi.Error"));
  const outcome = await runInPane(model, "checkSheet");
  expect(outcome.tone).toBe("failed");
  expect(outcome.lines[0]?.ja).toContain("RichApi.Error");
});
