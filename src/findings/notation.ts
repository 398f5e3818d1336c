import type { Change, Spot } from "../diagnosis/conflict";
import type { Cell } from "../sheet/workbook";
import type { Notation } from "./figureText";
import { regionFigure } from "./regionFigure";

const THOUSAND = 1000;
/** Figures looked at on each side, so that long tables cost little. */
const MOST_LOOKED_AT = 50;

/** How what should stand in a cell is written: with the decimals that its line shows and the commas of its neighbours, as far as the cell can show them. */
export function notationOf(change: Change): Notation {
  const { region, k, value } = change;
  const { quantity } = regionFigure(region, k).value;
  const cell = cellAt(change);
  if (quantity?.multiplier !== 0) return { isGrouped: isGrouped(change, cell) };
  // A number format shows its own decimals, whatever is stored: 75 may have been 74.8, but 74.8 shows no less than 74.8.
  const decimals = isFormatted(cell) ? Math.max(quantity.decimals, value.scale) : value.scale;
  return { decimals, isGrouped: isGrouped(change, cell) };
}

function isFormatted(cell: Cell | undefined): boolean {
  return typeof cell?.value === "number" && cell.format !== undefined;
}

function cellAt({ region, k }: Spot): Cell | undefined {
  const { row, column } = region.place(k);
  return region.sheet.rows[row]?.[column];
}

function isGrouped(spot: Spot, cell: Cell | undefined): boolean {
  if (typeof cell?.value === "number") return cell.format?.includes("#,##") === true;
  return groupedBeside(spot, spot.region.width) ?? groupedBeside(spot, 1) ?? false;
}

/** Whether the nearest figure of at least a thousand has commas, above and below or left and right; undefined where there is none. */
function groupedBeside({ region, k }: Spot, step: number): boolean | undefined {
  const isInLine = (place: number): boolean =>
    step > 1 ? place >= 0 && place < region.value.length : Math.floor(place / region.width) === Math.floor(k / region.width);
  for (let away = 1; away <= MOST_LOOKED_AT; away += 1) {
    for (const place of [k - away * step, k + away * step]) {
      if (!isInLine(place) || !(Math.abs(region.value[place] ?? 0) >= THOUSAND)) continue;
      const digits = /\d[\d,]*/.exec(cellAt({ region, k: place })?.text ?? "")?.[0] ?? "";
      if (digits.replaceAll(",", "").length > 3) return digits.includes(",");
    }
  }
  return undefined;
}
