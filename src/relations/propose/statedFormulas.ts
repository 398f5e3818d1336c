import { formulaNotesOf, notesOf } from "../../regions/notes";
import type { Region } from "../../regions/region";
import { letterFormula } from "../../words/letterFormulas";
import type { LineLabel } from "../../words/lineLabel";
import { statedIn, statedOfItself, type NamedFormula } from "../../words/namedFormulas";
import type { StatedForm } from "../../words/statedForm";
import { STATED_PRIORS } from "../formPriors";
import type { Ground, Proposal } from "./proposal";
import { formulaProposals, type LineFormula } from "./formulaProposal";
import { StatedLines } from "./statedLines";
import { textsBehind } from "./textsBehind";

/** In longer tables lines have no letters. */
const MOST_LINES = 120;
const WORDS = /[A-Za-z]{2}|[ぁ-んァ-ヴ一-龠々]{2}/;
const SIGNS = /[-+−×÷*/=~]/;

/** Lines whose formula the document states: by letters in their labels (C＝A＋B) or beside them (算式), by names in brackets (MRR × 12) or in a note (達成率＝実績÷目標). */
export function* statedProposals(ground: Ground): Iterable<Proposal> {
  const { lines, words, view } = ground;
  if (!words || view.from > 0 || lines.length > MOST_LINES) return;
  const known = new StatedLines(ground);
  for (const stated of [...byLetters(ground, known), ...byNames(ground, known)]) yield* formulaProposals(ground, stated);
}

function byLetters(ground: Ground, known: StatedLines): LineFormula[] {
  return ground.lines.flatMap((line) => {
    const own = SIGNS.test(ground.view.label(line).text) ? known.letterFormula(line) : undefined;
    const formula = own?.formula ?? formulaBeside(ground, line);
    const prior = own?.isPlain === false ? STATED_PRIORS.names : STATED_PRIORS.letters;
    return formula ? statedOf(line, formula, prior, (name) => known.ofLetter(name, line)) : [];
  });
}

/** A formula in letters in a cell of the row that holds nothing else, behind its figures. */
function formulaBeside({ view }: Ground, line: number): StatedForm | undefined {
  return textsBehind(view, line).flatMap((text) => (SIGNS.test(text) && !WORDS.test(text) ? (letterFormula(text).formula ?? []) : []))[0];
}

function byNames(ground: Ground, known: StatedLines): LineFormula[] {
  const { view, lines } = ground;
  const isByLetters = (line: number): boolean => SIGNS.test(view.label(line).text) && known.letterFormula(line).formula !== undefined;
  const own = lines.flatMap((line) =>
    isByLetters(line) ? [] : statedOfLine(view.label(line)).map((stated) => ({ stated, aggregates: [line] })),
  );
  const behind = lines.flatMap((line) =>
    textsBehind(view, line).flatMap((text) =>
      WORDS.test(text) ? statedOfItself(text).map((stated) => ({ stated: { ...stated, isBare: false }, aggregates: [line] })) : [],
    ),
  );
  const noted = notesStatedOf(view.region).map((stated) => ({ stated, aggregates: known.given(stated.left, stated.formula.names) }));
  return [...own, ...behind, ...noted, ...farNoted(ground, known)].flatMap(({ stated, aggregates }) =>
    aggregates.flatMap((line) => statedOf(line, stated.formula, STATED_PRIORS.names, (name) => known.ofName(name, line, stated.isBare))),
  );
}

/** What notes farther away on the sheet state of the table: each of their names must be that of a line. */
function farNoted({ view: { region }, lines }: Ground, known: StatedLines): { stated: NamedFormula; aggregates: readonly number[] }[] {
  const near = new Set(notesOf(region));
  const far = formulaNotesOf(region.sheet).filter((note) => !near.has(note));
  return far.flatMap(statedIn).flatMap((stated) => {
    const isOfTable = [stated.left, ...stated.formula.names].every((name) => lines.some((line) => known.isCalled(name, line)));
    return isOfTable ? [{ stated, aggregates: known.given(stated.left, stated.formula.names) }] : [];
  });
}

/** What a label states of its line: the innermost name alone, which stands beside that of the line (供給単価 | 給水収益÷有収水量), or all of it. */
function statedOfLine({ path, text }: LineLabel): readonly NamedFormula[] {
  const inner = path.length > 1 ? statedOfItself(path.at(-1) ?? "") : [];
  return inner.some(({ isBare }) => isBare) ? inner.map((stated) => ({ ...stated, isBare: false })) : statedOfItself(text);
}

const known = new WeakMap<Region, readonly NamedFormula[]>();

function notesStatedOf(region: Region): readonly NamedFormula[] {
  let stated = known.get(region);
  if (!stated) known.set(region, (stated = notesOf(region).flatMap(statedIn)));
  return stated;
}

function statedOf(aggregate: number, formula: StatedForm, prior: number, lineOf: (name: string) => number | undefined): LineFormula[] {
  const parts = formula.names.flatMap((name) => lineOf(name) ?? []);
  const isWhole = parts.length === formula.names.length && new Set(parts).size === parts.length;
  return isWhole ? [{ aggregate, parts, formula, prior, said: true }] : [];
}
