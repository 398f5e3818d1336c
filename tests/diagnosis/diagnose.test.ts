import { describe, expect, test } from "vitest";
import { toText } from "../../src/measures/decimal";
import { a1 } from "../../src/sheet/a1";
import type { Conflict, Spot } from "../../src/diagnosis/conflict";
import { diagnose } from "../../src/diagnosis/diagnose";
import type { Weighed } from "../../src/relations/evidence";
import type { Relation } from "../../src/relations/relation";
import { gridOf, relationsOf } from "./printedGrid";

const cell = ({ region, k }: Spot): string => a1(region.place(k));

/** A conflict in words: what is told, the suspects with what they may be, the repairs. */
function described(conflict: Conflict): object {
  const { instance, relation, settles, suspects, causes, repairs, sure } = conflict;
  const place = (one: { relation: Relation; instance: Weighed }): string => a1(one.relation.reading.view.region.place(one.instance.k));
  return {
    told: place({ relation, instance }),
    ...(settles.length > 0 && { settles: settles.map(place).sort() }),
    suspects: suspects.map((suspect) => `${cell(suspect)}${suspect.allowed ? ` ${suspect.allowed.join("…")}` : ""}`),
    cause: causes[0] ? `${causes[0].type} ${cell(causes[0])} ${toText(causes[0].value)}` : "",
    repair: repairs[0] ? [repairs[0], ...repairs[0].along].map((change) => `${cell(change)}=${toText(change.value)}`).join(", ") : "",
    ...(repairs.some(({ safe }) => safe) && { safe: true }),
    ...(!sure && { sure }),
  };
}

function conflictsIn(table: string): object[] {
  return diagnose(relationsOf(gridOf(table))).map(described);
}

const ATTAINMENT = `
  指標     | 目標値 | 実績値 | 達成率
  来館者数 | 200    | 150    | 75.0%
  参加者数 | 300    | 240    | 80.0%
  訪問数   | 160    | 136    | 85.0%`;

describe("which figure is wrong", () => {
  test("a table whose figures agree has no conflict", () => {
    expect(conflictsIn(ATTAINMENT)).toEqual([]);
  });

  test("two digits of a rate that changed places: the only value of any cell that one slip explains", () => {
    expect(conflictsIn(`${ATTAINMENT}\n相談件数 | 129 | 252 | 159.3%`)).toEqual([
      expect.objectContaining({ told: "D5", suspects: ["D5 195.3…195.3"], cause: "transposed-digits D5 195.3", repair: "D5=195.3" }),
    ]);
  });

  test("actual and target that changed places", () => {
    expect(conflictsIn(`${ATTAINMENT}\n相談件数 | 129 | 252 | 51.2%`)).toEqual([
      expect.objectContaining({
        suspects: expect.arrayContaining(["B5 252…252", "C5 129…129"]) as unknown,
        cause: expect.stringMatching(/^swapped-inputs/) as unknown,
      }),
    ]);
  });

  test("a part that its row and its column both refuse can be mended without asking", () => {
    const table = `
      部署   | 予算 | 実績 | 差異 | 執行率
      北支所 | 500  | 400  | -100 | 80.0%
      南支所 | 300  | 720  | -30  | 90.0%
      東支所 | 400  | 300  | -100 | 75.0%
      西支所 | 200  | 180  | -20  | 90.0%
      合計   | 1400 | 1150 | -250 | 82.1%`;
    expect(conflictsIn(table)).toEqual([
      { told: "D3", settles: ["C6", "E3"], suspects: ["C3 270…270"], cause: "transposed-digits C3 270", repair: "C3=270", safe: true },
    ]);
  });

  test("the totals of a row and of a column accuse the one part in which they meet; two such parts are two conflicts", () => {
    const table = `
      区分   | 第1四半期 | 第2四半期 | 第3四半期 | 第4四半期 | 合計
      北支所 | 410 | 520 | 630 | 470 | 2030
      南支所 | 210 | 360 | 240 | 310 | 1070
      東支所 | 150 | 120 | 180 | 190 | 640
      西支所 | 330 | 280 | 260 | 340 | 1210
      合計   | 1100 | 1230 | 1310 | 1310 | 4950`;
    expect(conflictsIn(table)).toEqual([
      { told: "F3", settles: ["C6"], suspects: ["C3 310…310"], cause: "replaced-digit C3 310", repair: "C3=310", safe: true },
    ]);
  });
});

