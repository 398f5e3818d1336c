import { describe, expect, test } from "vitest";
import type { Finding } from "../../src/index";
import { a1 } from "../../src/sheet/a1";
import { reviewOf } from "../support/toldOf";

const DESK = `
曜日 | 受付件数 | 完了件数 | 対応時間（分） | 平均対応（秒）
月 | 820 | 640 | 3,200 | 300
火 | 410 | 360 | 1,440 | 240
水 | 905 | 750 | 4,500 | 360
木 | 777 | 620 | 4,340 | 420
金 | 664 | 590 | 2,950 | 300
計 | 3,576 | 2,960 | 16,430 | 333`;

/** Each finding with its first fix. */
function fixOf(table: string): string[] {
  const cells = ({ fixes }: Finding): string =>
    (fixes ?? [])
      .slice(0, 1)
      .flatMap(({ edits }) => edits.map(({ cell, before, after }) => `${a1(cell)} ${before} → ${after}`))
      .join("; ");
  return reviewOf(table).findings.flatMap((finding) => (finding.severity === "info" ? [] : [`${a1(finding.cell)}: ${cells(finding)}`]));
}

describe("where units are converted", () => {
  test("the wrong figure is named, and mended in its own unit", () => {
    expect(fixOf(DESK)).toEqual([]);
    expect(fixOf(DESK.replace("4,340", "4,430"))).toEqual(["D5: D5 4,430 → 4,340"]);
    expect(fixOf(DESK.replace("750 |", "570 |"))).toEqual(["C4: C4 570 → 750"]);
  });

  test("yen beside millions of yen", () => {
    const costs = `
年度 | 利用者数（人） | 費用総額（百万円） | 一人当たり費用（円）
R1 | 17,240 | 6,205 | 359,919
R2 | 16,880 | 6,377 | 377,784
R3 | 16,415 | 6,590 | 401,462
R4 | 15,902 | 6,718 | 422,463
R5 | 15,377 | 6,804 | 442,479`;
    expect(fixOf(costs)).toEqual([]);
    expect(fixOf(costs.replace("15,902", "1,902"))).toEqual(["B5: B5 1,902 → 15,902"]);
  });
});

test("what one other digit would mend is not safe where two values agree", () => {
  const marks = `
Paper | Questions | Mean correct | Rate | County rate | Difference
Reading | 14 | 7.4 | 52.8% | 57.0% | -4.2pt
Number | 28 | 16.2 | 57.7% | 56.0% | +1.7pt
Science | 28 | 19.3 | 68.9% | 70.0% | -1.1pt
Grammar | 17 | 11.2 | 65.6% | 62.0% | +3.6pt
Algebra | 23 | 12.0 | 52.0% | 56.0% | -4.0pt
Biology | 22 | 16.4 | 74.7% | 72.0% | +2.7pt`;
  const fixes = reviewOf(marks.replace("57.7%", "54.8%")).findings.flatMap((finding) => finding.fixes ?? []);
  expect(fixes.length).toBeGreaterThan(0);
  expect(fixes.filter(({ safe }) => safe)).toEqual([]);
});
