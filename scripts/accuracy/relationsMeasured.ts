import { readFileSync, writeFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import {
  DEFAULT_SEARCH_WORDS,
  NO_SEARCH_WORDS,
  numberFormatOf,
  searchTable,
  type FigureGrid,
  type FoundFamily,
  type NumberFormat,
} from "../../src/index";
import { figureGridOf } from "./relationsGrid";

/** A table of a file of annotated tables; the annotations are left to whoever scores. */
interface TableOfTexts {
  readonly table_array: readonly (readonly string[])[];
  readonly number_format: string;
}

interface Measured {
  readonly index: number;
  readonly milliseconds: number;
  readonly families: readonly FoundFamily[];
  readonly isOtherFormat: boolean;
}

const OPERATORS: Readonly<Record<FoundFamily["operator"], string>> = {
  sum: "Sum",
  mean: "Average",
  ratio: "Division",
  change: "RelativeChange",
  mirror: "Mirror",
  progress: "Progress",
  share: "Share",
  "running-total": "Cumulative",
};

/** Runs the search on every table of a file (JSON lines, packed) and writes what it finds as a file of relations that can be scored. */
export function measureRelations(argv: readonly string[]): void {
  const option = (name: string): string | undefined => (argv.includes(name) ? argv[argv.indexOf(name) + 1] : undefined);
  const file = option("--relations");
  if (file === undefined) throw new Error("Name the tables: --relations FILE.jl.gz [--out OUT.jsonl] [--without-words]");
  const words = argv.includes("--without-words") ? NO_SEARCH_WORDS : DEFAULT_SEARCH_WORDS;
  const lines = gunzipSync(readFileSync(file)).toString("utf8").trim().split("\n");
  const measured = lines.map((line, index): Measured => {
    const table = JSON.parse(line) as TableOfTexts;
    const format = numberFormatOf(table.table_array.flat());
    const start = performance.now();
    const families = searchTable(figureGridOf(table.table_array, format), words);
    const milliseconds = performance.now() - start;
    return { index, milliseconds, families, isOtherFormat: isOther(table, format) };
  });
  const out = option("--out");
  if (out !== undefined) writeFileSync(out, measured.map((table) => `${JSON.stringify(scored(table))}\n`).join(""));
  console.log(summaryOf(measured));
}

/** Whether the stated format reads a figure of the table otherwise. */
function isOther({ table_array, number_format }: TableOfTexts, found: NumberFormat): boolean {
  const groups: Readonly<Record<string, NumberFormat["group"]>> = { Comma: ",", Point: ".", Space: " " };
  const [group, decimal] = number_format.split(" ");
  const stated: NumberFormat = { group: groups[group ?? ""] ?? ",", decimal: decimal === "Comma" ? "," : "." };
  const same = (a: FigureGrid, b: FigureGrid): boolean => a.value.every((value, at) => Object.is(value, b.value[at]));
  return !same(figureGridOf(table_array, stated), figureGridOf(table_array, found));
}

function scored({ index, families }: Measured): object {
  const relations = families.flatMap(({ operator, evidence, instances, byColumn }, family) =>
    instances.map(({ aggregate, parts, state }) => ({
      operator: OPERATORS[operator],
      aggregate,
      parts,
      holds: state !== "contradicted",
      capped: state === "capped",
      evidence: Math.round(evidence),
      family: `${byColumn ? "c" : "r"}${family}`,
    })),
  );
  return { index, relations };
}

function summaryOf(measured: readonly Measured[]): string {
  const times = measured.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const at = (part: number): string => (times[Math.min(times.length - 1, Math.floor(part * times.length))] ?? 0).toFixed(1);
  const families = measured.flatMap((table) => table.families);
  const instances = families.flatMap((family) => family.instances);
  const contradicted = instances.filter(({ state }) => state === "contradicted").length;
  const slowest = measured.toSorted((a, b) => b.milliseconds - a.milliseconds).slice(0, 5);
  return [
    `${measured.length} tables, ${families.length} families, ${instances.length} relations, ${contradicted} contradicted`,
    `per table: median ${at(0.5)} ms, 90th percentile ${at(0.9)} ms, at most ${at(1)} ms (${slowest.map(({ index }) => index).join(", ")})`,
    `figures read otherwise than in the stated number format: in ${measured.filter(({ isOtherFormat }) => isOtherFormat).length} tables`,
  ].join("\n");
}
