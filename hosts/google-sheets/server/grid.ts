import type { CellRange, CellValue } from "../../../src/index";
import type { CellContent, RawContent } from "../../changes/changeLog";
import { unixText } from "../../unixText";
import { areaOf, holds } from "./areas";
import { isDate, type Serials } from "./serials";

/** What one cell holds and shows. */
export interface PresentCell {
  readonly content: CellContent;
  readonly value: CellValue;
  readonly text: string;
}

const ERRORS = new Set("#NULL! #DIV/0! #VALUE! #REF! #NAME? #NUM! #N/A #ERROR!".split(" "));

const EMPTY: PresentCell = { content: { kind: "value", raw: "", format: "General" }, value: null, text: "" };

/** A rectangle of cells, read with four questions however large it is. */
export class Grid {
  readonly area: CellRange;
  private readonly values: readonly (readonly unknown[])[];
  private readonly texts: readonly (readonly string[])[];
  private readonly formulas: readonly (readonly string[])[];
  private readonly formats: readonly (readonly string[])[];

  constructor(
    range: GoogleAppsScript.Spreadsheet.Range,
    private readonly serials: Serials,
  ) {
    this.area = areaOf(range);
    this.values = range.getValues();
    this.texts = range.getDisplayValues();
    this.formulas = range.getFormulas();
    this.formats = range.getNumberFormats();
  }

  /** The cell at an address of the sheet; beyond the rectangle it is empty. */
  at(row: number, column: number): PresentCell {
    const { top, left } = this.area;
    if (!holds(this.area, { row, column })) return EMPTY;
    const [r, c] = [row - top, column - left];
    const format = generalFormat(this.formats[r]?.[c] ?? "");
    const formula = this.formulas[r]?.[c] ?? "";
    const text = unixText(this.texts[r]?.[c] ?? "");
    const value = this.valueOf(this.values[r]?.[c], formula !== "" || format !== "@");
    return { content: contentOf(formula, value, format), value, text };
  }

  isFormula(row: number, column: number): boolean {
    return (this.formulas[row - this.area.top]?.[column - this.area.left] ?? "") !== "";
  }

  text(row: number, column: number): string {
    return this.texts[row - this.area.top]?.[column - this.area.left] ?? "";
  }

  /** Errors arrive as texts; only in cells formatted as text can such a text be one. */
  private valueOf(value: unknown, mayBeError: boolean): CellValue {
    if (typeof value === "number" || typeof value === "boolean") return value;
    if (isDate(value)) return this.serials.of(value);
    if (typeof value !== "string" || value === "") return null;
    return mayBeError && ERRORS.has(value) ? { error: value } : unixText(value);
  }
}

/** A cell without a format shows numbers by "0.###############", and says so; the engine calls that General. */
function generalFormat(format: string): string {
  return format === "" || format === "0.###############" ? "General" : format;
}

function contentOf(formula: string, value: CellValue, format: string): CellContent {
  if (formula !== "") return { kind: "formula", raw: formula, format };
  const kind = typeof value === "string" ? "text" : "value";
  return { kind, raw: rawOf(value), format };
}

function rawOf(value: CellValue): RawContent {
  if (value === null) return "";
  return typeof value === "object" ? value.error : value;
}
