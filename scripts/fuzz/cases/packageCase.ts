import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import type { Dice } from "../../functions/fuzz/printedCells";
import { changedBytes } from "./changedBytes";
import { changedMarkup } from "./markup";
import type { FuzzFile } from "./fuzzFile";
import { pickFile, type SeedFile } from "./seedFiles";

type Part = [path: string, bytes: Uint8Array];

/** A workbook of the samples with changed markup, changed parts, or changed bytes. */
export function packageCase(dice: Dice, files: readonly SeedFile[]): FuzzFile {
  const { name, bytes } = pickFile(
    dice,
    files.filter((file) => file.name.endsWith(".xlsx")),
  );
  const parts = Object.entries(unzipSync(bytes));
  if (!dice.happens(0.1)) changeMarkup(parts, dice);
  if (dice.happens(0.25)) changeParts(parts, dice);
  const zip = zipped(parts, dice);
  return {
    name: dice.happens(0.95) ? name : dice.pick(["x.xls", "x.csv", "x", ".xlsx", "x.xlsm"]),
    bytes: dice.happens(0.1) ? changedBytes(zip, dice) : zip,
  };
}

function changeMarkup(parts: Part[], dice: Dice): void {
  for (let part = dice.pick([1, 1, 1, 2, 4]); part > 0; part--) {
    const wanted = dice.pick([
      /sheet\d+[.]xml$/,
      /sheet\d+[.]xml$/,
      /sharedStrings/,
      /styles/,
      /workbook[.]xml$/,
      /[.]rels$/,
      /comments|Content_Types/,
      /xml$/,
    ]);
    const [chosen] = [parts.filter(([path]) => wanted.test(path)), parts].filter(({ length }) => length > 0);
    const picked = dice.pick(chosen ?? parts);
    picked[1] = strToU8(changedMarkup(strFromU8(picked[1]), dice, dice.pick([1, 1, 2, 3, 8, 40])));
  }
}

function changeParts(parts: Part[], dice: Dice): void {
  const at = dice.between(0, parts.length - 1);
  const [path, bytes] = parts[at] as Part;
  switch (dice.between(0, 5)) {
    case 0:
      parts.splice(at, 1);
      break;
    case 1:
      parts[at] = [dice.pick([path.toUpperCase(), `/${path}`, path.replaceAll("/", "\\"), `${path} `, "x", `../${path}`, "\u0000"]), bytes];
      break;
    case 2:
      parts.push([dice.pick([path.toUpperCase(), path.replace(/.$/, "!")]), dice.happens(0.5) ? bytes : new Uint8Array()]);
      break;
    case 3:
      parts[at] = [path, dice.pick(parts)[1]];
      break;
    case 4:
      parts[at] = [path, changedBytes(bytes, dice)];
      break;
    default:
      parts[at] = [path, inEncoding(strFromU8(bytes), dice)];
  }
}

/** The part in an encoding that XML allows, announced or not. */
function inEncoding(xml: string, dice: Dice): Uint8Array {
  const bytes = new Uint8Array(Buffer.from(`\ufeff${xml}`, "utf16le"));
  return dice.happens(0.5) ? bytes : new Uint8Array(Buffer.from(bytes).swap16());
}

function zipped(parts: readonly Part[], dice: Dice): Uint8Array {
  const files: Zippable = {};
  for (const [path, bytes] of parts) files[path] = [bytes, { level: dice.happens(0.2) ? 0 : 1 }];
  const zip = zipSync(files, { mtime: new Date(1980, 0, 1) });
  // A name ending in "!" stands for the part of the same length: two entries of one name, which no maker of zips writes.
  const [path] = parts.find(([name]) => name.endsWith("!")) ?? [];
  const original = path && parts.find(([name]) => name !== path && name.slice(0, -1) === path.slice(0, -1))?.[0];
  if (!path || !original) return zip;
  const text = Buffer.from(zip).toString("latin1").replaceAll(path, original);
  return new Uint8Array(Buffer.from(text, "latin1"));
}
