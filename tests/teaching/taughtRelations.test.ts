import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { TaughtRelation } from "../../src/relations/taught/taughtRelation";
import { review } from "../../src/review";
import { a1 } from "../../src/sheet/a1";
import type { Workbook } from "../../src/sheet/workbook";
import { sheetOf } from "../support/toldOf";

const line = (...label: string[]) => ({ label });
const NET: TaughtRelation = {
  lines: "columns",
  form: "sum",
  scale: 1,
  signs: [1, 1, -1],
  result: line("しあがり"),
  parts: [line("あらまし"), line("おぎない"), line("ひきさり")],
};
const RATE: TaughtRelation = {
  lines: "columns",
  form: "ratio",
  scale: 100,
  result: line("それ"),
  parts: [line("これ"), line("あれ")],
};
const NET_TABLE = `
部署 | あらまし | おぎない | ひきさり | しあがり
甲 | 312 | 12 | 24 | 300
乙 | 298 | 18 | 30 | 286
丙 | 305 | 9 | 22 | 292
丁 | 310 | 9 | 22 | 297`;

function told(table: string | Workbook, ...taught: TaughtRelation[]): string[] {
  const book = typeof table === "string" ? sheetOf(table) : table;
  const { findings } = review(book, { taught });
  return findings.flatMap(({ rule, severity, cell }) => (severity === "info" ? [] : [`${severity} ${rule} ${cell.sheet}!${a1(cell)}`]));
}

function errors(table: string | Workbook, ...taught: TaughtRelation[]): string[] {
  return told(table, ...taught).filter((one) => one.startsWith("error"));
}

function outcome(table: string | Workbook, taught: TaughtRelation) {
  const book = typeof table === "string" ? sheetOf(table) : table;
  const [first] = review(book, { taught: [taught] }).taught;
  if (!first) throw new Error("no outcome");
  return { tables: first.tables, holds: first.holds, fails: first.fails.map(a1), found: first.found };
}

const booksOf = (...tables: string[]): Workbook => ({
  sheets: tables.map((table, at) => ({ ...sheetOf(table).sheets[0]!, name: `S${at + 1}` })),
});

describe("a taught relation is as sure as a stated formula", () => {
  test("one figure that breaks it is an error where nothing was told before, with the cells that may be wrong", () => {
    const broken = NET_TABLE.replace("| 292", "| 229");
    expect(told(NET_TABLE, NET)).toEqual([]);
    expect(told(broken)).toEqual([]);
    expect(told(broken, NET)).toEqual(["error total-mismatch S!E4"]);
    const [finding] = review(sheetOf(broken), { taught: [NET] }).findings.filter(({ severity }) => severity === "error");
    expect(finding).toMatchObject({
      stated: "229",
      expected: "292",
      computation: "305 + 9 − 22",
      relation: { origin: "user", agreeing: 3, of: 4 },
    });
    expect((finding?.suspects ?? []).map(({ cell }) => a1(cell)).sort()).toEqual(["B4", "D4", "E4"]);
    expect(finding?.causes?.map(({ type, cell }) => `${type} ${a1(cell)}`)).toContain("transposed-digits E4");
  });

  test("what agrees counts as proved", () => {
    expect(review(sheetOf(NET_TABLE)).coverage.proved).toBe(0);
    expect(review(sheetOf(NET_TABLE), { taught: [NET] }).coverage).toMatchObject({ proved: 16, figures: 16 });
  });

  test("other readings of the line are put aside", () => {
    const rates = `
なまえ | 目標 | 実績 | 達成率
い | 40 | 18 | 222.2%
ろ | 60 | 45 | 133.3%
は | 20 | 15 | 57.0%`;
    const inverted: TaughtRelation = { ...RATE, result: line("達成率"), parts: [line("目標"), line("実績")] };
    expect(told(rates, inverted)).toContain("error stated-rate-mismatch S!D4");
    expect(told(rates, inverted)).not.toContain("error stated-rate-mismatch S!D2");
    expect(review(sheetOf(rates), { taught: [inverted] }).relations.map(({ origin, rivals }) => `${origin} ${rivals.length}`)).toEqual([
      "user 0",
    ]);
  });

  test("a line that no table has says nothing, and is counted so", () => {
    expect(told(NET_TABLE, RATE)).toEqual([]);
    expect(outcome(NET_TABLE, RATE)).toEqual({ tables: 0, holds: 0, fails: [], found: false });
    expect(outcome(NET_TABLE.replace("| 292", "| 229"), NET)).toEqual({ tables: 1, holds: 3, fails: ["E4"], found: true });
  });

  test("with no relation taught the review is what it was", () => {
    const book = sheetOf(NET_TABLE);
    expect(review(book, { taught: [] }).findings).toEqual(review(book).findings);
    expect(review(book).taught).toEqual([]);
  });
});

