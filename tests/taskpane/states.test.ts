import { expect, test } from "vitest";
import { earlierFile } from "../support/earlierFile";
import { paneInBrowser, type PaneOptions } from "../support/pane/paneInBrowser";
import { PANE_WORKBOOKS } from "../support/pane/paneWorkbooks";

const pane = paneInBrowser();
const { open, check, button, faults } = pane;
const { proved, unproved, money, memo, none } = PANE_WORKBOOKS;
const headings = () => pane.page.locator("[data-finding]");
const card = () => pane.page.locator(".k-detail:visible");

const openFirst = async () => {
  await headings().first().click();
  await card().waitFor();
};
const opened = async () => {
  await check();
  await openFirst();
};
const shade = async () => {
  await button("数値を色分けする").click();
  await pane.page.getByRole("region", { name: "シートの色分け" }).waitFor();
};
const closedAndShaded = async () => {
  await headings().first().click();
  await card().waitFor({ state: "hidden" });
  await shade();
};
const checkedAll = async () => {
  await pane.page.getByRole("combobox").first().selectOption("workbook");
  await check();
};
const tab = async (name: RegExp) => {
  await pane.page.getByRole("tab", { name }).click();
  await pane.page.locator(".k-table:visible").first().waitFor();
};
/** Checks a workbook without findings: the pane says how much is proved, with a tick only where that is everything. */
const told = (title: string, headline: string, ticks: number) => async () => {
  await check();
  await pane.page.getByRole("heading", { name: title }).waitFor();
  await pane.page.getByText(headline, { exact: true }).waitFor();
  expect(await pane.page.locator(".k-fine").count()).toBe(ticks);
};

/** States by their names, in the order in which a page that is opened once goes through them: to open and to check costs more than to look. */
type Visit = readonly [options: PaneOptions, states: Readonly<Record<string, () => Promise<void>>>];

const found: readonly Visit[] = [
  [
    {},
    {
      "nothing checked yet": () => Promise.resolve(),
      findings: check,
      "a finding in light": openFirst,
      "the choice of a document to compare with": async () => {
        await button("前の資料と比べる…").click();
        await button("ファイルを選ぶ…").waitFor();
      },
    },
  ],
  [{ background: "#212121" }, { "findings in dark": check, "a finding in dark": openFirst, "the coverage map in dark": closedAndShaded }],
  [{ forcedColors: "active" }, { "a finding in high contrast": opened, "the coverage map in high contrast": closedAndShaded }],
  [
    {},
    {
      tables: () => checkedAll().then(() => tab(/^表/)),
      "the coverage map": async () => {
        await pane.page.getByRole("tab", { name: /^指摘/ }).click();
        await headings().first().waitFor();
        await shade();
      },
    },
  ],
  [{ sample: "002-worked.xlsx" }, { "the overview": () => checkedAll().then(() => tab(/概況/)), deltas: () => tab(/前期差/) }],
  [{ workbook: proved }, { "every figure proved": told("合わない数値はありませんでした", "9 の数値すべてを確かめました", 1) }],
  [{ sample: "003-worked.xlsx" }, { "no findings, and not every figure proved": check }],
  [
    { workbook: unproved },
    {
      "no figure proved": told(
        "確かめられた数値はありません",
        "3 の数値のうち 0 を確かめました。数値どうしがどうつながるかを示すものが、このシートにありません",
        0,
      ),
    },
  ],
  [
    { workbook: money },
    {
      "figures that follow from each other, and no table of indicators": told(
        "合わない数値はありませんでした",
        "9 の数値すべてを確かめました",
        1,
      ),
    },
  ],
];

