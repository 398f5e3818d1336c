import type { LineRole } from "../words/lineRole";

/** What words are worth in bits, for and against a reading. Plain data: tests hold them against decoys, headings that promise what the figures do not keep. */
interface QuotientPrior {
  /** By the role of the aggregate; `other` for roles that are not listed. */
  readonly aggregate: Readonly<Partial<Record<LineRole, number>>> & { readonly other: number };
  /** By the role of each part. */
  readonly parts: readonly Readonly<Partial<Record<LineRole, number>>>[];
  /** Two roles that belong together in this order, or surely do not. */
  readonly pairs: readonly (readonly [LineRole, LineRole, number])[];
  /** What it costs to think of it at all. */
  readonly price: number;
}

/** A line that names a figure of its own is computed from nothing. */
const GIVEN = {
  target: -9,
  actual: -9,
  baseline: -9,
  previous: -9,
  current: -9,
  opening: -9,
  inflow: -9,
  outflow: -9,
  weight: -9,
} as const;
const OVER = { actual: 2.5, current: 2.5 } as const;
const UNDER = { target: 2.5, previous: 2.5 } as const;

export const QUOTIENT_PRIORS: Readonly<Record<"ratio" | "change" | "difference" | "progress" | "mirror" | "product", QuotientPrior>> = {
  ratio: {
    aggregate: {
      ...GIVEN,
      attainment: 5,
      "year-on-year": 4,
      rate: 3,
      share: 3,
      "relative-change": -2,
      difference: -6,
      closing: -9,
      product: -9,
      other: -3,
    },
    parts: [OVER, UNDER],
    pairs: [
      ["actual", "target", 2],
      ["current", "previous", 2],
      ["target", "actual", -5],
      ["previous", "current", -6],
      ["target", "baseline", -3],
      ["actual", "baseline", -2],
    ],
    price: 1,
  },
  change: {
    aggregate: {
      ...GIVEN,
      "relative-change": 6,
      "year-on-year": 3,
      difference: 2,
      rate: 0,
      attainment: -4,
      share: -6,
      closing: -9,
      product: -9,
      other: -4,
    },
    parts: [
      { actual: 2, current: 2.5 },
      { target: 2, previous: 2.5, baseline: 1 },
    ],
    pairs: [
      ["actual", "target", 2],
      ["current", "previous", 2],
      ["target", "actual", -3],
      ["previous", "current", -4],
    ],
    price: 2,
  },
  difference: {
    aggregate: {
      target: -5,
      actual: -5,
      baseline: -5,
      previous: -6,
      current: -6,
      difference: 7,
      closing: 2,
      "relative-change": -4,
      rate: -6,
      attainment: -7,
      "year-on-year": -3,
      share: -8,
      opening: -5,
      inflow: -5,
      outflow: -5,
      weight: -9,
      product: -9,
      other: -3,
    },
    parts: [
      { actual: 2, current: 2, inflow: 2 },
      { target: 2, previous: 2, baseline: 1, outflow: 2 },
    ],
    pairs: [
      ["actual", "target", 2],
      ["current", "previous", 2],
      ["inflow", "outflow", 3],
      ["target", "actual", 0.5],
      ["previous", "current", -1],
    ],
    price: 1,
  },
  progress: {
    aggregate: {
      ...GIVEN,
      attainment: 5,
      rate: 2,
      "relative-change": -3,
      difference: -9,
      share: -9,
      "year-on-year": -9,
      closing: -9,
      product: -9,
      other: -4,
    },
    parts: [OVER, { target: 2.5 }, { baseline: 5, previous: 1 }],
    pairs: [["actual", "target", 2]],
    price: 3,
  },
  mirror: {
    aggregate: { ...GIVEN, attainment: 4, rate: 1, other: -9 },
    parts: [{ actual: 2.5 }, { target: 2.5 }],
    pairs: [["actual", "target", 2]],
    price: 7,
  },
  product: {
    aggregate: {
      ...GIVEN,
      product: 7,
      attainment: -9,
      rate: -9,
      "year-on-year": -9,
      "relative-change": -9,
      share: -9,
      difference: -9,
      closing: -9,
      other: -1,
    },
    parts: [{ weight: 5 }, {}],
    pairs: [],
    price: 7,
  },
};

