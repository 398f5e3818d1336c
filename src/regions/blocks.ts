import { lineRoleOf } from "../words/lineRole";
import { Kind, type SheetText } from "./sheetText";
import { isOfWords } from "./wordHeadings";

/** Rows that hang together: a heading, figures, and what stands between. */
export interface Block {
  readonly top: number;
  readonly bottom: number;
}

/** The first label of one form after another: 指標名 | 来館者数. */
const FORM_NAME = /^(指標名?|kpi名?|項目名?|事業名|施策名|indicator( name)?|metric|measure|name|kpi|objective)$/i;

const LONGEST_HEADING = 30;
/** A name and its figure, which hold for the table below: "Number of operating days | 365". */
const PAIR = 2;

/** The blocks of a sheet from top to bottom: parted by blank rows, and where a heading follows upon figures. */
export function blocksOf(sheet: SheetText): Block[] {
  const blocks: { top: number; bottom: number }[] = [];
  let current: { top: number; bottom: number } | undefined;
  let seenBody = false;
  let isOfPairs = true;
  for (let row = 0; row < sheet.height; row += 1) {
    if (isBlankRow(sheet, row)) {
      const isOpen = current && (seenBody ? goesOn(sheet, current, row + 1) : headsBeyond(sheet, current.bottom, row + 1));
      if (!isOpen) current = undefined;
      continue;
    }
    if (!current || (seenBody && (isHeading(sheet, row) || beginsForm(sheet, row) || (isOfPairs && headsFigures(sheet, row))))) {
      current = { top: row, bottom: row };
      blocks.push(current);
      [seenBody, isOfPairs] = [false, true];
    }
    isOfPairs &&= filledIn(sheet, row) <= PAIR;
    current.bottom = row;
    if (countOf(sheet, row, Kind.figure) > 0 && !isYearRow(sheet, row)) seenBody = true;
  }
  return blocks;
}

/** From a base year to the last one it is no longer. */
const LONGEST_TIME = 15;

/** A row of years that heads columns: without gaps, however often repeated, or with a base year before them: "Month | 2019 | 2024 | 2025 | 2025". */
export function isYearRow(sheet: SheetText, row: number): boolean {
  const years: number[] = [];
  for (let column = 0; column < sheet.width; column += 1) {
    if (sheet.kind(row, column) !== Kind.figure) continue;
    if (!sheet.isYear(row, column)) return false;
    years.push(Number(sheet.figure(row, column)?.value.units));
  }
  const distinct = new Set(years);
  const span = Math.max(...distinct) - Math.min(...distinct);
  return (distinct.size > 1 && span === distinct.size - 1) || (span <= LONGEST_TIME && isFromBase(years, distinct.size));
}

/** Years in order to the last two, which follow each other, and the last one again behind them. */
function isFromBase(years: readonly number[], distinct: number): boolean {
  const last = years.at(-1) ?? 0;
  const isInOrder = years.every((year, at) => at === 0 || year >= (years[at - 1] ?? 0));
  return distinct > 2 && isInOrder && years.includes(last - 1) && years.at(-2) === last;
}

export function isBlankRow(sheet: SheetText, row: number): boolean {
  for (let column = 0; column < sheet.width; column += 1) if (sheet.kind(row, column) !== Kind.blank) return false;
  return true;
}

function filledIn(sheet: SheetText, row: number): number {
  return sheet.width - countOf(sheet, row, Kind.blank);
}

/** Texts over all figures of the next row, which may begin with a number: routes, wards. */
function headsFigures(sheet: SheetText, row: number): boolean {
  let headed = 0;
  for (let column = 0; column < sheet.width; column += 1) {
    const [own, below] = [sheet.kind(row, column), row + 1 < sheet.height ? sheet.kind(row + 1, column) : Kind.blank];
    if (own === Kind.figure || (below === Kind.figure && own !== Kind.label)) return false;
    if (below === Kind.figure) headed += 1;
  }
  return headed > PAIR;
}

function countOf(sheet: SheetText, row: number, kind: Kind): number {
  let count = 0;
  for (let column = 0; column < sheet.width; column += 1) if (sheet.kind(row, column) === kind) count += 1;
  return count;
}

