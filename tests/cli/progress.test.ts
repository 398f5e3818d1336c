import { expect, test } from "vitest";
import { progressOf } from "../../cli/progress";
import type { Screen } from "../../cli/surroundings";

interface Shown {
  readonly total: number;
  readonly done: number;
  readonly isTTY?: boolean;
  readonly language?: "ja" | "en";
}

/** What stands on the screen after so many files, a second each. */
function shown({ total, done, isTTY = true, language = "ja" }: Shown, environment: Readonly<Record<string, string>> = {}): string {
  let written = "";
  let time = 0;
  const stderr: Screen = {
    isTTY,
    columns: 120,
    write: (text) => {
      written = String(text);
      return true;
    },
  };
  const progress = progressOf(total, { stderr, environment: { TERM: "xterm", ...environment } }, language, () => (time += 1000));
  for (let at = 0; at <= done; at += 1) progress.show(at, `県/${at}.xlsx`);
  return written;
}

test("the bar tells how many are done, and the time that is left at the pace of the last files", () => {
  expect(shown({ total: 1700, done: 850 })).toBe("\r\u001b[2K検査中 [##########----------] 850/1700 残り約14:10 県/850.xlsx");
  expect(shown({ total: 17000, done: 10, language: "en" })).toContain("10/17000 about 4:43:10 left 県/10.xlsx");
  expect(shown({ total: 100, done: 1 })).not.toContain("残り");
});

test.each([
  ["no person looks", { total: 100, done: 50, isTTY: false }, {}],
  ["there are few files", { total: 5, done: 3 }, {}],
  ["colours are not wanted", { total: 100, done: 50 }, { NO_COLOR: "1" }],
  ["the terminal is dumb", { total: 100, done: 50 }, { TERM: "dumb" }],
])("there is no bar where %s", (_, run, environment) => {
  expect(shown(run, environment)).toBe("");
});
