import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { CodeInVm } from "../support/sheets/codeInVm";

/** What is there before the user has allowed anything: menus, the user's language, and no file. */
function beforeConsent(locale: string) {
  const items: (readonly [string, string])[] = [];
  const shown: string[] = [];
  const menu = {
    addItem: (title: string, name: string) => {
      items.push([title, name]);
      return menu;
    },
    addToUi: () => undefined,
  };
  const code = new CodeInVm({
    Session: { getActiveUserLocale: () => locale },
    SpreadsheetApp: { getUi: () => ({ createAddonMenu: () => menu, showSidebar: ({ file }: { file: string }) => shown.push(file) }) },
    HtmlService: { createHtmlOutputFromFile: (file: string) => ({ setTitle: () => ({ file }) }) },
  });
  return { code, items, shown };
}

test.each(["onOpen", "onInstall"])("%s builds the menu without reading the file, and its item opens the sidebar", (event) => {
  const { code, items, shown } = beforeConsent("ja");
  code.call(event);
  expect(items.map(([title]) => title)).toEqual(["検算を開く"]);
  for (const [, name] of items) code.call(name);
  expect(shown).toEqual(["sidebar"]);
  expect(existsSync("dist/sheets/sidebar.html")).toBe(true);
});

test("the menu speaks the user's language", () => {
  const { code, items } = beforeConsent("en");
  code.call("onOpen");
  expect(items.map(([title]) => title)).toEqual(["Open Kensan"]);
});
