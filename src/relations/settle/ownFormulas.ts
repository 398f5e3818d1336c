import type { Region } from "../../regions/region";
import { remarkOn } from "../../sheet/remark";
import { formulaPlaces, isRangeEnd, sheetAt, type FormulaPlaces } from "../../sheet/formulaPlaces";
import type { Cell } from "../../sheet/workbook";
import { simpleFormula } from "../../sheet/simpleFormula";
import { saysCost } from "../../words/otherReadingWords";
import type { Relation } from "../relation";
import type { Weighed } from "../weighed";

/** What picks or counts cells neither adds them up nor averages them. */
const PICKS =
  /^(?:SUM|AVERAGE)IF\(§:§,"[<>]|^(?:MAX|MIN|COUNT|MEDIAN|LARGE|SMALL|RANK|PERCENTILE|QUARTILE|STDEV|INDEX|[VHX]?LOOKUP)[A-Z.]*\(/;
/** A number of more weight than a sign or a percentage: the 10000 of a meter that went round. */
const CONSTANT = /(?<![\p{L}\d.§])(?!(?:0|1|100)(?![\d.]))\d+(?:\.\d+)?/u;
/** Several areas, between which something is left out by choice: AVERAGE(I5:I8,I10:I17). */
const LEAVES_OUT = /^(?:SUM|AVERAGE)\(§:§(?:,§(?::§)?)+\)$/;
/** So many formulas of a line say how it is calculated. */
const FEWEST = 2;
const LOOKED_AT = 12;

/**
 * A cell whose own formula takes up other cells than the parts follows from those, whatever its neighbours follow from: a figure fetched from another sheet, the closing balance in a
 * row of means, a half-year that counts the months so far: Q6/SUM(K5:L5) below K6/K5. Unless formulas of the line that calculate alike take their parts up, and this one should.
 */
export function isByOwnFormula(instance: Weighed, relation: Relation): boolean {
  const { k, parts } = instance;
  const { region } = relation.reading.view;
  const own = formulaAt(region, k);
  if (isExplained(instance, relation, own) || isTypedByChoice(instance, relation)) return true;
  if (!own) return isInput(region, { k, parts }) || isNothingByChoice(relation, k);
  if (isRoundedOff(instance, own) || isShortByChoice(region, own, { k, parts })) return true;
  if (LEAVES_OUT.test(bare(own.words)) || isOfItsRow(region, own, { k, parts })) return true;
  if (isTurnedByHabit(relation, instance) || isUnlikeAny(relation, instance)) return true;
  const formulas = formulasOf(relation);
  const alike = formulas.filter(({ words }) => bare(words) === bare(own.words)).length;
  if (takesUp(region, own, parts) && !PICKS.test(own.words)) return isMoreThanParts(instance, relation, own, alike);
  return formulas.length < FEWEST || alike === 0 || isAcross(region, own, { k, parts });
}

/** Whether a formula of the parts takes up more than they are: other figures as its line does, a constant that a remark explains, a range where no other has one. */
function isMoreThanParts({ k, parts, observation }: Weighed, relation: Relation, own: FormulaPlaces, alike: number): boolean {
  const { view } = relation.reading;
  const { region } = view;
  if (alike >= FEWEST) return namesMore(region, own, parts);
  if (alike > 0) return false;
  if (takesUpAll(region, own, parts) && namesOneMore(relation, own, { k, parts })) return true;
  // In a row of totals G10/(C10-C9) is the rate without the last of them.
  if (view.observation(observation).total && isNamedWhole(region, own, parts) && namesMore(region, own, parts)) return true;
  const [constant] = CONSTANT.exec(bare(own.words)) ?? [];
  if (constant !== undefined && (isRemarkedBeside(region, k) || hasLikeIn(relation, k, constant))) return true;
  const formulas = formulasOf(relation);
  return formulas.length >= FEWEST && own.words.includes(RANGE) && !formulas.some(({ words }) => words.includes(RANGE));
}

/** Whether the formula of another line takes the same constant in the same place: two figures of a half-year, both divided by 6. */
function hasLikeIn({ reading: { view } }: Relation, k: number, constant: string): boolean {
  const [line, observation] = view.lineOf(k);
  const takes = new RegExp(`[*/]${constant.replace(".", "\\.")}(?![\\d.])`);
  const isLike = (other: number): boolean => takes.test(formulaAt(view.region, view.place(other, observation))?.words ?? "");
  if (!isLike(line)) return false;
  return Array.from({ length: view.lines }, (_, other) => other).some((other) => other !== line && isLike(other));
}

/** Whether 0 was typed among formulas, and a text says why: "sold Sept". */
function isNothingByChoice({ reading: { view }, instances }: Relation, k: number): boolean {
  const { region } = view;
  return region.value[k] === 0 && instances.some((other) => formulaAt(region, other.k)) && isRemarkedBeside(region, k);
}

const ADDS_NUMBER = /\)[-+]\d{2,}$/;
const ROUNDED_OFF = /^ROUND(?:UP|DOWN)?\(.*,-(\d)\)$|^(?:FLOOR|CEILING|MROUND)[A-Z.]*\(.*,(\d+)\)$/;

