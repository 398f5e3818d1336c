import { describe, expect, test } from "vitest";
import { fold, squeeze } from "../../src/parse/fold";
import { statedScales } from "../../src/ratings/statedScale";

/** The scales of a note as text: "A [90,∞) B [70,90)"; another reading of the same words follows behind "or". */
function scaleIn(note: string, ...labels: string[]): string {
  return statedScales(squeeze(fold(note)), labels)
    .map(({ steps }) => steps.map(({ label, ...range }) => `${label} ${rangeText(range)}`).join(" "))
    .join(" or ");
}

function rangeText({ low, lowClosed, high, highClosed }: { low: number; lowClosed: boolean; high: number; highClosed: boolean }): string {
  const [from, to] = [low === -Infinity ? "" : String(low), high === Infinity ? "" : String(high)];
  return `${lowClosed && from !== "" ? "[" : "("}${from},${to}${highClosed && to !== "" ? "]" : ")"}`;
}

describe("scales in Japanese notes", () => {
  test.each([
    ["（注）達成度：Ａ：90％以上　Ｂ：70％以上90％未満　Ｃ：70％未満", ["A", "C"], "A [90,) B [70,90) C (,70)"],
    ["※ ◎…110%以上、○…100%以上、△…80%以上、×…80%未満", ["◎", "×"], "◎ [110,) ○ [100,110) △ [80,100) × (,80)"],
    ["判定：執行率95％以上＝順調、80％以上＝やや遅れ、80％未満＝遅れ", ["順調", "遅れ"], "順調 [95,) やや遅れ [80,95) 遅れ (,80)"],
    ["100%以上○、90%以上△、それ未満×", ["○", "△", "×"], "○ [100,) △ [90,100) × (,90)"],
    ["「順調」は9割以上、「遅れ」は9割未満とする。", ["順調", "遅れ"], "順調 [90,) 遅れ (,90)"],
    ["不良率　○：1％以下　△：2％以下　×：2％超", ["○", "×"], "○ (,1] △ (1,2] × (2,)"],
    ["評価は、達成率が90％以上をA、70％以上をB、70％未満をCとした。", ["A", "B", "C"], "A [90,) B [70,90) C (,70)"],
  ] as const)("%s", (note, labels, scale) => {
    expect(scaleIn(note, ...labels)).toBe(scale);
  });
});

describe("scales in English notes", () => {
  test.each([
    ["Green: 98% and above. Amber: 95% to 98%. Red: below 95%.", ["GREEN", "RED"], "Green [98,) Amber [95,98] Red (,95)"],
    [
      "G = at or above target; A = up to 10% below target; R = more than 10% below target",
      ["G", "R"],
      "G [100,) A [90,100) R (,90) or G [0,) A [-10,0) R (,-10)",
    ],
    ["Green on target, Amber within 3 percentage points, Red more than 3 points below", ["Green"], "Green [0,) Amber [-3,0) Red (,-3)"],
    ["Excellent (at least 110%), Good (100% or more), Poor (under 100%)", ["Good", "Poor"], "Excellent [110,) Good [100,110) Poor (,100)"],
    ["≥ 90%: A, 75% or more: B, otherwise: C", ["A", "B", "C"], "A [90,) B [75,90) C (,75)"],
  ] as const)("%s", (note, labels, scale) => {
    expect(scaleIn(note, ...labels)).toBe(scale);
  });

  test.each([
    ["Source: annual survey, response 45%; excludes two sites below 10 answers.", ["Green", "Red"]],
    ["A measure is shown where at least 50% of sites reported.", ["A", "B"]],
    ["Green: 98% and above. Amber: 95% to 98%.", ["Green", "Red"]],
    ["（注）「以下」の指標は実績が目標以下の場合に達成とする。", ["○", "×"]],
  ] as const)("no scale for these labels: %s", (note, labels) => {
    expect(scaleIn(note, ...labels)).toBe("");
  });
});
