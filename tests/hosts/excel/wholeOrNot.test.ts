import { describe, expect, test } from "vitest";
import { excelHost } from "../../../hosts/excel/excelHost";
import type { ChangeOutcome, Host, Mark, MarkOutcome } from "../../../hosts/host";
import { HostError } from "../../../hosts/hostError";
import type { Change } from "../../../src/index";
import type { SimulatedExcel } from "../../../workbench/excel/simulatedExcel";
import { kpiBook } from "../../support/kpiBook";
import { startExcel } from "../../support/office/startExcel";
import { bookPicture } from "./bookPicture";
import { change, edit } from "./edits";

const SHEET = "KPI 表";

const columns: Change = {
  ...change(edit("E2", "", "差"), edit("E3", "", "+1.0", { content: { number: 1 }, format: "+0.0" }), edit("F3", "△", "○")),
  newColumns: [{ sheet: SHEET, at: 4, styleFrom: 3 }],
};
const twoColumns: Change = {
  ...change(edit("E3", "", "一"), edit("F3", "", "二")),
  newColumns: [4, 5].map((at) => ({ sheet: SHEET, at, styleFrom: 3, rows: { top: 1, bottom: 4 } })),
};
const corrections = [
  change(edit("E3", "△", "○"), edit("D3", "47.8%", "46.8%")),
  change(edit("B4", "1,200", "1,100")),
  change(edit("F3", "", "(8.3)", { content: { number: 8.3 }, format: '"("0.0")"' })),
];
const formula = [change(edit("D4", "74.0%", "75.0%", { content: { formula: "C4/B4" } }))];
const marks = (...cells: [row: number, column: number][]): Mark[] =>
  cells.map(([row, column], at) => ({ cell: { sheet: SHEET, row, column }, severity: at % 2 === 0 ? "error" : "query", text: `印${at}` }));

interface Operation {
  readonly prepare?: (host: Host, excel: SimulatedExcel) => Promise<unknown>;
  readonly run: (host: Host) => Promise<unknown>;
}

const operations: Readonly<Record<string, Operation>> = {
  "corrections of cells": { run: (host) => host.apply(corrections) },
  "a formula in place of a text": { run: (host) => host.apply(formula) },
  "a new column with changes": { run: (host) => host.apply([columns]) },
  "two new columns in some rows": { run: (host) => host.apply([twoColumns]) },
  "taking back corrections": { prepare: (host) => host.apply(corrections.slice(0, 1)), run: (host) => host.undo() },
  "taking back a new column": { prepare: (host) => host.apply([columns]), run: (host) => host.undo() },
  "taking back two new columns": { prepare: (host) => host.apply([twoColumns]), run: (host) => host.undo() },
  "marks in place of others": {
    prepare: (host, excel) => {
      excel.user.comment(`'${SHEET}'!B2`, "担当者から");
      return host.mark(marks([2, 3], [3, 3], [4, 4]));
    },
    run: (host) => host.mark(marks([2, 4], [3, 3])),
  },
  "taking marks away": { prepare: (host) => host.mark(marks([2, 3], [3, 3], [4, 4])), run: (host) => host.unmark() },
  "a new sheet": { run: (host) => host.insertSheet({ name: "指摘一覧", rows: [["指標"], ["=1"]], headings: 1 }) },
};

const calculate = (own: string): number => (own === "C5/B5" ? 0.5 : 0.75);

interface Faults {
  readonly action?: (action: number) => boolean;
  readonly answer?: (request: number) => boolean;
  /** What happens right before which request. */
  readonly meanwhile?: readonly [request: number, happening: Happening];
}

interface Run {
  readonly before: unknown;
  readonly after: unknown;
  readonly outcome: "made" | "partly" | "refused" | "uncertain" | "failed";
  readonly log: number;
  readonly counted: { readonly actions: number; readonly requests: number };
  readonly says: string;
}

/** What a colleague does in the moment before a request is answered. */
type Happening = (excel: SimulatedExcel) => void;

