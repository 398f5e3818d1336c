import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { read, write, type WorkSheet } from "@e965/xlsx";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readWorkbook } from "../../hosts/file/readWorkbook";
import { writeXlsx } from "../../hosts/file/writeXlsx";
import { LIBRE_OFFICE } from "../support/libreOffice";
import { runKensan, type Run } from "../support/runKensan";
import { startKensan } from "../support/startKensan";
import { schemaErrors } from "../support/validReport";

let folder = "";

const kensan = (...words: string[]): Promise<Run> => runKensan(words, { folder });

type Row = readonly [name: string, target: string, actual: string, rate: string];

/** Two wrong rates, a target that is missing, and one that was passed by far. */
const FIRST: readonly Row[] = [
  ["電子申請の利用率", "60.1%", "45.0%", "47.9%"],
  ["窓口の満足度", "80.0%", "62.5%", "78.1%"],
  ["研修の受講率", "75.0%", "51.0%", "68.0%"],
  ["健診の受診率", "64.0%", "48.0%", "75.0%"],
  ["会議録の公開率", "90.0%", "72.0%", "80.0%"],
  ["図書の電子化率", "40.0%", "29.0%", "72.5%"],
  ["相談の件数", "200件", "150件", "57.0%"],
  ["避難訓練の参加率", "50.0%", "70.0%", "140.0%"],
  ["公園の利用者数", "", "320人", ""],
];

function submission(rows: readonly Row[], above: readonly string[] = []): Uint8Array {
  const cells = [...above.map((text) => [text]), ["指標", "目標値(A)", "実績値(B)", "達成率(B/A)"], ...rows];
  return writeXlsx({ sheets: [{ name: "KPI", rows: cells.map((row) => row.map((value) => ({ value }))) }] });
}

function changed(rows: readonly Row[], changes: Readonly<Record<string, Row>>): readonly Row[] {
  return rows.map((row) => changes[row[0]] ?? row);
}

/** Writes answers into a list as another program saves it: values only, styles gone. */
function answerIn(name: string, answers: Readonly<Record<string, readonly [answer: string, result: string]>>, to: string): void {
  const book = read(readFileSync(join(folder, name)));
  const sheet = book.Sheets.指摘一覧 as WorkSheet;
  const columns = "ABCDEFGHIJKLM".split("");
  const headed = (heading: string): string =>
    columns.find((column) => (sheet[`${column}4`] as { v?: string } | undefined)?.v === heading) ?? "";
  for (let row = 5; sheet[`A${row}`]; row += 1) {
    const indicator = String((sheet[`${headed("指標")}${row}`] as { v: string }).v);
    const found = Object.entries(answers).find(([part]) => indicator.includes(part));
    if (!found) continue;
    sheet[`${headed("回答")}${row}`] = { t: "s", v: found[1][0] };
    sheet[`${headed("結果")}${row}`] = { t: "s", v: found[1][1] };
  }
  const signOff = book.Sheets.確認欄 as WorkSheet;
  for (const ref of Object.keys(signOff)) {
    const { v } = signOff[ref] as { v?: unknown };
    if (v === "回答者") signOff[`B${ref.slice(1)}`] = { t: "s", v: "会津花子" };
    if (v === "回答者") signOff[`D${ref.slice(1)}`] = { t: "s", v: "2026年12月1日" };
  }
  writeFileSync(join(folder, to), write(book, { type: "buffer", bookType: "xlsx" }) as Uint8Array);
}

const FIXED: Row = ["電子申請の利用率", "60.1%", "45.0%", "74.9%"];
const ANSWERS = {
  電子申請の利用率: ["転記の誤り。74.9%に直しました", "修正済"],
  相談の件数: ["確認済み", "受理"],
  公園の利用者数: ["新しい施設のため、目標は来年度に決める", "受理"],
  避難訓練の参加率: ["大雨の後で参加者が増えたため", "未対応"],
} as const;

interface Finding {
  readonly outcome: string;
  readonly note: string | null;
  readonly indicator: string;
  readonly cell: string;
  readonly state: string;
  readonly by: string;
  readonly date: string;
}

interface Answer {
  readonly findings: readonly Finding[];
  readonly changes: {
    readonly unasked: readonly {
      readonly indicator: string;
      readonly before: { readonly text: string };
      readonly after: { readonly text: string };
    }[];
    readonly asked: number;
  } | null;
  readonly summary: Readonly<Record<string, number | null>>;
  readonly notices: readonly string[];
}

async function answerJson(...words: string[]): Promise<Answer> {
  const { stdout, stderr } = await kensan("answer", ...words, "--format", "json");
  expect(stderr).toBe("");
  return JSON.parse(stdout) as Answer;
}

