import type { Language, ReportedExplanation } from "../../src/index";

type Calculation = ReportedExplanation["relations"][number];

/** The sentences about a figure. A range comes with the unit behind it. */
export interface ExplanationSentences {
  readonly head: (place: string, text: string) => string;
  readonly empty: string;
  readonly covered: (cell: string) => string;
  readonly notAFigure: string;
  readonly readAs: string;
  readonly value: (value: string, unit: string) => string;
  readonly role: (role: string) => string;
  readonly heading: (heading: string) => string;
  readonly period: (period: string, from: string, to: string) => string;
  readonly indicator: (name: string) => string;
  readonly standsFor: (low: string, high: string) => string;
  readonly stored: (text: string) => string;
  readonly list: string;
  readonly states: Readonly<Record<NonNullable<ReportedExplanation["state"]>, string>>;
  /** What is proved to its last digit; `states.proved` is what is proved more loosely. */
  readonly provedToLastDigit: string;
  readonly relations: (count: number) => string;
  readonly noRelations: string;
  readonly origins: Readonly<Record<Calculation["origin"], string>>;
  readonly support: (agreeing: number, of: number) => string;
  readonly unproved: string;
  readonly unrounded: (text: string) => string;
  readonly fits: Readonly<Record<Calculation["fit"], (stated: string, modes: string) => string>>;
  readonly modes: Readonly<Record<Calculation["modes"][number], string>>;
  readonly from: (cells: readonly string[], cell: string) => string;
  readonly range: (low: string, high: string, unit: string) => string;
  readonly must: (from: string, range: string, fit: string) => string;
  readonly inside: (stated: string) => string;
  readonly outside: (stated: string) => string;
  readonly hidden: (cell: string, range: string, stated: string) => string;
  readonly pinnedToOne: (relations: number, value: string) => string;
  readonly pinned: (relations: number, range: string, values: number | null) => string;
  readonly agreeing: (range: string, values: number | null) => string;
  readonly open: string;
  readonly findings: string;
  readonly noFindings: string;
  readonly as: Readonly<Record<ReportedExplanation["findings"][number]["as"], string>>;
}

