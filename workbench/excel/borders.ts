import { HostCollection, HostObject } from "../office/hostObject";
import type { Book, SheetArea } from "./book";
import type { BorderLine, BorderSide, CellStyle } from "./cellStyle";
import { colour, noLine } from "./cellStyle";
import { invalidArgument, itemNotFound } from "./errors";
import { restyle } from "./styling";

const SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
type Side = (typeof SIDES)[number];

/** The sides of one cell that a side of the range takes in. */
function sidesOf(side: Side, { range }: SheetArea, row: number, column: number): BorderSide[] {
  const inside = { top: row > range.top, bottom: row < range.bottom, left: column > range.left, right: column < range.right };
  const pick = (...sides: (keyof typeof inside)[]): BorderSide[] => sides.filter((one) => inside[one] === side.startsWith("Inside"));
  switch (side) {
    case "EdgeTop":
      return pick("top");
    case "EdgeBottom":
      return pick("bottom");
    case "EdgeLeft":
      return pick("left");
    case "EdgeRight":
      return pick("right");
    case "InsideHorizontal":
      return pick("top", "bottom");
    case "InsideVertical":
      return pick("left", "right");
    case "DiagonalDown":
      return ["diagonalDown"];
    case "DiagonalUp":
      return ["diagonalUp"];
  }
}

/** The line on one side of a range, or between its cells. */
export class RangeBorder extends HostObject {
  readonly typeName = "RangeBorder";
  readonly scalars = ["Color", "SideIndex", "Style", "Weight"];

  constructor(
    private readonly book: Book,
    private readonly areas: readonly SheetArea[],
    readonly SideIndex: Side,
  ) {
    super();
  }

  get Id(): Side {
    return this.SideIndex;
  }

  private read(name: keyof BorderLine): string | null {
    const found = new Set<string>();
    for (const area of this.areas) {
      const { top, left, bottom, right } = area.range;
      for (let row = top; row <= bottom; row += 1) {
        for (let column = left; column <= right; column += 1) {
          const { borders } = area.sheet.grid.style(row, column);
          for (const side of sidesOf(this.SideIndex, area, row, column)) found.add((borders?.[side] ?? noLine)[name]);
        }
      }
    }
    return found.size > 1 ? null : ([...found][0] ?? noLine[name]);
  }

  private change(name: keyof BorderLine, value: unknown): void {
    if (typeof value !== "string") throw invalidArgument();
    for (const area of this.areas) {
      const repaint = (style: CellStyle, row: number, column: number): CellStyle => {
        const borders = { ...style.borders };
        for (const side of sidesOf(this.SideIndex, area, row, column)) {
          const line = { ...noLine, ...borders[side], [name]: value };
          // A colour or a weight makes a line where there is none.
          borders[side] = name !== "style" && line.style === "None" ? { ...line, style: "Continuous" } : line;
        }
        return { ...style, borders };
      };
      restyle(this.book, [area], repaint);
    }
  }

  get Style(): string | null {
    return this.read("style");
  }
  set Style(value: unknown) {
    this.change("style", value);
  }
  get Weight(): string | null {
    return this.read("weight");
  }
  set Weight(value: unknown) {
    this.change("weight", value);
  }
  get Color(): string | null {
    return this.read("color");
  }
  set Color(value: unknown) {
    this.change("color", colour(value));
  }
}

export class RangeBorderCollection extends HostCollection<RangeBorder> {
  readonly typeName = "RangeBorderCollection";
  readonly scalars = ["Count"];

  constructor(
    private readonly book: Book,
    private readonly areas: readonly SheetArea[],
  ) {
    super();
  }

  get Count(): number {
    return SIDES.length;
  }

  items(): readonly RangeBorder[] {
    return SIDES.map((side) => new RangeBorder(this.book, this.areas, side));
  }

  Item(key: unknown): RangeBorder {
    const side = SIDES.find((one) => one === key);
    if (!side) throw invalidArgument();
    return new RangeBorder(this.book, this.areas, side);
  }

  GetItem(key: unknown): RangeBorder {
    return this.Item(key);
  }

  GetItemAt(index: number): RangeBorder {
    const border = this.items()[index];
    if (!border) throw itemNotFound();
    return border;
  }
}
