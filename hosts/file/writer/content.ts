import type { CellRange, CellValue, Sheet } from "../../../src/index";

export type BorderSide = "left" | "right" | "top" | "bottom";

/** A line of a cell's border: its name in the format ("thin", "medium", "dotted") and its colour. */
export interface BorderLine {
  readonly line: string;
  readonly color: string;
}

/** How a cell looks. Colours are RRGGBB. */
export interface CellStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly color?: string;
  readonly fill?: string;
  /** A thin line on all four sides. */
  readonly border?: boolean;
  /** Lines of single sides, in place of `border`. */
  readonly borders?: Readonly<Partial<Record<BorderSide, BorderLine>>>;
  /** Name of the font; that of the workbook where it is absent. */
  readonly font?: string;
  /** In points. */
  readonly size?: number;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly wrap?: boolean;
  readonly align?: "left" | "center" | "right" | "justify" | "distributed";
  readonly verticalAlign?: "top" | "center" | "bottom";
  /** Steps by which the text stands away from its side. */
  readonly indent?: number;
  /** Degrees as the format counts them: to 90 against the clock, from 91 to 180 with it, 255 for letters one below the other. */
  readonly rotation?: number;
  /** True for a cell that may be changed while its sheet is protected. */
  readonly unlocked?: boolean;
}

/** A cell to be written. Text stays text, whatever it begins with; only `formula` makes a formula. */
export interface CellContent {
  readonly value: CellValue;
  /** Number format code; General where it is absent. */
  readonly format?: string;
  /** Without its leading "="; `value` is its cached result. */
  readonly formula?: string;
  /** The cells that the formula fills by itself, its own included; the values of the others are cached results too. */
  readonly spill?: CellRange;
  readonly note?: string;
  /** Reading of the text (furigana), for the whole of it. */
  readonly phonetic?: string;
  /** Where a click on the cell leads. */
  readonly link?: CellLink;
  readonly style?: CellStyle;
}

/** A cell of this workbook, or of another one. */
export interface CellLink {
  readonly sheet: string;
  /** A1 name of the cell. */
  readonly cell: string;
  /** URI of the other workbook, relative to where this one lies. */
  readonly file?: string;
}

/** Cells in which a person chooses one of these texts. Together they may have 255 characters, commas counted, and no comma of their own. */
export interface CellChoices {
  readonly range: CellRange;
  readonly texts: readonly string[];
}

/** How a sheet is printed: on A4, as wide as the page. */
export interface SheetPrint {
  readonly landscape: boolean;
  /** The row that is repeated at the top of each page. */
  readonly headerRow?: number;
  /** What stands at the foot of each page, beside the number of the page. */
  readonly footer: string;
}

/** Paints cells where a formula holds, as it reads for the first cell of the first range. */
export interface ConditionalFormat {
  readonly ranges: readonly CellRange[];
  /** Without its leading "=". */
  readonly formula: string;
  readonly style: Pick<CellStyle, "bold" | "italic" | "strike" | "underline" | "color" | "fill">;
  /** Whether the formats after it are left out where it holds. */
  readonly stopIfTrue?: boolean;
}

export interface SheetContent {
  readonly name: string;
  /** `rows[r][c]`; rows and cells may be undefined. */
  readonly rows: readonly (readonly (CellContent | undefined)[] | undefined)[];
  readonly merges?: readonly CellRange[];
  /** The first one wins where several hold. */
  readonly conditionalFormats?: readonly ConditionalFormat[];
  /** Widths in characters, by column; undefined for the usual width. */
  readonly columnWidths?: readonly (number | undefined)[];
  /** Heights in points, by row; undefined lets the spreadsheet choose, which it does badly for merged cells. */
  readonly rowHeights?: readonly (number | undefined)[];
  /** Width in characters of columns, and height in points of rows, without one of their own. */
  readonly usualWidth?: number;
  readonly usualHeight?: number;
  /** Whether the lines between cells are left out. */
  readonly hidesGridlines?: boolean;
  /** How many rows and columns stay in view. */
  readonly freeze?: { readonly rows?: number; readonly columns?: number };
  readonly hiddenRows?: ReadonlySet<number>;
  readonly hiddenColumns?: ReadonlySet<number>;
  readonly visibility?: NonNullable<Sheet["visibility"]>;
  readonly choices?: readonly CellChoices[];
  /** The header and the rows that a person can filter. */
  readonly filter?: CellRange;
  readonly print?: SheetPrint;
}

export interface WorkbookContent {
  readonly sheets: readonly SheetContent[];
  readonly date1904?: boolean;
}

/** What a part of a package leads to: the kind of link, and the other part; or, for a hyperlink, a place outside the file. */
export type PartLink = readonly [type: string, target: string];
