import type { Change, Conflict, Repair, Spot } from "../diagnosis/conflict";
import { isMarked, templateOf } from "../parse/notationMark";
import { withoutLetterApart } from "../regions/notations/variances";
import { asPrinted } from "../regions/usualFormat";
import { unitOf } from "../relations/figures";
import { a1 } from "../sheet/a1";
import type { CellAddress } from "../sheet/address";
import { figureText, restatedCell, restatedFigure } from "./figureText";
import type { Cause, Edit, Fix, Suspect, Wording } from "./finding";
import { notationOf } from "./notation";
import { regionFigure } from "./regionFigure";

/** From this probability on one cell is named as the wrong one. */
const NAMED = 0.6;
const MOST_FIXES = 3;
/** A text in a sentence is no longer than this. */
const NOTHING: Wording = { ja: "", en: "" };

function addressOf({ region, k }: Spot): CellAddress {
  const { row, column } = region.place(k);
  return { sheet: region.sheet.name, row, column };
}

/** The cell that is named as the wrong one: the likeliest suspect, where one stands out. */
export function accusedCell({ suspects }: Pick<Conflict, "suspects">): CellAddress | undefined {
  const [first] = suspects;
  return first && first.probability >= NAMED ? addressOf(first) : undefined;
}

/** The figures that may be wrong, the likeliest first, each with what it may be. */
export function suspectsOf({ suspects }: Pick<Conflict, "suspects">): Suspect[] {
  return suspects.map((suspect) => ({
    cell: addressOf(suspect),
    value: shown(suspect, figureText(regionFigure(suspect.region, suspect.k))),
    ...(suspect.allowed && { allowed: [bareNumber(suspect, suspect.allowed[0]), bareNumber(suspect, suspect.allowed[1])] as const }),
  }));
}

/** A bare number in the notation of the cell: 32:13 for 1933 minutes. */
function bareNumber({ region, k }: Spot, number: string): string {
  const unit = unitOf(region, k);
  return isMarked(unit) ? asPrinted(region.sheet, number + unit) : number;
}

/** What may have happened, where it changes the cell as it is printed. */
export function causesOf({ causes }: Pick<Conflict, "causes">): Cause[] {
  return causes.flatMap(({ type, confidence, ...change }) => {
    return (editsOf([change]) ?? []).map((edit) => ({ type, confidence, ...edit }));
  });
}

/** The sentence that names the likeliest cell; empty where none stands out, or where it is the result itself. */
export function suspectText({ suspects, instance, relation, repairs, formula }: Conflict): Wording {
  if (formula) {
    const { row, column } = formula.region.place(formula.k);
    return formulaSuspectText({ row, column }, shownText(formula), formula.region.sheet.rows[row]?.[column]?.formula, formula.formula);
  }
  const [first] = suspects;
  return first?.k === instance.k && first.region === relation.reading.view.region ? NOTHING : figureSuspectText({ suspects, repairs });
}

/** The same of a figure, whatever it does not agree with. */
export function figureSuspectText({ suspects: [first], repairs: [repair] }: Pick<Conflict, "suspects" | "repairs">): Wording {
  if (!first || first.probability < NAMED) return NOTHING;
  const text = shown(first, figureText(regionFigure(first.region, first.k)));
  const cell = a1(addressOf(first));
  const after = repair?.k === first.k && repair.region === first.region ? restatedText(repair) : undefined;
  if (after === undefined)
    return { ja: `いちばん疑わしいのは${cell}の「${text}」です。`, en: ` Most likely ${cell}, “${text}”, is wrong.` };
  return {
    ja: `いちばん疑わしいのは${cell}の「${text}」です（「${after}」なら合います）。`,
    en: ` Most likely ${cell}, “${text}”, is wrong: “${after}” would agree.`,
  };
}

/** What would mend it, the likeliest first; `otherwise` where nothing is known but what the calculation gives. The diagnosis says which is safe. */
export function fixesOf(
  { repairs, suspects, formula }: Pick<Conflict, "repairs" | "suspects" | "formula">,
  otherwise: readonly Fix[],
): Fix[] {
  if (formula) return [formulaFix(addressOf(formula), shownText(formula), formula.formula)];
  if (suspects.length === 0) return [...otherwise];
  return repairs.slice(0, MOST_FIXES).flatMap((repair) => fixOf(repair) ?? []);
}

