import type { CellAddress, Wording } from "../../src/index";
import { a1 } from "../../src/index";
import { HostError } from "../hostError";

/** How many places a sentence names. */
const NAMED = 5;

/** Places by name, those that are too many counted. */
export function namedPlaces(cells: readonly CellAddress[]): Wording {
  const names = [...new Set(cells.map((cell) => `${cell.sheet}!${a1(cell)}`))];
  const more = names.length - NAMED;
  const shown = names.slice(0, NAMED);
  return {
    ja: shown.join("、") + (more > 0 ? ` ほか${more}か所` : ""),
    en: shown.join(", ") + (more > 0 ? ` and ${more} more` : ""),
  };
}

/** The failure of a write of which nobody can tell whether it was done, or whether all of it was put back. `wayBack` says how the program itself can undo. */
export function uncertain(changed: Wording, wayBack: Wording, cause: unknown): HostError {
  return new HostError(
    "uncertain",
    {
      ja: `書き込みの途中で応答がなくなり、どこまで書き込まれたか分かりません。次のところが変わっている可能性があります: ${changed.ja}。${wayBack.ja}そのあと、もう一度検査してください。`,
      en: `The program stopped answering in the middle of writing, so it is not known how far that came. This may have changed: ${changed.en}. ${wayBack.en} Then check again.`,
    },
    { cause },
  );
}
