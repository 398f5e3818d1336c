import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeXlsx } from "../../hosts/file/writeXlsx";
import type { DeltaPlan } from "../../src/deltas/deltaPlanner";
import { isDeltaRefusal, planDeltas } from "../../src/deltas/planDeltas";
import { withChange } from "../../src/deltas/withChange";
import { a1 } from "../../src/sheet/a1";
import type { Workbook } from "../../src/sheet/workbook";
import { findTables } from "../../src/tables/findTables";
import { LIBRE_OFFICE } from "../support/libreOffice";
import { workbookOf } from "../support/sampleReview";
import { contentFor, typedWorkbook } from "./plans";

if (LIBRE_OFFICE === undefined)
  process.stderr.write("LibreOffice (soffice) is not installed: the formulas of changes are not recalculated by it.\n");

const P = "0.0%";

/** Cases that the samples do not have: hidden digits, figures typed after the plan, zero before, scaled formats, brackets. */
function edgeCases(): Workbook {
  const count = '#,##0"件"';
  const millions = '#,##0,,"百万枚"';
  return typedWorkbook([
    ["指標", "目標値", "R5 実績", "R5 達成率", "R6 実績", "R6 達成率", "備考"],
    ["端数のある率", [1000, count], [549.49, count], [0.54949, P, "C2/B2"], [631.51, count], [0.63151, P, "E2/B2"], "注"],
    ["偶数丸めの境", [1000, count], [45, count], [0.0445, P], [55, count], [0.0545, P], "注"],
    ["零から", [10, count], [0, count], [0, P], [1234, count], [0.5, P], "注"],
    ["零へ", [10, count], [5, count], [0.5, P], [0, count], [0, P], "注"],
    ["ずっと零", [10, count], [0, count], [0, P], [0, count], [0, P], "注"],
    ["枚数", [87000000, millions], [12000000, millions], [0.138, P], [9000000, millions], [0.103, P], "注"],
    ["値がない", [10, count], [3, count], "—", undefined, [0.3, P], "注"],
    ["達成率の単純平均", undefined, undefined, [0.249, P], undefined, [0.338, P], "注"],
  ]);
}

interface Made {
  readonly name: string;
  readonly plans: readonly DeltaPlan[];
  readonly workbook: Workbook;
}

/** All changes of every table that has two periods, written into a copy. */
function madeFrom(name: string, source: Workbook): Made {
  const plans: DeltaPlan[] = [];
  let workbook = source;
  for (const { id } of findTables(source)) {
    const plan = planDeltas(workbook, id, { measures: ["rate", "actual", "relative"] });
    if (isDeltaRefusal(plan)) continue;
    plans.push(plan);
    workbook = withChange(workbook, plan.change);
  }
  return { name, plans, workbook };
}

describe.skipIf(LIBRE_OFFICE === undefined)("recalculated by LibreOffice (skipped where no soffice is installed)", () => {
  const folder = mkdtempSync(join(tmpdir(), "kensan-deltas-"));
  const all = [
    ...["000-worked", "002-worked", "002-published", "english-scorecard"].map((name) => madeFrom(name, workbookOf(`samples/${name}.xlsx`))),
    madeFrom("edge-cases", edgeCases()),
  ];

  beforeAll(() => {
    for (const { name, workbook } of all) writeFileSync(join(folder, `${name}.xlsx`), writeXlsx(withoutResults(workbook)));
    const profile = pathToFileURL(join(folder, "profile")).href;
    const files = all.map(({ name }) => join(folder, `${name}.xlsx`));
    const words = [`-env:UserInstallation=${profile}`, "--headless", "--convert-to", "xlsx", "--outdir", join(folder, "out"), ...files];
    execFileSync(LIBRE_OFFICE ?? "soffice", words, { stdio: "ignore", timeout: 170_000 });
  }, 180_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(all.map((made) => [made.name, made] as const))("%s: every cell shows what the preview said", (name, { plans }) => {
    const path = join(folder, "out", `${name}.xlsx`);
    const calculated = workbookOf(path);
    const said = plans.flatMap(({ preview }) => preview.filter(({ state }) => state === "new"));
    const texts = said.map(({ cell }) => calculated.sheets.find((sheet) => sheet.name === cell.sheet)?.rows[cell.row]?.[cell.column]?.text);
    expect(said.length).toBeGreaterThanOrEqual(9);
    expect(said.map(({ cell }, place) => `${a1(cell)} ${texts[place]}`)).toEqual(said.map(({ cell, delta }) => `${a1(cell)} ${delta}`));
    expect(readFileSync(path).length).toBeGreaterThan(0);
  });
});

/** The file holds no results of the new formulas, so that they can only come from the calculation. */
function withoutResults(workbook: Workbook): ReturnType<typeof contentFor> {
  const content = contentFor(workbook);
  return {
    sheets: content.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((cells) => cells?.map((cell) => (cell?.formula?.includes("COUNT(") ? { ...cell, value: null } : cell))),
    })),
  };
}
