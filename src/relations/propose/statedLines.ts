import { asLetter, letterFormula, type LetterFormula } from "../../words/letterFormulas";
import { lineRoleOf, withoutRoleWords } from "../../words/lineRole";
import { statedOfItself } from "../../words/namedFormulas";
import { wordStems } from "../../words/wordStems";
import type { Ground } from "./proposal";
import { textsBehind } from "./textsBehind";

/** A name of fewer letters is no part of another name. */
const SHORTEST = { latin: 3, other: 2 } as const;

/** The lines of a table by the letters and the names under which a stated formula speaks of them. */
export class StatedLines {
  private readonly letters = new Map<number, LetterFormula>();
  private readonly behind = new Map<number, string | undefined>();
  private readonly names = new Map<number, string>();

  constructor(private readonly ground: Ground) {}

  letterFormula(line: number): LetterFormula {
    let known = this.letters.get(line);
    if (!known) this.letters.set(line, (known = letterFormula(this.ground.view.label(line).text)));
    return known;
  }

  /** The one line with this letter, beside the line that it gives; undefined where there is none or several. */
  ofLetter(letter: string, aggregate: number): number | undefined {
    const others = this.ground.lines.filter((line) => line !== aggregate);
    const labelled = this.labelled(letter, others);
    const called =
      labelled.length > 0 ? labelled : others.filter((line) => this.letterBehind(line)?.toUpperCase() === letter.toUpperCase());
    return oneBeside(this.ground, called, aggregate);
  }

  /** The lines with this letter; where none has it as it is written, those that write it large or small. */
  private labelled(letter: string, lines: readonly number[]): readonly number[] {
    const exact = lines.filter((line) => this.letterFormula(line).letter === letter);
    return exact.length > 0 ? exact : lines.filter((line) => this.letterFormula(line).letter.toUpperCase() === letter.toUpperCase());
  }

  /** The letter of a row in a cell that holds nothing else, behind its figures. */
  private letterBehind(line: number): string | undefined {
    if (!this.behind.has(line)) this.behind.set(line, textsBehind(this.ground.view, line).flatMap((text) => asLetter(text) ?? [])[0]);
    return this.behind.get(line);
  }

  /** The one line of this name, beside the line that it gives. A bare formula may be a name itself: then each of its names must be that of a line. */
  ofName(name: string, aggregate: number, isBare: boolean): number | undefined {
    const letter = asLetter(name);
    if (letter !== undefined) return this.ofLetter(letter, aggregate);
    const lines = this.ground.lines.filter((line) => line !== aggregate);
    for (const isCalled of isBare ? [this.isSame] : [this.isSame, this.isPart, this.hasWords, this.hasRole]) {
      const called = lines.filter((line) => isCalled(name, line));
      if (called.length > 0) return oneBeside(this.ground, called, aggregate);
    }
    return undefined;
  }

  /** Whether a line has this name, whatever other lines have it too. */
  isCalled(name: string, line: number): boolean {
    return this.isSame(name, line) || this.isPart(name, line) || this.hasWords(name, line);
  }

  /** The lines that a formula names as what it gives: one, or one in each period or group; of several scores that of which its parts speak. */
  given(name: string, parts: readonly string[]): readonly number[] {
    const { lines, view } = this.ground;
    const letter = asLetter(name);
    if (letter !== undefined) return this.labelled(letter, lines);
    for (const isCalled of [this.isSame, this.isPart, this.hasRole]) {
      const called = lines.filter((line) => isCalled(name, line));
      const places = new Set(called.map((line) => placeOf(view.label(line))));
      if (called.length === 0) continue;
      const spoken = places.size === called.length ? called : called.filter((line) => parts.some((part) => this.hasWords(part, line)));
      return spoken.length === 1 || places.size === called.length ? spoken : [];
    }
    return [];
  }

  private nameOf(line: number): string {
    const known = this.names.get(line);
    if (known !== undefined) return known;
    const { path, text } = this.ground.view.label(line);
    // 給水収益÷有収水量 beside 供給単価 is how that is calculated, and no name.
    const isFormulaBeside = path.length > 1 && statedOfItself(path.at(-1) ?? "").some(({ isBare }) => isBare);
    const name = plain(isFormulaBeside ? path.slice(0, -1).join(" ") : text);
    this.names.set(line, name);
    return name;
  }

  private readonly isSame = (name: string, line: number): boolean => {
    const own = this.nameOf(line);
    const wanted = plain(name);
    return (
      wanted !== "" &&
      (own === wanted || own.endsWith(` ${wanted}`) || initials(name) === own || initials(this.ground.view.label(line).text) === wanted)
    );
  };

  private readonly isPart = (name: string, line: number): boolean => {
    const wanted = plain(name);
    if (wanted.length < (/^[\x20-\x7e]+$/.test(wanted) ? SHORTEST.latin : SHORTEST.other)) return false;
    const own = this.nameOf(line);
    return /^[a-z]/.test(wanted) ? ` ${own} `.includes(` ${wanted} `) : own.includes(wanted);
  };

  private readonly hasWords = (name: string, line: number): boolean => {
    const [wanted, own] = [wordStems(name), wordStems(this.nameOf(line))];
    return wanted.size > 0 && [...wanted].every((stem) => own.has(stem));
  };

  /** 実績, "target" and the like mean the line that holds it, whatever else it is called. */
  private readonly hasRole = (name: string, line: number): boolean => {
    const role = lineRoleOf(name);
    const isRole = role !== "" && withoutRoleWords(name).replace(/[値数額の\s]/g, "") === "";
    return isRole && this.ground.view.label(line).role === role;
  };
}

/** The only one of some lines, or the only one of the period and group of the line that it stands beside, or the total of them all. */
export function oneBeside({ view }: Pick<Ground, "view">, lines: readonly number[], aggregate: number): number | undefined {
  if (lines.length < 2) return lines[0];
  const own = placeOf(view.label(aggregate));
  const near = lines.filter((line) => placeOf(view.label(line)) === own);
  if (near.length === 1) return near[0];
  const totals = lines.filter((line) => view.label(line).total);
  return totals.length === 1 ? totals[0] : undefined;
}

function placeOf({
  periods,
  group,
  qualifiers,
}: {
  readonly periods: readonly string[];
  readonly group: string;
  readonly qualifiers: readonly string[];
}): string {
  return [periods.join(), group, qualifiers.join()].join("|");
}

/** A name without brackets, signs and case. */
function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/[([【][^()[\]【】]*[)\]】]/g, " ")
    .replace(/[^\p{L}\p{N}%]+/gu, " ")
    .trim();
}

/** "Budget at completion" is a BAC. */
function initials(name: string): string {
  const words = name.match(/[A-Za-z]+/g) ?? [];
  return words.length < 2 ? "" : words.map((word) => word[0]?.toLowerCase() ?? "").join("");
}