const outcomes = ({ findings }: Answer): Record<string, string> =>
  Object.fromEntries(
    findings.map(({ indicator, outcome, state, note }) => [indicator, [outcome, state, ...(note === null ? [] : [note])].join(" ")]),
  );

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "kensan-answer-"));
  writeFileSync(join(folder, "first.xlsx"), submission(FIRST));
  const run = await kensan("check", "first.xlsx", "--format", "xlsx", "--out", "list.xlsx", "--by", "福島太郎");
  expect(run).toMatchObject({ status: 1, stderr: "" });
  answerIn("list.xlsx", ANSWERS, "returned.xlsx");
}, 60_000);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Rows were put above; one error is corrected; figures that nobody asked about changed, consistently and not. */
const second = (): Uint8Array =>
  submission(
    changed(FIRST, {
      電子申請の利用率: FIXED,
      研修の受講率: ["研修の受講率", "85.0%", "57.8%", "68.0%"],
      会議録の公開率: ["会議録の公開率", "90.0%", "72.0%", "88.0%"],
    }),
    ["令和7年度の指標", "（再提出）"],
  );

describe("kensan answer", () => {
  test("says what is settled, still open and new, and what changed without having been asked", async () => {
    writeFileSync(join(folder, "second.xlsx"), second());
    const answer = await answerJson("returned.xlsx", "second.xlsx");
    expect(outcomes(answer)).toEqual({
      電子申請の利用率: "settled fixed",
      相談の件数: "open open needs-reason",
      公園の利用者数: "settled accepted",
      避難訓練の参加率: "open reasoned",
      会議録の公開率: "new open",
    });
    expect(answer.changes?.unasked.map(({ indicator, before, after }) => [indicator, before.text, after.text])).toEqual([
      ["研修の受講率", "75.0%", "85.0%"],
      ["研修の受講率", "51.0%", "57.8%"],
      ["会議録の公開率", "80.0%", "88.0%"],
    ]);
    expect(answer.changes?.asked).toBe(1);
    expect(answer.summary).toEqual({ settled: 2, open: 2, cameBack: 0, new: 1, unasked: 3 });
    const reasoned = answer.findings.find(({ state }) => state === "reasoned");
    expect(reasoned).toMatchObject({ cell: "D11", by: "会津花子", date: "2026-12-01" });
    expect(answer.findings.find(({ state }) => state === "accepted")).toMatchObject({ by: "福島太郎" });
  }, 60_000);

  test("tells people the same, and ends with 1 while something is open", async () => {
    writeFileSync(join(folder, "second.xlsx"), second());
    const { status, stdout, stderr } = await startKensan(["answer", "returned.xlsx", "second.xlsx"], { folder });
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    expect(stdout).toContain("未解決 2件");
    expect(stdout).toContain("KPI!D10  相談の件数（未対応、受理するには、具体的な理由が要ります）");
    expect(stdout).toContain("求めていない変更 3件");
    expect(stdout).toContain("KPI!B6  研修の受講率: 75.0% → 85.0%");
    const english = await kensan("answer", "returned.xlsx", "second.xlsx", "--lang", "en");
    expect(english.stdout).toContain("Changed without having been asked: 3 figures");
  }, 60_000);

  test("what had been fixed comes back in the round after", async () => {
    writeFileSync(join(folder, "second.xlsx"), second());
    expect(await kensan("answer", "returned.xlsx", "second.xlsx", "--format", "xlsx", "--out", "list2.xlsx")).toMatchObject({
      status: 1,
      stderr: "",
    });
    const list = readWorkbook(readFileSync(join(folder, "list2.xlsx")), "list2.xlsx");
    expect(list.sheets.map(({ name }) => name)).toEqual(["指摘一覧", "確認できた範囲", "求めていない変更", "確認欄", "kensan"]);
    const column = (heading: string): string[] => {
      const rows = list.sheets[0]?.rows ?? [];
      const at = rows[3]?.findIndex((cell) => cell?.text === heading) ?? -1;
      return rows.slice(4).map((row) => row?.[at]?.text ?? "");
    };
    expect(column("結果").toSorted()).toEqual(["修正済", "受理", "未対応", "未対応", "理由あり"].toSorted());
    expect(column("前回から").map((text) => text.split("\n")[0])).toEqual(expect.arrayContaining(["解消", "未解決", "新規"]));
    // The rate that was corrected is wrong again, the others are right now.
    writeFileSync(join(folder, "third.xlsx"), submission(changed(FIRST, { 相談の件数: ["相談の件数", "200件", "150件", "75.0%"] })));
    const answer = await answerJson("list2.xlsx", "third.xlsx");
    expect(outcomes(answer)).toMatchObject({
      電子申請の利用率: "came-back open",
      相談の件数: "settled fixed",
      会議録の公開率: "settled fixed",
    });
  }, 60_000);

  test("everything settled ends with 0", async () => {
    const rows = changed(FIRST, { 電子申請の利用率: FIXED, 相談の件数: ["相談の件数", "200件", "150件", "75.0%"] });
    writeFileSync(join(folder, "good.xlsx"), submission(rows));
    answerIn("list.xlsx", { ...ANSWERS, 避難訓練の参加率: ["大雨の後で参加者が増えたため", "受理"] }, "good-list.xlsx");
    const run = await kensan("answer", "good-list.xlsx", "good.xlsx", "--lang", "en");
    expect(run).toMatchObject({ status: 0, stderr: "" });
    expect(run.stdout).toContain("Settled: 4");
    expect(run.stdout).toContain("Of the figures that could be compared, none changed without having been asked.");
  }, 60_000);

  test("a reason covers no other figures; what is called fixed is looked at; an indicator that is gone is no correction", async () => {
    answerIn("list.xlsx", { ...ANSWERS, 相談の件数: ["直しました", "修正済"] }, "claimed.xlsx");
    const rows = changed(FIRST, { 公園の利用者数: ["公園の利用者数", "", "340人", ""] }).filter(([name]) => name !== "電子申請の利用率");
    writeFileSync(join(folder, "other.xlsx"), submission(rows));
    expect(outcomes(await answerJson("claimed.xlsx", "other.xlsx"))).toMatchObject({
      相談の件数: "open open called-fixed",
      公園の利用者数: "open open other-figures",
      電子申請の利用率: "open open indicator-gone",
    });
  }, 60_000);

  test("what came of a comparison is not settled by a review that compares nothing", async () => {
    writeFileSync(join(folder, "before.xlsx"), submission(changed(FIRST, { 健診の受診率: ["健診の受診率", "60.0%", "48.0%", "80.0%"] })));
    const compared = ["--previous", "before.xlsx"];
    await kensan("check", "first.xlsx", ...compared, "--format", "xlsx", "--out", "compared.xlsx");
    const ofTarget = ({ findings }: Answer): string[] =>
      findings.filter(({ indicator }) => indicator === "健診の受診率").map(({ outcome, note }) => `${outcome} ${note ?? ""}`.trim());
    expect(ofTarget(await answerJson("compared.xlsx", "first.xlsx"))).toContain("open not-compared");
    const again = ofTarget(await answerJson("compared.xlsx", "first.xlsx", ...compared));
    expect([...new Set(again)]).toEqual(["open"]);
  }, 60_000);

  test("tells of answers that it cannot take", async () => {
    answerIn("list.xlsx", { 相談の件数: ["OK", "まあまあ"] }, "odd.xlsx");
    const answer = await answerJson("odd.xlsx", "first.xlsx");
    expect(answer.notices.join()).toContain("結果「まあまあ」は選択肢にない");
    expect(outcomes(answer)).toMatchObject({ 相談の件数: "open open empty-reason", 電子申請の利用率: "open open" });
    expect((await kensan("answer", "odd.xlsx", "first.xlsx")).stdout).toContain("前回と同じファイルです");
  }, 60_000);

  test("takes the first answer where a row was copied, and none of rows that were added", async () => {
    const book = read(readFileSync(join(folder, "returned.xlsx")));
    const sheet = book.Sheets.指摘一覧 as WorkSheet;
    expect((sheet.I4 as { v?: unknown }).v).toBe("回答");
    for (const [row, number] of [
      [9, "1"],
      [10, "99"],
    ] as const) {
      sheet[`A${row}`] = { t: "s", v: number };
      sheet[`I${row}`] = { t: "s", v: "別の理由があるためです" };
      sheet[`J${row}`] = { t: "s", v: "却下" };
    }
    sheet["!ref"] = "A1:J10";
    writeFileSync(join(folder, "copied.xlsx"), write(book, { type: "buffer", bookType: "xlsx" }) as Uint8Array);
    const answer = await answerJson("copied.xlsx", "first.xlsx");
    expect(answer.findings.some(({ state }) => state === "rejected")).toBe(false);
    expect(answer.notices).toEqual([expect.stringContaining("No 1 が2回"), expect.stringContaining("「99」")]);
  }, 60_000);

  test("refuses what is no list of findings, and writes nothing", async () => {
    const run = await kensan("answer", "first.xlsx", "first.xlsx", "--out", "nothing.txt");
    expect(run).toMatchObject({ status: 2, stdout: "" });
    expect(run.stderr).toContain("指摘一覧ではないか");
    expect(() => readFileSync(join(folder, "nothing.txt"))).toThrow();
    expect((await kensan("answer", "list.xlsx", "first.xlsx", "--out", "list.xlsx")).stderr).toContain("読み込むファイルそのもの");
    expect((await kensan("answer", "list.xlsx")).status).toBe(2);
    expect((await kensan("answer", "list.xlsx", "missing.xlsx")).status).toBe(2);
  }, 60_000);

  test("an annotated copy that comes back is the list and the submission in one", async () => {
    expect(await kensan("annotate", "first.xlsx", "-o", "copy.xlsx")).toMatchObject({ status: 0, stderr: "" });
    const answer = await answerJson("copy.xlsx", "copy.xlsx");
    expect(answer.summary).toEqual({ settled: 0, open: 4, cameBack: 0, new: 0, unasked: 0 });
    expect(answer.notices.join()).toContain("指摘一覧、確認できた範囲、確認欄");
  }, 60_000);

  test.skipIf(LIBRE_OFFICE === undefined)(
    "reads a list that LibreOffice saved",
    async () => {
      const own = `-env:UserInstallation=file://${join(folder, "profile")}`;
      execFileSync(
        LIBRE_OFFICE ?? "",
        [own, "--headless", "--convert-to", "xlsx", "--outdir", join(folder, "saved"), join(folder, "list.xlsx")],
        { stdio: "ignore", timeout: 100_000 },
      );
      const answer = await answerJson("saved/list.xlsx", "first.xlsx");
      expect(answer.summary).toEqual({ settled: 0, open: 4, cameBack: 0, new: 0, unasked: 0 });
    },
    120_000,
  );
});

