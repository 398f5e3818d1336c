import { describe, expect, test } from "vitest";
import { googleSheetsHost } from "../../../hosts/google-sheets/googleSheetsHost";
import type { ChangeOutcome, Host, Mark } from "../../../hosts/host";
import { HostError } from "../../../hosts/hostError";
import type { Change } from "../../../src/index";
import { kpiBook } from "../../support/kpiBook";
import { bookPicture } from "../../support/sheets/startSheets";
import { change, edit, startHost } from "./host";

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
  change(edit("D4", "74.0%", "75.0%", { content: { formula: "C4/B4" } })),
];
const marks = (...cells: [row: number, column: number][]): Mark[] =>
  cells.map(([row, column], at) => ({ cell: { sheet: SHEET, row, column }, severity: at % 2 === 0 ? "error" : "query", text: `印${at}` }));

interface Operation {
  readonly prepare?: (host: Host) => Promise<unknown>;
  readonly run: (host: Host) => Promise<unknown>;
}

const operations: Readonly<Record<string, Operation>> = {
  "corrections of cells": { run: (host) => host.apply(corrections) },
  "a new column with changes": { run: (host) => host.apply([columns]) },
  "two new columns in some rows": { run: (host) => host.apply([twoColumns]) },
  "taking back corrections": { prepare: (host) => host.apply(corrections.slice(0, 1)), run: (host) => host.undo() },
  "taking back a new column": { prepare: (host) => host.apply([columns]), run: (host) => host.undo() },
  "taking back two new columns": { prepare: (host) => host.apply([twoColumns]), run: (host) => host.undo() },
  "marks in place of others": {
    prepare: (host) => host.mark(marks([2, 3], [3, 3], [4, 4])),
    run: (host) => host.mark(marks([2, 4], [3, 3])),
  },
  "taking marks away": { prepare: (host) => host.mark(marks([2, 3], [3, 3], [4, 4])), run: (host) => host.unmark() },
  "a new sheet": { run: (host) => host.insertSheet({ name: "指摘一覧", rows: [["指標"], ["=1"]], headings: 1 }) },
  "what the file keeps": { prepare: (host) => host.save("settings", { a: 1 }), run: (host) => host.save("settings", { a: 2 }) },
};

interface Run {
  readonly before: string;
  readonly after: string;
  readonly outcome: "made" | "refused" | "uncertain" | "failed";
  readonly calls: number;
  readonly says: string;
}

async function perform({ prepare, run }: Operation, fails: (call: number) => boolean = () => false, isAnswerLost = false): Promise<Run> {
  const sheets = startHost({ workbook: kpiBook(), calculate: (formula) => (formula.includes("C5") ? 0.5 : 0.75) });
  let isLosing = false;
  const host = googleSheetsHost(async (text) => {
    const answer = await sheets.transport(text);
    if (isLosing) throw new Error("NetworkError: Connection failure due to HTTP 0");
    return answer;
  });
  await prepare?.(host);
  const picture = (): string => JSON.stringify([withoutWidths(bookPicture(sheets)), sheets.book.entries]);
  const before = picture();
  const { traffic } = sheets.book;
  isLosing = isAnswerLost;
  traffic.counted = 0;
  traffic.failsCall = fails;
  const { outcome, says } = await run(host).then(outcomeOf, failure);
  traffic.failsCall = () => false;
  return { before, after: picture(), outcome, says, calls: traffic.counted };
}

function outcomeOf(result: unknown): Pick<Run, "outcome" | "says"> {
  const refused = (result as Partial<ChangeOutcome> | undefined)?.refused ?? [];
  return { outcome: refused.length > 0 ? "refused" : "made", says: refused.map(({ message }) => message.en).join() };
}

function failure(error: unknown): Pick<Run, "outcome" | "says"> {
  if (!(error instanceof HostError)) throw error;
  return { outcome: error.code === "uncertain" ? "uncertain" : "failed", says: error.wording.en };
}

/** Widths go and come with columns; the emulation does not move them. */
function withoutWidths(picture: unknown): unknown {
  return (picture as Record<string, unknown>[]).map(({ widths: _widths, ...sheet }) => sheet);
}

function expectHonest({ before, after, outcome, says }: Run, wanted: Run, fault: string): void {
  if (outcome === "made") expect(after, `${fault}: said to be done`).toBe(wanted.after);
  else if (outcome === "uncertain") expect(says, fault).toMatch(/may have changed: .*(KPI 表!|指摘一覧|marks|settings)/);
  else expect(after, `${fault}: ${says}`).toBe(before);
}

describe.each(Object.entries(operations))("%s", (name, operation) => {
  test("is as before, done, or said to be uncertain, whichever call of a service fails, once or for good", async () => {
    const wanted = await perform(operation);
    expect(wanted.outcome).toBe("made");
    let uncertain = 0;
    for (let failing = 1; failing <= wanted.calls; failing += 1) {
      const once = await perform(operation, (call) => call === failing);
      expectHonest(once, wanted, `call ${failing} fails`);
      if (once.outcome === "uncertain") uncertain += 1;
      expectHonest(await perform(operation, (call) => call >= failing), wanted, `call ${failing} and all after it fail`);
    }
    // What fails once is always put right, but for columns that are half removed: nobody can bring those back.
    if (!name.includes("back")) expect(uncertain).toBe(0);
  });

  test("is said to be uncertain where its answer is lost", async () => {
    const { outcome, says } = await perform(operation, undefined, true);
    expect([outcome, says]).toEqual(["uncertain", expect.stringMatching(/may have changed: .*(KPI 表!|指摘一覧|marks|settings)/)]);
  });
});
