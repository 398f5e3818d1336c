import { excelHost } from "../hosts/excel/excelHost";
import { startChecker } from "./checking/startChecker";
import { mountPane } from "./mountPane";
import type { PaneModel } from "./state/startPane";
import { preferredLanguage } from "./state/preferredLanguage";

/** Puts the pane into the page of the add-in, over Excel. To be called once Office is ready. */
export function showExcelPane(element: HTMLElement): PaneModel {
  return mountPane(element, {
    host: excelHost(),
    language: preferredLanguage(Office.context.displayLanguage),
    look: { background: themeBackground() },
    checker: startChecker(() => new Worker(new URL("./checking/checkWorker.ts", import.meta.url))),
    rulePage: (rule) => `docs/rules/${rule}.html`,
  });
}

/** Older versions of Excel tell no theme. */
function themeBackground(): string | undefined {
  const theme: Office.OfficeTheme | undefined = Office.context.officeTheme;
  return theme?.bodyBackgroundColor;
}
