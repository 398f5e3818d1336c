import type { Page, Worker } from "playwright-core";

/** Milliseconds that checks of the pane took in its worker, without the way there and back. */
export class CheckTimes {
  private constructor(private readonly worker: Worker) {}

  /** Listens to the worker that the pane started last. */
  static async of(page: Page): Promise<CheckTimes> {
    const worker = page.workers().findLast((one) => one.url().includes("checkWorker"));
    if (!worker)
      throw new Error(
        `The pane has no worker of its own: ${page
          .workers()
          .map((one) => one.url())
          .join(", ")}`,
      );
    await worker.evaluate(() => {
      const times: number[] = [];
      let began = 0;
      const listen = ({ data }: MessageEvent<{ ask: string }>): void => {
        if (data.ask === "check") began = performance.now();
      };
      addEventListener("message", listen, { capture: true });
      const post = self.postMessage.bind(self) as (message: { tell: string }) => void;
      Object.assign(self, {
        times,
        postMessage: (message: { tell: string }) => {
          if (message.tell === "result") times.push(performance.now() - began);
          post(message);
        },
      });
    });
    return new CheckTimes(worker);
  }

  all(): Promise<readonly number[]> {
    return this.worker.evaluate(() => (self as unknown as { times: readonly number[] }).times);
  }

  /** Waits until so many checks are made. */
  async made(count: number): Promise<void> {
    while ((await this.all()).length < count) await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
