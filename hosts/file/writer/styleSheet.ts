import type { BorderSide, CellContent, CellStyle, ConditionalFormat } from "./content";
import { escapeXml } from "./escapeXml";

const FIRST_OWN_FORMAT = 164;
/** The number that the format of texts, "@", has everywhere. */
const TEXT_FORMAT = 49;

/** A list without repetition; `add` gives the position of an item. */
class Numbered {
  private readonly places = new Map<string, number>();

  /** Items are numbered from `from`. */
  constructor(
    private readonly from = 0,
    ...first: string[]
  ) {
    first.forEach((item) => this.add(item));
  }

  add(item: string): number {
    let place = this.places.get(item);
    if (place === undefined) this.places.set(item, (place = this.from + this.places.size));
    return place;
  }

  get items(): string[] {
    return [...this.places.keys()];
  }
}

const USUAL_FONT = "Yu Gothic";
const USUAL_SIZE = 11;

function font(style: CellStyle): string {
  const colour = style.color === undefined ? '<color theme="1"/>' : `<color rgb="FF${escapeXml(style.color)}"/>`;
  const marks = `${style.bold ? "<b/>" : ""}${style.italic ? "<i/>" : ""}${style.strike ? "<strike/>" : ""}${style.underline ? "<u/>" : ""}`;
  const name = escapeXml(style.font ?? USUAL_FONT);
  return `<font>${marks}<sz val="${style.size ?? USUAL_SIZE}"/>${colour}<name val="${name}"/><family val="2"/></font>`;
}

function fill(color: string | undefined): string {
  if (color === undefined) return '<fill><patternFill patternType="none"/></fill>';
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${escapeXml(color)}"/><bgColor indexed="64"/></patternFill></fill>`;
}

/** What a conditional format changes about a cell. Its fill is the background of a pattern, unlike that of a cell. */
function difference({ bold, italic, strike, underline, color, fill: ground }: ConditionalFormat["style"]): string {
  const colour = color === undefined ? "" : `<color rgb="FF${escapeXml(color)}"/>`;
  const font = `${bold ? "<b/>" : ""}${italic ? "<i/>" : ""}${strike ? "<strike/>" : ""}${colour}${underline ? "<u/>" : ""}`;
  const pattern = ground === undefined ? "" : `<fill><patternFill><bgColor rgb="FF${escapeXml(ground)}"/></patternFill></fill>`;
  return `<dxf>${font && `<font>${font}</font>`}${pattern}</dxf>`;
}

function border({ border: thin, borders }: CellStyle): string {
  const side = (name: BorderSide): string => {
    const own = borders?.[name];
    if (own) return `<${name} style="${escapeXml(own.line)}"><color rgb="FF${escapeXml(own.color)}"/></${name}>`;
    return thin && !borders ? `<${name} style="thin"><color auto="1"/></${name}>` : `<${name}/>`;
  };
  return `<border>${side("left")}${side("right")}${side("top")}${side("bottom")}<diagonal/></border>`;
}

function alignment({ wrap, align, verticalAlign, indent, rotation }: CellStyle): string {
  if (!wrap && !align && !verticalAlign && !indent && !rotation) return "";
  const horizontal = align ? ` horizontal="${align}"` : "";
  const vertical = verticalAlign ? ` vertical="${verticalAlign}"` : "";
  const rest = `${rotation ? ` textRotation="${rotation}"` : ""}${indent ? ` indent="${indent}"` : ""}`;
  return `<alignment${horizontal}${vertical}${wrap ? ' wrapText="1"' : ""}${rest}/>`;
}

/** How many items of each kind a workbook has. */
export interface StylesBefore {
  readonly fonts: number;
  readonly fills: number;
  readonly borders: number;
  readonly styles: number;
}

/** Collects the formats and looks that cells use, and writes them as the styles part. */
export class StyleSheet {
  private readonly formats = new Numbered();
  private readonly fonts: Numbered;
  private readonly fills: Numbered;
  private readonly borders: Numbered;
  private readonly styles: Numbered;
  private readonly differences = new Numbered();
  private readonly known = new Map<string, number>();

  /** `before` says how many items a workbook has already, where these come into it. */
  constructor(before: StylesBefore = { fonts: 0, fills: 0, borders: 0, styles: 0 }) {
    this.fonts = new Numbered(before.fonts, font({}));
    this.fills = new Numbered(before.fills, fill(undefined), '<fill><patternFill patternType="gray125"/></fill>');
    this.borders = new Numbered(before.borders, border({}));
    this.styles = new Numbered(before.styles);
    this.styleOf({ value: null });
  }

  /** What comes behind the items of the workbook. */
  lists(): Readonly<Record<keyof StylesBefore, readonly string[]>> {
    const { fonts, fills, borders, styles } = this;
    return { fonts: fonts.items, fills: fills.items, borders: borders.items, styles: styles.items };
  }

  /** The number by which a cell names its style; 0 is the plain one. */
  styleOf({ format, style = {} }: CellContent): number {
    const key = `${format ?? ""}\n${JSON.stringify(style)}`;
    let number = this.known.get(key);
    if (number === undefined) this.known.set(key, (number = this.styles.add(this.xf(format, style))));
    return number;
  }

  /** The number by which a conditional format names how it paints. */
  differenceOf(style: ConditionalFormat["style"]): number {
    return this.differences.add(difference(style));
  }

  private formatId(format: string | undefined): number {
    if (format === undefined) return 0;
    return format === "@" ? TEXT_FORMAT : FIRST_OWN_FORMAT + this.formats.add(format);
  }

  private xf(format: string | undefined, style: CellStyle): string {
    const formatId = this.formatId(format);
    const fontId = this.fonts.add(font(style));
    const fillId = style.fill === undefined ? this.fills.add(fill(undefined)) : this.fills.add(fill(style.fill));
    const borderId = this.borders.add(border(style));
    const placed = alignment(style);
    const inner = placed + (style.unlocked ? '<protection locked="0"/>' : "");
    const applied = `${formatId ? ' applyNumberFormat="1"' : ""}${fontId ? ' applyFont="1"' : ""}${fillId ? ' applyFill="1"' : ""}`;
    const rest = `${borderId ? ' applyBorder="1"' : ""}${placed ? ' applyAlignment="1"' : ""}${style.unlocked ? ' applyProtection="1"' : ""}`;
    const ids = `numFmtId="${formatId}" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}" xfId="0"`;
    return inner ? `<xf ${ids}${applied}${rest}>${inner}</xf>` : `<xf ${ids}${applied}${rest}/>`;
  }

  /** The styles part. */
  toXml(): string {
    const formats = this.formats.items.map((code, at) => `<numFmt numFmtId="${FIRST_OWN_FORMAT + at}" formatCode="${escapeXml(code)}"/>`);
    const list = (name: string, items: readonly string[]): string => `<${name} count="${items.length}">${items.join("")}</${name}>`;
    return [
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
      formats.length > 0 ? list("numFmts", formats) : "",
      list("fonts", this.fonts.items),
      list("fills", this.fills.items),
      list("borders", this.borders.items),
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      list("cellXfs", this.styles.items),
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
      this.differences.items.length > 0 ? list("dxfs", this.differences.items) : "",
      "</styleSheet>",
    ].join("");
  }
}