describe("where the lines are found", () => {
  test("in turned tables, in groups of rows and in groups of columns", () => {
    const turned = "\n | い | ろ | は\nあれ | 40 | 60 | 20\nこれ | 18 | 45 | 15\nそれ | 45.0% | 57.0% | 75.0%";
    expect(outcome(turned, RATE)).toMatchObject({ tables: 1, holds: 2, fails: ["C4"] });
    const groups =
      "\n指標 | 区分 | R5 | R6\n来館者 | あれ | 40 | 60\n | これ | 18 | 45\n | それ | 45.0% | 75.0%\n貸出 | あれ | 20 | 80\n | これ | 15 | 20\n | それ | 75.0% | 52.0%";
    expect(outcome(groups, RATE)).toMatchObject({ tables: 1, holds: 3, fails: ["D7"] });
    const years =
      "\n | R5 | R5 | R5 | R6 | R6 | R6\n名 | あれ | これ | それ | あれ | これ | それ\nい | 40 | 18 | 45.0% | 60 | 45 | 75.0%\nろ | 20 | 15 | 75.0% | 80 | 20 | 52.0%";
    expect(outcome(years, RATE)).toMatchObject({ holds: 3, fails: ["G4"] });
  });

  test("with other widths, blanks, case and units in the headings", () => {
    const written = "\nname | Ｔｏｔａｌ　ＣＯＳＴ(千円) | heads | Per  Head\nx | 120 | 3 | 40\ny | 200 | 4 | 59\nz | 90 | 2 | 45";
    const taught: TaughtRelation = { ...RATE, scale: 1, result: line("per head"), parts: [line("total cost"), line("HEADS")] };
    expect(outcome(written, taught)).toMatchObject({ holds: 2, fails: ["D3"] });
  });

  test("a part outside of the groups, and none of another group", () => {
    const goals =
      "\n指標 | あれ | R5 | R5 | R6 | R6\n | | これ | それ | これ | それ\nい | 40 | 18 | 45.0% | 20 | 50.0%\nろ | 60 | 45 | 75.0% | 30 | 52.0%";
    expect(outcome(goals, RATE)).toMatchObject({ holds: 3, fails: ["F4"] });
    const before = "\n名 | あれ | これ | 前年 | それ\n | | | それ | \nい | 40 | 18 | 11.0% | 45.0%\nろ | 60 | 45 | 12.0% | 75.0%";
    expect(outcome(before, RATE).fails).toEqual([]);
  });

  test("nothing of a group that has none of the parts", () => {
    const before =
      "\n | | | | 前年 | 来年\n名 | あれ | これ | それ | それ | それ\nい | 40 | 18 | 45.0% | 11.0% | 21.0%\nろ | 60 | 45 | 75.0% | 12.0% | 22.0%\nは | 20 | 15 | 75.0% | 70.0% | 60.0%";
    expect(outcome(before, RATE)).toMatchObject({ holds: 3, fails: [] });
  });

  test("blocks that bear the same names, one below the other", () => {
    const blocks =
      "項目 | 4月\nあれ | 120\nこれ | 90\nそれ | 75.0%\nあれ | 400\nこれ | 100\nそれ | 25.0%\nあれ | 50\nこれ | 48\nそれ | 69.0%";
    expect(outcome(blocks, RATE)).toMatchObject({ holds: 2, fails: ["B10"] });
  });

  test("of two tables that are headed alike the one that is meant", () => {
    const table = "なまえ | あれ | これ | それ\nい | 40 | 18 | 45.0%\nろ | 60 | 45 | 75.0%\nは | 20 | 15 | 57.0%";
    const second: TaughtRelation = { ...RATE, table: { sheet: "S", headings: "あれ|これ|それ#2" } };
    expect(outcome(`${table}\n\n${table}`, second)).toMatchObject({ tables: 1, fails: ["D9"] });
  });

  test("percentages and fractions", () => {
    const fractions = "\nなまえ | あれ | これ | それ\nい | 40 | 18 | 0.45\nろ | 60 | 45 | 0.57\nは | 20 | 15 | 0.75";
    expect(outcome(fractions, RATE)).toMatchObject({ holds: 2, fails: ["D3"] });
  });

  test("only in the table that it was taught for; after a change of its heading in the only one that has the lines", () => {
    const rows = "い | 40 | 18 | 45.0%\nろ | 60 | 45 | 75.0%\nは | 20 | 15 | 57.0%";
    const [one, two] = [`なまえ | あれ | これ | それ\n${rows}`, `別名 | あれ | これ | それ | ほか\n${rows.replaceAll("%", "% | 1")}`];
    const here: TaughtRelation = { ...RATE, table: { sheet: "S1", headings: "あれ|これ|それ" } };
    expect(errors(booksOf(one, two), here)).toEqual(["error stated-rate-mismatch S1!D4"]);
    expect(errors(booksOf(one, two), RATE).sort()).toEqual(["error stated-rate-mismatch S1!D4", "error stated-rate-mismatch S2!D4"]);
    expect(errors(booksOf(two, one), here)).toEqual(["error stated-rate-mismatch S1!D4"]);
    expect(outcome(booksOf(two, one), { ...here, lines: "rows" }).tables).toBe(0);
    expect(outcome(booksOf(`${one}\n\n${two}`), here)).toMatchObject({ tables: 1 });
  });

  test("a long table, in all of its rows", () => {
    const rows = Array.from(
      { length: 400 },
      (_, at) => `r${at} | ${at + 7} | ${at * 3 + 5} | ${at + 7 + at * 3 + 5 + (at === 333 ? 10 : 0)}`,
    );
    const taught: TaughtRelation = { ...RATE, form: "sum", scale: 1 };
    expect(outcome(`なまえ | あれ | これ | それ\n${rows.join("\n")}`, taught)).toEqual({
      tables: 1,
      holds: 399,
      fails: ["D335"],
      found: true,
    });
  });
});

