import { parsePrinted, partsOf, scaleByTen, toText, type Printed, type Quantity } from "../src/index";
import { NAMES, namesOf } from "./argumentNames";
import { errorOf, fault, isError, textOf, type Argument, type CellInput, type CellOutput, type FunctionError, type Result } from "./cells";
import { readPeriod, serialOf } from "./dates";
import { cellAt, elementwise, isLeftOut, shapeOf } from "./elementwise";
import { doubleOf } from "./exactNumber";
import { missingFigure, readFigure, shareShift } from "./figures";
import { readChoice, type Choices } from "./options";
import { oneColumnOnly } from "./refusals";

/** What a printed cell says. */
type PartName = "value" | "unit" | "period" | "qualifier" | "note" | "rating" | "delta" | "start" | "end" | "kind";

const PARTS: Choices<PartName> = [
  ["value", "値"],
  ["unit", "単位"],
  ["period", "時点"],
  ["qualifier", "修飾"],
  ["note", "備考"],
  ["rating", "評価"],
  ["delta", "増減"],
  ["start", "始期"],
  ["end", "終期"],
  ["kind", "種類"],
];

/** The parts that are given side by side where none is asked for. */
const USUAL_PARTS: readonly PartName[] = ["value", "unit", "period", "qualifier", "note"];

/** PARSE: one part of each cell, or five parts side by side. */
export function parseText([text, part]: readonly Argument[]): Result {
  const { rows, columns } = shapeOf(text);
  if (isLeftOut(part)) {
    if (columns > 1) return oneColumnOnly(columns);
    return Array.from({ length: rows }, (_, row) => USUAL_PARTS.map((name) => partOfCell(cellAt(text, row, 0), name)));
  }
  return elementwise(namesOf("text", "part"), [text, part], ([cell, wanted]) => {
    const name = readChoice(wanted, NAMES.part, PARTS, "value");
    return isError(name) ? name : partOfCell(cell, name);
  });
}

function partOfCell(cell: CellInput, name: PartName): CellOutput {
  const error = errorOf(cell);
  if (error) return error;
  if (name === "value") return valueOf(cell);
  return TEXT_PARTS[name](parsePrinted(textOf(cell)));
}

/** The number; "" where the cell is empty or says something else than a figure. Text that cannot be understood is an error. */
function valueOf(cell: CellInput): CellOutput {
  if (typeof cell === "string") {
    const { kind } = parsePrinted(cell);
    if (kind === "period" || kind === "rating") return "";
  }
  const reading = readFigure(cell, NAMES.text);
  if (reading === "blank" || reading === "marker") return "";
  return isError(reading) ? reading : doubleOf(reading.value);
}

const TEXT_PARTS: Readonly<Record<Exclude<PartName, "value">, (printed: Printed) => CellOutput>> = {
  unit: ({ quantity }) => quantity?.unit ?? "",
  period: ({ period }) => period?.text ?? "",
  qualifier: qualifierOf,
  note: noteOf,
  rating: ({ rating }) => rating?.symbol ?? "",
  delta: ({ delta }) => (delta ? fractionOf(delta) : ""),
  start: ({ period }) => period?.start ?? "",
  end: ({ period }) => period?.end ?? "",
  kind: ({ kind }) => kind,
};

function fractionOf(quantity: Quantity): CellOutput {
  return doubleOf(scaleByTen(quantity.value, -shareShift(quantity)));
}

/** 約, 以上 and the like, as printed. */
function qualifierOf({ text, quantity }: Printed): string {
  if (!quantity?.bound && !quantity?.approximate) return "";
  const words = partsOf(text).filter(({ kind }) => kind === "qualifier");
  return words.map(({ start, end }) => text.slice(start, end)).join("");
}

/** What has no place in another part: notes, second figures, markers, and text that says no figure. */
function noteOf({ text, kind, note, others }: Printed): string {
  if (kind === "marker" || kind === "text" || kind === "several") return text;
  const seconds = others?.map(({ label, quantity }) => `${label}${toText(quantity.value)}${quantity.unit}`) ?? [];
  return [...(note === undefined ? [] : [note]), ...seconds].join(" ");
}

/** PERIOD: the last day of the period that a cell names, as the serial number of a date. */
export function period([text]: readonly Argument[]): Result {
  return elementwise([NAMES.text], [text], ([cell]) => endOfPeriod(cell));
}

function endOfPeriod(cell: CellInput): CellOutput {
  if (typeof cell === "string") {
    const printed = parsePrinted(cell);
    if (printed.period) return serialOf(printed.period.end);
    if (printed.kind === "blank") return missingFigure(NAMES.text);
    if (printed.kind !== "text") return noPeriod();
  }
  const named = readPeriod(cell, NAMES.text);
  return isError(named) ? named : serialOf(named.end);
}

function noPeriod(): FunctionError {
  return fault(
    "#N/A",
    "値に時点が書かれていません。「(R5年度)」「2025.9月末」のような時点があれば、その最終日を返します。",
    `No period stands beside the value. With one, such as "(FY2023)", its last day is given.`,
  );
}
