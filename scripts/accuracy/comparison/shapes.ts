import type { Workbook } from "../../../src/index";
import { meanOf, rateOf, type MadeDocument, type MadeIndicator } from "./model";
import type { Printing } from "./printing";

/** What stands in a cell of a made document. */
export interface Place {
  readonly indicator: MadeIndicator;
  readonly role: "name" | "baseline" | "target" | "actual" | "rate";
  readonly year: number;
}

/** A document as a sheet, and where everything stands. */
export interface Printed {
  readonly workbook: Workbook;
  readonly sheet: string;
  /** By "row:column". */
  readonly places: ReadonlyMap<string, Place>;
}

/** A way of arranging the figures of a document. */
export interface Shape {
  readonly name: string;
  readonly says: string;
  /** What it prints of an indicator. */
  readonly roles: readonly Place["role"][];
  readonly print: (document: MadeDocument, printing: Printing) => Printed;
}

/** A sheet that is being filled from the top. */
class Canvas {
  readonly rows: string[][] = [];
  readonly places = new Map<string, Place>();

  add(...cells: (string | Written)[]): void {
    const row = this.rows.length;
    cells.forEach((cell, column) => {
      if (typeof cell !== "string") this.places.set(`${row}:${column}`, cell.place);
    });
    this.rows.push(cells.map((cell) => (typeof cell === "string" ? cell : cell.text)));
  }

  done(sheet: string): Printed {
    const rows = this.rows.map((cells) => cells.map((text) => (text === "" ? undefined : { value: text, text })));
    return { workbook: { sheets: [{ name: sheet, rows, merges: [] }] }, sheet, places: this.places };
  }
}

interface Written {
  readonly text: string;
  readonly place: Place;
}

type Words = Readonly<
  Record<"number" | "field" | "item" | "indicator" | "baseline" | "target" | "actual" | "rate" | "mean" | "source", string>
>;

const WORDS: Readonly<Record<MadeDocument["language"], Words>> = {
  ja: {
    number: "No",
    field: "分野",
    item: "項目",
    indicator: "指標名",
    baseline: "基準値",
    target: "目標値",
    actual: "実績値",
    rate: "達成率",
    mean: "達成率の単純平均",
    source: "データの出所",
  },
  en: {
    number: "No.",
    field: "Field",
    item: "Item",
    indicator: "Indicator",
    baseline: "Baseline",
    target: "Target",
    actual: "Actual",
    rate: "Attainment rate",
    mean: "Average",
    source: "Source",
  },
};

/** What writes the cells of one indicator. */
function writer(document: MadeDocument, printing: Printing) {
  const words = WORDS[document.language];
  const at = (indicator: MadeIndicator, role: Place["role"], year: number, text: string): Written => ({
    text,
    place: { indicator, role, year },
  });
  const figure = (indicator: MadeIndicator, digits: string | undefined): string => (digits ? printing.figure(digits, indicator.unit) : "");
  return {
    words,
    name: (one: MadeIndicator) => at(one, "name", 0, printing.name(one)),
    baseline: (one: MadeIndicator) => at(one, "baseline", 0, figure(one, one.baseline)),
    target: (one: MadeIndicator, year: number) => at(one, "target", year, figure(one, one.targets.get(year))),
    actual: (one: MadeIndicator, year: number) => at(one, "actual", year, figure(one, one.actuals.get(year))),
    rate: (one: MadeIndicator, year: number, of = year) =>
      at(
        one,
        "rate",
        year,
        printing.figure(one.keptRates?.get(year) ?? rateOf(one.actuals.get(year) ?? "0", one.targets.get(of) ?? "1"), "%"),
      ),
  };
}

/** A plan: number, field, item, baseline, a target for each year, and what was achieved last. */
function plan(document: MadeDocument, printing: Printing): Printed {
  const [canvas, write] = [new Canvas(), writer(document, printing)];
  const { words } = write;
  const { years } = document;
  const last = years.at(-1) ?? 0;
  canvas.add(`${printing.year(last)} KPI`);
  canvas.add();
  canvas.add(
    words.number,
    words.field,
    words.item,
    words.indicator,
    words.baseline,
    ...years.map((year) => `${words.target} ${printing.year(year)}`),
    `${words.actual} ${printing.year(last)}`,
  );
  for (const one of document.indicators)
    canvas.add(
      one.number,
      one.field,
      one.item,
      write.name(one),
      write.baseline(one),
      ...years.map((year) => write.target(one, year)),
      write.actual(one, last),
    );
  return canvas.done("KPI");
}