const happenings: Readonly<Record<string, Happening>> = {
  "somebody edits a cell of it": (excel) => {
    excel.user.edit("E3", "×");
    excel.user.edit("B4", 5);
  },
  "somebody inserts a row above": (excel) => {
    excel.user.insertRows("3:3");
  },
  "somebody protects the sheet": (excel) => {
    excel.user.protect(SHEET);
  },
  "somebody edits another cell": (excel) => {
    excel.user.edit("C5", 0.3);
  },
};

async function perform({ prepare, run }: Operation, faults: Faults = {}): Promise<Run> {
  const { excel, program } = await startExcel({ workbook: kpiBook(), calculate });
  const host = excelHost();
  await prepare?.(host, excel);
  const before = picture(excel);
  if (faults.meanwhile) program.gate.before(faults.meanwhile[0], () => faults.meanwhile?.[1](excel));
  program.gate.countAnew();
  program.gate.failsAction = faults.action ?? (() => false);
  program.gate.losesAnswer = faults.answer ?? (() => false);
  const { outcome, says } = await run(host).then(outcomeOf, failure);
  program.gate.failsAction = () => false;
  program.gate.losesAnswer = () => false;
  return { before, after: picture(excel), outcome, says, log: host.log().length, counted: program.gate.counted };
}

function outcomeOf(result: unknown): Pick<Run, "outcome" | "says"> {
  const refused = (result as Partial<ChangeOutcome> | undefined)?.refused ?? [];
  const skipped = (result as Partial<MarkOutcome> | undefined)?.skipped ?? [];
  if (skipped.length > 0) return { outcome: "partly", says: skipped.map(({ en }) => en).join() };
  return { outcome: refused.length > 0 ? "refused" : "made", says: refused.map(({ message }) => message.en).join() };
}

function failure(error: unknown): Pick<Run, "outcome" | "says"> {
  if (!(error instanceof HostError)) throw error;
  return { outcome: error.code === "uncertain" ? "uncertain" : "failed", says: error.wording.en };
}

/** Without the blank cells that the simulation keeps, and without widths, which a column takes along. */
function picture(excel: SimulatedExcel): string {
  const sheets = bookPicture(excel) as {
    cells: { value: unknown; format: string; style: object }[];
    comments: { at: string }[];
    formats: object[];
  }[];
  return JSON.stringify(
    sheets.map(({ cells, comments, formats, ...sheet }) => ({
      ...sheet,
      cells: cells.filter(({ value, format, style }) => value !== null || format !== "General" || Object.keys(style).length > 0),
      comments: [...comments].sort((one, other) => (one.at < other.at ? -1 : 1)),
      formats: formats.map((format) => JSON.stringify(format)).sort(),
    })),
  );
}

/** What was told must be what is: done, as before, or not known. */
function expectHonest({ before, after, outcome, says }: Run, wanted: Run, fault: string): void {
  if (outcome === "made") expect(after, `${fault}: said to be done`).toBe(wanted.after);
  else if (outcome === "partly") expect(says, fault).toContain("only coloured");
  else if (outcome === "uncertain") expect(says, fault).toMatch(/may have changed: .*(KPI 表!|指摘一覧|marks)/);
  else expect(after, `${fault}: ${says}`).toBe(before);
}

describe.each(Object.entries(operations))("%s", (_, operation) => {
  test("is as before, done, or said to be uncertain, whichever action fails, once or for good", async () => {
    const wanted = await perform(operation);
    expect(wanted.outcome).toBe("made");
    let uncertain = 0;
    for (let fails = 1; fails <= wanted.counted.actions; fails += 1) {
      const once = await perform(operation, { action: (action) => action === fails });
      expectHonest(once, wanted, `action ${fails} fails`);
      if (once.outcome === "uncertain") uncertain += 1;
      if (fails % 5 !== 1) continue;
      const forGood = await perform(operation, { action: (action) => action >= fails });
      expectHonest(forGood, wanted, `action ${fails} and all after it fail`);
    }
    // What fails once is always put right.
    expect(uncertain).toBe(0);
  }, 60_000);

  test("is done or said to be uncertain where any answer is lost, or all from one on", async () => {
    const wanted = await perform(operation);
    for (let lost = 1; lost <= wanted.counted.requests; lost += 1) {
      expectHonest(await perform(operation, { answer: (request) => request === lost }), wanted, `answer ${lost} is lost`);
      expectHonest(await perform(operation, { answer: (request) => request >= lost }), wanted, `answer ${lost} and all after it are lost`);
    }
  }, 60_000);
});

