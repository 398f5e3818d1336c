import { describe, expect, test } from "vitest";
import type { Clock } from "../../../hosts/google-sheets/clock";
import { googleSheetsHost } from "../../../hosts/google-sheets/googleSheetsHost";
import { kpiBook } from "../../support/kpiBook";
import { startSheets } from "../../support/sheets/startSheets";

/** A clock that a test turns. */
class TurnedClock implements Clock {
  time = 0;
  seen = true;
  waiting: { at: number; run: () => void }[] = [];
  private readonly listeners = new Set<() => void>();

  now(): number {
    return this.time;
  }

  after(delay: number, run: () => void): () => void {
    const entry = { at: this.time + delay, run };
    this.waiting.push(entry);
    return () => (this.waiting = this.waiting.filter((each) => each !== entry));
  }

  isVisible(): boolean {
    return this.seen;
  }

  whenVisible(run: () => void): () => void {
    this.listeners.add(run);
    return () => this.listeners.delete(run);
  }

  show(): void {
    this.seen = true;
    for (const listener of this.listeners) listener();
  }

  /** Goes to whatever waits next; how long it waited. */
  async next(): Promise<number> {
    const [entry] = this.waiting.sort((one, other) => one.at - other.at);
    if (!entry) throw new Error("Nothing waits.");
    const waited = entry.at - this.time;
    this.waiting = this.waiting.filter((each) => each !== entry);
    this.time = entry.at;
    entry.run();
    // The look is over when the next one waits, or nothing does.
    for (let turn = 0; turn < 20 && this.waiting.length === 0; turn += 1) await Promise.resolve();
    return waited;
  }
}

async function started() {
  const sheets = startSheets({ workbook: kpiBook("一", "二") });
  const clock = new TurnedClock();
  /** How long a call takes. */
  const slow = { by: 0, failing: false };
  const host = googleSheetsHost(async (text) => {
    const answer = await sheets.transport(text);
    clock.time += slow.by;
    if (slow.failing) throw new Error("NetworkError");
    return answer;
  }, clock);
  const told: unknown[] = [];
  const stop = await host.watch({
    changed: (sheet, range) => told.push(["changed", sheet, range]),
    selected: (cell) => told.push(["selected", cell]),
    sheetsChanged: () => told.push(["sheetsChanged"]),
  });
  return { ...sheets, clock, told, stop, slow };
}

describe("what the user does is told", () => {
  test("a selection, an edit, a calculation's new result, a note of which nobody has to know", async () => {
    const { clock, told, user } = await started();
    await clock.next();
    expect(told).toEqual([]);
    user.select("C3");
    await clock.next();
    expect(told.splice(0)).toEqual([["selected", { sheet: "一", row: 2, column: 2 }]]);
    user.edit("C3", "40");
    await clock.next();
    expect(told.splice(0)).toEqual([["changed", "一", undefined]]);
    user.note("C3", "メモ");
    await clock.next();
    expect(told).toEqual([]);
  });

  test("another sheet in front, and what others did to a sheet while it was behind", async () => {
    const { clock, told, user } = await started();
    user.show("二");
    await clock.next();
    expect(told.splice(0)).toEqual([["selected", { sheet: "二", row: 0, column: 0 }]]);
    user.edit("C3", "40", "一");
    await clock.next();
    expect(told).toEqual([]);
    user.show("一");
    await clock.next();
    expect(told.splice(0)).toEqual([
      ["changed", "一", undefined],
      ["selected", { sheet: "一", row: 0, column: 0 }],
    ]);
  });

  test("a chart in front, which shows no cells", async () => {
    const { clock, told, user, book } = await started();
    book.model("二").isChart = true;
    user.show("二");
    await clock.next();
    expect(told.splice(0)).toContainEqual(["selected", { sheet: "二", row: 0, column: 0 }]);
    user.show("一");
    await clock.next();
    expect(told).toEqual([["selected", { sheet: "一", row: 0, column: 0 }]]);
  });

  test("a sheet that is renamed, and one that is deleted", async () => {
    const { clock, told, user } = await started();
    user.rename("一", "名前");
    await clock.next();
    expect(told.splice(0)).toEqual([["sheetsChanged"]]);
    user.delete("二");
    await clock.next();
    expect(told.splice(0)).toEqual([["sheetsChanged"]]);
  });
});

describe("how often it looks", () => {
  test("more and more rarely while nothing happens, soon again after something did", async () => {
    const { clock, user } = await started();
    const pauses: number[] = [];
    for (let look = 0; look < 12; look += 1) pauses.push(await clock.next());
    expect(pauses.slice(0, 3)).toEqual([1_500, 2_250, 3_375]);
    expect(pauses.at(-1)).toBe(30_000);
    user.select("C3");
    await clock.next();
    expect(await clock.next()).toBe(1_500);
  });

  test("not while nobody sees it, and at once when somebody does again", async () => {
    const { clock, told, user } = await started();
    clock.seen = false;
    await clock.next();
    expect(clock.waiting).toEqual([]);
    user.edit("C3", "40");
    clock.show();
    expect(await clock.next()).toBe(0);
    expect(told).toHaveLength(1);
  });

  test("a sheet that takes long to read is looked at less often", async () => {
    const { clock, slow } = await started();
    slow.by = 5_000;
    await clock.next();
    expect(await clock.next()).toBe(20_000);
  });

  test("a look that fails tells nothing, and is made again", async () => {
    const { clock, slow, told, user } = await started();
    slow.failing = true;
    user.edit("C3", "40");
    await clock.next();
    expect(told).toEqual([]);
    slow.failing = false;
    await clock.next();
    expect(told).toEqual([["changed", "一", undefined]]);
  });

  test("no more once it is stopped", async () => {
    const { clock, told, stop, user } = await started();
    await stop();
    expect(clock.waiting).toEqual([]);
    user.edit("C3", "40");
    clock.show();
    expect(clock.waiting).toEqual([]);
    expect(told).toEqual([]);
  });
});

test("a file that cannot even be looked at once is told", async () => {
  const { transport, book } = startSheets({ workbook: kpiBook() });
  book.traffic.refuse("Spreadsheet.getActiveSheet", "You do not have permission to do this.");
  const clock = new TurnedClock();
  await expect(googleSheetsHost(transport, clock).watch({})).rejects.toMatchObject({ code: "protected" });
  expect(clock.waiting).toEqual([]);
});
