import { unitOf } from "../parse/units";
import { NO_LABEL, readLineLabel, type LineLabel } from "../words/lineLabel";
import type { Shape } from "./shape";
import { Kind, type SheetText } from "./sheetText";

/** The labels of the columns of figures: their headings from the top down. Upper headings reach to the right over blanks, as in files that know no merged areas. */
export function columnLabels(sheet: SheetText, { headings, columns, stubs }: Shape): LineLabel[] {
  const last = headings.at(-1);
  const first = Math.min(...columns, ...stubs);
  const paths = columns.map((): string[] => []);
  for (const row of headings) {
    let reaching = "";
    let from = first;
    columns.forEach((column, place) => {
      for (; from <= column; from += 1) {
        const text = sheet.text(row, from);
        if (text !== "") reaching = stubs.includes(from) ? "" : text;
      }
      const own = sheet.text(row, column);
      const text = own !== "" ? own : row !== last && last !== undefined && sheet.text(last, column) !== "" ? reaching : "";
      const path = paths[place];
      if (text !== "" && path && !path.includes(text)) path.push(text);
    });
  }
  return paths.map(readLineLabel);
}

/** Reads the stubs of the rows when they are asked for: large tables have very many. */
export function rowLabelReader(sheet: SheetText, shape: Shape): (row: number) => LineLabel {
  const known: (LineLabel | undefined)[] = [];
  const filled = shape.rows.length <= FILLED_ROWS ? filledStubs(sheet, shape) : undefined;
  const groups = shape.rows.length <= FILLED_ROWS ? rowGroups(sheet, shape, filled ?? []) : undefined;
  return (place) => {
    const before = known[place];
    if (before) return before;
    const path = filled?.[place] ?? plainPath(sheet, shape, place);
    // The names of a long list mostly say nothing but a name.
    const label =
      !filled && !path.some((text) => TELLING.test(text))
        ? { ...NO_LABEL, text: path.join(" "), path, rest: path.at(-1) ?? "" }
        : readLineLabel(path);
    if (filled && isNameless(sheet, shape, place)) return (known[place] = { ...label, total: true });
    const group = groups?.[place];
    return (known[place] = group !== undefined && label.rest === "" && label.group === "" ? { ...label, group } : label);
  };
}

/** So many rows with names stand above a last one without. */
const FEWEST_NAMED = 3;

/** Whether a last row has figures and no name, below rows that all have one: a total that needs none. */
function isNameless(sheet: SheetText, { rows, stubs }: Shape, place: number): boolean {
  if (place !== rows.length - 1 || place < FEWEST_NAMED || stubs.length === 0) return false;
  const hasName = (row: number): boolean => stubs.some((column) => sheet.text(row, column) !== "");
  return rows.every((row, at) => hasName(row) === at < place);
}

/** What a label must hold to say more than a name: a total, a mean, a period, a role, a thing of which less is better. */
const TELLING = /[計総全平累年月期半率比差目実予基前今当%減抑不苦事残離遅欠待滞未犯火死日時費コ排ご漏構繰入出重配]|[a-z]{3}/i;

/** Tables longer than this are lists: their stubs stand in each row. */
const FILLED_ROWS = 2000;

function plainPath(sheet: SheetText, shape: Shape, place: number): string[] {
  const { rows, stubs, sections } = shape;
  const row = rows[place] ?? 0;
  const texts = stubs.map((column) => sheet.text(row, column));
  return distinct([sections[place] ?? "", ...texts, texts.every((text) => text === "") ? aggregateBeside(sheet, shape, row) : ""]);
}

/** 合計 or "Average" in front of the figures of a row whose stubs are blank. */
function aggregateBeside(sheet: SheetText, { columns }: Shape, row: number): string {
  const first = columns.findIndex((column) => sheet.kind(row, column) === Kind.figure);
  const before = columns.slice(0, first).map((column) => sheet.text(row, column));
  const text = before.at(-1) ?? "";
  if (text === "" || text.length > LONGEST_AGGREGATE || before.filter((other) => other !== "").length > 1) return "";
  const { total, mean } = readLineLabel([text]);
  return total || mean ? text : "";
}

const LONGEST_AGGREGATE = 16;

function distinct(texts: readonly string[]): string[] {
  return texts.filter((text, at) => text !== "" && texts.indexOf(text) === at);
}

/** Order numbers and codes of rows: 7, 0141, 3A.2, Q6. */
const CODE = /^[a-z]?\d[\d.\-a-z]{0,7}$/i;

/** An outer stub stands for the rows below it too, until another one comes: 売上 | 目標, then blank | 実績. Codes name their own row alone. */
function filledStubs(sheet: SheetText, shape: Shape): string[][] {
  const { rows, stubs, sections } = shape;
  const reaching = stubs.map(() => "");
  const areCodes = stubs.map((column) => rows.filter((row) => CODE.test(sheet.text(row, column))).length * 2 > rows.length);
  return rows.map((row, place) => {
    const texts = stubs.map((column) => sheet.text(row, column));
    texts.forEach((text, at) => {
      if (text === "") return;
      reaching[at] = areCodes[at] ? "" : text;
      for (let inner = at + 1; inner < reaching.length; inner += 1) reaching[inner] = "";
    });
    const path = texts.map((text, at) => (text === "" && texts.slice(at + 1).some((inner) => inner !== "") ? (reaching[at] ?? "") : text));
    return distinct([sections[place] ?? "", ...path, path.every((text) => text === "") ? aggregateBeside(sheet, shape, row) : ""]);
  });
}

/** In one column of stubs, 実績 and 達成率 below 売上目標 belong to the last label that is more than a role, and more than a role and a unit: 目標件数. */
function rowGroups(sheet: SheetText, { rows }: Shape, paths: readonly (readonly string[])[]): (string | undefined)[] {
  let group = "";
  return rows.map((_, place) => {
    const label = readLineLabel(paths[place] ?? []);
    if (label.rest !== "" && !label.total && !unitOf(label.rest)) group = label.rest;
    return label.rest === "" && label.group === "" && label.role !== "" ? group : undefined;
  });
}