const ja: ExplanationSentences = {
  head: (place, text) => `${place}「${text}」`,
  empty: "このセルは空なので、説明することがありません。数値の入ったセルを指定してください。",
  covered: (cell) => `このセルは結合セルの一部で、中身は ${cell} にあります。${cell} を指定してください。`,
  notAFigure: "このセルは計算に使う数値ではありません。見出し・名前・印などとして読みました。数値の入ったセルを指定してください。",
  readAs: "読み取り: ",
  value: (value, unit) => `値 ${value}${unit}`,
  role: (role) => `役割 ${role}`,
  heading: (heading) => `見出し「${heading}」`,
  period: (period, from, to) => `期間 ${period}${from === "" ? "" : `（${from}～${to}）`}`,
  indicator: (name) => `指標「${name}」`,
  standsFor: (low, high) => `${low}～${high} の数がこう表示されます`,
  stored: (text) => `セルには表示より細かい ${text} が入っていて、計算はそれを使います`,
  list: "、",
  states: {
    proved: "幅をもって確かめました。先頭の桁が1つ違えば、ほかの数値と合わなくなります。末尾の桁の違いまでは言い切れません。",
    contradicted: "矛盾しています。ほかの数値と一緒には成り立ちません。",
    compared: "ほかの数値と比べただけです。",
    unproved: "確かめられません。",
  },
  provedToLastDigit: "末尾の桁まで確かめました。末尾の桁が1つ違うだけで、ほかの数値と合わなくなります。",
  relations: (count) => `この数値が入る計算 ${count}件`,
  noRelations: "この数値が入る計算は見つかりません。",
  origins: { words: "見出しの言葉から", formula: "見出しかセルの数式から", figures: "数値そのものから", user: "指定された読み方から" },
  support: (agreeing, of) => `同じ計算の${of}か所のうち${agreeing}か所が合う`,
  unproved: "これだけでは根拠に足りない",
  unrounded: (text) => `丸める前は${text}`,
  fits: {
    exact: (stated) => `記載の${stated}は、表示の数値で計算したとおりです。`,
    "input-rounding": (stated) => `記載は${stated}です。表示されない桁まで考えると合います（丸める前の数値で計算されています）。`,
    "rounding-mode": (stated, modes) => `記載は${stated}です。${modes}なら合います。`,
    both: (stated) => `記載は${stated}です。表示されない桁を考え、さらに切り捨てや切り上げなどとみると合います。`,
    near: (stated) => `記載は${stated}です。丸めてから計算した数値なので、最後の桁の違いはあり得ます。`,
    capped: (stated) => `記載は${stated}です。この表は、率を100%まで（下は0まで）で止めて記載していると読みました。`,
    zeros: (stated) => `記載は${stated}です。「—」を0として数えた平均です。`,
    contradicted: (stated) => `記載は${stated}で、合いません。`,
    approximate: () => "概数や「以上」などの数値が入るので、正確には計算できません。",
    otherwise: (stated) => `記載は${stated}です。重みをつけるか、記載のない率や誤った率を計算し直した値にすると合います。`,
  },
  modes: {
    "half-up": "四捨五入",
    "half-even": "JIS の丸め（偶数への丸め）",
    "half-down": "五捨六入",
    "half-ceiling": "半分を大きい方への丸め",
    truncate: "切り捨て",
    away: "切り上げ",
  },
  from: (cells, cell) => `${cells.length === 0 ? "計算" : cells.join("、")}から、${cell}は`,
  range: (low, high, unit) =>
    low === high ? `${low}${unit}` : low === "" ? `${high}${unit}以下` : high === "" ? `${low}${unit}以上` : `${low}～${high}${unit}`,
  must: (from, range, fit) => `${from}${range}でなければなりません。${fit}`,
  inside: (stated) => `記載の${stated}は合います。`,
  outside: (stated) => `記載の${stated}は合いません。`,
  hidden: (cell, range, stated) => `そのためには、${stated}と表示される${cell}のもとの数は${range}でなければなりません。`,
  pinnedToOne: (relations, value) => `まとめると: 合っている計算${relations}件から、表示の桁では${value}しかあり得ません。`,
  pinned: (relations, range, values) =>
    `まとめると: 合っている計算${relations}件から、${range}${values === null ? "" : `の${values.toLocaleString("en")}とおり`}のどれかです。`,
  agreeing: (range, values) =>
    `まとめると: このセルだけを直すなら、${range}${values === null ? "" : `の${values.toLocaleString("en")}とおり`}のときに、すべての計算が合います。`,
  open: "まとめると: 合っている計算の中に、この数値を絞り込むものはありません。",
  findings: "指摘:",
  noFindings: "このセルに関わる指摘はありません。",
  as: { accused: "このセル", suspect: "疑わしいセルの1つ", evidence: "根拠の1つ" },
};

