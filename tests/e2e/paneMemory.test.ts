import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { writeXlsx } from "../../hosts/file/writeXlsx";
import { faultyFile } from "../../scripts/workbench/faultyFile";
import { OpenWorkbench } from "../support/workbench/openWorkbench";
import { ShownPane } from "../support/workbench/shownPane";

vi.setConfig({ testTimeout: 60_000 });

let workbench: OpenWorkbench;
let pane: ShownPane;
beforeAll(async () => {
  workbench = await OpenWorkbench.start();
  pane = new ShownPane(workbench, await workbench.visit("000-published.xlsx"));
}, 120_000);
afterAll(async () => {
  await workbench.close();
});
beforeEach(() => {
  workbench.problems.length = 0;
});
afterEach(() => {
  expect(workbench.problems).toEqual([]);
});

async function openFaulty(): Promise<void> {
  pane = new ShownPane(workbench, await workbench.openFile(faultyFile(), "faulty.xlsx"));
}

test("a reason and a setting stay with the workbook when the pane is opened anew", async () => {
  await openFaulty();
  const { frame } = pane;
  await pane.check();
  const before = await pane.listed();
  await pane.open("stated-rate-mismatch");
  await pane.button("理由を付けて了解…").click();
  await frame.getByRole("textbox", { name: "このままでよい理由" }).fill("速報値のため。確定値は12月に反映");
  await pane.press("了解にする", "了解にしました");
  await pane.button("設定").click();
  await frame.getByLabel("前の時点から更新されていない").uncheck();
  expect(await pane.faults()).toEqual([]);
  await workbench.picture("pane-8-settings");
  await pane.press("保存", "設定を保存しました");
  await pane.reload();
  await pane.check();
  const gone = before.filter((id) => /^(stated-rate-mismatch|stale-actual)/.test(id));
  expect(gone.length).toBeGreaterThan(1);
  expect(await pane.listed()).toEqual(before.filter((id) => !gone.includes(id)));
  await frame.getByLabel("了解した指摘 1件も表示").check();
  await pane.open("stated-rate-mismatch");
  await expect.poll(() => pane.card.innerText()).toContain("速報値のため。確定値は12月に反映");
});

test("the whole pane speaks the language that is chosen, and remembers it", async () => {
  await openFaulty();
  await pane.check();
  await pane.open("stated-rate-mismatch");
  await pane.button("設定").click();
  await pane.frame.getByRole("combobox", { name: "言語" }).selectOption("en");
  await pane.press("保存", "Settings saved");
  await pane.frame.getByRole("dialog").waitFor({ state: "detached" });
  const words = await pane.frame.locator("#kensan").innerText();
  expect(words).toContain("Findings");
  expect(words).not.toMatch(/検査|指摘|要確認|達成率は/);
  await workbench.picture("pane-9-english");
  await pane.reload();
  await pane.button("Settings").click();
  await pane.frame.getByRole("combobox", { name: "Language" }).selectOption("ja");
  await pane.button("Save").click();
  await pane.button("検査する").waitFor();
});

test("the language that the address asks for is that of the pane too, whatever was chosen there", async () => {
  await pane.frame.evaluate(() => {
    localStorage.setItem("kensan.language", "en");
  });
  const frame = await workbench.visit("000-published.xlsx", "ja");
  await expect.poll(() => frame.locator("#kensan").innerText()).toContain("検査する");
});

const states: readonly (readonly [string, () => Promise<unknown>])[] = [
  ["nothing checked yet", () => Promise.resolve()],
  ["a card", () => pane.open("stated-rate-mismatch")],
  ["tables", () => pane.tab(/^表/).click()],
  ["overview", () => pane.tab(/^概況/).click()],
  ["deltas", () => pane.tab(/^前期差/).click()],
];

test("axe finds nothing in any state of the pane in its frame", async () => {
  await openFaulty();
  for (const [name, reach] of states) {
    if (name === "a card") await pane.check();
    await reach();
    await pane.frame
      .locator(".k-panel")
      .filter({ hasNotText: /^…|ています…/ })
      .waitFor();
    expect(await pane.faults(), name).toEqual([]);
    await workbench.picture(`pane-state-${name.replaceAll(" ", "-")}`);
  }
});

const outcomes: readonly (readonly [string, () => Promise<unknown>])[] = [
  ["all fine", () => workbench.choose("003-worked.xlsx")],
  ["no table", () => workbench.openFile(writeXlsx({ sheets: [{ name: "メモ", rows: [[{ value: "会議の記録" }]] }] }), "notes.xlsx")],
  [
    "failed",
    async () => {
      await openFaulty();
      await pane.check();
      await workbench.page.evaluate(() => window.workbenchPage?.session?.program.gate.refuseNext("AccessDenied", 9));
    },
  ],
];

test.each(outcomes)("axe finds nothing where a check ends with: %s", async (name, prepare) => {
  await prepare();
  pane = new ShownPane(workbench, await workbench.pane());
  await pane.button(/^検査する$/).click();
  await pane.frame.locator(".k-panel .k-state h2").waitFor();
  expect(await pane.faults()).toEqual([]);
  await workbench.picture(`pane-state-${name.replaceAll(" ", "-")}`);
});

test("by keyboard alone: check, find, repair, take back, mark, clear, write changes, and back to the sheet", async () => {
  await openFaulty();
  const { keyboard } = workbench.page;
  const before = await workbench.kept();
  const tabAndEnter = async (name: RegExp): Promise<void> => {
    await pane.tabTo(name);
    await pane.isReady();
    await keyboard.press("Enter");
  };
  await workbench.click("A1");
  await keyboard.press("F6");
  await tabAndEnter(/^検査する$/);
  await pane.headings.first().waitFor();
  await pane.tabTo(/^stated-rate-mismatch/);
  await keyboard.press("Enter");
  await expect.poll(() => workbench.selected()).toBe("行政経営 KPI①!F8");
  await tabAndEnter(/^この値に直す$/);
  await pane.said("直しました");
  expect(await workbench.shownIn("F8")).toBe("45.0%");
  await tabAndEnter(/^元に戻す/);
  await pane.said("元に戻しました");
  await tabAndEnter(/^シートに印を付ける$/);
  await pane.said("印を付けました");
  await tabAndEnter(/^印を消す$/);
  await pane.said("印を消しました");
  await pane.tabTo(/^指摘\d/, "Shift+Tab");
  await keyboard.press("End");
  await pane.button("シートに書く").waitFor();
  await tabAndEnter(/^シートに書く$/);
  await pane.said(/前期差を\d+個のセルに書きました/);
  await tabAndEnter(/^元に戻す/);
  await pane.said("元に戻しました");
  await pane.tabTo(/^設定$/, "Shift+Tab");
  await keyboard.press("Enter");
  await pane.frame.getByRole("dialog").waitFor();
  await keyboard.press("Escape");
  await pane.frame.getByRole("dialog").waitFor({ state: "detached" });
  await expect.poll(() => pane.focused()).toBe("設定");
  expect(await workbench.kept()).toBe(before);
  await keyboard.press("Shift+F6");
  await keyboard.press("ArrowRight");
  await expect.poll(() => workbench.selected()).toBe("行政経営 KPI①!G8");
});
