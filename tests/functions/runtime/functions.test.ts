import { createContext, runInContext, runInThisContext } from "node:vm";
import { beforeAll, describe, expect, it } from "vitest";
import { CATALOGUE } from "../../../functions/catalogue";
import type { Shared } from "../../../functions/shared";
import type { FunctionArgument, FunctionResult } from "../../../workbench/office/customFunctions";
import type { OfficeProgram } from "../../../workbench/office/officeProgram";
import { startExcel } from "../../support/office/startExcel";
import { readFormula } from "../support/formula";
import { buildFunctions, type BuiltFunctions } from "./builtFunctions";

let built: BuiltFunctions;
let program: OfficeProgram;

const shared = (): Shared => (globalThis as { kensan?: Shared }).kensan ?? {};

beforeAll(async () => {
  built = await buildFunctions();
  ({ program } = await startExcel());
  runInThisContext(built.script, { filename: "functions.js" });
}, 120_000);

/** Calls a function as Excel does: a single cell as a range of one cell, null for what is left out. */
async function call(id: string, args: readonly FunctionArgument[], addresses?: readonly string[]): Promise<FunctionResult> {
  const { parameters } = CATALOGUE.find((entry) => entry.id === id)!;
  const values = parameters.map((_, place): FunctionArgument => {
    const value = args[place] ?? null;
    return value === null || Array.isArray(value) ? value : [[value as number]];
  });
  const takesErrors = built.english.allowErrorForDataTypeAny === true;
  return program.customFunctions.call(id, values, { takesErrors, ...(addresses && { parameterAddresses: addresses }) });
}

/** The one cell of a result. */
function cell(result: FunctionResult): unknown {
  return Array.isArray(result) && result.length === 1 ? (result[0] as readonly unknown[])[0] : result;
}

const codeOf = (value: unknown): unknown => (typeof value === "object" && value !== null && "error" in value ? value.error : value);

describe("what comes with the second script", () => {
  it("asks to open the pane as long as it is not there", async () => {
    expect(shared().reviewTable).toBeUndefined();
    for (const [id, args] of [["FINDINGS", [[["a"]]]] as const, ["CHECK", ["47.8%", "45.0%", "60.1%"]] as const])
      expect(await call(id, args)).toEqual({ error: "#N/A", message: expect.stringContaining("作業ウィンドウ") as string });
  });

  it("is fetched by the first call that needs it", async () => {
    let fetched = 0;
    shared().loadReviewer = () => {
      fetched += 1;
      runInThisContext(built.reviewer, { filename: "reviewer.js" });
      return Promise.resolve();
    };
    expect(cell(await call("CHECK", ["47.8%", "45.0%", "60.1%"]))).toBe("不一致");
    expect(cell(await call("CHECKTOTAL", ["35件", [["20件"], ["15件"]]]))).toBe("一致");
    expect(fetched).toBe(1);
  });
});

