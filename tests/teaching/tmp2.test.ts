import { test } from "vitest";
import { readFileSync } from "node:fs";
import { readWorkbook } from "../../hosts/file/readWorkbook";
import { parseA1 } from "../../src/sheet/a1";
import { teachByExample } from "../../src/teaching/teachByExample";
test("x", () => {
  const wb = readWorkbook(readFileSync("samples/attainment.csv"), "samples/attainment.csv");
  const at = (n: string) => ({ sheet: wb.sheets[0]!.name, ...parseA1(n)! });
  console.log(JSON.stringify(teachByExample(wb, { result: at("D4"), parts: [at("B4"), at("C4")] }), null, 1));
});
