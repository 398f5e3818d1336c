import { directionIn } from "./directionWords";
import { isCumulativeLine, isExtremeLine, isLowerBetter, isMeanLine, isPerUnit, isTotalLine, withoutFlagWords } from "./lineFlags";
import { isWrittenQuotient } from "./writtenCalculation";
import { lineRoleOf, RATE_ROLES, withoutRoleWords, type LineRole } from "./lineRole";
import { lineLetter, printedFormula, type PrintedFormula } from "./printedFormula";
import { readOnce } from "./readOnce";
import { countedPer } from "./scaleWords";

/** What the heading or the stub of a line says, its path read from the outermost part to the innermost. */
export interface LineLabel {
  readonly text: string;
  /** The headings that the text is made of, outermost first. */
  readonly path: readonly string[];
  readonly role: LineRole;
  readonly total: boolean;
  readonly mean: boolean;
  readonly cumulative: boolean;
  /** The highest, the lowest or the range of others: neither a part of anything nor its sum. */
  readonly extreme: boolean;
  readonly lowerIsBetter: boolean;
  /** Counted for one of something: a total of it is no sum. */
  readonly perUnit: boolean;
  /** A percent sign stands in the heading. */
  readonly percent: boolean;
  /** The number that a rate is counted per. */
  readonly per: number | undefined;
  readonly letter: string;
  readonly formula: PrintedFormula | undefined;
  /** Periods as written, lower case: what pairs 2024 with 2024. */
  readonly periods: readonly string[];
  /** What stands in brackets and is neither unit nor formula: 男 and 女. */
  readonly qualifiers: readonly string[];
  /** The outer headings without words of roles: what groups lines. */
  readonly group: string;
  /** The innermost heading without words of roles, periods and brackets. */
  readonly rest: string;
  /** True where a person said what the line holds. */
  readonly said?: boolean;
  /** Which way a person said that the indicator of the line should go. */
  readonly direction?: "increase" | "decrease" | "keep";
}