/** One target, and for each as-of date a figure with its rate; the simple average below. */
function attainment(document: MadeDocument, printing: Printing): Printed {
  const [canvas, write] = [new Canvas(), writer(document, printing)];
  const { words } = write;
  const years = document.years.slice(-2);
  // The one target that all dates are measured against must not move with the years.
  const goal = Math.min(...(document.indicators[0]?.targets.keys() ?? [0]));
  canvas.add(
    words.indicator,
    words.target,
    ...years.flatMap((year) => [`${printing.yearEnd(year)} ${words.actual}`, `${printing.yearEnd(year)} ${words.rate}`]),
    words.source,
  );
  for (const one of document.indicators)
    canvas.add(
      write.name(one),
      write.target(one, goal),
      ...years.flatMap((year) => [write.actual(one, year), write.rate(one, year, goal)]),
      "",
    );
  const means = years.map((year) =>
    meanOf(document.indicators.map((one) => rateOf(one.actuals.get(year) ?? "0", one.targets.get(goal) ?? "1"))),
  );
  canvas.add(words.mean, "", ...means.flatMap((mean) => ["", printing.figure(mean, "%")]), "");
  return canvas.done("KPI");
}

/** Target, actual and rate for each year. */
function years(document: MadeDocument, printing: Printing): Printed {
  const [canvas, write] = [new Canvas(), writer(document, printing)];
  const { words } = write;
  const heads = document.years.flatMap((year) => [words.target, words.actual, words.rate].map((word) => `${printing.year(year)} ${word}`));
  canvas.add(words.indicator, ...heads);
  for (const one of document.indicators)
    canvas.add(
      write.name(one),
      ...document.years.flatMap((year) => [write.target(one, year), write.actual(one, year), write.rate(one, year)]),
    );
  return canvas.done("KPI");
}

/** A series of actuals under the years, in a table that names no role. */
function series(document: MadeDocument, printing: Printing): Printed {
  const [canvas, write] = [new Canvas(), writer(document, printing)];
  canvas.add(document.language === "ja" ? "区分" : "Series", ...document.years.map((year) => printing.year(year)));
  for (const one of document.indicators) canvas.add(write.name(one), ...document.years.map((year) => write.actual(one, year)));
  return canvas.done(document.language === "ja" ? "推移" : "Series");
}

/** Target, actual and rate as rows under each indicator, years across. */
function rowsUnder(document: MadeDocument, printing: Printing): Printed {
  const [canvas, write] = [new Canvas(), writer(document, printing)];
  const { words } = write;
  canvas.add("", "", ...document.years.map((year) => printing.year(year)));
  for (const one of document.indicators) {
    canvas.add(write.name(one), words.target, ...document.years.map((year) => write.target(one, year)));
    canvas.add("", words.actual, ...document.years.map((year) => write.actual(one, year)));
    canvas.add("", words.rate, ...document.years.map((year) => write.rate(one, year)));
  }
  return canvas.done("KPI");
}

/** The table on its side: indicators across, target, actual and rate of each year down. */
function turned(document: MadeDocument, printing: Printing): Printed {
  const [canvas, write] = [new Canvas(), writer(document, printing)];
  const { words } = write;
  canvas.add("", ...document.indicators.map((one) => write.name(one)));
  for (const year of document.years) {
    canvas.add(`${printing.year(year)} ${words.target}`, ...document.indicators.map((one) => write.target(one, year)));
    canvas.add(`${printing.year(year)} ${words.actual}`, ...document.indicators.map((one) => write.actual(one, year)));
    canvas.add(`${printing.year(year)} ${words.rate}`, ...document.indicators.map((one) => write.rate(one, year)));
  }
  return canvas.done("KPI");
}

export const shapes: readonly Shape[] = [
  {
    name: "plan",
    says: "number, field, item, baseline, yearly targets, last actual",
    roles: ["name", "baseline", "target", "actual"],
    print: plan,
  },
  {
    name: "attainment",
    says: "one target, two as-of dates with rates, average below",
    roles: ["name", "target", "actual", "rate"],
    print: attainment,
  },
  { name: "years", says: "target, actual and rate for each year", roles: ["name", "target", "actual", "rate"], print: years },
  { name: "series", says: "figures under years, no words for their roles", roles: ["name", "actual"], print: series },
  {
    name: "rows-under",
    says: "target, actual and rate as rows under each indicator",
    roles: ["name", "target", "actual", "rate"],
    print: rowsUnder,
  },
  { name: "turned", says: "indicators across, years and roles down", roles: ["name", "target", "actual", "rate"], print: turned },
];
