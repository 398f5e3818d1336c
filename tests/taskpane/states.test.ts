import { expect, test } from "vitest";
import { earlierFile } from "../support/earlierFile";
import { paneInBrowser, type PaneOptions } from "../support/pane/paneInBrowser";

const pane = paneInBrowser();
const { open, check, button, faults } = pane;
const headings = () => pane.page.locator("[data-finding]");

const checked = async () => check();
const opened = async () => {
  await check();
  await headings().first().click();
};
const shaded = async () => {
  await check();
  await button("数値を色分けする").click();
  await pane.page.getByRole("region", { name: "シートの色分け" }).waitFor();
};
const tab = (name: RegExp) => async () => {
  await pane.page.getByRole("combobox").first().selectOption("workbook");
  await check();
  await pane.page.getByRole("tab", { name }).click();
  await pane.page.locator(".k-table").first().waitFor();
};

const sample = async () => {
  await button("見本の表で試す").click();
  await headings().first().waitFor();
};
const sheet = (...rows: string[][]) => ({
  sheets: [{ name: "KPI", rows: rows.map((row) => row.map((text) => ({ value: text, text }))), merges: [] }],
});
const proved = sheet(
  ["指標", "目標値", "実績値", "達成率"],
  ["相談", "120件", "90件", "75.0%"],
  ["来館", "250人", "213人", "85.2%"],
  ["参加", "310人", "248人", "80.0%"],
);
const unproved = sheet(["指標", "目標値", "実績値"], ["相談", "120件", "約90件"], ["来館", "250人", "—"]);
const money = sheet(
  ["部門", "売上", "費用", "利益"],
  ["東", "1200", "900", "300"],
  ["西", "1533", "1201", "332"],
  ["計", "2733", "2101", "632"],
);
const memo = { sheets: [{ name: "memo", rows: [[{ value: "打合せ", text: "打合せ" }]], merges: [] }] };

const states: readonly (readonly [string, PaneOptions, () => Promise<void>])[] = [
  ["nothing checked yet", {}, () => Promise.resolve()],
  ["findings", {}, checked],
  ["a finding in light", {}, opened],
  ["findings in dark", { background: "#212121" }, checked],
  ["a finding in dark", { background: "#212121" }, opened],
  ["a finding in high contrast", { forcedColors: "active" }, opened],
  ["the coverage map", {}, shaded],
  ["the coverage map in dark", { background: "#212121" }, shaded],
  ["the coverage map in high contrast", { forcedColors: "active" }, shaded],
  ["tables", {}, tab(/^表/)],
  ["the overview", { sample: "002-worked.xlsx" }, tab(/概況/)],
  ["deltas", { sample: "002-worked.xlsx" }, tab(/前期差/)],
  ["every figure proved", { workbook: proved }, checked],
  ["no findings, and not every figure proved", { sample: "003-worked.xlsx" }, checked],
  ["no figure proved", { workbook: unproved }, checked],
  ["figures that follow from each other, and no table of indicators", { workbook: money }, checked],
  [
    "the settings",
    {},
    async () => {
      await button("設定").click();
      await pane.page.getByLabel("達成率の計算違い").waitFor();
    },
  ],
  [
    "a rating scale that cannot be saved yet",
    {},
    async () => {
      await button("設定").click();
      await pane.page.getByRole("combobox", { name: "評価基準" }).selectOption("own");
      await button("段階を足す").click();
      await pane.page.getByText("3番目の評価を入れてください").waitFor();
    },
  ],
  [
    "no table found",
    { workbook: memo },
    async () => {
      await check();
      await pane.page.getByText("KPIの表が見つかりませんでした").waitFor();
    },
  ],
  [
    "checking",
    {},
    async () => {
      await pane.page.evaluate(() => {
        window.pane.host.pause = new Promise(() => undefined);
      });
      await button("検査する").click();
      await button("中止").waitFor();
    },
  ],
  [
    "a dismissed finding, shown all the same",
    {},
    async () => {
      await opened();
      await button("理由を付けて了解…").click();
      await pane.page.getByRole("textbox", { name: "このままでよい理由" }).fill("速報値のため。確定値は12月に反映");
      await button("了解にする").click();
      await pane.page.getByLabel("了解した指摘 1件も表示").check();
      await headings().first().click();
      await pane.page.getByText("了解の理由: 速報値のため").waitFor();
    },
  ],
  [
    "a list of findings that came back",
    {},
    async () => {
      await check();
      await pane.page.getByText("指摘一覧と回答").click();
      const [download] = await Promise.all([pane.page.waitForEvent("download"), button("指摘一覧を保存（.xlsx）").click()]);
      expect(download.suggestedFilename()).toBe("指標_指摘一覧.xlsx");
      await pane.page.locator('input[type="file"]').setInputFiles(await download.path());
      await pane.page.getByRole("region", { name: "結果" }).waitFor();
    },
  ],
  [
    "where no file can be saved",
    { cannotSave: true },
    async () => {
      await check();
      await pane.page.getByText("指摘一覧と回答").click();
      await pane.page.getByText("作業ウィンドウからファイルを保存できません").waitFor();
      expect(await button("指摘一覧を保存（.xlsx）").count()).toBe(0);
    },
  ],
  [
    "a change that is refused",
    {},
    async () => {
      await opened();
      await pane.page.evaluate(() => window.pane.host.failures.set("apply", new Error("RichApi.Error")));
      await button("この値に直す").first().click();
      await pane.page.getByText("思わぬ問題が起きました").first().waitFor();
    },
  ],
  [
    "an average that does not follow",
    { workbook: { sheets: [] } },
    async () => {
      await sample();
      await pane.page.evaluate(() => window.pane.host.edit({ ...window.pane.host.active, row: 7, column: 5 }, "85.0%"));
      await pane.page.getByRole("tab", { name: /概況/ }).click();
      await button("この平均は達成率から計算した値と合いません").waitFor();
    },
  ],
  [
    "the choice of a document to compare with",
    {},
    async () => {
      await opened();
      await button("前の資料と比べる…").click();
      await button("ファイルを選ぶ…").waitFor();
    },
  ],
  [
    "a finding that compares",
    { sample: "000-published.xlsx" },
    async () => {
      await check();
      await button("前の資料と比べる…").click();
      const name = "令和6年度_第2回推進会議_資料3_重要業績評価指標の達成状況（修正後）.xlsx";
      await pane.page.locator("input[type=file]").setInputFiles({ name, mimeType: "", buffer: Buffer.from(earlierFile()) });
      await pane.page.locator('[data-finding^="changed-target"]').click();
      await pane.page.getByRole("columnheader", { name }).waitFor();
    },
  ],
  [
    "a failed check",
    {},
    async () => {
      await pane.page.evaluate(() => window.pane.host.failures.set("snapshot", new Error("RichApi.Error")));
      await button("検査する").click();
      await pane.page.getByText("検査できませんでした").waitFor();
    },
  ],
];

