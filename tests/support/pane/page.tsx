import type { Workbook } from "../../../src/index";
import { startChecker } from "../../../taskpane/checking/startChecker";
import { mountPane } from "../../../taskpane/mountPane";
import type { PaneModel } from "../../../taskpane/state/startPane";
import { preferredLanguage } from "../../../taskpane/state/preferredLanguage";
import { MemoryHost } from "../memoryHost";

/** What a test may do in the page of the pane: be the spreadsheet program and its user. */
export interface PanePage {
  start(
    workbook: Workbook,
    options?: { readonly background?: string; readonly blocksWorkers?: boolean; readonly cannotSave?: boolean },
  ): void;
  host: MemoryHost;
  model: PaneModel;
}

declare global {
  interface Window {
    pane: PanePage;
  }
}

const page: Pick<PanePage, "start"> & Partial<PanePage> = {
  start(workbook, options = {}) {
    page.host = new MemoryHost(workbook);
    page.model = mountPane(document.getElementById("kensan") ?? document.body, {
      host: page.host,
      language: preferredLanguage("ja-JP"),
      look: { background: options.background },
      checker: startChecker(() => new Worker(options.blocksWorkers ? "nowhere.js" : "checkWorker.js")),
      files: { canSave: options.cannotSave !== true, workbookName: () => "指標.xlsx" },
      rulePage: (rule) => `docs/rules/${rule}.html`,
    });
  },
};
window.pane = page as PanePage;
