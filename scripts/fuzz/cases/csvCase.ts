import { readWorkbook } from "../../../hosts/file/readWorkbook";
import type { Dice } from "../../functions/fuzz/printedCells";
import { cellText } from "./cellTexts";
import { changedBytes } from "./changedBytes";
import type { FuzzFile } from "./fuzzFile";
import { japaneseBytes, mailBytes } from "./japaneseBytes";
import { pickFile, type SeedFile } from "./seedFiles";

/** A table of the samples as text, in an encoding and with quotes, separators and line ends as they come, and as they should not. */
export function csvCase(dice: Dice, files: readonly SeedFile[]): FuzzFile {
  const { name, bytes } = pickFile(dice, files);
  const { rows } = dice.pick(readWorkbook(bytes, name).sheets);
  const separator = dice.pick([",", ",", ",", ",", ",", ";", "\t", "、"]);
  const end = dice.pick(["\n", "\n", "\r\n", "\r\n", "\r", "\n\n"]);
  const lines = rows.map((cells) => Array.from(cells ?? [], (cell) => field(dice, cell?.text ?? "", separator)).join(separator));
  const changes = dice.pick([0, 0, 1, 3]);
  for (let change = 0; change < changes; change++)
    lines.splice(dice.between(0, lines.length), dice.between(0, 1), oddLine(dice, separator));
  const encoded = inEncoding(lines.join(end), dice);
  return {
    name: dice.pick(["t.csv", "t.csv", "t.tsv", "t.txt", "t", "\u0007.csv", ".csv"]),
    bytes: dice.happens(0.2) ? changedBytes(encoded, dice) : encoded,
  };
}

function field(dice: Dice, text: string, separator: string): string {
  const said = dice.happens(0.03) ? cellText(dice) : text;
  const isQuoted = said.includes(separator) || /["\r\n]/.test(said) ? dice.happens(0.9) : dice.happens(0.1);
  return isQuoted ? `"${dice.happens(0.95) ? said.replaceAll('"', '""') : said}"` : said;
}

function oddLine(dice: Dice, separator: string): string {
  return dice.pick([
    separator.repeat(dice.pick([1, 40, 20_000])),
    '"',
    '"a"b,',
    '""""',
    '"'.repeat(dice.pick([3, 999])),
    `sep=${separator}`,
    cellText(dice),
    "\u0000",
    "x".repeat(40_000),
    Array.from({ length: 12 }, () => cellText(dice)).join(separator),
  ]);
}

function inEncoding(text: string, dice: Dice): Uint8Array {
  const utf8 = Buffer.from(text, "utf8");
  switch (dice.between(0, 7)) {
    case 0:
      return new Uint8Array(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), utf8]));
    case 1:
      return new Uint8Array(Buffer.from(dice.happens(0.7) ? `\ufeff${text}` : text, "utf16le"));
    case 2:
      return new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le").swap16());
    case 3:
      // The characters of ISO 8859-1, which hold no Japanese: bytes that are no text in any encoding.
      return new Uint8Array(Buffer.from(text, "latin1"));
    case 4:
      return japaneseBytes(text, dice.pick(["shift_jis", "euc-jp"]));
    case 5:
      return mailBytes(text);
    default:
      return new Uint8Array(utf8);
  }
}