/** The forms in which a line may follow from two or three others. */
export type PairForm = keyof typeof QUOTIENT_PRIORS;

/** What a total, a mean, a running total and so on is worth where its word stands, and where it does not. */
export const WORD_PRIORS = {
  sum: { said: 6, cumulative: 3, whole: 3, none: -5, price: 1 },
  mean: { said: 10, counted: 2, inName: 4, ofMeans: 8, none: -6, price: 1 },
  balance: { said: 7, unnamed: -1, none: -5, price: 2, outOfTime: 6 },
  weighted: { said: 9, byWord: 10, named: 6, group: 3, mean: 2, none: 1, price: 2 },
  fixed: { named: 9, said: 7, whole: 5, none: 2, price: 2 },
  index: { named: 10, said: 7, none: -4 },
  ofTotal: { said: 5 },
  window: { named: 9, said: 7, none: -7, price: 2 },
  running: { said: 8, none: -7, price: 2 },
  lagRatio: { said: 5, none: -9, price: 2 },
  lagChange: { stated: 12, said: 5, yearOnYear: 4, none: -9, price: 2 },
  lagDifference: { said: 4, none: -9, price: 3 },
  share: { said: 7, rate: 1, none: -6, price: 2, whole: 5 },
} as const;

export const PRIOR = {
  /** Of columns of periods, the last and the one before it, or the first. */
  lastPeriods: 2.5,
  wholeTime: 1.5,
  /** A line that runs through time is where running totals and changes on the line before live. */
  inTime: 3,
  /** The heading prints this formula, or another one. */
  printed: 12,
  otherPrinted: -8,
  /** Cells of the line hold this formula. */
  stored: 14,
  /** For each period, bracket or group that a part shares with the aggregate, at most two. */
  context: 1,
  /** A sister line of the same kind stands nearer to the aggregate's words. */
  conflict: -6,
  percentWithoutWord: 3,
  rateAsPart: -2,
  /** What is counted for one of something: cost per click. */
  forEach: 3,
  forEachAsPart: -3,
  /** An attainment rate follows from no attainment rate, that of another year neither. */
  rateOfItself: -9,
  /** The name of a rate holds a word of its part: 交付率 of 交付枚数, "Used of allotted". */
  namedInRate: [2, 1.5],
  /** A difference, change or rate by name stands directly behind the two lines that it is of: NPS, Target, Gap. */
  behindBoth: 3,
  /** The name of a rate is that of its part and nothing else: 受検率 of 受検者, "Late %" of "Late". */
  namedAsPart: 2,
  /** The second figure of a cell follows from the first: 80.6% of "2,515枚（80.6%）". */
  ofItsCell: 2,
  /** Two counts and their percentage in one cell. */
  ofThreeInCell: 4,
  /** A percentage that stands with its two counts is that of no others, however well these agree. */
  notOfThreeInCell: -30,
  /** A difference and a change in percent in one cell are what they look like. */
  besideChange: 1,
  /** Limit ÷ actual where the names of all rows say that less is better. */
  lessIsBetter: 6,
  /** A quotient in percent, and a count that would follow from a percentage or a decimal. */
  percentResult: 2,
  coarserResult: -5,
  noBaseline: -5,
  noLevel: -12,
  /** A person said what the line holds. */
  said: 6,
  /** Net cost, net expenditure: what one of two lines leaves of the other. */
  netOfTwo: 5,
  /** Between rows whose columns are of several kinds. */
  mixed: -8,
  /** Below this a reading is not thought of, however well the figures agree: a target is not computed from its rate. */
  floor: -9,
  floorWithoutWords: -12,
  /** A line of which no word is known may follow from anything, where enough rows can show it. */
  floorForUnknown: -14,
  rowsForUnknown: 5,
  /** Among more lines the search by figures finds it. */
  linesForUnknown: 20,
} as const;

/** Thresholds in bits, and what one disagreeing instance costs. byManyDigits: four rates of three digits that agree are no chance. */
export const ADOPT = {
  proved: 6,
  saidByWords: 4,
  certain: 8,
  certainByWords: 6,
  byFiguresAlone: 15,
  byManyDigits: 24,
  miss: -5,
  asked: 4.5,
} as const;