describe("nonsense", () => {
  test("a relation that most of a table contradicts says nothing of it", () => {
    const nonsense: TaughtRelation = { ...RATE, form: "product", scale: 1, result: NET.result, parts: NET.parts.slice(0, 2) };
    expect(told(NET_TABLE, nonsense)).toEqual([]);
    expect(outcome(NET_TABLE, nonsense)).toEqual({
      tables: 0,
      holds: 0,
      fails: [],
      found: true,
    });
  });

  test("a table that is calculated otherwise is left alone, and the others are not", () => {
    const [right, other] = [
      "45.0%\nろ | 60 | 45 | 75.0%\nは | 20 | 15 | 75.0%\nに | 80 | 20 | 52.0%",
      "45.0%\nろ | 60 | 45 | 12.0%\nは | 20 | 15 | 31.0%\nに | 80 | 20 | 52.0%",
    ];
    const book = booksOf(`なまえ | あれ | これ | それ\nい | 40 | 18 | ${right}`, `なまえ | あれ | これ | それ\nい | 40 | 18 | ${other}`);
    expect(errors(book, RATE)).toEqual(["error stated-rate-mismatch S1!D5"]);
    expect(outcome(book, RATE)).toMatchObject({ tables: 1, holds: 3, fails: ["D5"] });
  });

  test("where it holds in one row of two, or in none of one, nothing is called wrong", () => {
    const one = "なまえ | あれ | これ | それ\nい | 40 | 18 | 45.0%";
    expect(errors(one.replace("45.0%", "54.0%"), RATE)).toEqual([]);
    expect(errors(`${one}\nろ | 60 | 45 | 57.0%`, RATE)).toEqual([]);
    expect(told(booksOf(...Array.from({ length: 5 }, () => one.replace("45.0%", "54.0%"))), RATE)).toEqual([]);
  });

  test("one row that breaks it is wrong where like tables bear it out", () => {
    const one = "なまえ | あれ | これ | それ\nい | 40 | 18 | 45.0%";
    const tables = [one, one.replace("40 | 18 | 45.0%", "60 | 45 | 75.0%"), one.replace("45.0%", "54.0%")];
    expect(told(booksOf(...tables), RATE)).toEqual(["error stated-rate-mismatch S3!D2"]);
  });

  test("means, cells about so many and rows without a figure are left alone", () => {
    const table =
      "\nなまえ | あれ | これ | それ\nい | 40 | 18 | 45.0%\nろ | 60 | 45 | 75.0%\nは | 20 | - | -\nに | 80 | 約20 | 26.0%\n平均 | 50 | 24 | 65.0%";
    expect(told(table, RATE).filter((one) => one.includes("D"))).toEqual([]);
    expect(outcome(table, RATE)).toMatchObject({ holds: 2, fails: [] });
  });

  test("two teachings that contradict each other: the one that the figures bear out speaks", () => {
    const table = "\nなまえ | あれ | これ | それ\nい | 40 | 18 | 45.0%\nろ | 60 | 45 | 75.0%\nは | 20 | 15 | 57.0%";
    expect(told(table, { ...RATE, parts: [line("あれ"), line("これ")] }, RATE)).toEqual(["error stated-rate-mismatch S!D4"]);
  });
});

