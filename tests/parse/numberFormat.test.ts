import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numberFormatOf, USUAL_NUMBER_FORMAT, type NumberFormat } from "../../src/parse/numberFormat";

function printedIn({ group, decimal }: NumberFormat, whole: number, decimals: string): string {
  const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, group);
  return decimals === "" ? grouped : `${grouped}${decimal}${decimals}`;
}

const figures = fc.array(fc.tuple(fc.integer({ min: 1, max: 9_999_999 }), fc.constantFrom("", "5", "25")), { minLength: 1, maxLength: 20 });
const formats: fc.Arbitrary<NumberFormat> = fc.constantFrom(
  { group: ".", decimal: "," },
  { group: " ", decimal: "," },
  { group: "'", decimal: "." },
  { group: " ", decimal: "." },
  USUAL_NUMBER_FORMAT,
);

describe("numberFormatOf", () => {
  it("tells a format from any figures, once one of them shows both of its marks", () => {
    fc.assert(
      fc.property(formats, figures, (format, printed) => {
        const texts = [printedIn(format, 1234, "5"), ...printed.map(([whole, decimals]) => printedIn(format, whole, decimals))];
        expect(numberFormatOf(texts)).toEqual(format);
      }),
    );
  });

  it("stays with the usual format for figures that are printed so", () => {
    fc.assert(
      fc.property(figures, (printed) => {
        const texts = printed.map(([whole, decimals]) => printedIn(USUAL_NUMBER_FORMAT, whole, decimals));
        expect(numberFormatOf(texts)).toEqual(USUAL_NUMBER_FORMAT);
      }),
    );
  });

  it("stays with the usual format where the texts are mixed or no figures", () => {
    const european = fc.array(fc.constantFrom("1.234,5", "12,5", "0,75", "3,4"), { maxLength: 6 });
    fc.assert(
      fc.property(european, fc.constantFrom("12.5", "1,234.5", "0.125", "1,234,567"), (texts, point) => {
        expect(numberFormatOf([...texts, point]).decimal).toBe(".");
      }),
    );
    expect(numberFormatOf(["", "－", "18市町村 (R5年度)", "1.234", "5,678", "2024.4.1", "3,4"])).toEqual(USUAL_NUMBER_FORMAT);
  });

  it("needs three different decimal commas where no mark of groups stands beside one", () => {
    expect(numberFormatOf(["12,5", "12,5", "7,25"])).toEqual(USUAL_NUMBER_FORMAT);
    expect(numberFormatOf(["12,5 %", "-7,25", "(0,75)"])).toEqual({ group: ".", decimal: "," });
  });
});
