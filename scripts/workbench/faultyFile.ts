import { readFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** A file of the samples in which one rate was typed with its digits the wrong way round: F8 says 54.0% in place of 45.0%. */
export function faultyFile(): Uint8Array {
  const sheet = "xl/worksheets/sheet1.xml";
  const parts = unzipSync(new Uint8Array(readFileSync("samples/000-published.xlsx")));
  const before = strFromU8(parts[sheet] ?? new Uint8Array());
  const after = before.replace(/<c r="F8"([^>]*) t="s"><v>\d+<\/v><\/c>/, '<c r="F8"$1 t="inlineStr"><is><t>54.0%</t></is></c>');
  if (after === before) throw new Error("The sample has another form than it had.");
  return zipSync({ ...parts, [sheet]: strToU8(after) });
}