test.each(states)("%s: nothing that axe finds, nothing wider than 320 px", async (_, options, steps) => {
  await open(options);
  await steps();
  expect(await faults()).toEqual([]);
  expect(await pane.width()).toBeLessThanOrEqual(320);
});

const told: readonly (readonly [string, PaneOptions, string, string, boolean])[] = [
  ["every figure proved", { workbook: proved }, "合わない数値はありませんでした", "9 の数値すべてを確かめました", true],
  [
    "no figure proved",
    { workbook: unproved },
    "確かめられた数値はありません",
    "3 の数値のうち 0 を確かめました。数値どうしがどうつながるかを示すものが、このシートにありません",
    false,
  ],
  ["figures without headings of indicators", { workbook: money }, "合わない数値はありませんでした", "9 の数値すべてを確かめました", true],
];

test.each(told)(
  "%s: the pane says how much is proved, with a tick only where that is everything",
  async (_, options, title, headline, isTicked) => {
    await open(options);
    await check();
    await pane.page.getByRole("heading", { name: title }).waitFor();
    await pane.page.getByText(headline, { exact: true }).waitFor();
    expect(await pane.page.locator(".k-fine").count()).toBe(isTicked ? 1 : 0);
  },
);

test("every target is at least 24 px", async () => {
  await open();
  await opened();
  const small = await pane.page.evaluate(() =>
    [...document.querySelectorAll("button, a, select, summary")].flatMap((element) => {
      const { width, height } = element.getBoundingClientRect();
      return width > 0 && Math.min(width, height) < 24 ? [`${element.textContent} ${width}×${height}`] : [];
    }),
  );
  expect(small).toEqual([]);
});

const looks = [
  ["at 300 px", { viewport: { width: 300, height: 720 } }],
  ["at 160 px", { viewport: { width: 160, height: 720 } }],
  ["at 200 % zoom", { viewport: { width: 320, height: 360 }, deviceScaleFactor: 2 }],
] as const;
const main = new Set([
  "nothing checked yet",
  "a finding in light",
  "the coverage map",
  "tables",
  "the overview",
  "deltas",
  "every figure proved",
  "no figure proved",
  "the settings",
  "no table found",
  "the choice of a document to compare with",
  "a finding that compares",
]);
const narrow = looks.flatMap(([how, look]) =>
  states.filter(([name]) => main.has(name)).map(([name, options, steps]) => [name, how, { ...options, ...look }, steps] as const),
);

test.each(narrow)("%s %s: nothing is cut off or out of reach", async (_, __, options, steps) => {
  await open(options);
  await steps();
  const { width, height } = options.viewport;
  expect(await pane.width()).toBeLessThanOrEqual(width);
  const cut = await pane.page.evaluate((edge) => {
    const shown = [...document.querySelectorAll("button, a, select, input, summary, h1, h2, p, li")];
    return shown.filter((element) => element.getBoundingClientRect().right > edge + 1).map(({ textContent }) => textContent);
  }, width);
  expect(cut).toEqual([]);
  const room = await pane.page.locator(".k-panel, .fui-DialogContent").last().boundingBox();
  expect(room?.height).toBeGreaterThan(height / 4);
});
