import { describe, expect, test } from "vitest";
import { excelHost } from "../../../hosts/excel/excelHost";
import type { ChangeOutcome, Host, Mark } from "../../../hosts/host";
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

interface Faults {
  readonly action?: (action: number) => boolean;
  readonly answer?: (request: number) => boolean;
}

interface Run {
  readonly before: unknown;
  readonly after: unknown;
  readonly outcome: "made" | "refused" | "uncertain" | "failed";
  readonly log: number;
  readonly counted: { readonly actions: number; readonly requests: number };
  readonly says: string;
}

async function perform({ prepare, run }: Operation, faults: Faults = {}): Promise<Run> {
  const { excel, program } = await startExcel({ workbook: kpiBook(), calculate: (own) => (own === "C5/B5" ? 0.5 : 0.75) });
  const host = excelHost();
  await prepare?.(host, excel);
  const before = picture(excel);
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
  if (process.env.DIFF) {
    const want = outcome === "made" ? wanted.after : before;
    if (outcome !== "uncertain" && after !== want) {
      const a = String(after),
        b = String(want);
      let i = 0;
      while (a[i] === b[i]) i++;
      console.log(
        fault,
        outcome,
        says.slice(0, 60),
        "\nIS  ",
        a.slice(Math.max(0, i - 90), i + 160),
        "\nWANT",
        b.slice(Math.max(0, i - 90), i + 160),
      );
    }
  }
  if (outcome === "made") expect(after, `${fault}: said to be done`).toBe(wanted.after);
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
