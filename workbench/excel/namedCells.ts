import { AreaObject } from "./areaObject";
import { parseLocal, splitList } from "./addresses";
import type { Book, SheetArea } from "./book";
import { invalidArgument } from "./errors";
import { ADDRESS_LENGTH, WHOLE_SHEET } from "./limits";
import type { NameRecord } from "./records";
import type { SheetState } from "./sheetState";

/** The cells that a name stands for; undefined where it stands for something else. */
export function cellsOfName(book: Book, { formula }: NameRecord): SheetArea | undefined {
  try {
    const { sheet, local } = book.sheetOf(formula.replace(/^=/, ""));
    const range = parseLocal(local);
    return range && { sheet, range };
  } catch {
    return undefined;
  }
}

function named(book: Book, sheet: SheetState, text: string): SheetArea | undefined {
  const wanted = text.toLowerCase();
  const record = [...sheet.names, ...book.names].find(({ name }) => name.toLowerCase() === wanted);
  if (record) return cellsOfName(book, record);
  for (const owner of book.sheets) {
    const table = owner.tables.find(({ name }) => name.toLowerCase() === wanted);
    if (table) return { sheet: owner, range: { ...table.range, top: table.range.top + (table.hasHeaders ? 1 : 0) } };
  }
  return undefined;
}

/** The cells of an address or a name. A sheet that answers takes addresses of its own cells only. */
export function cellsAt(book: Book, address: string, own?: SheetState): SheetArea {
  if (address.length > ADDRESS_LENGTH) throw invalidArgument();
  const { sheet, local } = book.sheetOf(address, own);
  if (own && sheet !== own) throw invalidArgument();
  const range = parseLocal(local);
  const area = range ? { sheet, range } : named(book, sheet, local);
  if (!area) throw invalidArgument();
  return area;
}

/** The cells of addresses with commas between them; the whole sheet where none is given. */
export function cellsAtAll(book: Book, addresses: string | null | undefined, own: SheetState): SheetArea[] {
  if (addresses === null || addresses === undefined || addresses === "") return [{ sheet: own, range: WHOLE_SHEET }];
  if (addresses.length > ADDRESS_LENGTH) throw invalidArgument();
  const areas = splitList(addresses).map((address) => cellsAt(book, address, own));
  if (areas.length === 0) throw invalidArgument();
  return areas;
}

/** The one range that an argument stands for: an object or an address. */
export function cellsMeant(book: Book, argument: unknown, own?: SheetState): SheetArea {
  if (argument instanceof AreaObject) {
    const [area, ...more] = argument.areas;
    if (!area || more.length > 0) throw invalidArgument();
    return area;
  }
  if (typeof argument !== "string") throw invalidArgument();
  return cellsAt(book, argument, own);
}
