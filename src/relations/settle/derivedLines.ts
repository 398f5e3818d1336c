import type { Region } from "../../regions/region";
import type { LineLabel } from "../../words/lineLabel";
import { namesTimesApart, type LineRole } from "../../words/lineRole";
import type { Form } from "../form";
import type { Reading } from "../reading";
import type { Relation } from "../relation";
import type { Weighed } from "../weighed";

/** Forms that hold one line against another: what comes out is another kind of figure. */
const COMPARED: ReadonlySet<Form> = new Set<Form>(["difference", "ratio", "change"]);
/** A load factor is a ratio of two lines, and changes from year to year as they do. */
const NAMED: ReadonlySet<LineRole> = new Set<LineRole>(["difference", "relative-change", "year-on-year", "attainment"]);
/** Differences of lines add up as the lines do. */
const LINEAR: ReadonlySet<Form> = new Set<Form>(["sum", "difference", "complement"]);
const FEWEST = 3;
/** Of all places so many must hold. */
const MOST = 2 / 3;

/** By region, way and number of the line: the form that gives it. */
export type DerivedLines = ReadonlyMap<Region, ReadonlyMap<string, Form>>;

/** The lines that are named as what lies between two others, or as the one in percent of the other, and are so in nearly all places: 対前年同月 below 計 and 前年同月. */
export function derivedLines(relations: readonly Relation[]): DerivedLines {
  const lines = new Map<Region, Map<string, Form>>();
  for (const { reading, instances, proved, missing } of relations) {
    const { view } = reading;
    const derived = derivedBy(reading);
    if ((!proved && missing > 0) || !derived || !isNamed(view.label(derived.line))) continue;
    const holding = instances.filter(({ state }) => state === "holds").length;
    if (holding < FEWEST || holding < MOST * instances.length) continue;
    const ofRegion = lines.get(view.region) ?? new Map<string, Form>();
    lines.set(view.region, ofRegion.set(lineKey(view.byColumn, derived.line), derived.form));
  }
  return lines;
}

/** The line that comes out of a comparison; R6 = R5 + (R6 - R5) is one as well. */
function derivedBy({ form, reach, aggregate, parts, signs, view }: Reading): { readonly line: number; readonly form: Form } | undefined {
  if (reach === "across" && COMPARED.has(form)) return { line: aggregate, form };
  if (reach !== "set" || form !== "sum" || parts.length !== 2 || signs !== undefined) return undefined;
  const line = parts.find((part) => isNamed(view.label(part)));
  return line === undefined ? undefined : { line, form: "difference" };
}

/** Whether the figure stands in such a line across its own: a quotient of two differences is that of nothing. */
export function isInDerivedLine({ observation }: Weighed, { reading: { form, view } }: Relation, lines: DerivedLines): boolean {
  const across = lines.get(view.region)?.get(lineKey(!view.byColumn, observation + view.from));
  return across !== undefined && !(across === "difference" && LINEAR.has(form));
}

function isNamed({ role, text }: LineLabel): boolean {
  return NAMED.has(role) || namesTimesApart(text);
}

function lineKey(byColumn: boolean, line: number): string {
  return `${byColumn}|${line}`;
}
