import type { Language, ReportedExplanation } from "../../src/index";
import { words, type ReportWords } from "../../hosts/file/report/words";
import { explanationSentences, type ExplanationSentences } from "./explanationSentences";

type Calculation = ReportedExplanation["relations"][number];
type Value = ReportedExplanation["readings"][number];

/** Cells that a sentence names before it gives the first and the last. */
const CELLS_NAMED = 4;

interface Told {
  readonly explained: ReportedExplanation;
  readonly say: ExplanationSentences;
  readonly report: ReportWords;
}

/** An explanation for people, in lines. */
export function explanationText(explained: ReportedExplanation, language: Language): readonly string[] {
  const told: Told = { explained, say: explanationSentences[language], report: words[language] };
  const { say } = told;
  const { sheet, cell, text, kind, content } = explained;
  return [
    `  ${say.head(`${sheet}!${cell}`, text)}`,
    ...(kind === "empty" ? [`  ${say.empty}`] : kind === "covered" ? [`  ${say.covered(content ?? "")}`] : []),
    ...explained.readings.map((value) => `  ${say.readAs}${readingText(value, told)}`),
    ...(kind === "text" ? [`  ${say.notAFigure}`] : kind === "figure" ? figureLines(told) : []),
    ...findingLines(told),
  ];
}

function readingText(value: Value, { explained: { stored }, say, report }: Told): string {
  const { value: number, unit, role, heading, period, from, to, indicator, low, high, part } = value;
  const roles: Readonly<Partial<Record<string, string>>> = report.roles;
  const isRounded = stored === null && low !== "" && high !== "" && low !== high;
  return [
    ...(part === "" ? [] : [part]),
    ...(number === "" ? [] : [say.value(number, unit)]),
    ...(role === "" ? [] : [roles[role] === undefined ? say.heading(heading === "" ? role : heading) : say.role(roles[role])]),
    ...(period === "" ? [] : [say.period(period, from, to)]),
    ...(indicator === "" ? [] : [say.indicator(indicator)]),
    ...(isRounded ? [say.standsFor(low, high)] : []),
    ...(stored === null || number === "" ? [] : [say.stored(stored)]),
  ].join(say.list);
}

function figureLines({ explained, say }: Told): readonly string[] {
  const { state, toLastDigit, reason, relations } = explained;
  const known = toLastDigit === true ? say.provedToLastDigit : say.states[state ?? "unproved"];
  return [
    `  ${[known, reason ?? ""].filter((part) => part !== "").join(say.list === "、" ? "" : " ")}`,
    ...(relations.length === 0 ? [`  ${say.noRelations}`] : ["", `  ${say.relations(relations.length)}`]),
    ...relations.flatMap((relation, at) => relationLines(relation, at + 1, explained, say)),
    ...pinnedLines(explained, say),
  ];
}

function relationLines(
  relation: Calculation,
  number: number,
  explained: ReportedExplanation,
  say: ExplanationSentences,
): readonly string[] {
  const { result, text, origin, agreeing, of, proved, calculation, computed, unrounded, fit, modes } = relation;
  const grounds = [say.origins[origin], say.support(agreeing, of), ...(proved ? [] : [say.unproved])].join(say.list);
  const before = unrounded === null ? "" : bracketed(say.unrounded(unrounded), say);
  return [
    `    ${number}. ${result.cell} = ${text}${bracketed(grounds, say)}`,
    ...(computed === null ? [] : [`       ${calculation} = ${computed}${before}`]),
    `       ${say.fits[fit](result.text, modes.map((mode) => say.modes[mode]).join(say.list))}`,
    ...roomLines(relation, explained, say).map((line) => `       ${line}`),
  ];
}

function bracketed(text: string, { list }: ExplanationSentences): string {
  return list === "、" ? `（${text}）` : ` (${text})`;
}

/** What the other figures allow for this one, and what must stand behind its print. */
function roomLines(
  { part, result, inputs, allowed, hidden, fit }: Calculation,
  { cell }: ReportedExplanation,
  say: ExplanationSentences,
): readonly string[] {
  const own = part === "result" ? result : inputs.find((input) => input.cell === cell);
  if (!own) return [];
  const unit = unitOf(own.text);
  const others = [...inputs, ...(part === "result" ? [] : [result])].map((one) => one.cell).filter((other) => other !== cell);
  const lines: string[] = [];
  if (allowed && (allowed[0] !== "" || allowed[1] !== "")) {
    const judged = fit === "contradicted" ? say.outside(own.text) : say.inside(own.text);
    lines.push(say.must(say.from(fewCells(others), cell), say.range(allowed[0], allowed[1], unit), judged));
  }
  if (hidden) lines.push(say.hidden(cell, say.range(hidden[0], hidden[1], unit), own.text));
  return lines;
}

function fewCells(cells: readonly string[]): readonly string[] {
  return cells.length <= CELLS_NAMED ? cells : [`${cells[0] ?? ""}…${cells.at(-1) ?? ""}`];
}

function unitOf(text: string): string {
  return /[^\d０-９.,．，\s()（）]*$/.exec(text)?.[0] ?? "";
}

/** All in all; nothing where only calculations that do not prove it leave it less room. */
function pinnedLines({ pinned, agreeing, relations }: ReportedExplanation, say: ExplanationSentences): readonly string[] {
  if (relations.length === 0) return [];
  if (agreeing && (agreeing.low !== null || agreeing.high !== null)) {
    const { low, high, values } = agreeing;
    return ["", `  ${say.agreeing(say.range(low ?? "", high ?? "", ""), low === high ? null : values)}`];
  }
  if (!pinned || (pinned.low === null && pinned.high === null)) {
    return relations.some(({ allowed, fit }) => allowed !== null && fit !== "contradicted") ? [] : ["", `  ${say.open}`];
  }
  const { low, high, values } = pinned;
  const one = low !== null && low === high;
  return [
    "",
    `  ${one ? say.pinnedToOne(pinned.relations, low) : say.pinned(pinned.relations, say.range(low ?? "", high ?? "", ""), values)}`,
  ];
}

function findingLines({ explained: { findings, kind }, say, report }: Told): readonly string[] {
  if (findings.length === 0) return kind === "figure" ? [`  ${say.noFindings}`] : [];
  return [
    `  ${say.findings}`,
    ...findings.map(({ as, severity, message, cell }) => {
      const place = as === "accused" ? "" : ` ${cell}`;
      return `    ${report.severities[severity]}${place}${bracketed(say.as[as], say)} ${message}`;
    }),
  ];
}
