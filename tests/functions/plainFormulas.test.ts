import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CATALOGUE } from "../../functions/catalogue";
import { readWorkbook } from "../../hosts/file/readWorkbook";
import { writeXlsx } from "../../hosts/file/writeXlsx";
import { LIBRE_OFFICE } from "../support/libreOffice";
import { show } from "./support/shown";

if (LIBRE_OFFICE === undefined)
  process.stderr.write("LibreOffice (soffice) is not installed: the plain formulas of the manual are not recalculated by it.\n");

const pairs = CATALOGUE.flatMap(({ id, plain }) => (plain ? [{ id, ...plain }] : []));

describe.skipIf(LIBRE_OFFICE === undefined)(
  "plain formulas of the manual, recalculated by LibreOffice (skipped where there is none)",
  () => {
    const folder = mkdtempSync(join(tmpdir(), "kensan-plain-"));
    let results: readonly unknown[] = [];

    beforeAll(() => {
      // No results are stored, so that what is read afterwards was calculated.
      const rows = pairs.map(({ formula }) => [{ value: null, formula: formula.slice(1) }]);
      writeFileSync(join(folder, "plain.xlsx"), writeXlsx({ sheets: [{ name: "plain", rows }] }));
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
      const target = ["--convert-to", "xlsx", "--outdir", join(folder, "out")];
      execFileSync(LIBRE_OFFICE!, [profile, "--headless", ...target, join(folder, "plain.xlsx")], { stdio: "ignore", timeout: 120_000 });
      const read = readWorkbook(readFileSync(join(folder, "out/plain.xlsx")), "plain.xlsx");
      results = read.sheets[0]?.rows.map((row) => row?.[0]?.value) ?? [];
    }, 150_000);

    afterAll(() => {
      rmSync(folder, { recursive: true, force: true });
    });

    it.each(pairs.map(({ id, formula, same }, place) => [id, formula, same, place] as const))("%s: %s is %s", (id, _, same, place) => {
      expect(same.startsWith(`=KPI.${id}(`)).toBe(true);
      expect(results[place]).toBeCloseTo(show(same) as number, 12);
    });
  },
);