/** The same of a cell that holds another formula than those around it (`own`), or a number in the place of one. */
export function formulaSuspectText(
  at: Pick<CellAddress, "row" | "column">,
  text: string,
  own: string | undefined,
  formula: string,
): Wording {
  const cell = a1(at);
  if (own === undefined) {
    return {
      ja: `${cell}の「${text}」は、数式「=${formula}」のところに入力された数値と思われます。`,
      en: ` Most likely ${cell}, “${text}”, was typed in where the formula “=${formula}” belongs.`,
    };
  }
  return {
    ja: `いちばん疑わしいのは${cell}の数式「=${own}」です（周りと同じなら「=${formula}」）。`,
    en: ` Most likely the formula of ${cell}, “=${own}”, is wrong: like those around it, it would be “=${formula}”.`,
  };
}

function shownText(spot: Spot): string {
  return shown(spot, regionFigure(spot.region, spot.k).text);
}

/** Puts a formula into a cell; what it gives only the program can tell. Never safe. */
export function formulaFix(cell: CellAddress, before: string, formula: string): Fix {
  const label = { ja: `${a1(cell)}を数式「=${formula}」にする`, en: `Put the formula "=${formula}" into ${a1(cell)}` };
  return { label, safe: false, edits: [{ cell, before, after: `=${formula}`, content: { formula } }] };
}

function fixOf(repair: Repair): Fix | undefined {
  const edits = editsOf([repair, ...repair.along]);
  if (!edits) return undefined;
  const [before, after] = [shown(repair, figureText(regionFigure(repair.region, repair.k))), restatedText(repair)];
  const more = edits.length - 1;
  const label = {
    ja: `${a1(addressOf(repair))}の「${before}」を「${after}」に直す${more > 0 ? `（あわせて${more}か所）` : ""}`,
    en: `Change ${a1(addressOf(repair))} from "${before}" to "${after}"${more > 0 ? ` (and ${more} more)` : ""}`,
  };
  return { label, safe: repair.safe, edits };
}

/** One edit for each cell: of two figures in one cell the second is put into what the first one left. */
function editsOf(changes: readonly Change[]): Edit[] | undefined {
  const edits = new Map<string, Edit>();
  const texts = new Map<string, string>();
  for (const change of changes) {
    const cell = addressOf(change);
    const key = keyOf(cell);
    const known = edits.get(key);
    const after = rewritten(change, texts.get(key));
    const printed = shown(change, regionFigure(change.region, change.k).text);
    const template = templateOf(unitOf(change.region, change.k));
    const inCell = after === undefined ? undefined : withoutLetterApart(shown(change, after), printed, template);
    if (after === undefined || inCell === undefined) return undefined;
    texts.set(key, after);
    edits.set(key, { cell, before: known?.before ?? withoutLetterApart(printed, printed, template) ?? printed, after: inCell });
  }
  return [...edits.values()];
}

function keyOf({ sheet, row, column }: CellAddress): string {
  return `${sheet}\n${row}:${column}`;
}

/** The text of the cell, or what another edit made of it, rewritten; undefined where a formula gives the figure, or where it cannot be rewritten with certainty. */
function rewritten(change: Change, text?: string): string | undefined {
  const { row, column } = change.region.place(change.k);
  const figure = regionFigure(change.region, change.k);
  const before = text === undefined ? figure : figure.reading({ ...figure.value, text });
  const after = restatedCell(before, change.value, notationOf(change));
  const isFormula = change.region.sheet.rows[row]?.[column]?.formula !== undefined;
  return after === before.text || isFormula ? undefined : after;
}

function restatedText(change: Change): string {
  return shown(change, restatedFigure(regionFigure(change.region, change.k), change.value, notationOf(change)));
}

function shown({ region }: Spot, text: string): string {
  return asPrinted(region.sheet, text);
}
