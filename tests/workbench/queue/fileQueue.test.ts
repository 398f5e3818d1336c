import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { CheckedFile, CheckJob } from "../../../workbench/queue/checkJob";
import { failedFile } from "../../../workbench/queue/failedFile";
import { FileQueue, isReadable, openFindings, type NewFile, type QueuedFile } from "../../../workbench/queue/fileQueue";

/** Checks that end when the test says so. */
let asked: { readonly job: CheckJob; end(checked?: Partial<CheckedFile>): void }[] = [];

function checked(job: CheckJob, found: Partial<CheckedFile> = {}): CheckedFile {
  const failed = failedFile(job, { code: "x", wording: { ja: "", en: "" } });
  return { ...failed, review: { ...failed.review, report: { ...failed.review.report, error: null } }, ...found };
}

function made(names: readonly string[]): { queue: FileQueue; files: QueuedFile[] } {
  const check = (job: CheckJob): Promise<CheckedFile> =>
    new Promise((resolve) => {
      asked.push({
        job,
        end: (found) => {
          resolve(checked(job, found));
        },
      });
    });
  const queue = new FileQueue(check, "ja", () => undefined);
  const given = names.map((name): NewFile => ({ name, folder: "資料/", content: new Blob([name]), isSample: false }));
  return { queue, files: queue.add(given) };
}

const tick = (): Promise<unknown> => vi.advanceTimersByTimeAsync(1_000);

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
});
afterEach(() => {
  vi.useRealTimers();
});

it("files are checked one after the other; what is changed meanwhile is checked again as it is then, after those that were never checked", async () => {
  const { queue, files } = made(["a", "b"]);
  const [first] = files as [QueuedFile, QueuedFile];
  await tick();
  expect(asked.map(({ job }) => job.name)).toEqual(["資料/a"]);
  const contents = { workbook: { sheets: [] }, kept: new Map() };
  first.contentsNow = () => Promise.resolve(contents);
  queue.touch(first);
  asked[0]?.end();
  await tick();
  expect([first.step, first.isChanged]).toEqual(["waiting", true]);
  asked[1]?.end();
  await tick();
  expect(asked.map(({ job }) => job.name)).toEqual(["資料/a", "資料/b", "資料/a"]);
  expect(asked[2]?.job.contents).toBe(contents);
  asked[2]?.end();
  await tick();
  expect(files.map(({ step }) => step)).toEqual(["done", "done"]);
  // What was saved is not changed any more, and is not checked once more.
  queue.saved(first);
  await tick();
  expect([first.isChanged, asked.length]).toEqual([false, 3]);
});

it("many changes in a row are one check", async () => {
  const { queue, files } = made(["a"]);
  await tick();
  asked[0]?.end();
  await tick();
  for (let times = 0; times < 5; times += 1) {
    queue.touch(files[0] as QueuedFile);
    await vi.advanceTimersByTimeAsync(300);
    expect(asked).toHaveLength(1);
  }
  await tick();
  expect(asked).toHaveLength(2);
});

it("the way goes round in both directions, and passes over what does not fit", async () => {
  const { queue, files } = made(["a", "b", "c"]);
  const [a, b, c] = files as [QueuedFile, QueuedFile, QueuedFile];
  expect([queue.next(1, () => true), queue.next(-1, () => true)]).toEqual([a, c]);
  for (const [at, open] of [0, 0, 2].entries()) {
    await tick();
    asked[at]?.end({ open: { error: 0, query: open, info: 0 } });
  }
  await tick();
  queue.show(a);
  expect([queue.next(1, isReadable), queue.next(-1, isReadable)]).toEqual([b, c]);
  const isOpen = (file: QueuedFile): boolean => openFindings(file) > 0;
  expect(queue.next(1, isOpen)).toBe(c);
  queue.show(c);
  expect([queue.next(1, isReadable), queue.next(1, isOpen)]).toEqual([a, undefined]);
  queue.remove(c);
  expect([queue.all, queue.shown]).toEqual([[a, b], undefined]);
});