/** From the first to the last cell that is filled in. */
function columnsOf(sheet: SheetText, row: number): { readonly left: number; readonly right: number } {
  let [left, right] = [0, sheet.width - 1];
  while (left < right && sheet.kind(row, left) === Kind.blank) left += 1;
  while (right > left && sheet.kind(row, right) === Kind.blank) right -= 1;
  return { left, right };
}

/** A row without figures that names roles, or all columns of figures below it, a row of years, or one of classes below a title (0-4歳, 60歳以上): the heading of another table. */
function isHeading(sheet: SheetText, row: number): boolean {
  if (isYearRow(sheet, row)) return true;
  if (countOf(sheet, row, Kind.figure) > 0) return isTitle(sheet, row - 1) && isOfWords(sheet, row, columnsOf(sheet, row));
  if (namesFiguresBelow(sheet, row)) return true;
  const texts = new Set<string>();
  let named = 0;
  for (let column = 0; column < sheet.width; column += 1) {
    const text = sheet.kind(row, column) === Kind.label ? sheet.text(row, column) : "";
    if (text === "" || texts.has(text)) continue;
    texts.add(text);
    if (text.length <= LONGEST_HEADING && lineRoleOf(text) !== "") named += 1;
  }
  return named > 0 && texts.size >= 2 && named * 3 >= texts.size;
}

/** Another short text over each figure of the next row, and a text over its stub or, where that is empty, a title above. */
function namesFiguresBelow(sheet: SheetText, row: number): boolean {
  const texts = new Set<string>();
  let figures = 0;
  let stubs = 0;
  for (let column = 0; column < sheet.width; column += 1) {
    const text = sheet.kind(row, column) === Kind.label ? sheet.text(row, column) : "";
    const below = row + 1 < sheet.height ? sheet.kind(row + 1, column) : Kind.blank;
    if (below === Kind.figure) figures += 1;
    if (below === Kind.figure && (text === "" || text.length > LONGEST_HEADING || texts.has(text))) return false;
    if (below === Kind.label && text !== "") stubs += 1;
    if (text !== "") texts.add(text);
  }
  return figures >= 2 && (stubs > 0 || isTitle(sheet, row - 1));
}

/** A row with one text and nothing else. */
function isTitle(sheet: SheetText, row: number): boolean {
  return row >= 0 && filledIn(sheet, row) === 1 && countOf(sheet, row, Kind.label) === 1;
}

function beginsForm(sheet: SheetText, row: number): boolean {
  let first = 0;
  while (first < sheet.width && sheet.kind(row, first) === Kind.blank) first += 1;
  return FORM_NAME.test(sheet.text(row, first)) && sheet.kind(row, first + 1) === Kind.label && countOf(sheet, row, Kind.figure) === 0;
}

const FEWEST_HEADINGS = 3;

/** Headings may stand apart from their figures by a blank row: over each figure of the next row, or of the row below the name of a section. */
function headsBeyond(sheet: SheetText, heading: number, next: number): boolean {
  const row = isTitle(sheet, next) ? next + 1 : next;
  if (row >= sheet.height || countOf(sheet, heading, Kind.figure) > 0 || countOf(sheet, heading, Kind.label) < FEWEST_HEADINGS)
    return false;
  if (countOf(sheet, row, Kind.figure) < 2 || isYearRow(sheet, row) || isOfWords(sheet, row, columnsOf(sheet, row))) return false;
  for (let column = 0; column < sheet.width; column += 1)
    if (sheet.kind(row, column) === Kind.figure && sheet.kind(heading, column) !== Kind.label) return false;
  return true;
}

/** After one blank row a block goes on where figures stand in its own columns at once, under no heading: a total apart from its parts. */
function goesOn(sheet: SheetText, block: Block, row: number): boolean {
  if (row >= sheet.height || isBlankRow(sheet, row) || countOf(sheet, row, Kind.figure) === 0 || isYearRow(sheet, row)) return false;
  if (isOfWords(sheet, row, { left: 0, right: sheet.width - 1 })) return false;
  let inside = false;
  for (let column = 0; column < sheet.width; column += 1) {
    if (sheet.kind(row, column) !== Kind.figure) continue;
    if (sheet.kind(block.bottom, column) === Kind.blank) return false;
    if (sheet.kind(block.bottom, column) === Kind.figure) inside = true;
  }
  return inside;
}
