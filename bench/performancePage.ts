import type { PaneResult } from "./pane";
import type { Spread } from "./spread";
import type { Busy } from "./watchedPage";

/** Where it was measured. */
export interface Circumstances {
  readonly node: string;
  readonly cores: number;
  /** How many processes wanted a core, at most. */
  readonly load: number;
}

const HEAD = `# How fast the pane is

Written by \`npm run bench -- --pane\`: the pane as it is built, in the workbench, in Chromium without a window. The engine and the command are measured by \`npm run bench\`.
`;

/** The page of what was measured, with what is aimed at. */
export function performancePage({ extent, firstPaint, typing, list }: PaneResult, { node, cores, load }: Circumstances): string {
  const [rows, findings] = [thousands(extent.rows), thousands(list.findings)];
  const table: readonly (readonly [string, string, string])[] = [
    ["First paint of the pane, from the beginning of its page", span(firstPaint), "< 1,000 ms"],
    [`A figure typed into ${rows} rows: the engine in its worker`, span(typing.engine), "≤ 16 ms"],
    [`… from the first key to the list that is right again`, span(typing.answer), ""],
    [`… longest task of the pane`, longest(typing.busy, "pane"), "≤ 50 ms"],
    [`… longest task of the spreadsheet around it`, longest(typing.busy, "spreadsheet"), ""],
    [`A check that finds ${findings}, until they are listed`, ms(list.check), ""],
    [`… longest task of the pane, which reads the cells too`, longest(list.checking, "pane"), ""],
    [`Turning the wheel through ${findings} findings: longest task`, longest(list.wheel.busy, "pane"), "≤ 50 ms"],
    [`… frames left out`, `${list.wheel.dropped} of ${list.wheel.dropped + list.wheel.frames}`, ""],
    [`Dragging the bar all over the list, a jump each frame: longest task`, longest(list.jumps.busy, "pane"), "≤ 50 ms"],
    [`… frames left out`, `${list.jumps.dropped} of ${list.jumps.dropped + list.jumps.frames}`, ""],
    [`Typing into the search above ${findings} findings: longest task`, longest(list.searching, "pane"), "≤ 50 ms"],
    [`Lines that are drawn at most`, String(list.drawn), ""],
    [`Memory of the scripts of the page, spreadsheet included`, `${list.megabytes.toFixed(0)} MB`, ""],
  ];
  const lines = table.map(([what, found, aim]) => `| ${what} | ${found} | ${aim} |`);
  return [
    HEAD,
    `Node ${node}, ${cores} cores, for which up to ${load.toFixed(0)} processes waited. Everything is elapsed time, as a person waits: what else the machine did then is in it, so read it as an upper bound. Times are the middle of several (least to greatest). Pane and spreadsheet share one thread here, unlike in Excel.`,
    "",
    "| what | measured | aim |",
    "| --- | ---: | ---: |",
    ...lines,
    "",
  ].join("\n");
}

function longest(busy: Busy, place: keyof Busy): string {
  return busy[place] === 0 ? "≤ 50 ms" : ms(busy[place]);
}

function span({ median, least, greatest }: Spread): string {
  return `${ms(median)} (${thousands(least)}–${thousands(greatest)})`;
}

function ms(time: number): string {
  return `${thousands(time)} ms`;
}

function thousands(count: number): string {
  return Math.round(count).toLocaleString("en");
}
