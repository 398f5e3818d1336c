import { strayCharacters, type StrayCharacter, type StrayKind } from "../checks/strayCharacters";
import type { Edit } from "../findings/edit";
import type { Fix, Report } from "../findings/finding";
import type { TableReading } from "../indicators/indicator";
import type { CellAddress } from "../sheet/address";
import type { Cell } from "../sheet/workbook";
import { defineRule } from "./rule";

type MessageId = StrayKind;

const KINDS: readonly StrayKind[] = ["broken", "foreign", "hidden", "own"];
const MOST_NAMED = 5;

/**
 * Names, headers, figures and notes are free of characters that came in by accident: a Cyrillic letter inside a Japanese word (OCR), a character lost in a
 * conversion, an invisible one. Such a name is no longer found by a search and no longer equals itself in the next document.
 * Greek letters as signs and units (μ, Ω, α版), foreign words by themselves and half-width katakana are meant and stay.
 */
export const strayCharacter = defineRule<MessageId>({
  id: "stray-character",
  severity: "query",
  title: { ja: "紛れ込んだ文字", en: "Stray character" },
  messages: {
    foreign: {
      ja: "「{text}」の中に、ほかの文字体系の文字が紛れています：{characters}。見た目が似ていても検索や突合で一致しません。正しい文字に打ち直してください。",
      en: '"{text}" has letters of another script inside a word: {characters}. It will not be found by searches or matched with other documents. Please retype it.',
    },
    broken: {
      ja: "「{text}」に、変換で失われた文字があります：{characters}。元の資料を見て打ち直してください。",
      en: '"{text}" has a character that was lost in a conversion: {characters}. Please retype it from the original.',
    },
    hidden: {
      ja: "「{text}」に、目に見えない文字が入っています：{characters}。検索や突合で一致しなくなるため、取り除いてください。",
      en: '"{text}" has an invisible character in it: {characters}. Searches and comparisons will fail; please remove it.',
    },
    own: {
      ja: "「{text}」に外字（この端末でしか同じに見えない文字）があります：{characters}。ほかの端末でも読める文字に置き換えてください。",
      en: '"{text}" has a private-use character, which looks different elsewhere: {characters}. Please replace it by one that every machine shows.',
    },
  },
  *check({ workbook, readings }) {
    const sheets = new Set(readings.map(({ table }) => table.sheet));
    for (const sheet of workbook.sheets) {
      if (!sheets.has(sheet)) continue;
      for (let row = 0; row < sheet.rows.length; row += 1) {
        const cells = sheet.rows[row] ?? [];
        for (let column = 0; column < cells.length; column += 1) {
          const cell = cells[column];
          if (!cell || typeof cell.value === "number") continue;
          const strays = strayCharacters(cell.text);
          if (strays.length > 0) yield* reportsOn({ sheet: sheet.name, row, column }, cell, strays, readings);
        }
      }
    }
  },
});

function* reportsOn(
  address: CellAddress,
  cell: Cell,
  found: readonly StrayCharacter[],
  readings: readonly TableReading[],
): Iterable<Report<MessageId>> {
  for (const kind of KINDS) {
    const strays = found.filter((stray) => stray.kind === kind);
    if (strays.length === 0) continue;
    const fix = kind === "hidden" && cell.formula === undefined ? removal(address, cell.text, strays) : undefined;
    yield {
      message: kind,
      cell: address,
      indicator: indicatorAt(address, readings),
      data: { text: visible(cell.text), characters: namesOf(strays) },
      evidence: [{ cell: address, role: roleAt(address, readings), text: cell.text }],
      ...(fix && { fixes: [fix] }),
    };
  }
}

/** An invisible character can go without changing what a reader sees. */
function removal(cell: CellAddress, before: string, strays: readonly StrayCharacter[]): Fix {
  const places = new Set(strays.map(({ at }) => at));
  const after = [...Array(before.length).keys()]
    .filter((at) => !places.has(at))
    .map((at) => before.charAt(at))
    .join("");
  const edit: Edit = { cell, before, after };
  return { label: { ja: "見えない文字を取り除く", en: "Remove the invisible characters" }, safe: true, edits: [edit] };
}

/** "й (U+0439)", each character once. */
function namesOf(strays: readonly StrayCharacter[]): string {
  const names = new Set(
    strays.map(({ kind, character }) => {
      const code = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
      return kind === "foreign" ? `${character} (${code})` : code;
    }),
  );
  return [...names].slice(0, MOST_NAMED).join(", ") + (names.size > MOST_NAMED ? ", …" : "");
}

function visible(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, " ").trim();
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}

function indicatorAt({ sheet, row }: CellAddress, readings: readonly TableReading[]): string {
  for (const { table, indicators } of readings) {
    if (table.sheet.name !== sheet || row < table.bodyTop || row > table.range.bottom) continue;
    const indicator = indicators.find((candidate) => candidate.row === row);
    if (indicator) return indicator.name.value;
  }
  return "";
}

function roleAt({ sheet, row, column }: CellAddress, readings: readonly TableReading[]): Report["evidence"][number]["role"] {
  const here = readings.find(({ table }) => table.sheet.name === sheet && row >= table.range.top && row <= table.range.bottom);
  return here?.table.columns.find(({ index }) => index === column)?.role ?? "other";
}
