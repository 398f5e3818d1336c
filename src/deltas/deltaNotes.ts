import type { Wording } from "../findings/finding";
import { a1Range } from "../sheet/a1";
import type { KpiTable } from "../tables/table";
import type { DeltaPeriod } from "./deltaPeriods";
import type { Incomparable } from "./difference";

/** Why no plan can be made. */
export type DeltaObstacle = "no-table" | "one-period" | "choose-periods" | "same-period" | "nothing-to-compare" | "no-room";

/** So many cells are named; the rest is counted. */
const NAMED = 4;

export const REFUSALS: Readonly<Record<DeltaObstacle, Wording>> = {
  "no-table": {
    ja: "ここには指標の表が見つかりません。表の中のセルを選んでから、もう一度お試しください。",
    en: "No table of indicators was found here. Please select a cell inside the table and try again.",
  },
  "one-period": {
    ja: "この表には実績値や達成率のある時点が1つしかないので、前期との差は計算できません。前の時点の列があるか、お確かめください。",
    en: "This table states actuals or rates for one period only, so there is no previous period to compare with. Please see whether the columns of an earlier period are there.",
  },
  "choose-periods": {
    ja: "どの列とどの列を比べるか、見出しの時点からは決められません。比べる2つの時点を選んでください。",
    en: "The headers do not tell which two periods to compare. Please choose the two.",
  },
  "same-period": {
    ja: "比べる2つの時点に同じ時点が選ばれています。別々の時点を選んでください。",
    en: "The same period is chosen twice. Please choose two different ones.",
  },
  "nothing-to-compare": {
    ja: "選んだ2つの時点には、達成率どうし、実績値どうしのように比べられる列がありません。別の時点を選んでください。",
    en: "The two periods have no columns that can be compared, such as two rates or two actuals. Please choose other periods.",
  },
  "no-room": {
    ja: "表の右に列を入れると、上下や隣の表、または結合したセルが崩れてしまいます。見出しを「前期差」とした列を手で用意してください。その列に記入します。",
    en: 'A new column would tear tables above, below or beside this one, or a merged area. Please add a column headed "Change" yourself; it will then be filled.',
  },
};

export const INCOMPARABLE: Readonly<Record<Incomparable, Wording>> = {
  units: { ja: "2つの値の単位が違うので、差を出せません。", en: "The two figures are in different units, so there is no difference." },
  inexact: {
    ja: "「約」「以上」などの付いた値なので、差を出せません。",
    en: "One of the figures is approximate or a bound, so there is no exact difference.",
  },
  unreadable: {
    ja: "1つの数値として読めないので、差を出せません。",
    en: "One of the cells cannot be read as one figure, so there is no difference.",
  },
};

export const KEPT_WORDS: Wording = {
  ja: "文字が書かれているので、そのままにします。",
  en: "Words stand there, so they are left as they are.",
};

export const KEPT_FORMULA: Wording = {
  ja: "数式の結果が2つの値の差と合いません。数式を値で置き換えることはしないので、数式を確かめてください。",
  en: "The formula's result is not the difference of the two figures. A formula is not replaced by a value; please look at the formula.",
};

export const KEPT_UNPROVED: Wording = {
  ja: "比べる値がないので確かめられません。そのままにします。",
  en: "It cannot be checked, for a figure to compare is missing. It is left as it is.",
};

export const MERGED: Wording = {
  ja: "結合したセルにかかるので、書きません。",
  en: "A merged area runs across this cell, so nothing is written.",
};

export const OTHER_ACCUMULATION: Wording = {
  ja: "累計の値と単年の値の差です。",
  en: "This compares a cumulative figure with that of a single period.",
};

export const RELATIVE_HEADER: Wording = {
  ja: "見出しが「比」の列には、増減率（前の値に対する増減の割合）を書きます。",
  en: "A column headed as a ratio gets the relative change, signed, in percent.",
};

export function labelOf(current: DeltaPeriod, previous: DeltaPeriod): Wording {
  return {
    ja: `前期差を記入（${previous.label} → ${current.label}）`,
    en: `Write the changes from ${previous.label} to ${current.label}`,
  };
}

/** Cells that hold a number where a formula was asked for. */
export function valuesNote(cells: readonly string[], asked: "formula" | "function"): Wording {
  const why =
    asked === "formula"
      ? {
          ja: "比べる値が文字で書かれている（「45.0% (R5年度)」など）ため、式では計算できません。計算した数値を書くので、値を直したときはもう一度実行してください。KPI関数で書くこともできます。",
          en: 'A figure that is compared is printed text (such as "45.0% (FY2023)"), which plain formulas cannot read. A number is written; run this again when a figure changes. KPI functions can read such text.',
        }
      : {
          ja: "比べる値の一方だけが文字なので、関数では比べられません。計算した数値を書くので、値を直したときはもう一度実行してください。",
          en: "Only one of the two figures is printed text, so that a function cannot compare them. A number is written; run this again when a figure changes.",
        };
  return { ja: `セル${listed(cells, "ja")}: ${why.ja}`, en: `${cells.length === 1 ? "Cell" : "Cells"} ${listed(cells, "en")}: ${why.en}` };
}

export function rowsOnlyNote({ range }: KpiTable): Wording {
  const rows = `${range.top + 1}-${range.bottom + 1}`;
  return {
    ja: `上や下にあるものを崩さないように、列全体ではなく、この表の行（${rows}行目）だけを右へ動かします。`,
    en: `Only the rows of this table (${rows}) are moved to the right, not the whole column, so that nothing above or below is torn.`,
  };
}

export function doneNote({ range }: KpiTable): Wording {
  const area = a1Range(range);
  return {
    ja: `表（${area}）の前期差はすべて記入済みで、値と合っています。書くものはありません。`,
    en: `All changes of the table (${area}) are there and follow from its figures. There is nothing to write.`,
  };
}

function listed(cells: readonly string[], language: "ja" | "en"): string {
  const named = cells.slice(0, NAMED).join(language === "ja" ? "、" : ", ");
  const more = cells.length - NAMED;
  if (more <= 0) return named;
  return language === "ja" ? `${named}ほか${more}か所` : `${named} and ${more} more`;
}
