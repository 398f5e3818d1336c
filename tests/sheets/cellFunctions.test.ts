import { describe, expect, test } from "vitest";
import { CATALOGUE } from "../../functions/catalogue";
import { readFormula } from "../functions/support/formula";
import { cellProgram } from "../support/sheets/cellProgram";
import { CodeInVm } from "../support/sheets/codeInVm";

const code = new CodeInVm(cellProgram());
const english = new CodeInVm(cellProgram({ locale: "en_US" }));

/** What the cell of a function shows: a value, rows, or the message of the error. */
function shown(program: CodeInVm, name: string, ...values: readonly unknown[]): unknown {
  try {
    return program.call(name, ...values);
  } catch (problem) {
    return (problem as Error).message;
  }
}

/** A row of a table as a cell function hands it over. */
const rows = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe("the examples of the manual, with KPI_ for KPI.", () => {
  for (const { formula, result } of CATALOGUE.flatMap(({ examples }) => examples)) {
    test(formula, () => {
      const { id, args } = readFormula(formula);
      const values = args.map((value) => value ?? "");
      const [ja, en] = typeof result === "object" && "ja" in result ? [result.ja, result.en] : [result, result];
      for (const [program, promised] of [[code, ja] as const, [english, en] as const]) {
        const got = shown(program, `KPI_${id}`, ...values);
        if (typeof promised === "string" && promised.startsWith("#")) expect(got).toMatch(new RegExp(`^${promised} .{10}`));
        else expect(rows(got)).toEqual(promised);
      }
    });
  }
});

describe("errors", () => {
  test("end the cell with a message in the language of the file", () => {
    expect(shown(code, "KPI_RATE", 18, "")).toMatch(/^#N\/A 目標値がありません/);
    expect(shown(english, "KPI_RATE", 18, "")).toMatch(/^#N\/A There is no target/);
  });

  test("do without knowing the language", () => {
    const mute = new CodeInVm({});
    expect(shown(mute, "KPI_RATE", 18, 0)).toBe("#DIV/0! 目標値が0なので割れません。");
    expect(mute.call("KPI_RATE", 18, 40)).toBe(0.45);
  });

  test("come in from other cells as texts and go on", () => {
    expect(shown(code, "KPI_RATE", "#N/A", 40)).toBe("#N/A");
    expect(shown(code, "KPI_RATE", "#ERROR!", 40)).toMatch(/^#VALUE! 引数のセルがエラー/);
    expect(shown(english, "KPI_AVERAGE", [[0.5], ["#ERROR!"]])).toMatch(/^#VALUE! A cell of the arguments shows #ERROR!/);
  });

  test("stay in their own cells of a range, and are errors again for the next function", () => {
    const rates = code.call("KPI_RATE", [[18], ["—"], ["#REF!"], [20]], 40);
    expect(rows(rates)).toEqual([[0.45], ["#N/A"], ["#REF!"], [0.5]]);
    expect(shown(code, "KPI_AVERAGE", rates)).toBe("#N/A");
  });
});

describe("dates", () => {
  const midnight = (zone: string): Date => new Date(`2024-03-31T00:00:00${zone}`);

  test("are the day that the cell shows, in the time zone of the file", () => {
    expect(code.call("KPI_PERIOD", midnight("+09:00"))).toBe(45382);
    expect(new CodeInVm(cellProgram({ timeZone: "America/New_York" })).call("KPI_PERIOD", midnight("-04:00"))).toBe(45382);
    const [start, end, day] = ["2025-04-01", "2025-04-11", "2025-04-06"].map((iso) => new Date(`${iso}T00:00:00+09:00`));
    expect(code.call("KPI_PACE", 30, 20, start, end, [[day]])).toBe(25);
  });

  test("are never handed back", () => {
    expect(rows(code.call("KPI_PERIOD", [[midnight("+09:00")], ["R5年度"]]))).toEqual([[45382], [45382]]);
  });

  test("are numbers where figures are calculated, as in Excel: durations are parts of a day", () => {
    expect(code.call("KPI_DELTA", midnight("+09:00"), 45372)).toBe(10);
    expect(code.call("KPI_RATE", new Date("1899-12-30T06:00:00+09:00"), 1)).toBe(0.25);
  });

  test("are asked for once each, however many cells hold them", () => {
    const program = cellProgram();
    new CodeInVm(program).call(
      "KPI_PERIOD",
      Array.from({ length: 500 }, () => [midnight("+09:00")]),
    );
    expect(program.Utilities.formatDate).toHaveBeenCalledTimes(1);
  });
});

describe("KPI_FINDINGS", () => {
  const table = [
    ["KPI", "目標値(A)", "値(B)", "達成率(B/A)"],
    ["テレワークの導入率", "60.1%", "45.0%", "47.8%"],
    ["電子申請の利用率", "37.8%", "30.2%", "79.9%"],
  ];

  test("checks a table at once, with the engine of the same script", () => {
    const found = rows(code.call("KPI_FINDINGS", table)) as string[][];
    expect(found[0]).toEqual(["重要度", "セル", "指標", "内容", "規則"]);
    expect(found[1]).toEqual(["エラー", "D2", "テレワークの導入率", expect.stringContaining("74.9%"), "stated-rate-mismatch"]);
    expect((english.call("KPI_FINDINGS", table) as string[][])[0]?.[0]).toBe("Severity");
  });

  test("reads a date in a heading as a date", () => {
    const dated = (heading: unknown) => [
      ["KPI", "目標値", heading, "達成率"],
      ["電子申請の利用率", 0.378, 0.302, 0.5],
    ];
    const found = rows(code.call("KPI_FINDINGS", dated(new Date("2025-03-31T00:00:00+09:00"))));
    expect(found).toEqual(rows(code.call("KPI_FINDINGS", dated("2025-03-31"))));
    expect(JSON.stringify(found)).toContain("stated-rate-mismatch");
  });
});

test("100,000 cells are one call", () => {
  const column = Array.from({ length: 10_000 }, (_, row) => Array.from({ length: 10 }, (_, place) => `${String(row)}.${String(place)}%`));
  const rates = code.call("KPI_RATE", column, "100%", 1) as number[][];
  expect(rates).toHaveLength(10_000);
  expect(rates[4567]?.[9]).toBe(45.679);
});
