// Makes a folder of workbooks to measure with, each different: node scripts/run.mjs scripts/scale/makeSubmissions.ts FOLDER [HOW MANY], from the project's folder
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const samples = "samples";

/** A generator of numbers from 0 to 1, the same at each run (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The workbook with one of its printed percentages changed, as people change them: one digit. */
function submission(parts: Readonly<Record<string, Uint8Array>>, next: () => number): Uint8Array {
  const changed = { ...parts };
  const path = "xl/sharedStrings.xml";
  const text = strFromU8(changed[path] ?? new Uint8Array());
  const percentages = [...text.matchAll(/>\d+\.\d%/g)];
  const chosen = percentages[Math.floor(next() * percentages.length)];
  if (chosen) {
    const at = chosen.index + 1;
    changed[path] = strToU8(`${text.slice(0, at)}${1 + Math.floor(next() * 9)}${text.slice(at + 1)}`);
  }
  // Bytes of its own for each, also where no percentage was found: no cache may help.
  changed["docProps/number.txt"] = strToU8(String(next()));
  return zipSync(changed, { mtime: new Date(1980, 0, 1) });
}

const [folder, given = "1700"] = process.argv.slice(2);
if (!folder) throw new Error("Name the folder for the workbooks.");
const names = readdirSync(samples).filter((name) => name.endsWith(".xlsx"));
const books = names.map((name) => unzipSync(readFileSync(join(samples, name))));
for (let at = 0; at < Number(given); at += 1) {
  const number = String(at + 1).padStart(given.length, "0");
  const place = join(folder, number.slice(0, -2) || "0");
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, `${number}-${names[at % names.length]}`), submission(books[at % books.length] ?? {}, numbersFrom(at)));
}
