import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { buildAddin } from "../../scripts/addin/build.mjs";
import type { OfficeProgram } from "../../workbench/office/officeProgram";
import { openPane, serve } from "../support/addin/openPane";
import { launchBrowser } from "../../scripts/launchBrowser";
import { workbookOf } from "../support/sampleReview";

const workbook = workbookOf("samples/attainment.csv");
const cdn = "https://appsforoffice.microsoft.com/lib/1/hosted/";

let browser: Browser;
let server: Server;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), serve("dist")]);
}, 60_000);

afterAll(async () => {
  await browser.close();
  server.close();
});

// Nothing of one test goes on during the next: neither in its page nor in one that it opened.
afterEach(async () => {
  for (const context of browser.contexts()) {
    const [first, ...others] = context.pages();
    await first?.goto("about:blank");
    for (const page of others) await page.close();
  }
});

/** Presses a button of the ribbon of the simulated Excel. */
const press = (page: Page, action: string): Promise<void> =>
  page.evaluate((name) => {
    const { program } = (globalThis as unknown as { simulated: { program: { ribbon: { press(action: string): Promise<void> } } } })
      .simulated;
    return program.ribbon.press(name);
  }, action);

const addressOf = (at: Server): string => `http://localhost:${String((at.address() as AddressInfo).port)}`;