/** Whether a formula cuts or rounds to tens or more, and no more than that is missing: 差引税額（百円未満切捨て）. */
function isRoundedOff({ fit }: Weighed, { words }: FormulaPlaces): boolean {
  const [found, digits, step] = ROUNDED_OFF.exec(words) ?? [];
  return found !== undefined && Math.abs(fit.residual) <= (digits === undefined ? Number(step) : 10 ** Number(digits));
}

/** Whether a person says why a range leaves parts out: in a comment on one of them, or behind the figure. */
function isShortByChoice(region: Region, form: FormulaPlaces, { k, parts }: Pick<Weighed, "k" | "parts">): boolean {
  const left = form.words.includes(RANGE) ? parts.filter((part) => !takesUp(region, form, [part])) : [];
  // What is put in for a part is left out of the range: SUM(C4:C7)+24.
  return (
    left.length > 0 && (ADDS_NUMBER.test(form.words) || left.some((part) => isRemarkedOn(region, part)) || isRemarkedBeside(region, k))
  );
}

function takesUpAll(region: Region, form: FormulaPlaces, parts: readonly number[]): boolean {
  return parts.every((part) => takesUp(region, form, [part]));
}

/** Whether a formula takes up one more cell by itself than the parts, a fixed one or one of another line: nobody adds that by a slip. */
function namesOneMore(
  { reading: { form: calculation, reach, view } }: Relation,
  form: FormulaPlaces,
  { k, parts }: Pick<Weighed, "k" | "parts">,
): boolean {
  const { sheet, place } = view.region;
  const own = place(k);
  const known = new Set(parts.map((part) => `${place(part).row}:${place(part).column}`));
  return form.places.some(({ row, column, fixedRow, fixedColumn }, at) => {
    if (isRangeEnd(form, at) || isRangeEnd(form, at + 1) || known.has(`${row}:${column}`)) return false;
    if ((fixedRow && fixedColumn) || sheetAt(form, at, sheet.name) !== sheet.name) return true;
    if (reach === "set") return calculation === "sum";
    return view.byColumn ? row !== own.row : column !== own.column;
  });
}

