import type { Language } from "../src/index";
import { printable } from "./printable";

export interface Progress {
  /** Shows that the file is being checked. */
  show(done: number, path: string): void;
  clear(): void;
}

const WIDTH = 20;
const ERASE_LINE = "\r\u001b[2K";

/** A bar on standard error, for people who wait; nothing for few files or where no person looks. */
export function progressOf(total: number, stream: NodeJS.WriteStream, language: Language): Progress {
  if (!stream.isTTY || total <= 5) return { show: () => undefined, clear: () => undefined };
  const verb = language === "ja" ? "検査中" : "Checking";
  return {
    show(done, path) {
      const filled = Math.round((done / total) * WIDTH);
      const bar = `[${"#".repeat(filled)}${"-".repeat(WIDTH - filled)}]`;
      const room = Math.max(10, Math.floor((stream.columns - 45) / 2));
      stream.write(`${ERASE_LINE}${verb} ${bar} ${done}/${total} ${printable(path).slice(-room)}`);
    },
    clear: () => stream.write(ERASE_LINE),
  };
}
