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
    checker: startChecker(() => new Worker(/* webpackChunkName: "checkWorker" */ new URL("./checking/checkWorker.ts", import.meta.url))),
    files: { canSave: canSave(), workbookName },
    rulePage: (rule) => `docs/rules/${rule}.html`,
  });
}

/** Older versions of Excel tell no theme. */
function themeBackground(): string | undefined {
  const theme: Office.OfficeTheme | undefined = Office.context.officeTheme;
  return theme?.bodyBackgroundColor;
}

/** The web views of Excel for Mac and for iPad take no downloads. */
function canSave(): boolean {
  const platform: Office.PlatformType | undefined = Office.context.platform;
  return platform !== Office.PlatformType.Mac && platform !== Office.PlatformType.iOS;
}

/** A workbook that was never saved has no address. */
function workbookName(): string | undefined {
  const address: string | undefined = Office.context.document.url;
  const name = (address ?? "").split(/[\\/]/).pop() ?? "";
  const plain = name.replace(/[?#].*$/, "");
  if (!/[.](xlsx|xlsm|xlsb|xls|csv)$/i.test(plain)) return undefined;
  try {
    return decodeURIComponent(plain);
  } catch {
    // A name with a bare % is no part of an address.
    return plain;
  }
}
