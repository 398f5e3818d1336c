import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { CheckedFile, CheckJob } from "../../../workbench/queue/checkJob";
import { failedFile } from "../../../workbench/queue/failedFile";
import { FileChecker } from "../../../workbench/queue/fileChecker";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const job = (name: string): CheckJob => ({ name, contents: new Blob([]), language: "en" });

/** A worker that answers at once, but for a file that brings it down and one that it never comes to an end with. */
class PlayedWorker {
  onmessage: ((event: { data: CheckedFile }) => void) | null = null;
  onerror: ((event: { message: string; preventDefault(): void }) => void) | null = null;
  isEnded = false;

  postMessage(given: CheckJob): void {
    queueMicrotask(() => {
      if (given.name === "crash") this.onerror?.({ message: "out of memory", preventDefault: () => undefined });
      else if (given.name !== "endless") this.onmessage?.({ data: failedFile(given, { code: "checked", wording: { ja: "", en: "" } }) });
    });
  }
  terminate(): void {
    this.isEnded = true;
  }
}

it("a file that brings the worker down, or takes too long, costs only itself", async () => {
  const workers: PlayedWorker[] = [];
  const start = (): Worker => {
    workers.push(new PlayedWorker());
    return workers.at(-1) as unknown as Worker;
  };
  const checker = new FileChecker(start, 1_000);
  const all = Promise.all(["a", "crash", "b", "endless", "c"].map((name) => checker.check(job(name))));
  await vi.advanceTimersByTimeAsync(2_000);
  const checked = await all;
  expect(checked.map(({ review }) => review.report.error?.code)).toEqual(["checked", "internal-error", "checked", "too-slow", "checked"]);
  expect(checked[1]?.review.report.error?.message).toContain("out of memory");
  expect(workers.map(({ isEnded }) => isEnded)).toEqual([true, true, false]);
});
