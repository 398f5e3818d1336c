/** A condition of a scale: from `low` up to `high`; of near and far, the (negative) distance from the target. */
export interface Condition {
  /** limit: of the rate itself. target: the target is met, or not: 100 %. near, far: so much short of it. rest: whatever is left. */
  readonly kind: "limit" | "target" | "near" | "far" | "rest";
  readonly low?: number | undefined;
  readonly lowClosed: boolean;
  readonly high?: number | undefined;
  readonly highClosed: boolean;
  readonly unit: "points" | "";
}

/** Where a condition stood in the text that `conditionsIn` returns. */
export const PLACEHOLDER = /\ue001(\d+)\ue002/g;

const N = String.raw`(\d+(?:\.\d+)?)\s*(%|割|pp\b|p\.p\.|percentage points?|points?|pts?\b|ポイント|per ?cent\b)?`;
const SHORT = String.raw`(?:worse|below|under|short|adrift|off|behind|outside|away|lower)`;
const OF = String.raw`(?:\s*(?:than|of|from|off))?(?:\s*(?:the\s*)?(?:target|plan|goal))?`;

interface Reader {
  readonly words: RegExp;
  readonly read: (match: RegExpMatchArray) => Partial<Condition> & Pick<Condition, "kind">;
}

const isStrict = (word: string): boolean =>
  /未満|超|>(?!=)|<(?!=)|＞|＜|below|under|less than|over|above$|^above|more than|exceed|大きい/.test(word) && !/or |and /.test(word);

/** In the order in which they are tried: the longer before what they hold. */
const READERS: readonly Reader[] = [
  {
    words: new RegExp(
      String.raw`(?:by )?(?:more than|over|greater than)\s*${N}\s*${SHORT}${OF}|(?:by )?more than\s*${N}\s*(?:of|from)\s*(?:the\s*)?target`,
      "gi",
    ),
    read: (m) => ({ kind: "far", high: 0 - numberOf(m[1] ?? m[3], m[2] ?? m[4]), highClosed: false, unit: pointsOf(m[2] ?? m[4]) }),
  },
  {
    words: new RegExp(
      String.raw`(?:within|by up to)\s*${N}(?:\s*${SHORT})?${OF}|(?:up to|less than|no more than|not more than)\s*${N}\s*${SHORT}${OF}`,
      "gi",
    ),
    read: (m) => ({ kind: "near", low: 0 - numberOf(m[1] ?? m[3], m[2] ?? m[4]), unit: pointsOf(m[2] ?? m[4]) }),
  },
  {
    words:
      /(?:below|under|behind|worse than|short of|misses|missed)\s*(?:the\s*)?(?:target|plan|goal)|(?:target|plan|goal)\s*(?:is |was )?(?:not (?:met|achieved|reached)|missed)|(?:目標|計画)(?:値)?(?:を)?(?:未達成?|未満|下回る)/gi,
    read: () => ({ kind: "target", high: 100, highClosed: false }),
  },
  {
    words:
      /(?:on or (?:better|above|over)|(?:at|equal to|meets|met|on)(?: or (?:above|better|over|exceeds))?|better|exceeds|achieved|reached|hits?)(?: than)?\s*(?:the\s*)?(?:target|plan|goal)|(?:target|plan|goal)\s*(?:is |was )?(?:met|achieved|reached|hit|exceeded)(?: or exceeded)?|(?:目標|計画)(?:値)?(?:を)?(?:達成|以上|クリア|上回る)/gi,
    read: () => ({ kind: "target", low: 100 }),
  },
  {
    words: new RegExp(
      String.raw`(?:between\s*)?${N}\s*(?:-|~|–|to|and(?= less)|から|以上|超|or more,? (?:but|and)|and)\s*(?:less than |under |below |but less than )?${N}\s*(未満|以下)?(?!\s*(?:or|and) (?:more|above|over|higher))`,
      "gi",
    ),
    read: (m) => ({
      kind: "limit",
      low: numberOf(m[1], m[2] ?? m[4]),
      high: numberOf(m[3], m[4] ?? m[2]),
      highClosed: m[5] !== "未満" && !/less than|under|below/.test(m[0]),
    }),
  },
  {
    words: new RegExp(
      String.raw`${N}\s*(以上|以下|未満|超|を超え[るて]?|より大きい|以内|(?:or|and) (?:more|above|higher|over|better|greater)|(?:or|and) (?:less|below|lower|under|fewer)|\+)`,
      "gi",
    ),
    read: (m) => limit(numberOf(m[1], m[2]), /以上|超|大|more|above|higher|over|better|greater|\+/.test(m[3] ?? ""), isStrict(m[3] ?? "")),
  },
  {
    words: new RegExp(
      String.raw`(≥|>=|≧|=>|>|≤|<=|≦|<|at least|not less than|no less than|minimum of|from|over|above|more than|greater than|exceeding|at most|not more than|no more than|up to|below|under|less than)\s*${N}`,
      "gi",
    ),
    read: (m) =>
      limit(
        numberOf(m[2], m[3]),
        /≥|>|≧|least|no less|not less|minimum|from|over|above|(?<!no |not )more than|greater|exceed/i.test(m[1] ?? ""),
        isStrict((m[1] ?? "").toLowerCase()) && !/no |not /i.test(m[1] ?? ""),
      ),
  },
  {
    words: /それ(?:未満|以外|以下|より下)|左記以外|上記以外|otherwise|all others?|the rest|anything (?:less|below|else)|everything else/gi,
    read: () => ({ kind: "rest" }),
  },
];

/** The conditions of a folded note, each with a placeholder in its text. */
export function conditionsIn(note: string): { readonly text: string; readonly conditions: readonly Condition[] } {
  const conditions: Condition[] = [];
  let text = note;
  for (const { words, read } of READERS)
    text = text.replace(words, (...match) => {
      const groups = match.slice(0, -2) as unknown as RegExpMatchArray;
      if (String(match[0]).includes("\ue001")) return String(match[0]);
      conditions.push({ lowClosed: true, highClosed: true, unit: "", ...read(groups) });
      return `\ue001${conditions.length - 1}\ue002`;
    });
  return { text, conditions };
}

function limit(number: number, isLow: boolean, strict: boolean): Partial<Condition> & Pick<Condition, "kind"> {
  return isLow ? { kind: "limit", low: number, lowClosed: !strict } : { kind: "limit", high: number, highClosed: !strict };
}

function numberOf(digits: string | undefined, unit: string | undefined): number {
  return Number(digits ?? NaN) * (unit === "割" ? 10 : 1);
}

function pointsOf(unit: string | undefined): Condition["unit"] {
  return unit !== undefined && /p|ポ/.test(unit) && !/^per ?cent$/.test(unit) ? "points" : "";
}