describe("the built pane in a browser", { timeout: 60_000 }, () => {
  test("speaks Japanese in a Japanese Excel, keeps to its policy and asks nobody but Microsoft for Office.js", async () => {
    const { page, complaints, outside, asked } = await openPane(browser, server, { locale: "ja-JP", workbook });
    await page.getByRole("button", { name: "検査する", exact: true }).click();
    await page.getByRole("status").getByText("検査が終わりました。指摘は2件です。").waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("ja");
    const tabs = { 表: /[A-Z]\d+:[A-Z]\d+/, 概況: /%/, 前期差: /時点/ };
    for (const [tab, text] of Object.entries(tabs)) {
      await page.getByRole("tab", { name: tab }).click();
      await page.getByRole("tabpanel", { name: tab }).getByText(text).first().waitFor();
    }
    await page.getByRole("button", { name: "設定" }).click();
    await page.getByRole("dialog").waitFor();
    expect(complaints).toEqual([]);
    expect(outside.length).toBeGreaterThan(1);
    expect(outside.filter((address) => !address.startsWith(cdn))).toEqual([]);
    expect(asked).not.toContain("/reviewer.js");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

  test("loads less than 148 kB before it is used, besides Office.js", async () => {
    const { page, asked } = await openPane(browser, server, { locale: "ja-JP", workbook });
    await page.waitForLoadState("networkidle");
    const loaded = asked.filter((path) => !path.endsWith(".png"));
    expect(loaded.slice(0, 4)).toEqual(["/taskpane.html", "/taskpane.css", "/functions.js", "/taskpane.js"]);
    const bytes = loaded.map((path) => gzipSync(readFileSync(`dist${path}`), { level: 9 }).length);
    expect(
      bytes.reduce((sum, size) => sum + size),
      loaded.join(" "),
    ).toBeLessThan(148_000);
  });

  test("speaks English in an English Excel", async () => {
    const { page, complaints } = await openPane(browser, server, { locale: "en-US", workbook });
    await page.getByRole("button", { name: "Check", exact: true }).press("Enter");
    await page.getByRole("status").getByText("Check finished. 2 findings.").waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    expect(complaints).toEqual([]);
  });

  test("checks in a worker and has the looks of Fluent, both under its policy", async () => {
    const { page, complaints } = await openPane(browser, server, { locale: "ja-JP", workbook });
    const button = page.getByRole("button", { name: "検査する", exact: true });
    expect(await button.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe("rgb(16, 124, 65)");
    const worker = page.waitForEvent("worker");
    await button.click();
    expect(new URL((await worker).url()).pathname).toMatch(/^\/pane\/.*checkWorker/);
    expect(complaints).toEqual([]);
  });

  test("answers the ribbon, whether or not anybody looks at it", async () => {
    const { page, complaints } = await openPane(browser, server, { locale: "ja-JP", workbook });
    await press(page, "checkSheet");
    await page.getByRole("status").getByText("印を付けました").waitFor({ state: "attached" });
    await press(page, "clearMarks");
    await page.getByRole("status").getByText("印を消しました").waitFor({ state: "attached" });
    await press(page, "insertDeltas");
    await page.getByRole("tabpanel", { name: "前期差" }).getByText("2つの時点がある表を検査すると").waitFor({ state: "attached" });
    expect(complaints).toEqual([]);
  });

  test("works from any folder", async () => {
    const folder = mkdtempSync(join(tmpdir(), "kensan-addin-"));
    cpSync("dist", join(folder, "tools/kensan"), { recursive: true });
    const elsewhere = await serve(folder);
    try {
      const { page, complaints } = await openPane(browser, elsewhere, { locale: "ja-JP", workbook, folder: "tools/kensan/" });
      await page.getByRole("button", { name: "検査する", exact: true }).click();
      await page.getByRole("status").getByText("指摘は2件").waitFor();
      await page.getByRole("tab", { name: "概況" }).click();
      await page.getByRole("tabpanel", { name: "概況" }).getByRole("heading").first().waitFor();
      expect(complaints).toEqual([]);
    } finally {
      elsewhere.close();
      rmSync(folder, { recursive: true });
    }
  });

  test("opens the page of a rule beside it, in the colours of a page that runs no script", async () => {
    const { page, complaints } = await openPane(browser, server, { locale: "ja-JP", workbook });
    await page.getByRole("button", { name: "検査する", exact: true }).click();
    await page.locator("[data-finding]").first().click();
    const opened = page.waitForEvent("popup");
    await page.getByRole("link", { name: "この規則について" }).click();
    const rule = await opened;
    rule.on("console", (message) => complaints.push(message.text()));
    await rule.getByRole("heading", { name: "stated-rate-mismatch" }).waitFor();
    expect(
      await rule
        .locator("mark")
        .first()
        .evaluate((element) => getComputedStyle(element).fontWeight),
    ).toBe("600");
    await rule.getByRole("link", { name: "規則の一覧" }).click();
    await rule.getByRole("link", { name: "missing-rate" }).click();
    await rule.getByRole("heading", { name: "missing-rate" }).waitFor();
    expect(complaints).toEqual([]);
  });

  test("brings the engine for FINDINGS when it is calculated for the first time, once for all cells", async () => {
    const { page, complaints, asked } = await openPane(browser, server, { locale: "ja-JP", workbook });
    const rows = await page.evaluate(() => {
      const { program } = (globalThis as unknown as { simulated: { program: OfficeProgram } }).simulated;
      const table = [
        ["KPI", "目標値(A)", "値(B)", "達成率(B/A)"],
        ["テレワークの導入率", "60.1%", "45.0%", "47.8%"],
        ["電子申請の利用率", "37.8%", "30.2%", "79.9%"],
      ];
      const calculate = () => program.customFunctions.call("FINDINGS", [table, null]);
      return Promise.all([calculate(), calculate()]);
    });
    expect(JSON.stringify(rows[0])).toContain("stated-rate-mismatch");
    expect(rows[1]).toEqual(rows[0]);
    expect(asked.filter((path) => path === "/reviewer.js")).toHaveLength(1);
    expect(complaints).toEqual([]);
  });

  test("may send nothing to anybody else", async () => {
    const { page, outside } = await openPane(browser, server, { locale: "ja-JP", workbook });
    const sent = await page.evaluate(() =>
      fetch("https://example.com/?figures=1").then(
        () => "sent",
        () => "refused",
      ),
    );
    expect(sent).toBe("refused");
    expect(outside.filter((address) => address.includes("example.com"))).toEqual([]);
  });

  test("says so where Office.js cannot be had", async () => {
    const page = await browser.newPage({ locale: "ja-JP" });
    await page.route(/appsforoffice/, (route) => route.abort());
    await page.goto(`${addressOf(server)}/taskpane.html`);
    await page.getByText("Office.js）を読み込めませんでした").waitFor();
  });
});

describe("a build for a closed network", () => {
  test("brings Office.js and its licence along and asks nobody outside", async () => {
    const folder = mkdtempSync(join(tmpdir(), "kensan-addin-"));
    await buildAddin({ folder, officeJs: "local", baseUrl: "https://kensan.example.lg.jp/addin", mode: "development" });
    const closed = await serve(folder);
    try {
      const { page, complaints, outside } = await openPane(browser, closed, { locale: "ja-JP", workbook });
      await page.getByRole("button", { name: "検査する", exact: true }).click();
      await page.getByRole("status").getByText("指摘は2件").waitFor();
      expect([complaints, outside]).toEqual([[], []]);
      expect(readFileSync(join(folder, "manifest.xml"), "utf8")).not.toContain("localhost");
      expect(readFileSync(join(folder, "taskpane.html"), "utf8")).not.toContain("appsforoffice");
      expect(readFileSync(join(folder, "office/LICENSE.md"), "utf8")).toContain("MICROSOFT");
    } finally {
      closed.close();
      rmSync(folder, { recursive: true });
    }
  }, 120_000);
});