describe("Microsoft's runtime", () => {
  it("finds every function of functions.json", async () => {
    const results = await Promise.all(built.english.functions.map(({ id }) => call(id, [])));
    for (const result of results) expect(codeOf(cell(result))).not.toBe("#NAME?");
    expect(built.english.functions).toHaveLength(CATALOGUE.length);
  });

  it.each(["2021", "2024", "365"] as const)("shows what the examples of the manual promise (Excel %s)", async (level) => {
    await startExcel({ level });
    const examples = CATALOGUE.flatMap(({ examples }) => examples);
    const results = await Promise.all(
      examples.map(({ formula }) => {
        const { id, args } = readFormula(formula);
        return call(id, args as readonly FunctionArgument[]);
      }),
    );
    examples.forEach(({ formula, result }, place) => {
      const promised = typeof result === "object" && "ja" in result ? result.ja : result;
      const got = results[place] ?? null;
      const shown = Array.isArray(promised) ? (got as readonly (readonly unknown[])[]).map((row) => row.map(codeOf)) : codeOf(cell(got));
      expect(shown, formula).toEqual(promised);
    });
  });

  it("answers many cells in one message", async () => {
    program.resetTraffic();
    const results = await Promise.all(Array.from({ length: 300 }, (_, row) => call("RATE", [row, 300, 1])));
    expect(cell(results[150] ?? null)).toBe(0.5);
    expect(program.requests.length).toBeLessThan(5);
  });

  it("carries the message beside #N/A and #VALUE! in the language of Excel, and the code of #DIV/0!", async () => {
    expect(await call("RATE", [18, "—"])).toEqual({ error: "#N/A", message: expect.stringContaining("目標値がありません") as string });
    expect(await call("RATE", [18, "集計中止"])).toEqual({ error: "#VALUE!", message: expect.stringContaining("集計中止") as string });
    expect(await call("RATE", [18, 0])).toEqual({ error: "#DIV/0!" });
    expect(await call("RATE", [1e300, 1e-300])).toEqual({ error: "#NUM!" });
    shared().language = "en";
    expect(await call("RATE", [18, "—"])).toEqual({ error: "#N/A", message: expect.stringContaining("There is no target") as string });
    shared().language = undefined;
  });

  it("spills a range and keeps each error in its own cell, with its message", async () => {
    const actual = [[18], ["—"], [{ error: "#REF!" }], ["21市町村 (R6年度)"], ["?"]];
    const spilled = (await call("RATE", [actual, 40, 1])) as readonly (readonly unknown[])[];
    expect(spilled.map(([first]) => codeOf(first))).toEqual([0.45, "#N/A", "#REF!", 0.525, "#VALUE!"]);
    expect(spilled[1]?.[0]).toMatchObject({ message: expect.stringContaining("実績値がありません") as string });
  });

  it("takes an empty cell for no target, however this Excel hands it over; as 0 it divides by 0", async () => {
    for (const empty of [null, ""]) expect(codeOf(await call("RATE", [[[18]], [[empty]]]))).toBe("#N/A");
    expect(codeOf(await call("RATE", [18, 0]))).toBe("#DIV/0!");
    expect(cell(await call("AVERAGE", [[[0.5], [null], [""], [1]], 1]))).toBe(0.75);
  });

  it("names both shapes of ranges that do not lie side by side", async () => {
    const result = await call("RATE", [
      [[1], [2]],
      [[1], [2], [3]],
    ]);
    expect(result).toEqual({ error: "#VALUE!", message: expect.stringContaining("2行×1列") as string });
  });

  it("takes 100,000 cells in one call", async () => {
    const rates = Array.from({ length: 100_000 }, (_, row) => [`${((row % 997) / 10).toFixed(1)}%`]);
    const spilled = (await call("RATE", [rates, "80%", 1])) as readonly unknown[][];
    expect(spilled).toHaveLength(100_000);
    expect(spilled[374]?.[0]).toBe(0.468);
  });
});

describe("FINDINGS", () => {
  const table = [
    ["KPI", "目標値(A)", "値(B)", "達成率(B/A)"],
    ["電子申請の利用率", "37.8%", "30.2%", "79.9%"],
    ["テレワークの導入率", "60.1%", "45.0%", "47.8%"],
    ["オープンデータの公開", "40市町村", "18市町村", "45.0%"],
  ];

  it("lists findings with their cells", async () => {
    const rows = (await call("FINDINGS", [table], ["'KPI 表'!B4:E7"])) as readonly (readonly string[])[];
    expect(rows[0]).toEqual(["重要度", "セル", "指標", "内容", "規則"]);
    const wrong = rows.find((row) => row[4] === "stated-rate-mismatch");
    expect(wrong).toMatchObject(["エラー", "E6", "テレワークの導入率", expect.stringContaining("47.8%") as string, "stated-rate-mismatch"]);
  });

  it("says how much was checked where nothing is found, and that a sentence is no table", async () => {
    const fine = (await call("FINDINGS", [table.filter((_, row) => row !== 2)])) as readonly (readonly string[])[];
    expect(fine.map((row) => row[0])).not.toContain("エラー");
    const none = (await call("FINDINGS", [[["ただの文章です"]]])) as readonly (readonly string[])[];
    expect(none[1]?.[3]).toContain("表が見つかりません");
  });

  it("compares with a previous table", async () => {
    const dated = (value: string) => [table[0]!, ["電子申請の利用率", "37.8%", `${value} (R5年度)`, "79.9%"]];
    const rows = (await call("FINDINGS", [dated("30.2%"), dated("30.4%")], ["Sheet1!A1:D2"])) as readonly (readonly string[])[];
    expect(rows.filter((row) => row[4] === "restated-period").map((row) => row[1])).toEqual(["C2"]);
  });
});

