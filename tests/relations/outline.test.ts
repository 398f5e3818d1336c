import { describe, expect, test } from "vitest";
import { readWorkbook } from "../../hosts/file/readWorkbook";
import { review } from "../../src/review";
import { a1 } from "../../src/sheet/a1";

const toldIn = (csv: string): string[] =>
  review(readWorkbook(new TextEncoder().encode(csv.trim()), "table.csv"))
    .findings.filter(({ severity }) => severity !== "info")
    .map(({ severity, rule, cell }) => `${severity} ${rule} ${a1(cell)}`);

describe("heads and their parts by the depth of the names", () => {
  const SCORECARD = `
Perspective / Measure,Weight,Points
Patients,25%,24.63
   Would recommend,15%,14.63
   Complaints closed in time,10%,10.00
Process,40%,36.88
   Bed days,15%,13.74
"   Wait, 90th pct",15%,13.14
   Hand hygiene,10%,10.00
People,20%,19.40
   Sick hours,10%,10.00
   Training,10%,9.40
Finance,15%,14.42
   Cost per case,15%,14.42
TOTAL,100%,95.33`;

  test("add up: what stands deeper below a head, and the heads in the total", () => {
    expect(toldIn(SCORECARD)).toEqual([]);
    expect(toldIn(SCORECARD.replace("36.88", "38.68"))).toEqual([expect.stringMatching(/^(error|query) total-mismatch C5$/)]);
    expect(toldIn(SCORECARD.replace("15%,13.74", "15%,17.34"))).toEqual(["error total-mismatch C5"]);
  });

  test("and where they do not, nothing is made of the depth", () => {
    const counts = `
Measure,Q1,Q2
Calls answered in time,91,88
   Calls,412,398
   Answered,375,350
Repairs on first visit,78,80
   Repairs,1536,1580
   Done on first visit,1204,1266`;
    expect(toldIn(counts)).toEqual([]);
  });
});
