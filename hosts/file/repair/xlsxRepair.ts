import type { Cell, CellAddress, CellRange, Edit, Sheet, Workbook, Wording } from "../../../src/index";
import { isCovered } from "../../changes/mergedAreas";
import { newContent } from "../../changes/newContent";
import { isShownAsForeseen } from "../../changes/shownAsForeseen";
import { generalText } from "../display/generalText";
import { NumberFormat } from "../display/numberFormat";
import { CopyRefusal } from "../package/copyRefusal";
import { EditedPackage } from "../package/editedPackage";
import { expectEditable, sheetPaths, workbookPart } from "../package/sheetParts";
import type { ReadLimits } from "../readLimits";
import { FormulaUse } from "./formulaUse";
import { namesIn } from "./names";
import { obstacles } from "./obstacles";
import type { Repairable } from "./repairable";
import { cellsIn, placeKey, type CellXml } from "./sheetCells";
import { sheetFacts, unlockedStyles, type SheetFacts } from "./sheetFacts";
import { SharedItems } from "./sharedItems";
import { rewrittenCell } from "./rewrittenCell";

/** A sheet of which cells are to be written. */
interface OpenSheet {
  readonly path: string;
  readonly xml: string;
  readonly facts: SheetFacts;
  readonly cells: ReadonlyMap<string, CellXml>;
}

/** A .xlsx or .xlsm package: the parts of the sheets are written anew where a cell changes, all others keep their bytes. */
export class XlsxRepair implements Repairable {
  private readonly sheets = new Map<string, OpenSheet>();
  private readonly items: SharedItems;
  private readonly unlocked: ReadonlySet<number>;
  private readonly use: FormulaUse;

  /** Throws CopyRefusal where any change would lose something. */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly workbook: Workbook,
    edits: readonly Edit[],
    private readonly limits: ReadLimits,
  ) {
    const parts = new EditedPackage(bytes, limits);
    const root = workbookPart(parts);
    expectEditable(parts, root);
    const linked = (type: string): string => {
      const path = parts.links(root).find((link) => link.type === type)?.target;
      return path !== undefined && parts.has(path) ? parts.xml(path) : "";
    };
    this.items = new SharedItems(linked("sharedStrings"));
    this.unlocked = unlockedStyles(linked("styles"));
    const paths = sheetPaths(parts, root);
    this.use = new FormulaUse(workbook, namesIn(parts, root, paths));
    for (const [sheet, path] of paths) {
      const places = new Set(edits.flatMap(({ cell }) => (cell.sheet === sheet ? [placeKey(cell)] : [])));
      if (places.size === 0) continue;
      const xml = parts.xml(path);
      this.sheets.set(sheet, { path, xml, facts: sheetFacts(parts, path), cells: cellsIn(xml, places) });
    }
  }

  obstacle(edit: Edit): Wording | undefined {
    const { cell, before, after } = edit;
    const open = this.sheets.get(cell.sheet);
    const found = open?.cells.get(placeKey(cell));
    const present = this.present(cell);
    if (!open || !found || present?.text !== before || after === "") return obstacles.stale;
    const { isProtected, tableLines, filled } = open.facts;
    if (isProtected && !this.unlocked.has(found.style)) return obstacles.protectedSheet;
    if (isCovered(cell, this.sheet(cell.sheet)?.merges ?? [], false)) return obstacles.merged;
    if (isWithin(cell, tableLines)) return obstacles.tableHeading;
    const content = contentObstacle(edit, present, isWithin(cell, filled));
    if (content) return content;
    if (rewrittenCell(open.xml, found, edit, present, this.items) === undefined)
      return typeof present.value === "string" ? obstacles.mixedLooks : obstacles.notWritable;
    return this.use.obstacle(cell);
  }

  withEdits(edits: readonly Edit[]): Uint8Array {
    const parts = new EditedPackage(this.bytes, this.limits);
    for (const [sheet, open] of this.sheets) {
      const own = edits.filter(({ cell }) => cell.sheet === sheet);
      if (own.length > 0) parts.put(open.path, this.rewritten(open, own));
    }
    return parts.toBytes();
  }

  private rewritten({ xml, cells, path }: OpenSheet, edits: readonly Edit[]): string {
    const placed = edits.map((edit) => ({ edit, found: cells.get(placeKey(edit.cell)) }));
    placed.sort((one, other) => (one.found?.start ?? 0) - (other.found?.start ?? 0));
    const pieces: string[] = [];
    let done = 0;
    for (const { edit, found } of placed) {
      const present = this.present(edit.cell);
      const written = found && present && rewrittenCell(xml, found, edit, present, this.items);
      if (!found || written === undefined) throw new CopyRefusal("unknown", path);
      pieces.push(xml.slice(done, found.start), written);
      done = found.end;
    }
    return pieces.join("") + xml.slice(done);
  }

  private sheet(name: string): Sheet | undefined {
    return this.workbook.sheets.find((sheet) => sheet.name === name);
  }

  private present({ sheet, row, column }: CellAddress): Cell | undefined {
    return this.sheet(sheet)?.rows[row]?.[column];
  }
}

function isWithin({ row, column }: CellAddress, areas: readonly CellRange[]): boolean {
  return areas.some(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right);
}

/** What the cell holds stands in the way, or it would show something else. */
function contentObstacle(edit: Edit, present: Cell, isFilled: boolean): Wording | undefined {
  if (present.formula !== undefined || edit.content !== undefined || edit.format !== undefined) return obstacles.formula;
  if (isFilled) return obstacles.filled;
  if (typeof present.value === "string") return present.value === present.text ? undefined : obstacles.notWritable;
  if (typeof present.value !== "number") return obstacles.notWritable;
  const format = present.format ?? "General";
  const content = newContent(edit, { kind: "value", raw: present.value, format });
  if (content.kind !== "value" || typeof content.raw !== "number") return obstacles.notWritable;
  const shown = present.format === undefined ? generalText(content.raw) : new NumberFormat(present.format).number(content.raw);
  return isShownAsForeseen(edit, content, shown) ? undefined : obstacles.shownOtherwise(edit.after, shown);
}
