import { createHash } from "node:crypto";
import { writeFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import AxeBuilder from "@axe-core/playwright";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writerFor } from "../../../cli/formats/writerFor";
import type { FileDetails } from "../../../hosts/file/report/reportWriter";
import { launchBrowser } from "../../../scripts/launchBrowser";
import type { Attainment } from "../../../src/index";
import { fileReport, summarise } from "../../../src/report";
import type { ReviewedFile } from "../../../src/report";
import { cleanReview, mismatch, reviewWithFindings, unreadable, withFindings } from "../../support/reviewedFiles";

const attainment: Attainment = {
  sheet: "KPI",
  cell: "C6",
  indicator: "テレワークの導入率",
  baseline: { text: "12.0%", number: 12 },
  target: { text: "60.1%", number: 60.1 },
  actual: { text: "45.0%", number: 45 },
  rate: "47.8%",
  period: "2025-01-31",
  lessIsBetter: true,
};

function page(files: readonly ReviewedFile[], language: "ja" | "en" = "ja", attainments: readonly Attainment[] = [attainment]): string {
  const writer = writerFor("html", {
    language,
    ruleset: "0.1.0",
    colour: false,
    signature: { by: "福島太郎", date: "2026-11-28" },
    out: undefined,
  });
  const reported = files.map((file) => fileReport(file, language));
  const sections = reported.map((file) => {
    const details: FileDetails = { followed: [], isFirst: true, attainments };
    return writer.file(file, [], details);
  });
  return writer.begin() + sections.join("") + String(writer.end(summarise(reported)));
}

/** What somebody could write into a cell to get a page to do something. */
const HOSTILE = `"><script>alert(1)</script><img src=x onerror=alert(1)> & 'x' \u0000\u001b[31m\u202e`;

const hostile: ReviewedFile = {
  ...withFindings,
  path: `${HOSTILE}.xlsx`,
  review: {
    ...reviewWithFindings,
    findings: [
      {
        ...mismatch,
        indicator: HOSTILE,
        message: { ja: HOSTILE, en: HOSTILE },
        stated: `47.8%${HOSTILE}`,
        cell: { sheet: HOSTILE, row: 5, column: 3 },
        evidence: [{ cell: { sheet: HOSTILE, row: 5, column: 1 }, role: "target", text: HOSTILE }],
      },
    ],
  },
};