/** Tables of whole numbers whose last column follows from the others, at random. */
const FORMS: readonly {
  readonly form: TaughtRelation["form"];
  readonly signs?: readonly number[];
  readonly of: (x: readonly number[]) => number;
}[] = [
  { form: "sum", of: (x) => x.reduce((a, b) => a + b, 0) },
  { form: "sum", signs: [1, -1, 1], of: ([a = 0, b = 0, c = 0]) => a - b + c },
  { form: "product", of: (x) => x.reduce((a, b) => a * b, 1) },
];

describe("laws", () => {
  test("true in all rows it brings no finding; broken in one row it brings one error there", () => {
    const rows = fc.array(fc.tuple(fc.integer({ min: 100, max: 899 }), fc.integer({ min: 3, max: 97 }), fc.integer({ min: 11, max: 58 })), {
      minLength: 5,
      maxLength: 12,
    });
    fc.assert(
      fc.property(
        rows,
        fc.constantFrom(...FORMS),
        fc.nat(),
        fc.integer({ min: 111, max: 989 }),
        (figures, { form, signs, of }, at, off) => {
          const taught: TaughtRelation = {
            lines: "columns",
            form,
            scale: 1,
            ...(signs && { signs }),
            result: line("く"),
            parts: [line("あ"), line("い"), line("う")],
          };
          const tableWith = (broken: number): string =>
            [
              "名 | あ | い | う | く",
              ...figures.map((x, row) => `r${row} | ${x.join(" | ")} | ${of(x) + (row === broken ? off : 0)}`),
            ].join("\n");
          expect(told(tableWith(-1), taught)).toEqual([]);
          const broken = at % figures.length;
          const { findings, taught: outcomes } = review(sheetOf(tableWith(broken)), { taught: [taught] });
          expect(outcomes[0]?.fails.map(a1)).toEqual([`E${broken + 2}`]);
          const errors = findings.filter(({ severity }) => severity === "error");
          expect(errors).toHaveLength(1);
          expect(errors[0]?.cell.row).toBe(broken + 1);
        },
      ),
      { numRuns: 40 },
    );
  }, 60_000);

  test("nonsense brings no error, whatever it is", () => {
    const figures = fc.array(fc.tuple(...Array.from({ length: 4 }, () => fc.integer({ min: 2, max: 9_999 }))), {
      minLength: 2,
      maxLength: 8,
    });
    const forms = fc.constantFrom(...(["ratio", "difference", "change", "sum", "mean", "product", "mirror", "complement"] as const));
    fc.assert(
      fc.property(figures, forms, fc.constantFrom(1, 100, 1000), (rows, form, scale) => {
        const table = ["名 | か | き | く | け", ...rows.map((x, row) => `r${row} | ${x.join(" | ")}`)].join("\n");
        const taught: TaughtRelation = { lines: "columns", form, scale, result: line("け"), parts: [line("か"), line("き")] };
        const before = told(table).length;
        expect(errors(table, taught).length).toBeLessThanOrEqual(before);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
