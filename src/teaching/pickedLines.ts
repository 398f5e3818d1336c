import type { SheetRegions } from "../regions/findRegions";
import type { Region } from "../regions/region";
import { isInexact } from "../relations/figures";
import { taughtNames, taughtPlaces, type TaughtPlace } from "../relations/taught/taughtLines";
import type { TaughtRelation } from "../relations/taught/taughtRelation";
import { viewsOf, type View } from "../relations/view";
import type { CellAddress } from "../sheet/address";
import type { TeachingExample, TeachingRefusal } from "./teaching";
import { refused } from "./teachingRefusals";

/** The most figures that can be picked for one result. */
export const MOST_PICKED = 60;

/** Picked cells as lines of a table: a result and its parts in one of the observations. */
export interface PickedLines {
  readonly view: View;
  readonly observation: number;
  readonly place: TaughtPlace;
  readonly names: Pick<TaughtRelation, "result" | "parts">;
}

interface Figure {
  readonly region: Region;
  readonly k: number;
}

/** The lines that the picked cells stand in, or why no relation can be learnt from them. */
export function pickedLines(sheets: readonly SheetRegions[], { result, parts }: TeachingExample): PickedLines | TeachingRefusal {
  if (parts.length === 0) return refused("nothingPicked");
  if (parts.length > MOST_PICKED) return refused("tooMany");
  const cells = [result, ...parts];
  if (new Set(cells.map(({ row, column }) => `${row}:${column}`)).size < cells.length) return refused("twice");
  if (parts.some(({ sheet }) => sheet !== result.sheet)) return refused("otherSheet", parts);
  const own = sheets.find(({ sheet }) => sheet.name === result.sheet);
  const figures: Figure[] = [];
  for (const cell of cells) {
    const figure = own && figureIn(own, cell);
    if (!figure)
      return refused(own?.loose.some(({ row, column }) => row === cell.row && column === cell.column) ? "noTable" : "noFigure", [cell]);
    if (isInexact(figure.region, figure.k)) return refused("inexact", [cell]);
    figures.push(figure);
  }
  return linesOf(figures, cells);
}

function figureIn({ regions }: SheetRegions, { row, column }: CellAddress): Figure | undefined {
  for (const region of regions) {
    const { top, bottom, left, right } = region.range;
    if (row < top || row > bottom || column < left || column > right) continue;
    for (let k = 0; k < region.value.length; k += 1) {
      const place = region.place(k);
      if (place.row === row && place.column === column && place.second === undefined && !Number.isNaN(region.value[k] ?? NaN))
        return { region, k };
    }
  }
  return undefined;
}

function linesOf(figures: readonly Figure[], cells: readonly CellAddress[]): PickedLines | TeachingRefusal {
  const [first] = figures;
  if (!first || figures.some(({ region }) => region !== first.region)) return refused("twoTables", cells);
  for (const view of viewsOf(first.region)) {
    const places = figures.map(({ k }) => view.lineOf(k));
    const [[aggregate, observation] = [-1, -1], ...others] = places;
    if (view.from > 0 || others.some(([, other]) => other !== observation)) continue;
    const place = { aggregate, parts: others.map(([line]) => line) };
    const names = taughtNames(view, place);
    if (!names) return refused("noName", cells);
    const isKnownAgain = taughtPlaces(view, names).some((one) => one.aggregate === aggregate && one.parts.join() === place.parts.join());
    return isKnownAgain ? { view, observation, place, names } : refused("alikeNames", cells);
  }
  return refused("notInLine", cells);
}