describe("the page", () => {
  test("tells findings, calculation, coverage and totals in the language that was asked for", () => {
    const ja = page([withFindings, unreadable]);
    for (const text of [
      "× エラー",
      "? 要確認",
      "達成率は47.8%とありますが、45.0% ÷ 60.1%は74.9%です。",
      "記載: 47.8%",
      "確認者 福島太郎",
      "ファイルが壊れています。",
      "目標値が文字なので計算できません。",
    ])
      expect(ja).toContain(text);
    const en = page([withFindings], "en");
    for (const text of ['<html lang="en">', "× Error", "The rate says 47.8%", "Reviewed by 福島太郎", "less is better", "12.0%"])
      expect(en).toContain(text);
  });

  test("draws the stated figure beside what can have been calculated", () => {
    const svg = /<svg role="img".*?<\/svg>/s.exec(page([withFindings]))?.[0] ?? "";
    expect(svg).toContain("<title>記載: 47.8%、あり得る範囲: 74.73～75.03</title>");
    const [circle, band] = [
      /<circle[^>]*cx="([\d.]+)"/.exec(svg)?.[1],
      /<rect class="band" x="([\d.]+)" y="\d+" width="([\d.]+)"/.exec(svg),
    ];
    // 47.8 lies left of 74.73, with all of the picture between them.
    expect(Number(circle)).toBe(40);
    expect(Number(band?.[1])).toBeGreaterThan(295);
    expect(Number(band?.[2])).toBeGreaterThanOrEqual(3);
  });

  test("knows the signs of figures below zero", () => {
    const below: [string, string] = ["-0.2", "-0.1"];
    const file = { ...withFindings, review: { ...reviewWithFindings, findings: [{ ...mismatch, stated: "▲0.3%", range: below }] } };
    const html = page([file], "ja", []);
    expect(html).toMatch(/<circle class="stated" cx="40"/);
    expect(html).toContain("-0.2–-0.1%");
  });

  test.each([
    ["no number", "未達成", ["1", "2"]],
    ["another multiplier", "61.5万", ["614,999", "615001"]],
    ["bounds that are none", "5", ["x", "y"]],
    ["bounds the wrong way round", "5", ["3", "1"]],
  ])("draws nothing for %s", (_, stated, range) => {
    const file = {
      ...withFindings,
      review: { ...reviewWithFindings, findings: [{ ...mismatch, stated, range: range as [string, string] }] },
    };
    expect(page([file], "ja", [])).not.toContain("<svg");
  });

  test("draws the actual as a bar and the target as a line, from zero", () => {
    const svg = /<table class="charts">.*?(<svg.*?<\/svg>)/s.exec(page([withFindings]))?.[1] ?? "";
    const width = Number(/class="actual" x="0" y="\d+" width="([\d.]+)"/.exec(svg)?.[1]);
    const goal = Number(/class="goal" x1="([\d.]+)"/.exec(svg)?.[1]);
    const start = Number(/class="start" x1="([\d.]+)"/.exec(svg)?.[1]);
    expect(width / goal).toBeCloseTo(45 / 60.1, 2);
    expect(start / goal).toBeCloseTo(12 / 60.1, 2);
    const below = page([withFindings], "ja", [{ ...attainment, actual: { text: "▲5", number: -5 }, baseline: null }]);
    expect(below).toMatch(/class="actual" x="0" y="\d+" width="[1-9]/);
  });

  test("says how many charts it leaves out", () => {
    const many = page(
      [withFindings],
      "en",
      Array.from({ length: 302 }, () => attainment),
    );
    expect(many.match(/class="track"/g)).toHaveLength(300);
    expect(many).toContain("2 more");
  });

  test("loads and runs nothing, and lets no markup or control character of a cell through", () => {
    const html = page([hostile], "ja", [{ ...attainment, indicator: HOSTILE, target: { text: HOSTILE, number: 1 } }]);
    const tags = html.match(/<[^>]*>/g) ?? [];
    expect(tags.length).toBeGreaterThan(100);
    expect(tags.filter((tag) => /^<(script|img|link|iframe|object|embed)|\son\w+=|\s(src|href|style)=/i.test(tag))).toEqual([]);
    expect(html).not.toMatch(/url\(|@import/i);
    // eslint-disable-next-line no-control-regex -- the control characters are what must not be there
    expect(html).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    const style = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? "";
    const hash = createHash("sha256").update(style).digest("base64");
    expect(html).toContain(`content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`);
  });

  test("does not call a clean file proved, nor an unread one clean", () => {
    expect(page([{ ...withFindings, review: cleanReview }])).toContain("指摘はありません。");
    expect(page([unreadable])).not.toContain("指摘はありません。");
  });
});

describe("in Chromium", () => {
  let browser: Browser;
  let folder = "";

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "kensan-html-"));
    browser = await launchBrowser();
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  test.each(["ja", "en"] as const)(
    "the page in %s is accessible, complains of nothing and fits A4",
    async (language) => {
      const path = join(folder, `${language}.html`);
      writeFileSync(path, page([withFindings, hostile, unreadable], language));
      const context = await browser.newContext({ viewport: { width: 794, height: 1123 } });
      const shown = await context.newPage();
      const complaints: string[] = [];
      shown.on("console", (message) => complaints.push(message.text()));
      shown.on("pageerror", (error) => complaints.push(error.message));
      shown.on("request", (request) => complaints.push(...(request.url() === pathToFileURL(path).href ? [] : [request.url()])));
      await shown.goto(pathToFileURL(path).href);
      expect(complaints).toEqual([]);
      // The style is applied although the policy allows one only by its hash.
      expect(
        await shown
          .locator("table.findings")
          .first()
          .evaluate((table) => getComputedStyle(table).borderCollapse),
      ).toBe("collapse");
      const { violations } = await new AxeBuilder({ page: shown }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
      await shown.emulateMedia({ media: "print" });
      expect(await shown.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(794);
      await context.close();
    },
    60_000,
  );
});
