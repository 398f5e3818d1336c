import type { CheckedFile, CheckJob } from "./checkJob";
import { failedFile, mistake, TOO_SLOW } from "./failedFile";

/** Milliseconds that one file may take. */
const TIME_LIMIT = 120_000;

/** Checks one file after the other in a worker. A file that brings the worker down, or takes too long, costs only itself. */
export class FileChecker {
  private worker: Worker | undefined;
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly start: () => Worker,
    private readonly limit = TIME_LIMIT,
  ) {}

  check(job: CheckJob): Promise<CheckedFile> {
    const result = this.last.then(() => this.run(job));
    this.last = result;
    return result;
  }

  private run(job: CheckJob): Promise<CheckedFile> {
    return new Promise((resolve) => {
      const worker = (this.worker ??= this.start());
      const timer = setTimeout(() => {
        giveUp(failedFile(job, TOO_SLOW));
      }, this.limit);
      const giveUp = (checked: CheckedFile): void => {
        clearTimeout(timer);
        worker.terminate();
        this.worker = undefined;
        resolve(checked);
      };
      worker.onmessage = ({ data }: MessageEvent<CheckedFile>) => {
        clearTimeout(timer);
        resolve(data);
      };
      worker.onerror = (event) => {
        event.preventDefault();
        giveUp(failedFile(job, mistake(event.message)));
      };
      worker.postMessage(job);
    });
  }
}
