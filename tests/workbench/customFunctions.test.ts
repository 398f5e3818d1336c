import { beforeAll, describe, expect, it } from "vitest";
import type { CustomFunctionCalls } from "../../workbench/office/customFunctions";
import { startOffice } from "../support/office/startOffice";
import { SampleProgram } from "./sampleProgram";

let functions: CustomFunctionCalls;

beforeAll(async () => {
  ({ customFunctions: functions } = await startOffice(new SampleProgram()));
  const { ErrorCode } = CustomFunctions;
  // By Microsoft's types it is no Error, although it is one.
  const errorOf = (code: CustomFunctions.ErrorCode, message?: string): Error =>
    new CustomFunctions.Error(code, message) as unknown as Error;
  const failing = (code: CustomFunctions.ErrorCode, message?: string) => () => {
    throw errorOf(code, message);
  };
  CustomFunctions.associate({
    RATE: (actual: number, target: number) => actual / target,
    DOUBLE: (value: number) => Promise.resolve(value * 2),
    ROWS: (rows: unknown[][]) => rows.map((row) => [row.length, row[0] === null ? "blank" : typeof row[0]]),
    PARTLY: () => [[0.5], [errorOf(ErrorCode.divisionByZero)], [errorOf(ErrorCode.notAvailable, "目標がありません")]],
    WHERE: (_value: unknown, { address, parameterAddresses, functionName }: CustomFunctions.Invocation) =>
      [functionName, address, parameterAddresses?.join()].join(" "),
    KIND: (value: unknown) => (value instanceof CustomFunctions.Error ? value.code : typeof value),
    NOTARGET: failing(ErrorCode.notAvailable, "目標がありません"),
    ZERO: failing(ErrorCode.divisionByZero),
    NOFIGURE: failing(ErrorCode.invalidValue, "数値ではありません"),
    NUMBER: failing(ErrorCode.invalidNumber),
    BUG: () => {
      throw new TypeError("a fault of the function");
    },
    LATEBUG: () => Promise.reject(errorOf(ErrorCode.divisionByZero)),
    NAN: () => NaN,
    INFINITE: () => 1 / 0,
  }); // prettier-ignore
});

describe("custom functions called through Microsoft's runtime", () => {
  it("answer values, also those of promises, and rows that spill", async () => {
    const answers = await Promise.all([
      functions.call("RATE", [38, 40]),
      functions.call("rate", [30, 25]),
      functions.call("DOUBLE", [21]),
      functions.call("ROWS", [[["a", 1], [null, 2]]]),
    ]); // prettier-ignore
    expect(answers).toEqual([0.95, 1.2, 42, [[2, "string"], [2, "blank"]]]); // prettier-ignore
  });

  it("show the error that they throw, with its message where Excel has one", async () => {
    const answers = await Promise.all(
      ["NOTARGET", "ZERO", "NOFIGURE", "NUMBER", "BUG", "LATEBUG", "NAN", "INFINITE", "NOSUCH"].map((id) => functions.call(id, [])),
    );
    expect(answers).toEqual([
      { error: "#N/A", message: "目標がありません" },
      { error: "#DIV/0!" },
      { error: "#VALUE!", message: "数値ではありません" },
      { error: "#NUM!" },
      { error: "#VALUE!" },
      { error: "#DIV/0!" },
      { error: "#VALUE!", message: "NaN" },
      { error: "#NUM!" },
      // Known to Excel by the metadata, but not associated.
      { error: "#VALUE!" },
    ]);
  });

  it("keep an error within rows in its own cell", async () => {
    expect(await functions.call("PARTLY", [])).toEqual([[0.5], [{ error: "#DIV/0!" }], [{ error: "#N/A", message: "目標がありません" }]]);
  });

  it("learn where they stand", async () => {
    const place = { address: "KPI!D4", parameterAddresses: ["KPI!C4"] };
    expect(await functions.call("WHERE", [1], place)).toBe("WHERE KPI!D4 KPI!C4");
  });

  it("are not called with an error, unless they take errors", async () => {
    const unavailable = { error: "#N/A" };
    expect(await functions.call("KIND", [unavailable])).toEqual(unavailable);
    expect(await functions.call("KIND", [unavailable], { takesErrors: true })).toBe("#N/A");
  });

  it("answer many calls together", async () => {
    const rates = await Promise.all(Array.from({ length: 500 }, (_, index) => functions.call("RATE", [index, 100])));
    expect(rates.slice(0, 3)).toEqual([0, 0.01, 0.02]);
    expect(rates).toHaveLength(500);
  });
});
