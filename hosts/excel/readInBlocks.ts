import type { CellRange, Sheet } from "../../src/index";
import { hostErrorOf } from "./errors";
import { finishSheet, newSheet, type GatheredSheet } from "./gatheredSheet";
import type { ListedSheet, Listing } from "./listWorkbook";
import { rangeOf } from "./listWorkbook";
import { askForCells } from "./readRange";
import { askForNotes, takeNotes } from "./readNotes";
import { askForFrame, rangeAt, takeFrame, takePiece, usedRanges } from "./readSheets";

/** Cells in one answer: at some 90 bytes each, with Japanese text, well under the 5 MB that Excel on the web hands over. */
const CELLS_AT_ONCE = 30_000;

/** Whole rows of one sheet's used range. */
interface Block {
  readonly into: GatheredSheet;
  readonly range: CellRange;
}

/** The same as `readSheets` where that is too large for one answer: block after block of rows, as few round trips as fit. */
export async function readInBlocks(
  context: Excel.RequestContext,
  sheets: readonly ListedSheet[],
  listing: Listing,
  selection?: readonly CellRange[],
): Promise<Sheet[]> {
  const gathered = sheets.map(newSheet);
  const asked = gathered.flatMap((into) => usedRanges(into.listed.sheet, selection).map((range) => ({ into, range })));
  for (const { range } of asked) range.load("rowIndex,columnIndex,rowCount,columnCount");
  const notes = askForNotes(listing);
  await context.sync();
  const found = takeNotes(notes);
  const used = asked.filter(({ range }) => !range.isNullObject).map(({ into, range }) => ({ into, range: rangeOf(range) }));
  for (const batch of batchesOf(used.flatMap(blocksOf))) await readBatch(context, batch);
  return gathered.map((sheet) => finishSheet(sheet, found, selection));
}

/** One round trip; where the answer is still too large, two of half the size. */
async function readBatch(context: Excel.RequestContext, batch: readonly Block[]): Promise<void> {
  try {
    const asked = batch.map(({ into, range }) => {
      const cells = rangeAt(into.listed.sheet, range);
      return { into, cells: askForCells(cells), frame: askForFrame(into, cells) };
    });
    await context.sync();
    // What fails is read again, and merged areas are to be told once.
    for (const each of asked) takePiece(each);
    for (const { cells, frame } of asked) {
      takeFrame(frame);
      // The next round trip gives the memory back.
      cells.untrack();
    }
  } catch (error) {
    const halves = isWorthSplitting(error) ? halved(batch) : undefined;
    if (!halves) throw error;
    await readBatch(context, halves[0]);
    await readBatch(context, halves[1]);
  }
}

/** Whether less at once may help: not where the user or a colleague stands in the way. */
export function isWorthSplitting(error: unknown): boolean {
  const { code } = hostErrorOf(error);
  return code === "too-large" || code === "unknown";
}

function blocksOf({ into, range }: Block): Block[] {
  const columns = range.right - range.left + 1;
  const rows = Math.max(1, Math.floor(CELLS_AT_ONCE / columns));
  const blocks: Block[] = [];
  for (let top = range.top; top <= range.bottom; top += rows) {
    blocks.push({ into, range: { ...range, top, bottom: Math.min(range.bottom, top + rows - 1) } });
  }
  return blocks;
}

function batchesOf(blocks: readonly Block[]): Block[][] {
  const batches: Block[][] = [];
  let cells = Infinity;
  for (const block of blocks) {
    const more = cellCount(block.range);
    if (cells + more > CELLS_AT_ONCE) {
      batches.push([]);
      cells = 0;
    }
    batches.at(-1)?.push(block);
    cells += more;
  }
  return batches;
}

function cellCount({ top, left, bottom, right }: CellRange): number {
  return (bottom - top + 1) * (right - left + 1);
}

/** Half of the blocks, or half of the rows of the only one; undefined where it is one row. */
function halved(batch: readonly Block[]): readonly [Block[], Block[]] | undefined {
  const half = Math.ceil(batch.length / 2);
  if (batch.length > 1) return [batch.slice(0, half), batch.slice(half)];
  const [block] = batch;
  if (!block || block.range.top === block.range.bottom) return undefined;
  const { into, range } = block;
  const middle = Math.floor((range.top + range.bottom) / 2);
  return [[{ into, range: { ...range, bottom: middle } }], [{ into, range: { ...range, top: middle + 1 } }]];
}
