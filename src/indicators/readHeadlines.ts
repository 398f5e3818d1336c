import { fold } from "../parse/fold";
import { foldName } from "../parse/foldName";
import { parsePrinted } from "../parse/parsePrinted";
import { isLimit } from "../words/limitWords";
import type { SheetGrid } from "../tables/grid";
import type { KpiTable } from "../tables/table";
import type { Headline } from "./indicator";
import { indicatorName } from "./indicatorName";
import { tableColumns } from "./readIndicators";
import { readFigure } from "./readFigure";

/** A dashboard card printed in a header cell: "県内企業のDX推進状況 63.2% 前期差 +8.3ポイント 【指標の構成要素】 …". */
const CARD = /^([^\d%]{4,60}?)\s*(\d[\d,.]*\s*%)/s;
/** The change on the card. Its unit is not read: on scanned cards it is often garbled, and a change beside a rate is in points. */
const CARD_DELTA = /^.{0,16}?(?:前期差|前回差|前年差|change)[::]?\s*([+\-−▲△]?\s*\d[\d.]*)/is;

/** The lines of a dashboard table. */
export function readHeadlineRows(grid: SheetGrid, table: KpiTable): Headline[] {
  const { name, groups } = tableColumns(table);
  const group = groups[0];
  const figure = group?.columns.actual ?? group?.columns.rate;
  if (!name || !figure) return [];
  const deltaColumn = table.columns.find(({ role }) => role === "delta");
  return table.rows.flatMap(({ index, kind }) => {
    if (kind !== "indicator") return [];
    const stated = readFigure(grid, index, figure, undefined);
    const delta = deltaColumn && readFigure(grid, index, deltaColumn, undefined);
    const text = grid.text(index, name.index);
    return {
      table,
      name: { value: indicatorName(text), cell: { sheet: grid.sheet.name, row: index, column: name.index } },
      key: foldName(text),
      figure: stated,
      ...(delta && delta.value.kind !== "blank" && { delta }),
      about: undefined,
    };
  });
}

/** The cards printed inside header cells of a table. */
export function readCards(grid: SheetGrid, table: KpiTable): Headline[] {
  const cards: Headline[] = [];
  for (let row = table.range.top; row < table.bodyTop; row += 1) {
    for (const column of grid.filledColumns(row, table.range.left, table.range.right)) {
      const text = fold(grid.rawText(row, column)).replace(/\n/g, " ");
      const match = CARD.exec(text);
      if (!match) continue;
      const cell = { sheet: grid.sheet.name, row, column };
      const [card, name = "", figure = ""] = match;
      if (isLimit(name, text.slice(card.length))) continue;
      const delta = CARD_DELTA.exec(text.slice(card.length))?.[1];
      cards.push({
        table: undefined,
        name: { value: indicatorName(name), cell },
        key: foldName(name),
        figure: { value: parsePrinted(figure), cell },
        ...(delta && { delta: { value: parsePrinted(`${delta}ポイント`), cell } }),
        about: table,
      });
    }
  }
  return cards;
}
