import type { Figure } from "../indicators/figure";
import { a1 } from "../sheet/a1";
import type { FigurePlace } from "../regions/region";
import type { Form } from "../relations/form";
import type { Instance, Reading } from "../relations/reading";
import { quoted } from "./evidence";
import { regionFigure } from "./regionFigure";

/** Parts written out in a calculation; of more, the first three and the last. */
const MOST_WRITTEN_OUT = 12;

/** The calculation with the figures as printed: "45.0% ÷ 60.1%". Signs need no translation. */
export function calculationText(reading: Reading, { parts }: Instance): string {
  return written(
    reading,
    parts.map((part) => quotedPart(regionFigure(reading.view.region, part))),
  );
}

/** The calculation with the names of the cells: "C5 ÷ B5 × 100". */
export function formulaText(reading: Reading, { parts }: Instance): string {
  const { form, scale, view } = reading;
  const text = written(
    reading,
    parts.map((part) => nameOf(view.region.place(part))),
  );
  if (scale !== 100) return text;
  return form === "ratio" || form === "share"
    ? `${text} × 100`
    : form === "mirror"
      ? text.replace("200%", "200").replace(" ÷", " × 100 ÷")
      : `${text} × 100`;
}

/** The name of a figure: of a second one in its cell C5#2. */
function nameOf(place: FigurePlace): string {
  return place.second === undefined ? a1(place) : `${a1(place)}#2`;
}

/** A negative figure stands in brackets of its own. */
function quotedPart(figure: Figure): string {
  const text = quoted(figure);
  return /^[-−▲△]/.test(text) ? `(${text})` : text;
}

function written({ form, scale, signs }: Reading, parts: readonly string[]): string {
  const [a = "", b = "", c = ""] = parts;
  const per = perText(scale);
  switch (form satisfies Form) {
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
      return `${a} × ${b}`;
    case "sum":
      return added(parts, signs);
    case "mean":
      return `(${added(parts)}) ÷ ${parts.length}`;
    case "weighted":
    case "caseMean":
      return weighted(parts);
    case "pooled":
      return pooled(parts) + per;
    case "share":
      return `${a} ÷ (${added(parts.slice(1))})`;
  }
}

/** "× 1,000" for a rate per thousand. */
function perText(scale: number): string {
  return scale > 100 ? ` × ${scale.toLocaleString("en")}` : "";
}

function weighted(parts: readonly string[]): string {
  const half = parts.length / 2;
  const terms = parts.slice(0, half).map((score, at) => `${score} × ${parts[half + at] ?? ""}`);
  return `(${added(terms)}) ÷ (${added(parts.slice(half))})`;
}

function pooled(parts: readonly string[]): string {
  const half = parts.length / 2;
  return `(${added(parts.slice(0, half))}) ÷ (${added(parts.slice(half))})`;
}

function added(parts: readonly string[], signs?: readonly number[]): string {
  const terms = parts.map((part, place) => (place === 0 ? part : `${(signs?.[place] ?? 1) < 0 ? "−" : "+"} ${part}`));
  return terms.length > MOST_WRITTEN_OUT ? [...terms.slice(0, 3), "+ …", ...terms.slice(-1)].join(" ") : terms.join(" ");
}
