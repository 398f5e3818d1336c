import { OWN_NOTE, type FigureGrade, type Severity } from "../../src/index";

/** Looks that lie over a cell's own: a fill, and letters that tell without colour. */
export interface SignLook {
  readonly fill: string;
  readonly font?: { readonly color: string; readonly bold?: true; readonly italic?: true; readonly underline?: "Single" };
}

/** How a mark, or the state of a figure, looks and is found again. */
export interface Sign<Name extends string = Severity | FigureGrade> extends SignLook {
  readonly name: Name;
  /** The rule of its conditional format: always true, and nobody else's. */
  readonly formula: string;
}

function sign<Name extends string>(name: Name, look: SignLook): Sign<Name> {
  return { name, formula: `=LEN("kensan:${name}")>0`, ...look };
}

/** Marks of findings. The worst first: it wins where several findings are about one cell. */
export const markSigns: readonly Sign<Severity>[] = [
  sign("error", { fill: "#F8B4A6" }),
  sign("query", { fill: "#FFE08A" }),
  sign("info", { fill: "#BFDDF5" }),
];

/** Dark letters, since the shades take the place of whatever ground the cell has. */
const INK = "#1F1F1F";

/** What is known of a figure. The fills differ in lightness, too, and each grade but "tight" has letters of its own. */
export const stateSigns: readonly Sign<FigureGrade>[] = [
  sign("contradicted", { fill: "#F2A07B", font: { color: INK, bold: true } }),
  sign("compared", { fill: "#FBEFB2", font: { color: INK, underline: "Single" } }),
  sign("unproved", { fill: "#DADADA", font: { color: INK, italic: true } }),
  sign("proved", { fill: "#D6E9FA", font: { color: INK, italic: true, underline: "Single" } }),
  sign("tight", { fill: "#8FC3EE", font: { color: INK } }),
];

/** What of Kensan lies over the sheets: marks with their comments, and the shades of figures above them. Each is written and taken away by itself. */
export interface Layer {
  readonly signs: readonly Sign[];
  readonly comments: boolean;
  /** True where it lies below the others. */
  readonly below: boolean;
}

export const MARKS: Layer = { signs: markSigns, comments: true, below: true };
export const SHADES: Layer = { signs: stateSigns, comments: false, below: false };
export const EVERYTHING: Layer = { signs: [...markSigns, ...stateSigns], comments: true, below: false };

/** The sign whose rule this is; undefined for a rule that is not Kensan's. */
export function signOf(formula: string): Sign | undefined {
  const plain = formula.replace(/\s/g, "").toLowerCase();
  return EVERYTHING.signs.find((one) => one.formula.toLowerCase() === plain);
}

export function commentText(text: string): string {
  return `${OWN_NOTE} ${text}`;
}
