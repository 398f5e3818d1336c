import type { Language } from "../../../src/index";
import type { Random } from "../layouts/random";
import type { MadeIndicator } from "./model";

/** How a document prints what it says. The same figure in two ways of printing is the same figure. */
export interface Printing {
  readonly name: (indicator: MadeIndicator) => string;
  /** A figure of the indicator with its unit. */
  readonly figure: (digits: string, unit: string) => string;
  readonly year: (year: number) => string;
  /** The end of a fiscal year as a date: R6年度末, 2025.3月末. */
  readonly yearEnd: (year: number) => string;
}

const WIDE = "０１２３４５６７８９";

/** One of the ways in which documents of a language print. */
export function printingOf(random: Random, language: Language): Printing {
  return language === "ja" ? japanese(random) : english(random);
}

function japanese(random: Random): Printing {
  const [wide, grouped, era, spaced, noted, dated] = Array.from({ length: 6 }, () => random.chance(0.5));
  const trim = random.chance(0.3);
  return {
    name: ({ name }) => {
      const shown = spaced ? name.replace("の", " の ").replace("オンライン", "ｵﾝﾗｲﾝ") : name;
      return noted ? `${shown}※1` : shown;
    },
    figure: (digits, unit) => {
      const plain = trim && unit === "%" ? digits.replace(/\.0$/, "") : digits;
      const parted = grouped ? inThousands(plain) : plain;
      return (
        (wide ? [...parted].map((sign) => WIDE[Number(sign)] ?? (sign === "," ? "，" : "．")).join("") : parted) +
        (wide && unit === "%" ? "％" : unit)
      );
    },
    year: (year) => (era ? `R${year - 2018}年度` : `令和${year - 2018}年度`),
    yearEnd: (year) => (dated ? `${year + 1}.3月末` : `R${year - 2018}年度末`),
  };
}

function english(random: Random): Printing {
  const [grouped, long, spaced, capital] = Array.from({ length: 4 }, () => random.chance(0.5));
  return {
    name: ({ name }) => (capital ? name.toUpperCase() : spaced ? name.replace(" ", "  ") : name),
    figure: (digits, unit) => `${grouped ? inThousands(digits) : digits}${unit === "%" ? "%" : ` ${unit}`}`,
    year: (year) => (long ? `FY${year}` : `FY${year}/${String(year + 1).slice(2)}`),
    yearEnd: (year) => (long ? `End of March ${year + 1}` : `31 March ${year + 1}`),
  };
}

function inThousands(digits: string): string {
  const [whole = "", decimals] = digits.split(".");
  const parted = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return decimals === undefined ? parted : `${parted}.${decimals}`;
}
