import type { Readable } from "node:stream";
import type { WorkLimits } from "./work/workLimits";
import type { WorkerPool } from "./work/workerPool";

/** What a person may look at. */
export type Screen = Pick<NodeJS.WriteStream, "isTTY" | "columns" | "write">;

/** Everything outside of the command that it touches, but for files. The program (main.ts) gives it what its process has. */
export interface Surroundings {
  /** Opened by whoever reads it: most commands leave it alone. */
  readonly stdin: () => Readable;
  readonly stdout: NodeJS.WritableStream & Pick<Screen, "isTTY">;
  readonly stderr: Screen;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Workers for so many files. */
  readonly workersFor: (files: number, limits: WorkLimits) => WorkerPool;
  /** Tells one build of the workers' program from another. */
  readonly engineName: () => string;
}
