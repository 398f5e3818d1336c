import { foldName } from "../../parse/foldName";
import type { LineLabel } from "../../words/lineLabel";
import { namesNothing, wordsOf } from "../../words/saidWords";
import { namesWhole } from "../../words/wholeWords";
import { timeKeys, timesIn } from "./saidTimes";

/** A heading or stub as sentences name it. */
export interface NamedLine {
  /** The name without brackets, times and blanks, folded. */
  readonly core: string;
  /** What a sentence must say to mean the line; nothing for totals and for times. */
  readonly needed: readonly string[];
  /** All words of it. */
  readonly words: ReadonlySet<string>;
  readonly times: ReadonlySet<string>;
  readonly total: boolean;
  readonly mean: boolean;
  /** The names of its path without brackets and times: what is the same line in two tables. */
  readonly names: string;
}

const BRACKETS = /\([^()]*\)|\[[^[\]]*\]|【[^【】]*】/g;
/** How a figure is calculated, told beside its name: 給水収益／有収水量. */
const FORMULA = /[÷×=]|[぀-ヿ一-鿿)]\/[぀-ヿ一-鿿(]/;

/** Reads the label of a line. */
export function namedLine(label: LineLabel): NamedLine {
  const times = timeKeys(label.text);
  const leaf = label.path.filter((part) => !FORMULA.test(part)).at(-1) ?? "";
  const bare = withoutTimes(leaf).replace(BRACKETS, " ");
  const core = foldName(bare.replace(/^[\d①-⑳ⅰ-ⅹⅠ-Ⅹ.\s]+(?=\D)/, ""));
  const total = label.total || namesWhole(leaf.replace(BRACKETS, " ").trim());
  const words = new Set(label.path.flatMap((part) => wordsOf(part)));
  const isNameless = total || core === "" || namesNothing(core) || (core.length > 1 && namesOnlyRole(core));
  const isJapanese = /[぀-ヿ一-鿿]/.test(core);
  const plain = withoutTimes(label.text).replace(BRACKETS, " ");
  return {
    core,
    needed: isNameless ? totalWords(plain, isJapanese) : isJapanese || wordsOf(plain).length === 0 ? [core] : wordsOf(plain),
    words,
    times,
    total,
    mean: label.mean || label.extreme,
    names: label.path
      .map((part) => foldName(withoutTimes(part).replace(BRACKETS, " ")))
      .filter(Boolean)
      .join("/"),
  };
}

/** "Actual", "FY25 actual": whose figures they are, the other line says. */
function namesOnlyRole(core: string): boolean {
  return /[a-z]{2}/.test(core) && wordsOf(core).length === 0;
}

/** "All routes": whatever the rows are called. */
const ALL_OF_THEM = /^(all|overall) [a-z]+s$/i;

/** A total of something named needs its name: "Medicine total", 「福祉費計」; "Total" and 合計 need none. */
function totalWords(plain: string, isJapanese: boolean): readonly string[] {
  if (isJapanese) {
    const name = foldName(plain).replace(/(合計|総計|小計|計|全体|総数)$/, "");
    return name.length > 1 && name !== foldName(plain) && !namesNothing(name) ? [name] : [];
  }
  return namesWhole(plain.trim()) || ALL_OF_THEM.test(plain.trim()) ? [] : wordsOf(plain).filter((word) => !/^(excl|incl)$/.test(word));
}

function withoutTimes(text: string): string {
  let rest = text;
  for (const key of timePieces(text)) rest = rest.replace(key, " ");
  return rest;
}

function timePieces(text: string): string[] {
  return timesIn(text).map(({ from, to }) => text.slice(from, to));
}
