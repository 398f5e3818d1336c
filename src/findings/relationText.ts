import { isShort } from "../measures/corners";
import type { Figure } from "../indicators/figure";
import { a1 } from "../sheet/a1";
import { unitOf as namedUnit } from "../parse/units";
import type { FigurePlace, Region } from "../regions/region";
import { isPercent, unitOf } from "../relations/figures";
import { countAbove } from "../relations/form";
import type { Instance, Reading } from "../relations/reading";
import { isConversion } from "../relations/timedLines";
import { quoted } from "./evidence";
import { regionFigure } from "./regionFigure";

/** Parts written out in a calculation; of more, the first three and the last. */
const MOST_WRITTEN_OUT = 12;

/** The calculation with the figures as printed: "45.0% ÷ 60.1%". Signs need no translation. */
export function calculationText(reading: Reading, { k, parts }: Instance): string {
  return writtenFormula(
    { ...reading, scale: quotedScale(reading, k, parts) },
    parts.map((part) => quotedPart(regionFigure(reading.view.region, part))),
  );
}

/** The scale between figures as they are quoted, with the thousands that their headings give: 160 ÷ 366千 × 100,000. A length of time is quoted with its hours. */
function quotedScale(reading: Reading, k: number, parts: readonly number[]): number {
  const { form, scale, view } = reading;
  const { region } = view;
  if (isConversion(reading)) return 1;
  if (form === "product") return constantOf(scale, region, [k, ...parts]);
  // A percentage of so many that stand above the table.
  if (form === "multiple" && scale < 1 && isPercent(region, k)) return scale / 100;
  const [over = -1, under = -1] = parts;
  if (form !== "ratio" || region.factors) return scale;
  const thousands = (figure: number): number => namedUnit(unitOf(region, figure))?.multiplier ?? 0;
  const power = thousands(k) + thousands(under) - thousands(over);
  return power < 0 ? scale / 10 ** -power : scale * 10 ** power;
}

/** What a product is multiplied by beside its figures: 25% × 2.5 is 0.63, and 88 × 95 × 96 is divided by 10,000. */
function constantOf(scale: number, region: Region, [k = -1, ...parts]: readonly number[]): number {
  const percents = parts.filter((part) => isPercent(region, part)).length - (isPercent(region, k) ? 1 : 0);
  return Number((scale * 100 ** percents).toPrecision(12));
}

/** The calculation with the names of the cells: "C5 ÷ B5 × 100". */
export function formulaText(reading: Reading, { k, parts }: Instance): string {
  const { form, scale, view } = reading;
  const text = writtenFormula(
    form === "product" ? { ...reading, scale: constantOf(scale, view.region, [k, ...parts]) } : reading,
    parts.map((part) => nameOf(view.region.place(part))),
  );
  if (scale !== 100 || form === "multiple" || form === "complement") return text;
  return form === "ratio" || form === "share" || form === "fraction"
    ? `${text} × 100`
    : form === "mirror"
      ? text.replace("200%", "200").replace(" ÷", " × 100 ÷")
      : `${text} × 100`;
}

/** The name of a figure: of a second one in its cell C5#2. */
function nameOf(place: FigurePlace): string {
  return place.second === undefined ? a1(place) : `${a1(place)}#2`;
}

/** A negative figure stands in brackets of its own, with its minus where only the brackets of its cell say so. */
function quotedPart(figure: Figure): string {
  // The sign of a change would stand beside that of the sum: 88.8 + +2.1.
  const text = quoted(figure).replace(/^[+＋]\s*(?=[\d.])/, "");
  if ((figure.value.quantity?.value.units ?? 0) < 0 && !/[-−－▲△]/.test(text)) return `(−${/^[(（](.*)[)）]$/.exec(text)?.[1] ?? text})`;
  return /^[-−▲△]/.test(text) ? `(${text})` : text;
}

