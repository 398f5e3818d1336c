import type { Cell, CellValue } from "../../../src/index";
import { generalText } from "../display/generalText";
import { NumberFormat } from "../display/numberFormat";
import type { ReadLimits } from "../readLimits";
import { overLimit } from "../readLimits";
import { place, UnreadableFileError } from "../unreadableFileError";
import { cellText, ownCopy } from "../xml/xmlText";
import type { PlainNumber } from "./plainNumber";

/** How many numbers of one format are remembered so that equal cells are one object; a power of two. */
const REMEMBERED = 2048;
/** Formats with fewer numbers than this remember none. */
const FEW = 256;

interface FormatSlot {
  readonly format: NumberFormat | undefined;
  readonly strings: Map<number, Cell>;
  recent: (Cell | undefined)[] | undefined;
  met: number;
}

/** Days from 1899-12-30 to 1970-01-01, and to 1904-01-01. */
const DAYS_TO_1970 = 25_569;
const DAYS_TO_1904 = 1462;

/** Makes cells from what a workbook stores. */
export class CellFactory {
  private readonly slots = new Map<string | undefined, FormatSlot>();
  private readonly byStyle: (FormatSlot | undefined)[] = [];

  constructor(
    private readonly strings: readonly string[],
    private readonly styleFormats: readonly (string | undefined)[],
    private readonly date1904: boolean,
    private readonly limits: ReadLimits,
  ) {}

  /** The cell for a stored value; undefined where nothing is stored. */
  make(type: string, style: number, raw: string | undefined, formula: string | undefined): Cell | undefined {
    const slot = this.slotOf(style);
    if (formula !== undefined) return this.withFormula(type, slot, raw, formula);
    if (raw === undefined) return undefined;
    if (type === "s") return this.sharedString(slot, Number(raw));
    const value = this.value(type, raw);
    if (value === null) return undefined;
    return typeof value === "number" && type !== "d" ? numberCell(slot, value) : cellOf(slot, value, this.display(slot, type, raw, value));
  }

  /** The cell for a plain number. */
  plain(style: number, found: PlainNumber): Cell {
    const slot = this.slotOf(style);
    return (
      recentCell(slot, found.value) ??
      remember(slot, found.value, slot.format?.number(found.value) ?? found.shown ?? generalText(found.value))
    );
  }

  /** The cell for a shared string; undefined where it is empty. */
  shared(style: number, index: number): Cell | undefined {
    return this.sharedString(this.slotOf(style), index);
  }

  private slotOf(style: number): FormatSlot {
    return this.byStyle[style] ?? this.newSlot(style);
  }

  private newSlot(style: number): FormatSlot {
    const code = this.styleFormats[style];
    let slot = this.slots.get(code);
    if (!slot) {
      slot = {
        format: code === undefined ? undefined : new NumberFormat(code, this.date1904),
        strings: new Map(),
        recent: undefined,
        met: 0,
      };
      this.slots.set(code, slot);
      if (this.slots.size > this.limits.formats) throw overLimit(this.limits, "formats");
    }
    if (style < this.styleFormats.length) this.byStyle[style] = slot;
    return slot;
  }

  private sharedString(slot: FormatSlot, index: number): Cell | undefined {
    const known = slot.strings.get(index);
    if (known) return known;
    const text = this.stringAt(index);
    if (text === "") return undefined;
    const cell = cellOf(slot, text, slot.format?.text(text) ?? text);
    slot.strings.set(index, cell);
    return cell;
  }

  /** The shared string; a cell that points to none would silently be read as empty. */
  private stringAt(index: number): string {
    const text = this.strings[index];
    if (text === undefined) throw new UnreadableFileError("damaged", place("sharedStrings"));
    return this.bounded(text);
  }

  private bounded(text: string): string {
    if (text.length > this.limits.cellText) throw overLimit(this.limits, "cellText");
    return text;
  }

  private withFormula(type: string, slot: FormatSlot, raw: string | undefined, formula: string): Cell {
    const value = raw === undefined ? null : this.value(type, raw);
    const text = value === null || raw === undefined ? "" : this.display(slot, type, raw, value);
    return { ...cellOf(slot, value, text), formula };
  }

  private value(type: string, raw: string): CellValue {
    switch (type) {
      case "s":
        return this.stringAt(Number(raw)) || null;
      case "str":
        return ownCopy(this.bounded(cellText(raw)));
      case "inlineStr":
        return raw === "" ? null : ownCopy(this.bounded(raw));
      case "b":
        return raw.trim() === "1" || raw.trim() === "true";
      case "e":
        return { error: this.bounded(cellText(raw)) };
      case "d":
        return serialOf(raw, this.date1904) ?? ownCopy(this.bounded(raw));
      default:
        return numberOf(this.bounded(raw));
    }
  }

  private display(slot: FormatSlot, type: string, raw: string, value: CellValue): string {
    if (typeof value === "string") return slot.format?.text(value) ?? value;
    if (typeof value === "number") return slot.format?.number(value) ?? (type === "d" ? ownCopy(raw) : generalText(value));
    if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
    return value === null ? "" : value.error;
  }
}

function placeOf(value: number): number {
  return Math.trunc(value * 1000) & (REMEMBERED - 1);
}

function recentCell(slot: FormatSlot, value: number): Cell | undefined {
  const cell = slot.recent?.[placeOf(value)];
  return cell?.value === value ? cell : undefined;
}

function remember(slot: FormatSlot, value: number, text: string): Cell {
  const cell = cellOf(slot, value, text);
  slot.met += 1;
  if (slot.met === FEW) slot.recent = new Array<Cell | undefined>(REMEMBERED).fill(undefined);
  if (slot.recent) slot.recent[placeOf(value)] = cell;
  return cell;
}

function numberCell(slot: FormatSlot, value: number): Cell {
  return recentCell(slot, value) ?? remember(slot, value, slot.format?.number(value) ?? generalText(value));
}

function cellOf(slot: FormatSlot, value: CellValue, text: string): Cell {
  return slot.format === undefined ? { value, text } : { value, text, format: slot.format.code };
}

/** A stored number; text that is none is kept as text rather than lost. */
function numberOf(raw: string): number | string | null {
  const value = Number(raw);
  if (Number.isFinite(value) && raw !== "" && raw.trim() !== "") return value;
  return raw.trim() === "" ? null : ownCopy(cellText(raw));
}

/** The serial number of an ISO date, time or both; undefined for other text. */
function serialOf(raw: string, date1904: boolean): number | undefined {
  const text = raw.trim();
  const isTime = /^T?\d{1,2}:/.test(text);
  const milliseconds = Date.parse(isTime ? `1970-01-01T${text.replace("T", "")}Z` : inUtc(text));
  if (Number.isNaN(milliseconds)) return undefined;
  const days = milliseconds / 86_400_000;
  return isTime ? days : days + DAYS_TO_1970 - (date1904 ? DAYS_TO_1904 : 0);
}

/** A date with a time but without a zone would be read in the zone of the machine. */
function inUtc(text: string): string {
  return text.includes("T") && !/(Z|[+-]\d\d:?\d\d)$/.test(text) ? `${text}Z` : text;
}
