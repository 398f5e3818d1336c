import type { Language } from "../src/index";
import { printable } from "../hosts/file/report/printable";
import type { Surroundings } from "./surroundings";

export interface Progress {
  /** Shows how many files are done, and the last of them. */
  show(done: number, path: string): void;
  clear(): void;
}

const WIDTH = 20;
const ERASE_LINE = "\r\u001b[2K";

/** How many files the pace is taken of: the last ones say more of the next than the first. */
const PACE = 50;

/** A bar with the time that is left on standard error, for people who wait; nothing for few files, where no person looks, and where plain text is asked for. `now` gives milliseconds since whenever. */
export function progressOf(
  total: number,
  { stderr, environment }: Pick<Surroundings, "stderr" | "environment">,
  language: Language,
  now = () => performance.now(),
): Progress {
  const isPlain = Boolean(environment.NO_COLOR) || environment.TERM === "dumb";
  if (!stderr.isTTY || isPlain || total <= 5) return { show: () => undefined, clear: () => undefined };
  const verb = language === "ja" ? "検査中" : "Checking";
  const times: number[] = [];
  return {
    show(done, path) {
      times.push(now());
      if (times.length > PACE + 1) times.shift();
      const filled = Math.round((done / total) * WIDTH);
      const bar = `[${"#".repeat(filled)}${"-".repeat(WIDTH - filled)}]`;
      const room = Math.max(10, Math.floor((stderr.columns - 60) / 2));
      const left = timeLeft(times, total - done);
      stderr.write(`${ERASE_LINE}${verb} ${bar} ${done}/${total} ${left && `${words[language](left)} `}${printable(path).slice(-room)}`);
    },
    clear: () => stderr.write(ERASE_LINE),
  };
}

const words: Readonly<Record<Language, (left: string) => string>> = {
  ja: (left) => `残り約${left}`,
  en: (left) => `about ${left} left`,
};

/** Hours, minutes and seconds that the files still to come will take at the pace of the last ones; "" before there is a pace. */
function timeLeft(times: readonly number[], files: number): string {
  const [first, last] = [times[0], times.at(-1)];
  if (first === undefined || last === undefined || times.length < 4) return "";
  const seconds = Math.round((((last - first) / (times.length - 1)) * files) / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const two = (number: number): string => String(number).padStart(2, "0");
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