/** A formula with texts in place of its parts. */
export function writtenFormula({ form, scale, signs }: Pick<Reading, "form" | "scale" | "signs">, parts: readonly string[]): string {
  const [a = "", b = "", c = ""] = parts;
  const per = timesText(scale);
  switch (form) {
    case "ratio":
      return `${a} ÷ ${b}${per}`;
    case "change":
      return `(${a} − ${b}) ÷ ${b}`;
    case "difference":
      return `${a} − ${b}`;
    case "progress":
      return `(${a} − ${c}) ÷ (${b} − ${c})`;
    case "mirror":
      return `200% − ${a} ÷ ${b}`;
    case "product":
      return parts.join(" × ") + per;
    case "multiple":
      return `${a}${scale === 100 ? " × 100" : per}`;
    case "complement":
      return [wholeText(scale, parts), ...parts].join(" − ");
    default:
      return writtenOfMany(form, parts, signs) + per;
  }
}

function wholeText(scale: number, parts: readonly string[]): string {
  return scale === 100 && parts.some((part) => part.includes("%")) ? "100%" : String(scale);
}

/** Calculations with any number of parts. */
function writtenOfMany(
  form: "sum" | "mean" | "weighted" | "caseMean" | "pooled" | "share" | "fraction",
  parts: readonly string[],
  signs: Reading["signs"],
): string {
  switch (form) {
    case "sum":
      return added(parts, signs);
    case "mean":
      return `(${added(parts)}) ÷ ${parts.length}`;
    case "weighted":
    case "caseMean":
      return weighted(parts);
    case "pooled":
      return pooled(parts, signs);
    case "fraction":
      return `${bracketed(parts, signs)} ÷ ${bracketed(parts, signs?.slice(parts.length))}`;
    case "share":
      return `${parts[0] ?? ""} ÷ (${added(parts.slice(1))})`;
  }
}

/** A percent sign says what it is multiplied by. */
function timesText(scale: number): string {
  if (scale === 1 || scale === 100) return "";
  const days = DAYS_OF_YEAR.find((count) => isPowerOfTen(scale * count));
  if (days !== undefined) return `${timesText(Number((scale * days).toPrecision(9)))} ÷ ${days}`;
  // A tax of 12% is no whole part: × 0.12 is exact, ÷ 8.333 is not.
  const isTimes = scale > 1 || (isShort(scale) && !Number.isInteger(1 / scale));
  return isTimes ? ` × ${digitsOf(scale)}` : ` ÷ ${digitsOf(1 / scale)}`;
}

/** With all the digits that it is calculated with. */
function digitsOf(constant: number): string {
  return constant.toLocaleString("en", { maximumFractionDigits: 6 });
}

const DAYS_OF_YEAR: readonly number[] = [365, 366];

function isPowerOfTen(scale: number): boolean {
  const power = Math.log10(scale);
  return Math.abs(power - Math.round(power)) < 1e-9;
}

/** The parts that count in a sum, in brackets where there are several. */
function bracketed(parts: readonly string[], times: readonly number[] = []): string {
  const counted = parts.flatMap((text, at) => ((times[at] ?? 0) === 0 ? [] : [{ text, sign: times[at] ?? 1 }]));
  const terms = added(
    counted.map(({ text }) => text),
    counted.map(({ sign }) => sign),
  );
  return counted.length === 1 ? terms : `(${terms})`;
}

function weighted(parts: readonly string[]): string {
  const half = parts.length / 2;
  const terms = parts.slice(0, half).map((score, at) => `${score} × ${parts[half + at] ?? ""}`);
  return `(${added(terms)}) ÷ (${added(parts.slice(half))})`;
}

function pooled(parts: readonly string[], signs: Reading["signs"]): string {
  const above = countAbove(parts.length, signs);
  return `(${added(parts.slice(0, above))}) ÷ (${added(parts.slice(above))})`;
}

function added(parts: readonly string[], signs?: readonly number[]): string {
  const terms = parts.map((part, place) => {
    const times = signs?.[place] ?? 1;
    const term = Math.abs(times) === 1 ? part : `${Math.abs(times)} × ${part}`;
    return place > 0 ? `${times < 0 ? "−" : "+"} ${term}` : times < 0 ? `−${term}` : term;
  });
  return terms.length > MOST_WRITTEN_OUT ? [...terms.slice(0, 3), "+ …", ...terms.slice(-1)].join(" ") : terms.join(" ");
}
