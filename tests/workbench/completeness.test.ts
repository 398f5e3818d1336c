import { beforeAll, describe, expect, it } from "vitest";
import { CompletenessCheck } from "../support/office/completeness";
import { startOffice } from "../support/office/startOffice";
import { SampleProgram } from "./sampleProgram";
import { useExcel } from "./sampleUses";

beforeAll(async () => {
  // The check reads the tables of the client, which must be loaded for that.
  await startOffice(new SampleProgram());
});

const host = "hosts/excel";
const simulated = "workbench/excel";
const uses = "tests/workbench/sampleUses.ts";
const sample = "tests/workbench/sampleProgram.ts";
const check = new CompletenessCheck(host, simulated, uses, sample);

describe("the completeness of the simulated Excel", () => {
  it("is such that it has every member of Excel that the Excel host uses, under the client's own names", () => {
    const { used, gaps } = check.compare(host, simulated);
    expect(gaps).toEqual([]);
    expect(used).toBeGreaterThan(30);
    // Reading Microsoft's types takes a second, and much more on a busy machine.
  }, 60_000);

  it("is checked in every way in which a member can be used", () => {
    const { used, gaps } = check.compare(uses, sample);
    expect(gaps).toEqual([
      'Chart.name: no simulated class has the typeName "Chart".',
      'ChartCollection.getItem: no simulated class has the typeName "ChartCollection".',
      "Range.clear: the simulated Range has no Clear.",
      "Range.formulas: the simulated Range has no Formulas.",
      "Range.numberFormat: the simulated Range has no NumberFormat.",
      "RangeFormat.font: the simulated RangeFormat has no Font.",
      "Workbook.names: the simulated Workbook has no Names.",
      "Worksheet.charts: the simulated Worksheet has no Charts.",
      "Worksheet.position: the simulated Worksheet has no Position.",
    ]);
    expect(used).toBeGreaterThan(gaps.length);
  });

  it("tells beforehand what would fail in a run", async () => {
    await expect(Excel.run(useExcel)).rejects.toMatchObject({ code: "ApiNotFound" });
  });
});