type CustomFunction = (...args: readonly unknown[]) => unknown;

const associated = new Map<string, CustomFunction>();

/** What cells show of a call: a thrown error, or errors among values, as their codes. */
function shownThere(work: () => unknown): unknown {
  try {
    const rows = work() as readonly (readonly unknown[])[];
    return rows.map((row) => row.map((value) => (value instanceof CellError ? value.code : value)));
  } catch (problem) {
    return [[(problem as CellError).code]];
  }
}

class CellError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

describe("functions.js", () => {
  beforeAll(() => {
    // Nothing but the language itself and CustomFunctions: no window, no document, no console, no setTimeout.
    const page = createContext({
      CustomFunctions: { associate: (id: string, work: CustomFunction) => associated.set(id, work), Error: CellError },
    });
    runInContext(built.script, page, { filename: "functions.js" });
    runInContext(built.reviewer, page, { filename: "reviewer.js" });
  });

  it("associates the ids of functions.json in a bare engine", () => {
    const ids = built.english.functions.map(({ id }) => id);
    expect([...associated.keys()].sort()).toEqual([...ids].sort());
  });

  it("computes there, in Japanese where nothing says otherwise", () => {
    expect(associated.get("RATE")?.([[0.374]], [[0.8]], [[1]], null, null, null)).toEqual([[0.468]]);
    expect(associated.get("CHECK")?.([["47.8%"]], [["45.0%"]], [["60.1%"]])).toEqual([["不一致"]]);
    expect(() => associated.get("RATE")?.([[18]], [["—"]])).toThrow("目標値がありません");
  });

  it("shows there, too, what the examples of the manual promise", () => {
    for (const { formula, result } of CATALOGUE.flatMap(({ examples }) => examples)) {
      const { id, args } = readFormula(formula);
      const promised = typeof result === "object" && "ja" in result ? result.ja : result;
      const values = args.map((value): unknown => (Array.isArray(value) ? value : [[value ?? null]]));
      expect(
        shownThere(() => associated.get(id)?.(...values)),
        formula,
      ).toEqual(Array.isArray(promised) ? promised : [[promised]]);
    }
  });

  it("takes single values, and the plain value of a data type, whichever an Excel hands over", () => {
    const formatted = { type: "FormattedNumber", basicValue: 0.374, numberFormat: "0.0%" };
    expect(associated.get("RATE")?.([[formatted]], [[0.8]], [[1]])).toEqual([[0.468]]);
    expect(associated.get("RATE")?.(0.374, 0.8, 1)).toEqual([[0.468]]);
    expect(() => associated.get("RATE")?.([[{ type: "Entity", basicValue: "#VALUE!" }]], [[0.8]])).toThrow();
  });

  it("travels in less than 36 kB", () => {
    expect(built.gzipped).toBeLessThan(36_000);
  });
});

describe("functions.json", () => {
  it("is one table of names in two languages", () => {
    expect(built.japanese.functions.map(({ id, name }) => [id, name])).toEqual(built.english.functions.map(({ id, name }) => [id, name]));
    for (const { id, description, parameters } of CATALOGUE) {
      for (const [metadata, language] of [[built.english, "en"] as const, [built.japanese, "ja"] as const]) {
        const known = metadata.functions.find((entry) => entry.id === id);
        expect(known?.description).toBe(description[language]);
        expect(known?.parameters.map(({ name, description: help }) => [name, help])).toEqual(
          parameters.map(({ label, help }) => [label[language], help[language]]),
        );
      }
    }
  });

  it("takes every argument as a range of anything, errors included, and gives a range", () => {
    expect(built.english.allowErrorForDataTypeAny).toBe(true);
    for (const entry of built.english.functions) {
      expect(entry).toMatchObject({ result: { dimensionality: "matrix" } });
      for (const parameter of entry.parameters) expect(parameter).toMatchObject({ type: "any", dimensionality: "matrix" });
    }
  });
});
