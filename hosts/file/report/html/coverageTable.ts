import type { ReportedSkip } from "../../../../src/index";
import { grouped } from "../grouped";
import type { PageWords } from "./findingTable";
import { htmlTable, htmlText } from "./htmlText";

const CELLS_NAMED = 30;

/** What could not be proved, by reason; "" where everything is. */
export function coverageTable(unproved: readonly ReportedSkip[], { own, say, list }: PageWords): string {
  if (unproved.length === 0) return "";
  const rows = [...grouped(unproved, (skip) => skip.reason)].map(([reason, skips]) => {
    const places = [...grouped(skips.slice(0, CELLS_NAMED), (skip) => skip.sheet)].map(
      ([sheet, cells]) => `${sheet}!${cells.map(({ cell }) => cell).join(say.list)}`,
    );
    const rest = skips.length > CELLS_NAMED ? [say.more(skips.length - CELLS_NAMED)] : [];
    return [htmlText(reason), String(skips.length), htmlText([...places, ...rest].join(say.list))];
  });
  return htmlTable("coverage", list.unproved, [list.reason, own.count, list.cells], rows);
}
