import { expect, test, vi } from "vitest";
import type { Workbook } from "../../src/index";
import { paneInBrowser } from "../support/pane/paneInBrowser";
import { picture } from "../support/pane/picture";
import { sheetOf } from "../support/toldOf";

vi.setConfig({ testTimeout: 60_000 });

const pane = paneInBrowser();
const { open, check, button, faults } = pane;

const ONE_ROW = "なまえ | あれ | これ | それ\nい | 4 | 2 | 2";
const SHEETS: Workbook = {
  sheets: ["四月", "五月", "六月"].map((name, at) => ({
    ...sheetOf(
      `品目 | 国語算数理科社会のあらましの数 | これ | それ\nい | ${40 + at} | 18 | ${22 + at}\nろ | 61 | 45 | ${16 + 3 * (at % 2)}`,
    ).sheets[0]!,
    name,
  })),
};

async function select(row: number, left: number, right = left): Promise<void> {
  await pane.page.evaluate(
    ([top, from, to]) => {
      const { host } = window.pane;
      host.selection = { top, left: from, bottom: top, right: to };
      host.select({ sheet: host.active.sheet, row: top, column: from });
    },
    [row, left, right] as const,
  );
}

async function example(parts: readonly [number, number], row = 1): Promise<void> {
  await check();
  await pane.page.getByRole("tab", { name: /^(表|Tables)/ }).click();
  await select(row, 3);
  await button(/^(この値はどこから？|Where does this come from\?)$/).click();
  await select(row, ...parts);
  await pane.page.getByText(/^(選択中|Selected): B\d/).waitFor();
  await button(/^(選択中のセルを足す|Add the selected cells)$/).click();
}
const taught = () => pane.page.evaluate(() => window.pane.model.store.state().taught);

test("where one row leaves it open the rivals are offered, and the chosen one is kept", async () => {
  await open({ workbook: sheetOf(ONE_ROW) });
  await example([1, 2]);
  await pane.page
    .getByText(/どの計算ですか（\d通り）/)
    .first()
    .waitFor();
  expect(await pane.page.getByText("ここでしか確かめられない計算です").count()).toBe(1);
  expect(await faults()).toEqual([]);
  expect(await pane.width()).toBeLessThanOrEqual(320);
  await picture(pane.page, "teaching-rivals", { fullPage: true });
  await pane.page.getByRole("radio", { name: "それ = あれ − これ", exact: true }).check();
  await button("覚える").click();
  await pane.page.getByText("覚えて、検査し直しました").first().waitFor();
  expect(await taught()).toMatchObject([{ form: "difference", table: { sheet: "S" } }]);
  await pane.page.getByText("1か所で成り立ちます").waitFor();
  expect(await faults()).toEqual([]);
});

test("like tables of other sheets are counted apart, with links to what does not agree, in English at 320 px", async () => {
  await open({ workbook: SHEETS, locale: "en-US" });
  await pane.page.evaluate(() => window.pane.model.remembering.speak("en"));
  await pane.page.getByRole("combobox").first().selectOption("workbook");
  await example([1, 2]);
  await pane.page.getByText("Holds in all 2 rows").waitFor();
  await pane.page.getByText("2 other tables with lines of these names: holds in 3 of 4 places").waitFor();
  await button(/五月!D3/).waitFor();
  expect(await faults()).toEqual([]);
  expect(await pane.width()).toBeLessThanOrEqual(320);
  await picture(pane.page, "teaching-elsewhere", { fullPage: true });
  await pane.page.getByRole("radio", { name: /^The whole workbook/ }).check();
  await button("Remember").click();
  await pane.page.getByText("Holds in 5 of 6 places").waitFor();
  await button(/五月!D3/).waitFor();
  expect((await taught())[0]?.table).toBeUndefined();
  await picture(pane.page, "teaching-known", { fullPage: true });
});

test("cells can be taken out again and another figure taken; Escape closes the form, and the button has the keyboard", async () => {
  await open({ workbook: sheetOf("なまえ | あれ | これ | それ\nい | 40 | 18 | 22\nろ | 61 | 45 | 16\nは | 30 | 8 | 22") });
  await example([0, 2]);
  await pane.page.getByText("それ = あれ − これ").waitFor();
  await button("C2 を外す").click();
  await pane.page.getByText("選んだセルからこの値になる計算が見つかりません").waitFor();
  await picture(pane.page, "teaching-none", { fullPage: true });
  await select(2, 3);
  await button("選択中のセルに替える").click();
  await pane.page.getByText("同じ行にも同じ列にも並んでいません").waitFor();
  await pane.page.keyboard.press("Escape");
  await expect.poll(() => pane.page.evaluate(() => document.activeElement?.textContent)).toBe("この値はどこから？");
});

test("on a sheet that was not checked it says what to do, and goes on once that is done", async () => {
  await open({ workbook: SHEETS });
  await check();
  await pane.page.getByRole("tab", { name: /^表/ }).click();
  await pane.page.evaluate(() => (window.pane.host.active = { sheet: "六月", row: 1, column: 3 }));
  await select(1, 3);
  await button("この値はどこから？").click();
  await select(1, 1, 2);
  await pane.page.getByText(/^選択中: B2/).waitFor();
  await button("選択中のセルを足す").click();
  await pane.page.getByText("このシートはまだ検査していません").waitFor();
  await button("検査する").click();
  await pane.page.getByText("それ = 国語算数理科社会のあらましの数 − これ").waitFor();
});

test("a template is saved where files can be saved, and what cannot be kept changes nothing", async () => {
  await open({ workbook: sheetOf(ONE_ROW), cannotSave: true });
  await example([1, 2]);
  await button("覚える").click();
  await pane.page.getByText("ここではファイルを保存できません").waitFor();
  expect(await button("ひな形として保存").count()).toBe(0);
  await button("ひな形を読み込む").waitFor();
});
