// What words are worth in bits for the forms that are thought of after quotients, sums and means. Plain data.

/**
 * Quotients of sums that no line prints: what it costs to think of them; what it is worth that the parts stand under one heading, are the one or the other (won, lost), share a
 * word, are named in the rate, or are part of a total.
 */
export const FRACTION_PRIORS = { price: 4, group: 4, either: 4, kin: 1.5, named: 2, whole: 1.5, listed: 8 } as const;

/** Differences with a letter of judgement, of an actual and what it is held against or of two other lines; and what percentage of the one the difference is. */
export const VARIANCE_PRIORS = { said: 7, none: -1, percent: 7 } as const;

/** A length of time in decimals: where the heading names the unit, and where it does not. */
export const CONVERSION_PRIORS = { said: 7, none: -1 } as const;

/** What is left of a whole, of a rate or of counts: where the names are opposites (answered, abandoned), where the part is a loss, where words are alike or say nothing, where nothing else is printed. */
export const COMPLEMENT_PRIORS = { opposite: 9, kin: 2, none: -1, ofOpposite: 5, ofLoss: 4, onlyTwo: 6, price: 2 } as const;

/** By how much a figure fell, in percent: where the heading says so, and where the figures are called those before and now, where it stands behind them. */
export const REDUCTION_PRIORS = { said: 7, before: 2.5, now: 2, behind: 3, price: 2 } as const;

/** Shares that add up to 100 without a printed total: that they are called so, and that percent signs stand in them. */
export const HUNDRED_PRIORS = { said: 5, percent: 2, price: 1 } as const;

/** What some lines leave of others, called net or balance, or by its signs alone. */
export const NET_PRIORS = { named: 7, none: -3, price: 2 } as const;

/** Sums and differences one term of which is nothing in most rows; called what is carried over. */
export const SPARSE_PRIORS = { carried: 6, none: -3, price: 2 } as const;

/** Rates of movements, called churn, retention or turnover. */
export const MOVEMENT_PRIORS = { said: 7, price: 3 } as const;

/** Rates on the mean of what was counted at both ends of a time: where a note or the heading speaks of the middle of it. */
export const MIDDLE_PRIORS = { said: 7, price: 3 } as const;

/** Availability of what was not planned to stand still, where lines are called so. */
export const AVAILABILITY_PRIORS = { said: 8, price: 2 } as const;

/** Products of several lines and a constant: called weighted, or overall effectiveness; with a weight among the factors; multiples that the heading names. */
export const PRODUCT_PRIORS = { named: 7, allInOne: 9, weight: 5, multiple: 7, none: -2, price: 3, perConstant: 1.5 } as const;

/** The score of an objective as the mean of those of its key results. */
export const HEAD_PRIORS = { scored: 7, price: 1 } as const;

/** Where labels name numerator, denominator and result, or the difference of the result from its target: as plain as a printed formula. */
export const TERM_PRIORS = { ratio: 10, difference: 8 } as const;

/** That the document states the formula of a line, by letters or by names: letters cannot be mistaken. Or that its name is known to mean it: then one that does not hold by itself is asked about. */
export const STATED_PRIORS = {
  letters: 12,
  names: 6,
  known: 10,
  knownDifference: 8,
  knownProduct: 7,
  perUnit: 7,
  named: 8,
  whole: 9.5,
} as const;

/** What a person taught, where no place agrees with it, and where as many agree as do not: it is asked about at most. */
export const TAUGHT_PRIORS = { alone: 10, halved: 3 } as const;

/** That a quotient is multiplied by a thousand and the like: where words say per how many it is counted, where they say what its parts are multiples of, and where none says so. */
export const SCALE_BITS = { counted: 2, explained: 0, unsaid: -6 } as const;

/** Amounts of a year for each day, where the heading says so. */
export const PER_DAY_PRIORS = { said: 8, price: 2 } as const;

/** Lines that follow from a figure above the table whose name says what it is for. */
export const CAPTION_PRIORS = { said: 8 } as const;

/** Multiples of another line: by a constant that a note or a heading names, or that many rows show; and what it costs that there are so many lines. */
export const MULTIPLE_PRIORS = { named: 7, unnamed: -1, perLine: 0.6 } as const;

/** What follows from how many gave each answer of a scale: the mean of its values, and how many answered. */
export const ANSWER_PRIORS = { mean: 6, count: 5 } as const;

/** Rates of the year so far, where the heading says that they are. */
export const RUNNING_RATE_PRIORS = { said: 8, price: 2 } as const;

/** Changes whose heading names what they are counted from, and what it costs that the heading does not say to which of so many others. */
export const BASE_PRIORS = { named: 7, choice: 0.7 } as const;

/** Changes in percent on a base that is not shown, beside the change and what it led to. */
export const UNSHOWN_PRIORS = { said: 7, price: 2 } as const;

/**
 * What came and went between two counts of a stock: where signs are printed and where words alone say which way, in several places; in one place alone, where signs are printed
 * and where they are not; and what it costs that a movement says nothing.
 */
export const WALK_PRIORS = { printed: 8, worded: 6, alone: 12, asked: 9.5, unsaid: 2 } as const;

/** The ends of an interval, where a margin is printed beside them, and the estimate in the middle of both, where none is. */
export const BOUND_PRIORS = { margin: 8, middle: 2 } as const;

/** The rate of several groups together, which its name calls so. */
export const COMBINED_PRIORS = { said: 7, price: 2 } as const;

/** A percentage of a row above that the name of a row says; a tax on the total directly above. */
export const PERCENT_ROW_PRIORS = { named: 5, tax: 10 } as const;
