import type { UniverWorkbook } from "./univerWorkbook";

/** Univer begins to calculate so long after the last change, in milliseconds, and a little more. */
const DELAY = 140;
const STARTS = "formula.mutation.set-formula-calculation-start";
const TELLS = "formula.mutation.set-formula-calculation-notification";
const changes = /^sheet\.mutation\.(set-range-values|insert-|remove-|move-|reorder-|set-worksheet-name)/;

/** Knows whether the results of formulas are those of the cells as they are. */
export class Calculation {
  private running = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private waiting: (() => void)[] = [];

  constructor(workbook: UniverWorkbook) {
    workbook.onExecuted(({ id, params }, options) => {
      if (id === STARTS) this.running = true;
      else if (id === TELLS) this.told(params);
      else if (options?.onlyLocal !== true && changes.test(id)) this.expect();
    });
  }

  /** Fulfilled when nothing is left to calculate. */
  settled(): Promise<void> {
    if (!this.running && this.timer === undefined) return Promise.resolve();
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  private expect(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.release();
    }, DELAY);
  }

  private told(params: unknown): void {
    const { functionsExecutedState } = (params ?? {}) as { readonly functionsExecutedState?: number };
    if (functionsExecutedState === undefined) return;
    // The results are put into the cells after this.
    setTimeout(() => {
      this.running = false;
      this.release();
    }, 0);
  }

  private release(): void {
    if (this.running || this.timer !== undefined) return;
    const { waiting } = this;
    this.waiting = [];
    for (const resolve of waiting) resolve();
  }
}