/** Whether a relation holds nowhere, and what fails has a formula of another kind: a closing balance below payments, a mean only where there are two. */
function isUnlikeAny({ reading: { form, view }, instances }: Relation, { k }: Weighed): boolean {
  if (form === "sum" || instances.some(({ state }) => state === "holds")) return false;
  const { row, column } = view.region.place(k);
  const formula = view.region.sheet.rows[row]?.[column]?.formula ?? "";
  const simple = simpleFormula(formula);
  return simple === undefined ? /[A-Z]\(/.test(bare(formula.toUpperCase())) : simple.parts.length > 2 && simple.form === "sum";
}

/** A person who wrote a comment on a cell of a line of formulas knows that it is not calculated as those around it. */
function isExplained({ k }: Weighed, { reading: { view }, instances }: Relation, own: FormulaPlaces | undefined): boolean {
  return isRemarkedOn(view.region, k) && (own !== undefined || instances.some((other) => formulaAt(view.region, other.k)));
}

function isRemarkedOn({ sheet, place }: Region, k: number): boolean {
  const { row, column } = place(k);
  return remarkOn(sheet.rows[row]?.[column]) !== undefined;
}

/** Whether a person says on a part why it was typed where the others of its line are calculated: "1,200 for the quarter, not a quarter of the year". */
function isTypedByChoice({ parts }: Weighed, { reading: { view }, instances }: Relation): boolean {
  const { region } = view;
  return parts.some(
    (part, at) =>
      isRemarkedOn(region, part) && !formulaAt(region, part) && instances.some((other) => formulaAt(region, other.parts[at] ?? -1)),
  );
}

/** Whether a formula takes up other rows than its own, as other formulas of its row do in their columns: =G8/G3-1 beside =B8-B3, in a row H30→R5. */
function isOfItsRow({ sheet, place }: Region, own: FormulaPlaces, { k, parts }: Pick<Weighed, "k" | "parts">): boolean {
  const { row, column } = place(k);
  const rowsOf = ({ places }: FormulaPlaces): string => [...new Set(places.map((one) => (one.sheet === "" ? one.row : -1)))].sort().join();
  if (own.words.includes(RANGE) || own.places.some((one) => one.row === row || one.sheet !== "")) return false;
  const named = new Set(own.places.map((one) => one.row));
  if (parts.every((part) => named.has(place(part).row))) return false;
  const others = (sheet.rows[row] ?? []).flatMap((cell, at) =>
    at === column || cell?.formula === undefined ? [] : (formulaPlaces(cell.formula) ?? []),
  );
  return others.filter((other) => rowsOf(other) === rowsOf(own)).length >= FEWEST;
}

/** Whether a text that few other rows have stands behind the figure: 8/5 メーター交換. */
function isRemarkedBeside({ sheet, place, height, width }: Region, k: number): boolean {
  const { row, column } = place(k);
  const rows = Array.from({ length: height }, (_, line) => place(line * width).row);
  const isRemark = (at: number): boolean =>
    isText(sheet.rows[row]?.[at]) && 2 * rows.filter((other) => isText(sheet.rows[other]?.[at])).length <= rows.length;
  return (sheet.rows[row] ?? []).some((_, at) => at > column && isRemark(at));
}

function isText(cell: Cell | undefined): boolean {
  return typeof cell?.value === "string" && cell.formula === undefined && cell.text.trim().length > 2;
}

/** Whether a formula of two figures takes up others of their row or column too: paid ÷ (budget − carried over), which is paid ÷ budget where nothing is carried over. */
function namesMore({ sheet, place }: Region, form: FormulaPlaces, parts: readonly number[]): boolean {
  if (form.words.includes(RANGE)) return false;
  const known = new Set(parts.map((part) => `${place(part).row}:${place(part).column}`));
  return form.places.some(
    ({ row, column, fixedRow, fixedColumn }, at) =>
      !(fixedRow && fixedColumn) && sheetAt(form, at, sheet.name) === sheet.name && !known.has(`${row}:${column}`),
  );
}

/** Whether a formula names each of the parts by itself. */
function isNamedWhole({ place }: Region, { places }: FormulaPlaces, parts: readonly number[]): boolean {
  return parts.every((part) => places.some(({ row, column }) => row === place(part).row && column === place(part).column));
}

/** What the option costs: quantity × price × 0.8. */
const FACTOR = /\*(?!1(?![\d.])|100(?![\d.]))\d/;

/** Whether a typed figure goes into the formula of one of the parts, which takes up more than the equation: what is paid is a tenth of the costs and what exceeds the limit. */
function isInput(region: Region, { k, parts }: Pick<Weighed, "k" | "parts">): boolean {
  return parts.some((part) => {
    const formula = formulaAt(region, part);
    const takesMore = formula !== undefined && (formula.places.length > parts.length || FACTOR.test(bare(formula.words)));
    return formula !== undefined && takesMore && takesUp(region, formula, [k]);
  });
}

const FEWEST_TURNED = 2;

/** Whether several formulas of the line take the two parts the other way round, here and in a row beside it or in a row of costs: of costs, budget less actual. */
function isTurnedByHabit({ reading, instances }: Relation, own: Weighed): boolean {
  const { form, reach, view } = reading;
  if (form !== "difference" || reach !== "across" || !isTurned(view.region, own)) return false;
  const turned = instances.filter((instance) => isTurned(view.region, instance));
  const isBeside = turned.some(({ observation }) => Math.abs(observation - own.observation) === 1);
  return turned.length >= FEWEST_TURNED && (isBeside || saysCost(view.observation(own.observation).text));
}

function isTurned({ sheet, place }: Region, { k, parts }: Pick<Weighed, "k" | "parts">): boolean {
  const { row, column } = place(k);
  const formula = simpleFormula(sheet.rows[row]?.[column]?.formula ?? "");
  const [first, second] = [...parts].reverse().map((part) => place(part));
  if (formula?.form !== "difference" || !first || !second) return false;
  return [first, second].every((cell, at) => formula.parts[at]?.row === cell.row && formula.parts[at].column === cell.column);
}

/** The rate of a total may count the days that others need not: G14/(E4*COUNT(B9:B13)) below G13/E4. */
const RANGE = ":";

/** Whether a formula names cells of its own row alone while the parts stand in its column, or the other way round: the variance of a result is its own actual less its budget. */
function isAcross({ sheet, place }: Region, form: FormulaPlaces, { k, parts }: Pick<Weighed, "k" | "parts">): boolean {
  const own = place(k);
  const at = parts.map((part) => place(part));
  const named = form.places.filter((_, index) => sheetAt(form, index, sheet.name) === sheet.name);
  if (named.length < form.places.length) return false;
  const inRow = named.every(({ row }) => row === own.row) && at.every(({ column, row }) => column === own.column && row !== own.row);
  const inColumn =
    named.every(({ column }) => column === own.column) && at.every(({ column, row }) => row === own.row && column !== own.column);
  return inRow || inColumn;
}

const AROUND = [
  /^IFERROR\((.*),[^,()]*\)$/,
  /^ROUND(?:UP|DOWN)?\((.*),[^,()]*\)$/,
  /^IF\(ISNUMBER\(§\),(.*),"[^"]*"\)$/,
  /^IF\(§(?:=""|=0),(?:"[^"]*"|0),(.*)\)$/,
];

/** What is calculated, however errors and blanks are caught and digits are rounded: IFERROR(a/b,"-") is a/b. */
function bare(words: string): string {
  const inner = AROUND.map((around) => around.exec(words)?.[1]).find((found) => found !== undefined);
  return inner === undefined ? words : bare(inner);
}

const known = new WeakMap<Relation, readonly FormulaPlaces[]>();

/** Some formulas of the line that take up the parts in their own places. */
function formulasOf(relation: Relation): readonly FormulaPlaces[] {
  const { region } = relation.reading.view;
  let found = known.get(relation);
  if (!found) {
    const holding = relation.instances.filter(({ state }) => state === "holds").slice(0, LOOKED_AT);
    found = holding.flatMap(({ k, parts }) => {
      const formula = formulaAt(region, k);
      return formula && takesUp(region, formula, parts) ? [formula] : [];
    });
    known.set(relation, found);
  }
  return found;
}

function formulaAt({ sheet, place }: Region, k: number): FormulaPlaces | undefined {
  const { row, column, second } = place(k);
  const formula = second === undefined ? sheet.rows[row]?.[column]?.formula : undefined;
  return formula === undefined ? undefined : formulaPlaces(formula);
}

/** Whether a formula names the figures, alone or in a range: all of two, and most of many, of which a range may leave some out. */
function takesUp({ sheet, place }: Region, form: FormulaPlaces, figures: readonly number[]): boolean {
  const { places } = form;
  const isNamed = (figure: number): boolean => {
    const { row, column } = place(figure);
    return places.some((from, at) => {
      if (isRangeEnd(form, at) || sheetAt(form, at, sheet.name) !== sheet.name) return false;
      const to = isRangeEnd(form, at + 1) ? (places[at + 1] ?? from) : from;
      return isBetween(row, from.row, to.row) && isBetween(column, from.column, to.column);
    });
  };
  const named = figures.filter(isNamed).length;
  return figures.length > 2 ? 2 * named >= figures.length : named === figures.length;
}

function isBetween(value: number, a: number, b: number): boolean {
  return value >= Math.min(a, b) && value <= Math.max(a, b);
}
