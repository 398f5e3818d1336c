import { roleOf } from "../findings/regionFigure";
import { foldName } from "../parse/foldName";
import { findPeriod, parsePeriod } from "../parse/parsePeriod";
import type { Period } from "../parse/period";
import type { Region } from "../regions/region";
import type { ColumnRole } from "../tables/table";
import { NO_LABEL, type LineLabel } from "../words/lineLabel";
import type { ObservedRole } from "./listing";

const ROLES: Readonly<Partial<Record<ColumnRole, ObservedRole>>> = {
  baseline: "baseline",
  target: "target",
  actual: "actual",
  rate: "rate",
  total: "total",
  average: "average",
  other: "other",
};

/** What two headings that cross say of the figure between them. */
export interface ReadLabels {
  /** "" where neither names anything. */
  readonly name: string;
  /** True where the name stands above: the table is turned. */
  readonly above: boolean;
  readonly slot: string;
  readonly period: Period | undefined;
  readonly role: ObservedRole | undefined;
}

/** Reads the labels of a region's figures: the name stands in the stub or, where a table is turned, above. */
export function labelReader(region: Region): (k: number) => ReadLabels {
  const rows = labelsOf(region.height, region.rowLabel);
  const columns = labelsOf(region.width, region.columnLabel);
  return (k) => readLabels(rows[Math.floor(k / region.width)] ?? NOTHING, columns[k % region.width] ?? NOTHING);
}

/** What a heading alone says of the figures below it. */
export function headingReader(region: Region): (column: number) => Omit<ReadLabels, "name"> {
  const columns = labelsOf(region.width, region.columnLabel);
  return (column) => {
    const heading = columns[column] ?? NOTHING;
    const { name, slot, period } = readLabels(NOTHING, heading);
    return { above: true, slot: [slotOf(name), slot].filter(Boolean).join(" "), period, role: ROLES[roleOf(NO_LABEL, heading.label)] };
  };
}

interface NamedLabel {
  readonly label: LineLabel;
  readonly name: string;
}

const NOTHING: NamedLabel = { label: NO_LABEL, name: "" };

function labelsOf(count: number, labelAt: (place: number) => LineLabel): NamedLabel[] {
  const labels = Array.from({ length: count }, (_, place) => labelAt(place));
  const shared = sharedNames(labels);
  return labels.map((label, place) => ({ label, name: nameOf(label, shared[place] ?? "") }));
}

/** 来館者数 of the lines 来館者数 目標値, 来館者数 実績値 beside each other: what their paths begin with. */
function sharedNames(labels: readonly LineLabel[]): string[] {
  const names: string[] = labels.map(() => "");
  let run: LineLabel[] = [];
  labels.forEach((label, at) => {
    const goesOn = isPart(label) && run[0]?.group === label.group && !run.some(({ role }) => role === label.role);
    if (!goesOn) run = [];
    if (isPart(label)) run.push(label);
    // The name of a run is known when it is complete.
    if (run.length > 1) names.fill(sharedStart(run), at - run.length + 1, at + 1);
  });
  return names;
}

function sharedStart(run: readonly LineLabel[]): string {
  const paths = run.map(({ text }) => text.split(" "));
  const [first = []] = paths;
  let length = 0;
  while (length < first.length && paths.every((path) => path[length] === first[length])) length += 1;
  return first.slice(0, length).join(" ");
}

function isPart({ rest, group, periods }: LineLabel): boolean {
  return rest === "" && group !== "" && periods.length === 0;
}

function readLabels(down: NamedLabel, across: NamedLabel): ReadLabels {
  const times = [...down.label.periods, ...across.label.periods];
  const dated = findPeriod(down.label.text) ?? findPeriod(across.label.text);
  const at = times.findIndex((text) => (dated ? dated.text.toLowerCase().includes(text) : parsePeriod(text, { bareYear: "fiscal" })));
  const period = dated ?? parsePeriod(times[at] ?? "", { bareYear: "fiscal" });
  const rest = times.filter((text, place) => (dated ? !dated.text.toLowerCase().includes(text) : place !== at));
  const above = down.name === "";
  return {
    name: above ? across.name : down.name,
    above,
    slot: [above ? "" : across.name, ...rest].map(slotOf).filter(Boolean).sort().join(" "),
    period,
    role: ROLES[above ? roleOf(NO_LABEL, down.label) : roleOf(asName(down.label), across.label)],
  };
}

/** An indicator that is called a rate is none by its name: whether its figure is one, the other heading says. */
function asName(label: LineLabel): LineLabel {
  return label.rest === "" ? label : { ...label, role: "" };
}

/** The words of a heading that tell measures from each other, without those that only belong to a date. */
function slotOf(words: string): string {
  return foldName(words.replace(/\b(end|as) (of|at)( the)?\b|\bend\b/gi, " "));
}

/** What a heading says beside roles and times. A name of its own is told in full. */
function nameOf({ role, text, periods, group, rest, qualifiers, total, mean }: LineLabel, shared: string): string {
  if (shared !== "") return shared;
  if (periods.length === 0 && (role === "" || rest !== "")) return text;
  const words = [group.replaceAll("|", " "), rest, ...qualifiers].filter(Boolean).join(" ");
  return words === "" && (total || mean) ? text : words;
}
