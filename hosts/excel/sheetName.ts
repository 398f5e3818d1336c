/** The longest name that Excel gives a sheet. */
const LONGEST = 31;

/** Characters that Excel refuses in the name of a sheet. */
const FORBIDDEN = /[:\\/?*[\]\p{Cc}]/gu;

/** The name that Excel keeps for itself. */
const RESERVED = "history";

/** A name that Excel takes, near the wished one: forbidden characters become "_", and a number is added where the name is taken. */
export function legalSheetName(wished: string, taken: readonly string[]): string {
  const cleaned = wished
    .replace(FORBIDDEN, "_")
    .trim()
    .replace(/^'+|'+$/g, "")
    .trim();
  const name = cleaned === "" ? "Kensan" : cleaned;
  const used = new Set([RESERVED, ...taken.map(folded)]);
  for (let number = 1; ; number += 1) {
    const candidate = shortened(name, number === 1 ? "" : ` (${number})`);
    if (!used.has(folded(candidate))) return candidate;
  }
}

/** Excel does not tell "KPI" from "kpi"; full-width letters are taken for the same too, to be on the safe side. */
function folded(name: string): string {
  return name.normalize("NFKC").toLowerCase();
}

/** Cut where it is too long, never in the middle of a character. */
function shortened(name: string, ending: string): string {
  if (name.length + ending.length <= LONGEST) return name + ending;
  let kept = "";
  for (const character of name) {
    if (kept.length + character.length + ending.length > LONGEST) break;
    kept += character;
  }
  return kept.replace(/[\s']+$/, "") + ending;
}