describe("what is told once", () => {
  test("one wrong running total breaks two links and is one conflict", () => {
    const table = `
      月  | 実績 | 累計
      4月 | 52 | 52
      5月 | 41 | 93
      6月 | 37 | 103
      7月 | 44 | 174
      8月 | 61 | 235`;
    expect(conflictsIn(table)).toEqual([
      { told: "C4", settles: ["C5"], suspects: ["C4 130…130"], cause: "transposed-digits C4 130", repair: "C4=130", safe: true },
    ]);
  });

  test("a running total that carries its error onward is one conflict, and the totals after it change along", () => {
    const table = `
      月  | 実績 | 累計
      4月 | 52 | 52
      5月 | 41 | 93
      6月 | 37 | 103
      7月 | 44 | 147
      8月 | 61 | 208
      9月 | 30 | 238`;
    const [conflict, ...others] = diagnose(relationsOf(gridOf(table)));
    expect(others).toEqual([]);
    const along = conflict?.repairs.find((repair) => cell(repair) === "C4")?.along ?? [];
    expect(along.map((change) => `${cell(change)}=${toText(change.value)}`)).toEqual(["C5=174", "C6=235", "C7=265"]);
  });

  test("rates of slipped rows are one conflict", () => {
    const table = `
      指標 | 目標 | 実績 | 達成率
      A    | 200  | 150  | 75.0%
      B    | 300  | 240  | 80.0%
      C    | 160  | 136  | 85.0%
      D    | 500  | 461  | 92.2%
      E    | 640  | 397  | 92.2%
      F    | 230  | 205  | 62.0%
      G    | 410  | 300  | 89.1%
      H    | 700  | 371  | 53.0%
      I    | 900  | 555  | 61.7%`;
    const [conflict, ...others] = diagnose(relationsOf(gridOf(table)));
    expect(others).toEqual([]);
    expect(conflict?.settles).toHaveLength(2);
    expect(conflict?.causes[0]?.type).toBe("row-shift");
    expect(
      [...conflict!.repairs[0]!.along, conflict!.repairs[0]!].map((change) => `${cell(change)}=${toText(change.value)}`).sort(),
    ).toEqual(["D6=62.0", "D7=89.1", "D8=73.2"]);
  });
});