const used: readonly Visit[] = [
  [
    {},
    {
      "the settings": async () => {
        await button("設定").click();
        await pane.page.getByLabel("達成率の計算違い").waitFor();
      },
      "a rating scale that cannot be saved yet": async () => {
        await pane.page.getByRole("combobox", { name: "評価基準" }).selectOption("own");
        await button("段階を足す").click();
        await pane.page.getByText("3番目の評価を入れてください").waitFor();
      },
    },
  ],
  [
    { workbook: memo },
    {
      "no table found": async () => {
        await check();
        await pane.page.getByText("KPIの表が見つかりませんでした").waitFor();
      },
    },
  ],
  [
    {},
    {
      checking: async () => {
        await pane.page.evaluate(() => {
          window.pane.host.pause = new Promise(() => undefined);
        });
        await button("検査する").click();
        await button("中止").waitFor();
      },
    },
  ],
  [
    {},
    {
      "a dismissed finding, shown all the same": async () => {
        await opened();
        await button("理由を付けて了解…").click();
        await pane.page.getByRole("textbox", { name: "このままでよい理由" }).fill("速報値のため。確定値は12月に反映");
        await button("了解にする").click();
        await pane.page.getByLabel("了解した指摘 1件も表示").check();
        await headings().first().click();
        await pane.page.getByText("了解の理由: 速報値のため").waitFor();
      },
    },
  ],
  [
    {},
    {
      "a list of findings that came back": async () => {
        await check();
        await pane.page.getByText("指摘一覧と回答").click();
        const [download] = await Promise.all([pane.page.waitForEvent("download"), button("指摘一覧を保存（.xlsx）").click()]);
        expect(download.suggestedFilename()).toBe("指標_指摘一覧.xlsx");
        await pane.page.locator('input[type="file"]').setInputFiles(await download.path());
        await pane.page.getByRole("region", { name: "結果" }).waitFor();
      },
    },
  ],
  [
    { cannotSave: true },
    {
      "where no file can be saved": async () => {
        await check();
        await pane.page.getByText("指摘一覧と回答").click();
        await pane.page.getByText("作業ウィンドウからファイルを保存できません").waitFor();
        expect(await button("指摘一覧を保存（.xlsx）").count()).toBe(0);
      },
    },
  ],
  [
    {},
    {
      "a change that is refused": async () => {
        await opened();
        await pane.page.evaluate(() => window.pane.host.failures.set("apply", new Error("RichApi.Error")));
        await button("この値に直す").first().click();
        await pane.page.getByText("思わぬ問題が起きました").first().waitFor();
      },
    },
  ],
  [
    { workbook: none },
    {
      "an average that does not follow": async () => {
        await button("見本の表で試す").click();
        await headings().first().waitFor();
        await pane.page.evaluate(() => window.pane.host.edit({ ...window.pane.host.active, row: 7, column: 5 }, "85.0%"));
        await pane.page.getByRole("tab", { name: /概況/ }).click();
        await button("この平均は達成率から計算した値と合いません").waitFor();
      },
    },
  ],
  [
    { sample: "000-published.xlsx" },
    {
      "a finding that compares": async () => {
        await check();
        await button("前の資料と比べる…").click();
        const name = "令和6年度_第2回推進会議_資料3_重要業績評価指標の達成状況（修正後）.xlsx";
        await pane.page.locator("input[type=file]").setInputFiles({ name, mimeType: "", buffer: Buffer.from(earlierFile()) });
        await pane.page.locator('[data-finding^="changed-target"]').click();
        await pane.page.getByRole("columnheader", { name }).waitFor();
      },
    },
  ],
  [
    {},
    {
      "a failed check": async () => {
        await pane.page.evaluate(() => window.pane.host.failures.set("snapshot", new Error("RichApi.Error")));
        await button("検査する").click();
        await pane.page.getByText("検査できませんでした").waitFor();
      },
    },
  ],
];

const visits = [...found, ...used].map(([options, states]) => [Object.keys(states).join(", "), options, states] as const);

/** What is smaller than a finger needs. */
const small = () =>
  pane.page.evaluate(() =>
    [...document.querySelectorAll("button, a, select, summary")].flatMap((element) => {
      const { width, height } = element.getBoundingClientRect();
      return width > 0 && Math.min(width, height) < 24 ? [`${element.textContent} ${width}×${height}`] : [];
    }),
  );

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

/** Nothing is cut off or out of reach, once the drawings have taken their new width. */
async function fits(state: string, { width, height }: { readonly width: number; readonly height: number }): Promise<void> {
  const how = `${state} at ${width} px`;
  await expect.poll(() => pane.width(), { message: how, timeout: 10_000 }).toBeLessThanOrEqual(width);
  const cut = () =>
    pane.page.evaluate((edge) => {
      const shown = [...document.querySelectorAll("button, a, select, input, summary, h1, h2, p, li")];
      return shown.filter((element) => element.getBoundingClientRect().right > edge + 1).map(({ textContent }) => textContent);
    }, width);
  await expect.poll(cut, { message: how, timeout: 10_000 }).toEqual([]);
  const room = await pane.page.locator(".k-panel, .fui-DialogContent").last().boundingBox();
  expect(room?.height, how).toBeGreaterThan(height / 4);
}

test.each(visits)(
  "%s: nothing that axe finds, no target below 24 px, nothing cut off at 320, 300 and 160 px",
  async (_, options, states) => {
    await open(options);
    for (const [state, reach] of Object.entries(states)) {
      await reach();
      expect(await faults(), state).toEqual([]);
      expect(await small(), state).toEqual([]);
      expect(await pane.width(), state).toBeLessThanOrEqual(320);
      if (!main.has(state)) continue;
      for (const width of [300, 160]) {
        await pane.page.setViewportSize({ width, height: 720 });
        await fits(state, { width, height: 720 });
      }
      await pane.page.setViewportSize({ width: 320, height: 720 });
    }
  },
);

const zoomed = { viewport: { width: 320, height: 360 }, deviceScaleFactor: 2 };

test.each(visits.filter(([, , states]) => Object.keys(states).some((state) => main.has(state))))(
  "%s at 200 % zoom: nothing is cut off or out of reach",
  async (_, options, states) => {
    await open({ ...options, ...zoomed });
    for (const [state, reach] of Object.entries(states)) {
      await reach();
      if (main.has(state)) await fits(state, zoomed.viewport);
    }
  },
);
