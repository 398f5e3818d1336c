import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Run, RunOptions } from "./runKensan";

export const commandFile = fileURLToPath(new URL("../../scripts/kensan.mjs", import.meta.url));

interface StartOptions extends Omit<RunOptions, "isTTY"> {
  /** Stops reading standard output at the first byte, as `head` does. */
  readonly stopReading?: boolean;
}

/** Runs the real command in a folder, as a person would from a shell: where the process itself is tested, and once for each subcommand. */
export function startKensan(words: readonly string[], { folder, input = "", environment, stopReading }: StartOptions): Promise<Run> {
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
