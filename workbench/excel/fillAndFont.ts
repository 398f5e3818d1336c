import { HostObject } from "../office/hostObject";
import type { Book, SheetArea } from "./book";
import type { StyleName } from "./cellStyle";
import { colour } from "./cellStyle";
import { invalidArgument } from "./errors";
import { restyle, setStyle, sharedStyle, withStyle } from "./styling";

/** Properties that the cells of a range share. */
abstract class StyleProperties extends HostObject {
  constructor(
    protected readonly book: Book,
    protected readonly areas: readonly SheetArea[],
  ) {
    super();
  }

  protected read(name: StyleName): unknown {
    return sharedStyle(this.areas, name);
  }

  protected change(name: StyleName, value: unknown): void {
    setStyle(this.book, this.areas, name, value);
  }

  protected changeColour(name: StyleName, value: unknown): void {
    const found = colour(value);
    if (found === undefined || found === "") throw invalidArgument();
    this.change(name, found);
  }
}

/** The background. White paint is a fill, no fill is none: both read as "#FFFFFF", the pattern tells them apart. */
export class RangeFill extends StyleProperties {
  readonly typeName = "RangeFill";
  readonly scalars = ["Color", "Pattern", "PatternColor"];

  get Color(): unknown {
    return this.read("fillColor");
  }
  set Color(value: unknown) {
    const found = colour(value);
    if (found === undefined) throw invalidArgument();
    if (found === "") {
      this.Clear();
      return;
    }
    restyle(this.book, this.areas, (style) => withStyle(withStyle(style, "fillColor", found), "fillPattern", "Solid"));
  }

  get Pattern(): unknown {
    return this.read("fillPattern");
  }
  set Pattern(value: unknown) {
    this.change("fillPattern", value);
  }

  get PatternColor(): unknown {
    return this.read("patternColor");
  }
  set PatternColor(value: unknown) {
    this.changeColour("patternColor", value);
  }

  Clear(): void {
    restyle(this.book, this.areas, (style) =>
      (["fillColor", "fillPattern", "patternColor"] as const).reduce((rest, name) => withStyle(rest, name, undefined), style),
    );
  }
}

export class RangeFont extends StyleProperties {
  readonly typeName = "RangeFont";
  readonly scalars = ["Bold", "Color", "Italic", "Name", "Size", "Strikethrough", "Underline"];

  get Bold(): unknown {
    return this.read("bold");
  }
  set Bold(value: unknown) {
    this.change("bold", value);
  }
  get Italic(): unknown {
    return this.read("italic");
  }
  set Italic(value: unknown) {
    this.change("italic", value);
  }
  get Strikethrough(): unknown {
    return this.read("strikethrough");
  }
  set Strikethrough(value: unknown) {
    this.change("strikethrough", value);
  }
  get Underline(): unknown {
    return this.read("underline");
  }
  set Underline(value: unknown) {
    this.change("underline", value);
  }
  get Name(): unknown {
    return this.read("fontName");
  }
  set Name(value: unknown) {
    this.change("fontName", value);
  }
  get Size(): unknown {
    return this.read("fontSize");
  }
  set Size(value: unknown) {
    this.change("fontSize", value);
  }
  get Color(): unknown {
    return this.read("fontColor");
  }
  set Color(value: unknown) {
    this.changeColour("fontColor", value);
  }
}