/** The pictures of a book to which something happened and nothing else, and of one to which it happened after the operation. */
async function picturesWith(
  { prepare, run }: Operation,
  happening: Happening,
): Promise<{ readonly untouched: string; readonly done: string }> {
  const pictures: string[] = [];
  for (const isRun of [false, true]) {
    const { excel } = await startExcel({ workbook: kpiBook(), calculate });
    const host = excelHost();
    await prepare?.(host, excel);
    if (isRun) await run(host);
    happening(excel);
    pictures.push(picture(excel));
  }
  const [untouched = "", done = ""] = pictures;
  return { untouched, done };
}

/** Changes of which each is one: of several, some may be made and others refused. */
const single: Readonly<Record<string, Operation>> = {
  ...Object.fromEntries(Object.entries(operations).filter(([name]) => !/mark|sheet|corrections of/.test(name))),
  "a correction of two cells": { run: (host) => host.apply(corrections.slice(0, 1)) },
};

/** What somebody typed in the happenings, wherever it stands. */
const typed = (shown: unknown): readonly string[] => String(shown).match(/"value":("×"|5|0\.3),/g) ?? [];

describe.each(Object.entries(happenings))("where %s in any moment", (_, happening) => {
  test.each(Object.entries(single))("%s leave what he did, and are done before it or not at all", async (name, operation) => {
    const { requests } = (await perform(operation)).counted;
    const { untouched, done } = await picturesWith(operation, happening);
    for (let request = 1; request <= requests; request += 1) {
      const { outcome, after, says } = await perform(operation, { meanwhile: [request, happening] });
      if (outcome === "uncertain") expect(says).toMatch(/may have changed: /);
      // Between its own requests, the columns have moved what he types over.
      else if (outcome === "made" && name.includes("column") && after !== done)
        expect(typed(after), `before request ${request}`).toEqual(typed(done));
      else if (outcome === "made") expect(after, `before request ${request}`).toBe(done);
      else expect(after, `before request ${request}: ${says}`).toBe(untouched);
    }
  });
});

test("of two panes that correct one cell at once, one does it and the other is told", async () => {
  const { excel } = await startExcel({ workbook: kpiBook() });
  const [one, other] = [excelHost(), excelHost()];
  const outcomes = await Promise.all([one.apply([change(edit("E3", "△", "○"))]), other.apply([change(edit("E3", "△", "×"))])]);
  expect(outcomes.map(({ made }) => made.length).sort()).toEqual([0, 1]);
  expect(outcomes.flatMap(({ refused }) => refused.map(({ reason }) => reason))).toEqual(["stale"]);
  const [winner] = outcomes.flatMap(({ made }) => made);
  expect(excel.book.sheet(SHEET)?.grid.cell(2, 4)?.text).toBe(winner?.edits[0]?.after);
});

test("what the workbook keeps is kept where only the answer is lost, and else said not to be", async () => {
  const { program } = await startExcel({ workbook: kpiBook() });
  const host = excelHost();
  await host.save("settings", { a: 1 });
  program.gate.countAnew();
  program.gate.losesAnswer = (request) => request === 1;
  await host.save("settings", { a: 2 });
  expect(await host.load("settings")).toEqual({ a: 2 });
  program.gate.countAnew();
  program.gate.losesAnswer = () => true;
  await expect(host.save("settings", { a: 3 })).rejects.toMatchObject({ code: "uncertain" });
  program.gate.losesAnswer = () => false;
  program.gate.failsAction = (action) => action <= 4;
  program.gate.countAnew();
  await expect(host.save("settings", { a: 4 })).rejects.toBeInstanceOf(HostError);
  program.gate.failsAction = () => false;
  expect(await host.load("settings")).toEqual({ a: 3 });
});
