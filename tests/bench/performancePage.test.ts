import { expect, test } from "vitest";
import { PANE_EXTENT, type PaneResult } from "../../bench/pane";
import { performancePage } from "../../bench/performancePage";
import { spreadOf } from "../../bench/spread";

const quiet = { pane: 0, spreadsheet: 0 };
const result: PaneResult = {
  extent: PANE_EXTENT,
  firstPaint: spreadOf([400, 500, 1_600]),
  typing: { busy: { pane: 72, spreadsheet: 310 }, engine: spreadOf([15.6]), answer: spreadOf([400]) },
  list: {
    findings: 50_000,
    check: 9_000,
    checking: { pane: 693, spreadsheet: 446 },
    wheel: { busy: quiet, frames: 90, dropped: 10 },
    jumps: { busy: quiet, frames: 100, dropped: 0 },
    searching: quiet,
    drawn: 40,
    megabytes: 200.4,
  },
};

test("the page tells what was measured beside what is aimed at, and what a task that was not told of can have taken", () => {
  const page = performancePage(result, { node: "v20", cores: 2, load: 7.6 });
  expect(page).toContain("| First paint of the pane, from the beginning of its page | 500 ms (400–1,600) | < 1,000 ms |");
  expect(page).toContain("| … longest task of the pane | 72 ms | ≤ 50 ms |");
  expect(page).toContain("| Turning the wheel through 50,000 findings: longest task | ≤ 50 ms | ≤ 50 ms |");
  expect(page).toContain("| … frames left out | 10 of 100 |");
  expect(page).toContain("up to 8 processes");
});
