// Builds all that is handed out into dist/, with a bill of materials and check sums: npm run release -- [--baseUrl https://…] [--officeJs local]
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { buildAddin } from "../addin/build.mjs";
import { build } from "../build.mjs";
import { buildSheets } from "../sheets/build.mjs";
import { billOfMaterials } from "./billOfMaterials.mjs";
import { checkSums, SUMS } from "./checkSums.mjs";

const project = new URL("../../", import.meta.url);
const dist = new URL("dist/", project);

/**
 * Makes the release and gives its check sums. Nothing of an earlier build stays.
 * @param {{ baseUrl?: string | undefined, officeJs?: string | undefined }} [options]
 */
export async function makeRelease({ baseUrl, officeJs } = {}) {
  rmSync(dist, { recursive: true, force: true });
  await buildAddin({ ...(baseUrl !== undefined && { baseUrl }), ...(officeJs !== undefined && { officeJs }) });
  await build();
  await buildSheets();
  const lock = JSON.parse(readFileSync(new URL("package-lock.json", project), "utf8"));
  const bill = billOfMaterials(lock, officeJs === "local" ? ["@microsoft/office-js"] : []);
  writeFileSync(new URL("kensan.cdx.json", dist), `${JSON.stringify(bill, null, 2)}\n`);
  const sums = checkSums(fileURLToPath(dist));
  writeFileSync(new URL(SUMS, dist), sums);
  return sums;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { values } = parseArgs({ options: { baseUrl: { type: "string" }, officeJs: { type: "string" } } });
  const sums = await makeRelease(values);
  console.log(`${fileURLToPath(dist)}: ${sums.split("\n").length - 1} files; see ${SUMS} and kensan.cdx.json`);
}