const en: ExplanationSentences = {
  head: (place, text) => `${place} “${text}”`,
  empty: "This cell is empty, so there is nothing to explain. Name a cell with a figure.",
  covered: (cell) => `This cell is part of merged cells, whose content stands in ${cell}. Name ${cell}.`,
  notAFigure:
    "This cell holds no figure to calculate with. It was read as a heading, a name, a mark or the like. Name a cell with a figure.",
  readAs: "Read: ",
  value: (value, unit) => `value ${value}${/^[a-z]/i.test(unit) ? ` ${unit}` : unit}`,
  role: (role) => `role ${role}`,
  heading: (heading) => `heading “${heading}”`,
  period: (period, from, to) => `period ${period}${from === "" ? "" : ` (${from} to ${to})`}`,
  indicator: (name) => `indicator “${name}”`,
  standsFor: (low, high) => `numbers from ${low} to ${high} print so`,
  stored: (text) => `the cell stores ${text}, finer than it shows, and calculations use that`,
  list: ", ",
  states: {
    proved:
      "Proved, more loosely. With its leading digit one up or down, it would not agree with the other figures; another last digit might pass.",
    contradicted: "Contradicted. It cannot be right together with the other figures.",
    compared: "Only compared.",
    unproved: "Not provable.",
  },
  provedToLastDigit: "Proved to the last digit. With that digit one up or down, it would not agree with the other figures.",
  relations: (count) => `Calculations with this figure: ${count}`,
  noRelations: "No calculation with this figure was found.",
  origins: {
    words: "said by the headings",
    formula: "said by a formula in headings or cells",
    figures: "found in the figures",
    user: "as you said",
  },
  support: (agreeing, of) => `${agreeing} of ${of} places agree`,
  unproved: "not enough to prove it",
  unrounded: (text) => `${text} before rounding`,
  fits: {
    exact: (stated) => `Printed ${stated} is what the printed figures give.`,
    "input-rounding": (stated) =>
      `Printed is ${stated}: it agrees once digits that are not shown are counted (it was calculated before rounding).`,
    "rounding-mode": (stated, modes) => `Printed is ${stated}: it agrees when ${modes}.`,
    both: (stated) => `Printed is ${stated}: it agrees only with digits that are not shown, and cut or rounded up.`,
    near: (stated) => `Printed is ${stated}: figures rounded before they were calculated with may differ in the last digit.`,
    capped: (stated) => `Printed is ${stated}: this table prints rates no higher than 100% and no lower than 0.`,
    zeros: (stated) => `Printed is ${stated}: the average counts a dash as 0.`,
    contradicted: (stated) => `Printed is ${stated}, which does not agree.`,
    approximate: () => "A figure in it is approximate or a bound, so no exact calculation is possible.",
    otherwise: (stated) => `Printed is ${stated}: it agrees with weights, or once rates that are missing or wrong are calculated.`,
  },
  modes: {
    "half-up": "rounded half up",
    "half-even": "rounded half to even",
    "half-down": "rounded half down",
    "half-ceiling": "rounded half towards the larger",
    truncate: "cut",
    away: "rounded up",
  },
  from: (cells, cell) => `From ${cells.length === 0 ? "the calculation" : joined(cells)}, ${cell} must `,
  range: (low, high, unit) =>
    low === high
      ? `be ${low}${unit}`
      : low === ""
        ? `be at most ${high}${unit}`
        : high === ""
          ? `be at least ${low}${unit}`
          : `lie between ${low} and ${high}${unit}`,
  must: (from, range, fit) => `${from}${range}. ${fit}`,
  inside: (stated) => `Printed ${stated} fits.`,
  outside: (stated) => `Printed ${stated} does not fit.`,
  hidden: (cell, range, stated) => `For that, the number behind ${stated} in ${cell} must ${range}.`,
  pinnedToOne: (relations, value) =>
    `All in all: ${relations === 1 ? "the calculation that agrees allows" : `the ${relations} calculations that agree allow`} only ${value} to be printed here.`,
  pinned: (relations, range, values) =>
    `All in all: by ${relations === 1 ? "the calculation that agrees" : `the ${relations} calculations that agree`} it must ${range}${values === null ? "" : ` (${values.toLocaleString("en")} printed values)`}.`,
  agreeing: (range, values) =>
    `All in all: if this cell alone is wrong, it must ${range}${values === null ? "" : ` (${values.toLocaleString("en")} printed values)`} for every calculation to agree.`,
  open: "All in all: no calculation that agrees narrows this figure down.",
  findings: "Findings:",
  noFindings: "No finding concerns this cell.",
  as: { accused: "this cell", suspect: "one of the suspects", evidence: "evidence" },
};

function joined(cells: readonly string[]): string {
  return cells.length < 2 ? cells.join("") : `${cells.slice(0, -1).join(", ")} and ${cells.at(-1) ?? ""}`;
}

export const explanationSentences: Readonly<Record<Language, ExplanationSentences>> = { ja, en };
