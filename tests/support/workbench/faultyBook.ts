import { afterAll, afterEach, beforeAll, beforeEach, expect, vi } from "vitest";
import { faultyFile } from "../../../scripts/workbench/faultyFile";
import { OpenWorkbench } from "./openWorkbench";
import { ShownPane } from "./shownPane";

/** The workbench with a fresh copy of the file with a wrong rate in F8 before each test. */
export interface FaultyBook {
  readonly workbench: OpenWorkbench;
  readonly pane: ShownPane;
  /** What the workbook kept before the test. */
  readonly before: string;
}

/** To be called once, at the top of a file of tests. No test may leave a complaint of the page. */
export function faultyBook(): FaultyBook {
  vi.setConfig({ testTimeout: 60_000 });
  let opened: FaultyBook | undefined;
  let workbench: OpenWorkbench;
  beforeAll(async () => {
    workbench = await OpenWorkbench.start();
    await workbench.visit("000-published.xlsx");
  }, 120_000);
  afterAll(async () => {
    await workbench.close();
  });
  beforeEach(async () => {
    workbench.problems.length = 0;
    const pane = new ShownPane(workbench, await workbench.openFile(faultyFile(), "faulty.xlsx"));
    opened = { workbench, pane, before: await workbench.kept() };
  }, 60_000);
  afterEach(() => {
    expect(workbench.problems).toEqual([]);
  });
  const now = (): FaultyBook => {
    if (!opened) throw new Error("The workbook is not open.");
    return opened;
  };
  return {
    get workbench() {
      return now().workbench;
    },
    get pane() {
      return now().pane;
    },
    get before() {
      return now().before;
    },
  };
}