describe("what is not claimed", () => {
  test("figures that may as well be wrong are listed side by side, and none is mended without asking", () => {
    const [conflict] = diagnose(relationsOf(gridOf(`${ATTAINMENT}\n相談件数 | 200 | 150 | 85.0%`)));
    expect(conflict?.suspects.map(cell)).toEqual(expect.arrayContaining(["C5", "D5"]));
    expect(conflict?.repairs.some(({ safe }) => safe)).toBe(false);
  });

  test("two slips that agree with each other do not have the third figure changed without asking", () => {
    const table = `
      部署   | 北支所 | 南支所  | 東支所 | 西支所 | 中央支所 | 合計
      予算   | 70     | 410000  | 11200  | 50     | 870      | 12600
      実績   | 48     | 246     | 10216  | 50     | 545      | 11105
      差異   | -22    | -164000 | -984   | 0      | -325     | -1495
      執行率 | 68.6%  | 60.0%   | 91.2%  | 100.0% | 62.6%    | 88.1%`;
    const conflicts = diagnose(relationsOf(gridOf(table)));
    expect(conflicts).toHaveLength(1);
    expect(conflicts[0]?.repairs.some(({ safe }) => safe)).toBe(false);
  });

  test.each([
    [
      "a sum that hides a second slip",
      `
      区分     | 件数 | 構成比
      北支所   | 1332 | 3.8%
      南支所   | 103  | 3.0%
      東支所   | 1018 | 29.2%
      西支所   | 243  | 7.0%
      中央支所 | 1990 | 57.1%
      合計     | 3487 | 100.0%`,
    ],
    [
      "a difference that was mistyped too, where the others are round",
      `
      部署   | 北支所 | 南支所 | 東支所 | 合計
      予算   | 8700   | 2800   | 1560   | 27100
      実績   | 9874   | 2122   | 16476  | 28472
      差異   | 1174   | -678   | 872    | 1372
      執行率 | 113.5% | 75.8%  | 105.6% | 105.1%`,
    ],
  ])("no figure is changed without asking on the word of %s", (_, table) => {
    const conflicts = diagnose(relationsOf(gridOf(table)));
    expect(conflicts.length).toBeGreaterThan(0);
    expect(conflicts.flatMap(({ repairs }) => repairs.filter(({ safe }) => safe))).toEqual([]);
  });

  test("a formula is right until its inputs are cleared, and its value is never typed over", () => {
    const [typed] = diagnose(relationsOf(gridOf(`${ATTAINMENT}\n相談件数 | 200 | 150 | =85.0%@C5/B5`)));
    expect(typed?.suspects.map(cell)).not.toContain("D5");
    const total = `
      区分   | 4月 | 5月 | 6月              | 合計
      北支所 | 410 | 520 | 630              | 1560
      南支所 | 210 | 310 | 240              | 760
      東支所 | 150 | 120 | 180              | 450
      合計   | 770 | 950 | =980@D2+D3+40 | 2770`;
    const [formula] = diagnose(relationsOf(gridOf(total)));
    expect(formula?.suspects.map(cell)).toEqual(["D5"]);
    expect(formula?.repairs).toEqual([]);
  });

  test("what may be a matter of rounding is asked about, not stated", () => {
    const table = `
      指標 | 目標 | 実績 | 達成率
      A    | 200  | 150  | 75.0%
      B    | 300  | 240  | 80.0%
      C    | 160  | 136  | 85.0%
      D    | 600  | 400  | 66.6%`;
    expect(diagnose(relationsOf(gridOf(table))).map(({ sure }) => sure)).toEqual([false]);
  });

  test("a capped rate blames no input: only what lies under the cap contradicts it", () => {
    const table = `
      指標 | 目標 | 実績 | 達成率
      A    | 200  | 150  | 75.0%
      B    | 300  | 240  | 80.0%
      C    | 160  | 236  | 100.0%
      D    | 500  | 561  | 100.0%
      E    | 640  | 480  | 75.0%
      F    | 230  | 187  | 83.1%`;
    expect(conflictsIn(table)).toEqual([expect.objectContaining({ told: "D7", cause: "transposed-digits D7 81.3" })]);
  });

  test("one rate above the cap that all others keep is what is wrong, not the others", () => {
    const capped = (rate: string): string => `
      指標 | 目標 | 実績 | 達成率
      A    | 200  | 150  | 75.0%
      B    | 300  | 240  | 80.0%
      C    | 160  | 236  | 100.0%
      D    | 500  | 561  | 100.0%
      E    | 640  | 480  | 75.0%
      F    | 450  | 381  | 84.7%
      G    | 700  | 525  | 75.0%
      H    | 100  | 109  | ${rate}`;
    expect(conflictsIn(capped("100.0%"))).toEqual([]);
    expect(conflictsIn(capped("109.0%"))).toEqual([
      { told: "D4", settles: ["D5"], suspects: ["D9 100.0…100.0"], cause: "cap-not-applied D9 100.0", repair: "D9=100.0" },
    ]);
  });

  test("a long list with a wrong total names the relation and at most five suspects", () => {
    const rows = Array.from(
      { length: 300 },
      (_, at) => `品目${at} | ${100 + ((at * 37) % 800)} | ${100 + ((at * 53) % 700)} | ${100 + ((at * 71) % 600)}`,
    );
    const total = (column: number): number => rows.reduce((sum, row) => sum + Number(row.split("|")[column]), 0);
    const [conflict] = diagnose(
      relationsOf(gridOf(`品目 | 4月 | 5月 | 6月\n${rows.join("\n")}\n合計 | ${total(1) + 90} | ${total(2)} | ${total(3)}`)),
    );
    expect(conflict?.instance.parts).toHaveLength(300);
    expect(conflict?.suspects).toHaveLength(5);
    expect(conflict?.repairs.some(({ safe }) => safe)).toBe(false);
  });
});

describe("what it should read", () => {
  test("lost decimals come back as the column shows them", () => {
    expect(conflictsIn(`${ATTAINMENT}\n相談件数 | 250 | 187 | 748%`)).toEqual([
      expect.objectContaining({ suspects: expect.arrayContaining(["D5 74.8…74.8"]) as unknown, repair: "D5=74.8" }),
    ]);
  });

  test("a multiplier stays: thousands are mended in thousands", () => {
    const table = `
      区分 | 予算 | 実績 | 差異
      A    | 500千円 | 400千円 | -100千円
      B    | 300千円 | 270千円 | -30千円
      C    | 200千円 | 180千円 | -200千円
      D    | 900千円 | 700千円 | -200千円`;
    expect(conflictsIn(table)).toEqual([expect.objectContaining({ told: "D4", repair: expect.stringMatching(/=-?\d+000$/) as unknown })]);
  });
});
