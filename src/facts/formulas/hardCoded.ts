import { samePlaces, type FormulaPlaces, type NamedPlace } from "../../sheet/formulaPlaces";

/** What people type in the place of a cell: a number, a percentage, a time. */
const CONSTANT = "(?:\\d+(?:\\.\\d+)?%?|TIME\\(\\d+,\\d+,\\d+\\))";
const MARK = "§";

/** Whether a formula is another one with a constant typed in the place of one of its cells that holds a number: MIN(J9,38) of MIN(J9,Rates!$B$4). */
export function isHardCoded(own: FormulaPlaces, line: FormulaPlaces, isNumber: (place: NamedPlace) => boolean): boolean {
  if (own.places.length !== line.places.length - 1) return false;
  const pieces = line.words.split(MARK);
  return line.places.some((left, place) => {
    if (!isNumber(left)) return false;
    if (pieces[place]?.endsWith(":") || pieces[place + 1]?.startsWith(":")) return false;
    const pattern = pieces.map((piece, at) => (at === 0 ? "" : at === place + 1 ? CONSTANT : MARK) + escaped(piece)).join("");
    return (
      new RegExp(`^${pattern}$`).test(own.words) &&
      samePlaces(
        own.places,
        line.places.filter((__, at) => at !== place),
      )
    );
  });
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
