import { PassThrough, Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { run } from "../../cli/run";
import { WorkerPool } from "../../cli/work/workerPool";
import { startHere } from "./workerHere";

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly folder: string;
  readonly input?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Whether a person looks at both outputs. */
  readonly isTTY?: boolean;
}

let last: Promise<unknown> = Promise.resolve();

/** Runs the command in a folder, in the process of the test: what main.ts does with the real process, startKensan tests. */
export function runKensan(words: readonly string[], options: RunOptions): Promise<Run> {
  // A process is in one folder at a time.
  const next = last.then(() => runHere(words, options));
  last = next.catch(() => undefined);
  return next;
}

async function runHere(words: readonly string[], { folder, input = "", environment = {}, isTTY = false }: RunOptions): Promise<Run> {
  const [stdout, stderr] = [screen(isTTY), screen(isTTY)];
  const told = Promise.all([stdout, stderr].map(buffer));
  const home = process.cwd();
  process.chdir(folder);
  try {
    const status = await run(words, {
      stdin: () => Readable.from([Buffer.from(input)]),
      stdout,
      stderr,
      environment,
      workersFor: (_files, limits) => new WorkerPool(startHere, limits),
      engineName: () => "here",
    });
    stdout.end();
    stderr.end();
    const [out, problems] = (await told).map(String) as [string, string];
    return { status, stdout: out, stderr: problems };
  } finally {
    process.chdir(home);
  }
}

function screen(isTTY: boolean) {
  return Object.assign(new PassThrough(), { isTTY, columns: 80 });
}
