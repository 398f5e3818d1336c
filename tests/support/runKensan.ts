import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export const commandFile = fileURLToPath(new URL("../../scripts/kensan.mjs", import.meta.url));

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly folder: string;
  readonly input?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Stops reading standard output at the first byte, as `head` does. */
  readonly stopReading?: boolean;
}

/** Runs the real command in a folder, as a person would from a shell. */
export function runKensan(words: readonly string[], { folder, input = "", environment, stopReading }: RunOptions): Promise<Run> {
  const { KENSAN_LANG: _language, NO_COLOR: _plain, FORCE_COLOR: _colour, ...inherited } = process.env;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [commandFile, ...words], { cwd: folder, env: { ...inherited, ...environment } });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
      stdout += chunk;
      if (stopReading) child.stdout.destroy();
    });
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => (stderr += chunk));
    child.stdin.on("error", () => undefined);
    child.stdin.end(input);
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, stdout, stderr }));
  });
}
