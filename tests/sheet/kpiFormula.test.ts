import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { implementations } from "../../functions/implementations";
import { formulaTokens } from "../../src/sheet/formulaTokens";
import { rewriteKpiFormula, type KpiSpelling } from "../../src/sheet/kpiFormula";
import { KPI_FUNCTIONS } from "../../src/sheet/kpiFunctions";

const rewritten = (formula: string, spelling: KpiSpelling): string | undefined => rewriteKpiFormula(formula, spelling)?.formula;
/** The formula as it stands in the program afterwards. */
const inProgram = (formula: string, spelling: KpiSpelling): string => rewritten(formula, spelling) ?? formula;

test("the engine's list of functions is that of the functions that there are", () => {
  expect([...KPI_FUNCTIONS].sort()).toEqual(Object.keys(implementations).sort());
});

describe("names", () => {
  test.each([
    ["KPI_RATE(C2,B2)", "excel", "KPI.RATE(C2,B2)"],
    ["KPI.RATE(C2,B2)", "google-sheets", "KPI_RATE(C2,B2)"],
    ["_xldudf_KPI_RATE(C2,B2)", "google-sheets", "KPI_RATE(C2,B2)"],
    ["_xll.KPI.RATE(C2,B2)", "google-sheets", "KPI_RATE(C2,B2)"],
    ["KPI_RATE(C2,B2)", "excel-file", "_xldudf_KPI_RATE(C2,B2)"],
    ["KPI.RATE(C2,B2)", "excel-file", "_xldudf_KPI_RATE(C2,B2)"],
    ["kpi_rate ( C2 , B2 )", "excel", "kpi.rate ( C2 , B2 )"],
    [
      'IF(C2="","—",ROUND(KPI_DELTA(C2,B2)*100,1)&KPI_RATING(C2,B2))',
      "excel",
      'IF(C2="","—",ROUND(KPI.DELTA(C2,B2)*100,1)&KPI.RATING(C2,B2))',
    ],
    ["-KPI_CHANGE(KPI_PARSE(A1),KPI_PARSE('4月 ''25'!A1))", "excel", "-KPI.CHANGE(KPI.PARSE(A1),KPI.PARSE('4月 ''25'!A1))"],
  ] as const)("%s for %s is %s", (formula, spelling, expected) => {
    expect(rewritten(formula, spelling)).toBe(expected);
  });

  test.each(KPI_FUNCTIONS)("%s goes from Excel to Google Sheets and back, and into files of Excel", (id) => {
    const [excel, sheets] = [`KPI.${id}(A1)+1`, `KPI_${id}(A1)+1`];
    expect(rewritten(excel, "google-sheets")).toBe(sheets);
    expect(rewritten(sheets, "excel")).toBe(excel);
    expect(rewritten(sheets, "excel-file")).toBe(`_xldudf_${sheets}`);
    expect(rewritten(`_xldudf_${sheets}`, "google-sheets")).toBe(sheets);
  });

  test.each([
    ["KPI.RATE(C2,B2)", "excel"],
    ["_xldudf_KPI_RATE(C2,B2)", "excel"],
    ["_xldudf_KPI_RATE(C2,B2)", "excel-file"],
    ["KPI_RATE(C2,B2)", "google-sheets"],
    ["MYKPI_RATE(C2,B2)", "excel"],
    ["社内KPI_RATE(C2,B2)", "excel"],
    ["KPI_RATES(C2,B2)", "excel"],
    ["KPI_RATE_2(C2,B2)", "excel"],
    ["KPI_RATE+1", "excel"],
    ["KPI_TOTAL(C2,B2)", "excel"],
    ["Book!KPI_RATE(C2)", "excel"],
    ['"KPI_RATE(C2,B2)"', "excel"],
    ['"say ""KPI_RATE("" here"&A1', "excel"],
    ["'KPI_RATE(x)'!A1", "excel"],
    ["'it''s KPI_RATE('!A1", "excel"],
    ["SUM(表1[KPI_RATE(x)])", "excel"],
    ["SUM(表1[[#This Row],[it']s KPI_RATE(]])", "excel"],
    ["SUM(A1:A3)", "google-sheets"],
  ] as const)("%s for %s stays as it is", (formula, spelling) => {
    expect(rewriteKpiFormula(formula, spelling)).toBeUndefined();
  });

  test("the functions are told as they are spelled, each once", () => {
    expect(rewriteKpiFormula("KPI_RATE(A1,B1)+KPI_RATE(A2,B2)+KPI_PACE(1,2,3,4,5)", "excel")?.calls).toEqual(["KPI_RATE", "KPI_PACE"]);
  });
});