// prettier-ignore
const PERIOD = /(20\d\d|19\d\d)(年度?|\/\d{1,2}(?!\d))?|(令和|平成|(?<![a-z])[rh])\s?(\d{1,2}|元)(年度?)?(?![a-z])|fy\s?\d{2,4}(\/\d{2})?|\d{1,2}月末?|第?[1-4一二三四]四半期|[1-4]q\b|\bq[1-4]|\bh[12]\b|[上下]半?期|\b(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)\b|前半|後半|\b(first|second|1st|2nd) half\b|\b(first|second|third|fourth|1st|2nd|3rd|4th) quarter\b|\bquarter [1-4]\b|\bweek ?\d+|\bw\d+\b|第?\d+週/gi;
// prettier-ignore
const UNIT = /^(%|円|千円|百万円|億円|万円|件|人|社|回|台|日|時間|分|名|校|店|枚|個|kg|g|t|k|m|km|\$|€|£|usd|eur|yen|million|thousands?|hours?|days?|mins?|minutes|ポイント|pt|pts|点|'000|000s|\$m|\$k|[a-z]{0,3}\s?thousand|千人|万人|百万)$/i;

const NONE: readonly string[] = [];

/** The label of a line without any words. */
export const NO_LABEL: LineLabel = {
  text: "",
  path: NONE,
  role: "",
  total: false,
  mean: false,
  cumulative: false,
  extreme: false,
  lowerIsBetter: false,
  perUnit: false,
  percent: false,
  per: undefined,
  letter: "",
  formula: undefined,
  periods: NONE,
  qualifiers: NONE,
  group: "",
  rest: "",
};

/**
 * Reads the folded headings of a line, outermost first.
 * @example readLineLabel(["2024年度", "達成率(%)"]).role // => "attainment"
 * @example readLineLabel(["交付率(男)"]).qualifiers // => ["男"]
 */
export function readLineLabel(path: readonly string[]): LineLabel {
  const parts = path.filter((part) => part !== "");
  return parts.length === 0 ? NO_LABEL : labelOf(parts.join(BETWEEN));
}

/** Stands in no text of a sheet. */
const BETWEEN = "\u0000";

const labelOf = readOnce((joined): LineLabel => {
  const parts = joined.split(BETWEEN);
  const text = parts.join(" ");
  const leaf = parts.at(-1) ?? "";
  const formula = printedFormula(text);
  const per = countedPer(text);
  const role = roleBeside(roleOfPath(parts), PER.test(leaf));
  const inBrackets = [...text.matchAll(/[([【]([^()[\]【】]*)[)\]】]/g)].map((match) => (match[1] ?? "").trim());
  return {
    text,
    path: parts,
    role: per !== undefined && role === "" ? "rate" : role,
    total: isTotalLine(parts),
    mean: isMeanLine(text),
    cumulative: isCumulativeLine(text, leaf),
    extreme: isExtremeLine(leaf),
    lowerIsBetter: (directionIn(text) ?? (isLowerBetter(text) ? "decrease" : "increase")) === "decrease",
    perUnit: isPerUnit(text),
    percent: text.includes("%"),
    per,
    letter: lineLetter(text, formula),
    formula,
    periods: [...text.matchAll(PERIOD)].map((match) => match[0].toLowerCase().replace(/\s/g, "")),
    qualifiers: inBrackets.filter(
      (inside) => inside !== "" && !UNIT.test(inside) && !/[/÷\-+×*=]/.test(inside) && !/^[A-J①-⑨]$/.test(inside),
    ),
    group: parts.slice(0, -1).map(bare).filter(Boolean).join("|"),
    rest: bare(leaf),
  };
});

/**
 * A folded heading with its periods taken out.
 * @example withoutPeriods("2024年度達成率") // => { periods: ["2024年度"], rest: "達成率" }
 */
export function withoutPeriods(part: string): { readonly periods: readonly string[]; readonly rest: string } {
  const periods = [...part.matchAll(PERIOD)].map(([period]) => period.toLowerCase().replace(/\s/g, ""));
  return { periods, rest: part.replace(PERIOD, " ").replace(/\s+/g, " ").trim() };
}

/** "%" below "Change" is that change in percent. */
const BARE_PERCENT = /^[([]?(%|pct\.?|per ?cent)[)\]]?$/i;

/** The role of the innermost part that names one. */
function roleOfPath(parts: readonly string[]): LineRole {
  const above = BARE_PERCENT.test(parts.at(-1) ?? "") ? lineRoleOf(parts.at(-2) ?? "") : "";
  if (above === "difference" || above === "relative-change") return "relative-change";
  let inner: LineRole = "";
  for (let at = parts.length - 1; at >= 0; at -= 1) {
    const role = lineRoleOf(parts[at] ?? "");
    if (role === "") continue;
    // 達成率 over R5/目標 says how the rate is calculated.
    if (inner !== "") return RATE_ROLES.has(role) ? role : inner;
    if (at < parts.length - 1 || !isWrittenQuotient(parts[at] ?? "")) return role;
    inner = role;
  }
  return inner;
}

const PER = /\bper\b|当(た)?り|あたり/i;
const FLOWS: ReadonlySet<LineRole> = new Set<LineRole>(["opening", "inflow", "outflow", "closing"]);

/** "Cost per new member" is no inflow, whatever it is counted for. */
function roleBeside(role: LineRole, isPerOne: boolean): LineRole {
  return isPerOne && FLOWS.has(role) ? "" : role;
}

function bare(part: string): string {
  const words = part.replace(/[([【][^()[\]【】]*[)\]】]/g, " ").replace(PERIOD, " ");
  return withoutFlagWords(withoutRoleWords(words))
    .replace(/[\s_:・/÷×=%値数額末\-0-9①-⑨]+/g, " ")
    .trim()
    .toLowerCase();
}
