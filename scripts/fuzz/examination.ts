export interface Fault {
  readonly kind: "exception" | "rule" | "schema" | "unsafe" | "copy" | "slow" | "memory" | "death";
  readonly detail: string;
}

/** What came of one file. */
export interface Examined {
  /** "read", or the code with which the reader refused. */
  readonly outcome: string;
  readonly faults: readonly Fault[];
  /** Processor time of the longest stage. */
  readonly seconds: number;
}

/** What one stage of one file may take of the processor. */
const MOST_SECONDS = 5;

/** The stages through which one file goes, and what went wrong in them. */
export class Examination {
  private readonly faults: Fault[] = [];
  private seconds = 0;

  constructor(private readonly mostSeconds = MOST_SECONDS) {}

  fault(kind: Fault["kind"], detail: string): void {
    this.faults.push({ kind, detail });
  }

  /** What the stage gives; undefined where it throws. */
  stage<T>(name: string, run: () => T): T | undefined {
    const before = process.cpuUsage();
    try {
      return run();
    } catch (problem) {
      this.threw(name, problem);
      return undefined;
    } finally {
      this.tookSince(name, before);
    }
  }

  async waitFor<T>(name: string, run: () => Promise<readonly T[]>): Promise<readonly T[]> {
    const before = process.cpuUsage();
    try {
      return await run();
    } catch (problem) {
      this.threw(name, problem);
      return [];
    } finally {
      this.tookSince(name, before);
    }
  }

  result(outcome: string): Examined {
    return { outcome, faults: this.faults, seconds: this.seconds };
  }

  private threw(stage: string, problem: unknown): void {
    this.fault("exception", `${stage}: ${problem instanceof Error ? (problem.stack ?? problem.message) : String(problem)}`);
  }

  private tookSince(stage: string, before: NodeJS.CpuUsage): void {
    const { user, system } = process.cpuUsage(before);
    const seconds = (user + system) / 1e6;
    this.seconds = Math.max(this.seconds, seconds);
    if (seconds > this.mostSeconds) this.fault("slow", `${stage}: ${seconds.toFixed(1)} s`);
  }
}