describe("formulas that Google Sheets exported as texts", () => {
  test.each([
    ['IFERROR(__xludf.DUMMYFUNCTION("KPI_RATE(B2,C2)"),0.749)', "KPI.RATE(B2,C2)"],
    ['IFERROR(__xludf.dummyfunction("KPI_RATE(B2,""18市町村"")"),"x")', 'KPI.RATE(B2,"18市町村")'],
    ['IFERROR( __xludf.DUMMYFUNCTION( "=SUM(KPI_RATE(B2,C2),1)" ) , IF(1,2,3) )', "SUM(KPI.RATE(B2,C2),1)"],
    ['IFERROR(__xludf.DUMMYFUNCTION("IFERROR(__xludf.DUMMYFUNCTION(""KPI_RATE(B2,""""x"""")""),1)"),0.7)', 'KPI.RATE(B2,"x")'],
    ['1-IFERROR(__xludf.DUMMYFUNCTION("KPI_RATE(B2,C2)+1"),0.749)', "1-(KPI.RATE(B2,C2)+1)"],
  ])("%s calculates again as %s", (formula, expected) => {
    expect(rewriteKpiFormula(formula, "excel")).toMatchObject({ formula: expected, isExported: true });
    expect(rewritten(formula, "google-sheets")).toBe(expected.replaceAll("KPI.", "KPI_"));
    expect(rewritten(formula, "excel-file")).toBe(expected.replaceAll("KPI.", "_xldudf_KPI_"));
  });

  test("with a function that Excel does not have there is no formula for Excel", () => {
    const formula = 'IFERROR(__xludf.DUMMYFUNCTION("ARRAYFORMULA(KPI_RATE(B2:B9,C2:C9))"),0.749)';
    expect(rewriteKpiFormula(formula, "excel")).toMatchObject({ formula: undefined, calls: ["KPI_RATE"] });
    expect(rewritten(formula, "google-sheets")).toBe("ARRAYFORMULA(KPI_RATE(B2:B9,C2:C9))");
  });

  test.each([
    'IFERROR(__xludf.DUMMYFUNCTION("QUERY(A1:B9)"),1)',
    'IFERROR(__xludf.DUMMYFUNCTION("""KPI_RATE("""),1)',
    'IFERROR(X("KPI_RATE(1,2)"),1)',
  ])("%s has no KPI function to bring back", (formula) => {
    expect(rewriteKpiFormula(formula, "excel")).toBeUndefined();
  });
});

describe("whatever the formula is", () => {
  const quoted = fc
    .string({ unit: fc.constantFrom("K", "P", "I", "_", ".", "R(", "'", "KPI_RATE(", "KPI.RATE(", "あ") })
    .map((text) => `"${text.replaceAll('"', '""')}"`);
  const sheet = fc.string({ unit: fc.constantFrom("KPI_RATE(", "KPI.PACE(", "x", ")", '"') }).map((name) => `'${name}'!A1`);
  const call = fc.tuple(fc.constantFrom(...KPI_FUNCTIONS), fc.constantFrom("KPI", "kpi", "Kpi"));
  const piece = (separator: string): fc.Arbitrary<string> =>
    fc.oneof(
      quoted,
      sheet,
      fc.constantFrom("SUM(", ")", ",", "+", " ", "A1", "$B$2", "MYKPI_RATE(", "1.5E+3", "表1[KPI.RATE(]", "{1;2}", "#N/A"),
      call.map(([id, stem]) => `${stem}${separator}${id}(`),
    );
  const formulas = (separator: string): fc.Arbitrary<string> =>
    fc.array(piece(separator), { maxLength: 12 }).map((pieces) => pieces.join(""));

  test.each([
    [".", "google-sheets", "excel"],
    ["_", "excel", "google-sheets"],
  ] as const)("converting names with %s for %s and back for %s gives the same formula", (separator, there, back) => {
    fc.assert(
      fc.property(formulas(separator), (formula) => {
        expect(inProgram(inProgram(formula, there), back)).toBe(formula);
      }),
    );
  });

  test("converting twice changes nothing more", () => {
    const spellings = fc.constantFrom<KpiSpelling>("excel", "google-sheets", "excel-file");
    fc.assert(
      fc.property(fc.oneof(formulas("."), formulas("_")), spellings, (formula, spelling) => {
        const once = inProgram(formula, spelling);
        expect(rewriteKpiFormula(once, spelling)).toBeUndefined();
      }),
    );
  });

  test("texts and quoted sheet names are never changed", () => {
    fc.assert(
      fc.property(formulas("_"), (formula) => {
        const untouched = (text: string): string[] =>
          formulaTokens(text).flatMap(({ kind, text: own }) => (kind === "text" || own.startsWith("'") ? [own] : []));
        expect(untouched(inProgram(formula, "excel"))).toEqual(untouched(formula));
      }),
    );
  });

  test("the pieces of any text, joined, are that text", () => {
    const anything = fc.string({
      unit: fc.oneof(
        fc.constantFrom('"', "'", "[", "]", "\\", ".", "_", "\n", "９", "\ud800"),
        fc.string({ minLength: 1, maxLength: 1, unit: "binary" }),
      ),
    });
    fc.assert(
      fc.property(anything, (text) => {
        expect(
          formulaTokens(text)
            .map((token) => token.text)
            .join(""),
        ).toBe(text);
      }),
    );
  });
});
