import { read, write, type WorkSheet } from "@e965/xlsx";
import type { Download } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { faultyFile } from "../../scripts/workbench/faultyFile";
import { OpenWorkbench } from "../support/workbench/openWorkbench";
import { ShownPane } from "../support/workbench/shownPane";

vi.setConfig({ testTimeout: 120_000 });

const POLLED = { timeout: 10_000 };

let workbench: OpenWorkbench;
let pane: ShownPane;
beforeAll(async () => {
  workbench = await OpenWorkbench.start();
  workbench.page.setDefaultTimeout(20_000);
  await workbench.visit("000-published.xlsx");
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

async function bytesOf(download: Download): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return new Uint8Array(Buffer.concat(chunks));
}

/** What a person gets who presses a button that saves. */
async function saved(button: string): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const [download] = await Promise.all([workbench.page.waitForEvent("download", { timeout: 30_000 }), pane.button(button).click()]);
  await pane.said(download.suggestedFilename());
  return { name: download.suggestedFilename(), bytes: await bytesOf(download) };
}

async function openPapers(title: string): Promise<void> {
  await pane.frame.locator(".k-panel summary").filter({ hasText: title }).click();
}

type Answers = Readonly<Record<string, readonly [answer: string, result: string]>>;

/** Writes answers beside the findings whose message has these words, as another program saves the list: values only. */
function answeredList(list: Uint8Array, answers: Answers): Uint8Array {
  const book = read(list);
  const sheet = book.Sheets[book.SheetNames[0] ?? ""] as WorkSheet;
  const text = (cell: string): string => String((sheet[cell] as { v?: string | number } | undefined)?.v ?? "");
  for (let row = 5; text(`A${row}`) !== ""; row += 1) {
    const found = Object.entries(answers).find(([part]) => text(`F${row}`).includes(part));
    if (!found) continue;
    sheet[`I${row}`] = { t: "s", v: found[1][0] };
    sheet[`J${row}`] = { t: "s", v: found[1][1] };
  }
  return new Uint8Array(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
}

async function readBack(bytes: Uint8Array, outcome: string): Promise<void> {
  const file = { name: "回答.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(bytes) };
  await pane.frame.locator('input[type="file"]').setInputFiles(file);
  await pane.frame.getByRole("region", { name: outcome }).waitFor({ timeout: 30_000 });
}

const counts = () => pane.frame.locator(".k-counts").innerText();

test("a list goes out, comes back with answers, and the pane says what became of every finding", async () => {
  await openFaulty();
  const { frame } = pane;
  await pane.button("設定").click();
  await frame.getByLabel("あなたの名前").fill("福島太郎");
  await pane.press("保存", "設定を保存しました");
  // The name is kept for the user.
  await pane.reload();
  await pane.check();
  await openPapers("指摘一覧と回答");
  const list = await saved("指摘一覧を保存（.xlsx）");
  expect(list.name).toMatch(/指摘一覧\.xlsx$/);
  const sent = read(list.bytes);
  expect(sent.SheetNames).toEqual(["指摘一覧", "確認できた範囲", "確認欄", "kensan"]);
  expect(JSON.stringify(sent.Sheets.確認欄)).toContain("福島太郎");
  const page = await saved("報告を保存（.html）");
  expect(page.name).toMatch(/\.html$/);
  expect(new TextDecoder().decode(page.bytes)).toContain("確認者 福島太郎");

  await workbench.type("F8", "45.0%");
  await workbench.type("B6", "50市町村");
  const answers: Answers = {
    "達成率は54.0%とありますが": ["転記の誤り。45.0%に直しました", "修正済"],
    "目標値45.4%を大きく超え": ["国の目標に合わせたため、今年度は変えない", "受理"],
    "を0%として数えたときだけ": ["確認済み", "却下"],
  };
  await readBack(answeredList(list.bytes, answers), "結果");
  expect(await counts()).toMatch(/^未解決 \d+件、再発 0件（.*）、新規 [1-9]\d*件、解消 2件、求めていない変更 1件$/);
  const outcome = frame.getByRole("region", { name: "結果" });
  const told = await outcome.innerText();
  expect(told).toContain("却下: 確認済み");
  expect(told).toContain("50市町村");
  expect(await pane.faults()).toEqual([]);
  await outcome.scrollIntoViewIfNeeded();
  await workbench.picture("pane-answers");
  // Nothing is kept before that is asked for.
  await frame.getByRole("combobox", { name: "状態" }).waitFor({ state: "detached" });
  await pane.press("状態を取り込む", "取り込みました");
  await frame.getByRole("combobox", { name: "状態" }).selectOption("rejected");
  await expect.poll(() => pane.listed(), POLLED).toEqual([expect.stringMatching(/^averaging-policy/)]);
  await frame.getByRole("combobox", { name: "状態" }).selectOption("accepted");
  await expect.poll(() => pane.listed(), POLLED).toEqual([expect.stringMatching(/^excess-rate/)]);
  await pane.open("excess-rate");
  await expect.poll(() => pane.card.innerText()).toContain("国の目標に合わせたため");
  await workbench.picture("pane-answers-accepted");

  // What was fixed and is wrong again comes back in the next round.
  const again = await saved("指摘一覧を保存（.xlsx）");
  await workbench.page.evaluate(() => {
    const facade = window.workbenchPage?.session?.workbook.facade;
    const [first] = facade?.getSheets() ?? [];
    if (first) facade?.setActiveSheet(first);
  });
  await expect.poll(() => workbench.shownIn("F8"), POLLED).toMatch(/^45/);
  await workbench.type("F8", "54.0%");
  await readBack(again.bytes, "結果");
  expect(await counts()).toContain("再発 1件");
});

test("a reason is accepted or rejected by name, and stays with the workbook when rows are inserted and the pane is opened anew", async () => {
  await openFaulty();
  const { frame } = pane;
  await pane.button("設定").click();
  await frame.getByLabel("あなたの名前").fill("会津花子");
  await pane.press("保存", "設定を保存しました");
  await pane.check();
  await pane.open("stated-rate-mismatch");
  await pane.button("理由を付けて了解…").click();
  await frame.getByRole("textbox", { name: "このままでよい理由" }).fill("速報値のため。確定値は12月に反映");
  await pane.press("了解にする", "了解にしました");
  await frame.getByRole("combobox", { name: "状態" }).selectOption("reasoned");
  await pane.open("stated-rate-mismatch");
  await pane.press("却下", "却下しました");
  await frame.getByRole("combobox", { name: "状態" }).selectOption("rejected");
  await pane.open("stated-rate-mismatch");
  await expect.poll(() => pane.card.innerText()).toMatch(/状態: 却下 \(会津花子 \d{4}-\d{2}-\d{2}\)/);
  await workbench.page.evaluate(() => window.workbenchPage?.session?.workbook.facade.getActiveSheet().insertRowsBefore(2, 2));
  await pane.reload();
  await pane.check();
  await expect.poll(() => pane.headings.first().innerText()).toContain("F10");
  await frame.getByRole("combobox", { name: "状態" }).selectOption("rejected");
  await pane.open("stated-rate-mismatch");
  const card = await pane.card.innerText();
  expect(card).toContain("却下");
  expect(card).toContain("速報値のため。確定値は12月に反映");
  expect(await pane.faults()).toEqual([]);
});

test("a file that is no list of findings is refused, and says so", async () => {
  await openFaulty();
  await pane.check();
  await openPapers("指摘一覧と回答");
  const input = pane.frame.locator('input[type="file"]');
  const send = (bytes: Uint8Array) =>
    input.setInputFiles({ name: "a.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
  await send(faultyFile());
  await pane.said("Kensan の指摘一覧ではないか");
  await send(new TextEncoder().encode("PK no workbook"));
  await pane.said(/ブック|ファイル/);
  expect(await pane.frame.locator(".k-answers").count()).toBe(0);
});

test("in English, by keyboard, the list that was saved comes back with nothing settled", async () => {
  await workbench.visit("000-published.xlsx", "en");
  await openFaulty();
  await pane.check();
  const { keyboard } = workbench.page;
  await pane.headings.first().focus();
  await pane.tabTo(/^List of findings and answers$/);
  await keyboard.press("Enter");
  await pane.button(/^Save list of findings/).waitFor();
  await pane.tabTo(/^Save list of findings/);
  const [download] = await Promise.all([workbench.page.waitForEvent("download", { timeout: 30_000 }), keyboard.press("Enter")]);
  expect(download.suggestedFilename()).toMatch(/findings\.xlsx$/);
  await pane.said("was saved");
  // The browser is asked to hand over its chooser while the keyboard is still on its way there: the order takes time to arrive.
  const choosing = workbench.page.waitForEvent("filechooser", { timeout: 30_000 });
  await pane.tabTo(/^Choose a list/);
  const [chooser] = await Promise.all([choosing, keyboard.press("Enter")]);
  await chooser.setFiles({ name: "answers.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(await bytesOf(download)) });
  await pane.frame.getByRole("region", { name: "Outcome" }).waitFor({ timeout: 30_000 });
  expect(await counts()).toBe("Still open: 8, Came back: 0 (they had been gone), New: 0, Settled: 0, Changed without having been asked: 0");
  expect(await pane.faults()).toEqual([]);
  await pane.frame.getByRole("region", { name: "Outcome" }).scrollIntoViewIfNeeded();
  await workbench.picture("pane-answers-english");
  await pane.tabTo(/^Close the outcome$/);
  await keyboard.press("Enter");
  await pane.frame.locator(".k-answers").waitFor({ state: "detached" });
  await expect.poll(() => pane.focused(), POLLED).toMatch(/^Choose a list/);
});
