import { isDigit } from "../parse/characters";
import { findPeriod, mayStartPeriod, parsePeriod } from "../parse/parsePeriod";
import type { Period } from "../parse/period";
import { fold, legible, squeeze } from "../parse/fold";
import { unitKindOf } from "../parse/units";
import { HEADER_WORDS, SHARE_ENDING, STUB_WORDS } from "./headerWords";
import type { ColumnRole } from "./table";

/** What one header cell says: the role that its words name, the period in it, the unit in its brackets. */
export interface HeaderText {
  readonly text: string;
  readonly role: ColumnRole | undefined;
  /** True for a header such as 交付率: a share, if the figures agree. */
  readonly shareLike: boolean;
  /** True for 市町村名 and the like. */
  readonly stub: boolean;
  readonly period: Period | undefined;
  /** True where the cell says nothing but its period: "2025.9月末", "R5". */
  readonly onlyPeriod: boolean;
  readonly unit: string | undefined;
}

/** Longer texts are prose or cards, not column names. */
const LONGEST_HEADER = 60;

const ROLES = new Map<string, ColumnRole>();
for (const [role, words] of Object.entries(HEADER_WORDS)) for (const word of words) ROLES.set(word, role as ColumnRole);
const STUBS = new Set(STUB_WORDS);

const cache = new Map<string, HeaderText>();
const CACHE_SIZE = 2000;

/**
 * Reads one header cell.
 * @example readHeaderText("達成率 (B/A)× 100=C").role // => "rate"
 * @example readHeaderText("R6事業費（千円）").unit // => "千円"
 */
export function readHeaderText(text: string): HeaderText {
  const known = cache.get(text);
  if (known) return known;
  const read = analyse(text);
  if (cache.size >= CACHE_SIZE) cache.clear();
  cache.set(text, read);
  return read;
}

/**
 * True where the text says nothing but a period. The same as `readHeaderText(text).onlyPeriod`, but quick for figures: a body has very many.
 */
export function isOnlyPeriod(text: string): boolean {
  const words = legible(text).trimStart();
  let digits = 0;
  while (isDigit(words.charCodeAt(digits))) digits += 1;
  // Four digits may be a year, whatever follows.
  if (digits > 0 && digits !== 4 && !mayStartPeriod(words, 0)) return false;
  return readHeaderText(text).onlyPeriod;
}

function analyse(text: string): HeaderText {
  const flat = squeeze(fold(text)).trim();
  if (flat === "" || flat.length > LONGEST_HEADER) {
    return { text: flat, role: undefined, shareLike: false, stub: false, period: undefined, onlyPeriod: false, unit: undefined };
  }
  const alone = parsePeriod(flat, { bareYear: "fiscal" });
  const period = alone ?? findPeriod(flat);
  const word = headerWord(flat);
  const rest = period && !alone ? withoutPeriod(word) : word;
  return {
    text: flat,
    role: alone ? undefined : (ROLES.get(word) ?? ROLES.get(rest) ?? roleByWords(rest)),
    shareLike: !alone && word.length <= 16 && SHARE_ENDING.test(word),
    stub: STUBS.has(word),
    period,
    onlyPeriod: alone !== undefined,
    unit: bracketUnit(flat),
  };
}

/** Headings made of a role's word and little else: KPI目標値, 目標人数, "Target 2024", "Annual plan". */
const MADE_OF: readonly (readonly [RegExp, ColumnRole])[] = [
  [/^(kpi|年間|年度|当初|最終|中間)?(目標|計画)(値|数|人数|件数|枚数|量)$/, "target"],
  [/^(kpi|年間|年度|最終|中間)?(実績|達成)(値|数|人数|件数|枚数|量)$/, "actual"],
  [/^((annual|yearly|monthly|quarterly|final)?(targets?|plan|goal))$/, "target"],
  [/^((annual|yearly|monthly|quarterly|final)?(actuals?|achieved|results?))$/, "actual"],
];

function roleByWords(words: string): ColumnRole | undefined {
  return MADE_OF.find(([pattern]) => pattern.test(words))?.[1];
}

/** The bare word of a header: brackets, formula letters, footnotes and blanks gone. */
function headerWord(flat: string): string {
  return flat
    .toLowerCase()
    .replace(/※.*$/, "")
    .replace(/\([^()]*\([^()]*\)[^()]*\)|\([^()]*\)/g, "")
    .replace(/[×x*]\s*100.*$/, "")
    .replace(/[[\]【】]/g, "")
    .replace(/[\s:：]+/g, "");
}

const PERIOD_WORDS =
  /(?:令和|平成|昭和|[rhs]\.?)?\d{1,4}(?:年度?|[./-]\d{1,2})?(?:\.?\d{0,2}月?)?(?:末|時点|現在)*|fy\d{2,4}(?:\/\d{2})?|q[1-4]|[1-4]q|h[12]|第[1-4一二三四]四半期|上期|下期|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|\d{4}/g;

function withoutPeriod(word: string): string {
  return word.replace(PERIOD_WORDS, "").replace(/^[の・_/-]+|[の・_/-]+$/g, "");
}

/** The unit in a header's brackets: "%" of 達成率(%), 千円 of 事業費（千円）, % of (単位：%). */
function bracketUnit(flat: string): string | undefined {
  for (const match of flat.matchAll(/\(([^()]{1,12})\)/g)) {
    const inside = (match[1] ?? "").replace(/^単位[::]?|^unit[s:]*\s*/i, "").trim();
    if (inside !== "" && unitKindOf(inside) !== "other" && unitKindOf(inside) !== "none") return inside;
    if (/^\(?単位/.test(match[1] ?? "") && inside !== "") return inside;
  }
  return undefined;
}