describe("kensan check --record", () => {
  test("keeps states over rounds, and an accepted finding no longer makes the command fail", async () => {
    writeFileSync(
      join(folder, "good.xlsx"),
      submission(changed(FIRST, { 電子申請の利用率: FIXED, 相談の件数: ["相談の件数", "200件", "150件", "75.0%"] })),
    );
    expect((await kensan("check", "first.xlsx", "--record", "record.json", "--by", "福島太郎")).status).toBe(1);
    answerIn("list.xlsx", { ...ANSWERS }, "returned.xlsx");
    expect((await kensan("answer", "returned.xlsx", "good.xlsx", "--record", "record.json")).status).toBe(1);
    const run = await kensan("check", "good.xlsx", "--record", "record.json", "--format", "json");
    expect(run).toMatchObject({ status: 0, stderr: "" });
    expect(schemaErrors(JSON.parse(run.stdout))).toEqual([]);
    const { files } = JSON.parse(run.stdout) as {
      files: { findings: { indicator: string; record: { state: string; reason: string } }[] }[];
    };
    expect(files[0]?.findings.map(({ indicator, record }) => [indicator, record.state])).toEqual([
      ["避難訓練の参加率", "reasoned"],
      ["公園の利用者数", "accepted"],
    ]);
    const text = await kensan("check", "good.xlsx", "--record", "record.json", "--lang", "en");
    expect(text.stdout).toContain("State: Accepted (新しい施設のため、目標は来年度に決める)");
    const record = JSON.parse(readFileSync(join(folder, "record.json"), "utf8")) as {
      entries: { state: string }[];
      reviews: { by: string }[];
    };
    expect(record.entries.map(({ state }) => state).toSorted()).toEqual(["accepted", "fixed", "fixed", "reasoned"]);
    expect(record.reviews.map(({ by }) => by)).toEqual(["福島太郎", "", "", ""]);
  }, 60_000);

  test.each([
    ["no JSON", "{", "JSON として読めません"],
    ["another document", '{"format":"kensan-report"}', "format"],
    [
      "a state that does not exist",
      JSON.stringify({ format: "kensan-record", version: 1, entries: [{ state: "done" }], reviews: [] }),
      "entries[0]",
    ],
  ])("refuses %s and leaves it as it is", async (_, content, said) => {
    writeFileSync(join(folder, "bad.json"), content);
    const run = await kensan("check", "first.xlsx", "--record", "bad.json");
    expect(run).toMatchObject({ status: 2, stdout: "" });
    expect(run.stderr).toContain(said);
    expect(readFileSync(join(folder, "bad.json"), "utf8")).toBe(content);
  });

  test("refuses a record for several files, and one that is the file itself", async () => {
    expect((await kensan("check", "first.xlsx", "list.xlsx", "--record", "r.json")).status).toBe(2);
    expect((await kensan("check", "first.xlsx", "--record", "first.xlsx")).status).toBe(2);
    expect(() => readFileSync(join(folder, "r.json"))).toThrow();
  });
});
