import { changesAreOfPrinted, deltaAgrees, figureAgrees, repeatedBy, type Agreement, type Repeated } from "../checks/headlineChecks";
import { noteChecks, type NoteCheck } from "../checks/notedFigureChecks";
import type { Evidence, Fix, Report, Wording } from "../findings/finding";
import { lineConflicts, type SaidOtherwise } from "../facts/prose/proseConflicts";
import { saidFigures } from "../facts/prose/saidFigures";
import { evidenceOf, quoted } from "../findings/evidence";
import { restatedFigure } from "../findings/figureText";
import { saidReport } from "../findings/saidReports";
import { Figure } from "../indicators/figure";
import type { Headline } from "../indicators/indicator";
import type { FigureNote } from "../indicators/notedFigures";
import { scaleByTen, toText } from "../measures/decimal";
import type { CellAddress } from "../sheet/address";
import { a1 } from "../sheet/a1";
import type { Workbook } from "../sheet/workbook";
import { defineRule, type RuleContext } from "./rule";

const NO_TABLE: Wording = {
  ja: "同じ名前の平均を持つ表がこのファイルに見つからないため、照らし合わせていません。",
  en: "No table with an average of this name was found in the file, so there is nothing to hold it against.",
};

/**
 * A figure or change on a card or dashboard that differs from the latest average of the table it is taken from. Tables are found by name; prints of
 * different precision agree where one number can give both. Where the table's own average is wrong and the headline right, the average is reported. A note that repeats the figures
 * of its table, or says which of them were averaged, is held against the rows; where two of its figures differ it speaks of something else. A sentence outside of tables that names one indicator with target and result
 * is asked about where one of the two is as in the table and the other is not.
 */
export const headlineMismatch = defineRule({
  id: "headline-mismatch",
  severity: "error",
  title: { ja: "見出しの数値と表の不一致", en: "Headline differs from its table" },
  messages: {
    figure: {
      ja: "見出しの「{indicator}」は{stated}とありますが、表の平均（{cell}）は{expected}です。どちらが正しいか確かめて、そろえてください。",
      en: "The headline “{indicator}” says {stated}, but the average in its table ({cell}) is {expected}. Please check which is right and make them agree.",
    },
    delta: {
      ja: "見出しの「{indicator}」の前期差は{stated}とありますが、表（{cell}）では{expected}です。どちらが正しいか確かめて、そろえてください。",
      en: "The headline “{indicator}” gives a change of {stated}, but its table ({cell}) gives {expected}. Please check which is right and make them agree.",
    },
    noted: {
      ja: "「{indicator}」の数値は{stated}とありますが、同じ表の記載（{cell}）では{expected}です。どちらが正しいか確かめて、そろえてください。",
      en: "“{indicator}” is given as {stated}, but the note of the same table ({cell}) says {expected}. Please check which is right and make them agree.",
    },
    averaged: {
      ja: "「{indicator}」の数値は{stated}とありますが、記載（{cell}）にある{figures}の平均は{expected}です。数値と記載を確かめて、そろえてください。",
      en: "“{indicator}” is given as {stated}, but the average of {figures}, which the note ({cell}) says it is, comes to {expected}. Please check figure and note and make them agree.",
    },
    prose: {
      ja: "文章では「{indicator}」の{role}が{stated}とありますが、表（{cell}）では{expected}です。どちらが正しいか確かめて、そろえてください。",
      en: "The text gives {stated} as the {role} of “{indicator}”, but its table ({cell}) says {expected}. Please check which is right and make them agree.",
    },
    said: {
      ja: "文章（{sentence}）には{stated}とありますが、「{indicator}」（{cell}）は{expected}で、{stated}はこのファイルのどこにもありません。どちらが正しいか確かめて、そろえてください。",
      en: "The text ({sentence}) says {stated}, but “{indicator}” ({cell}) is {expected}, and {stated} stands nowhere in this file. Please check which is right and make them agree.",
    },
    slipped: {
      ja: "文章（{sentence}）には{stated}とありますが、「{indicator}」（{cell}）は{expected}です。この「{before}」が「{after}」の打ち間違いなら、ちょうど{stated}になります。どちらが正しいか確かめて、そろえてください。",
      en: "The text ({sentence}) says {stated}, but “{indicator}” ({cell}) is {expected}. If this {before} was mistyped for {after}, it comes to just {stated}. Please check which is right and make them agree.",
    },
  },
  *check(context) {
    for (const said of lineConflicts(context.workbook, context.readings)) yield proseReport(said);
    for (const said of saidFigures(context.workbook, context.regions, context.relations)) {
      const report = saidReport(said, context.workbook);
      context.ledger.doubt(said.slip?.cell ?? said.figure.cell, report.severity ?? "query");
      yield report;
    }
    let isOfPrinted: boolean | undefined;
    for (const reading of context.readings) {
      for (const headline of reading.headlines)
        yield* judge(headline, context, (isOfPrinted ??= changesAreOfPrinted(context.readings, context.checks)));
      for (const check of noteChecks(reading)) yield* judgeNote(check, context);
    }
  },
});

type Message = "figure" | "delta" | "noted" | "averaged" | "prose" | "said" | "slipped";

function* judge(headline: Headline, { readings, checks, ledger, workbook }: RuleContext, isOfPrinted: boolean): Iterable<Report<Message>> {
  const stated = headline.figure.value.quantity;
  if (!stated) return;
  const matching = repeatedBy(headline, readings, checks);
  if (!matching) {
    ledger.skip(headline.figure.cell, NO_TABLE);
    return;
  }
  const verdict = figureAgrees(stated, matching);
  ledger.record(headline.figure.cell, [matching.average.cell], verdictOf(verdict));
  if (verdict === "differs") yield report("figure", headline, headline.figure, matching, workbook);
  const delta = headline.delta?.value.quantity;
  const change = delta && deltaAgrees(delta, matching, isOfPrinted);
  if (!headline.delta || !change) return;
  ledger.record(headline.delta.cell, [matching.average.cell], verdictOf(change));
  if (change === "differs" && verdict !== "differs") yield report("delta", headline, headline.delta, matching, workbook);
}

function* judgeNote({ note, differing, average }: NoteCheck, { ledger, workbook }: RuleContext): Iterable<Report<Message>> {
  for (const figure of note.own ? [note.own, ...note.others] : note.others) {
    ledger.record(figure.headline.figure.cell, [], figure === differing ? "impossible" : "exact");
  }
  if (differing) {
    yield noteReport("noted", note, differing.headline, { expected: differing.text, figures: "" }, workbook);
  } else if (average && average.verdict !== "not-checkable") {
    const parts = note.others.map(({ headline: { figure } }) => figure);
    ledger.record(
      note.headline.figure.cell,
      parts.map(({ cell }) => cell),
      average.verdict,
    );
    const { figure } = note.headline;
    const expected = figure instanceof Figure ? restatedFigure(figure, average.computed) : toText(average.computed);
    const figures = parts.map(({ value }) => value.text.trim()).join("・");
    if (average.verdict === "impossible") yield noteReport("averaged", note, note.headline, { expected, figures }, workbook);
  }
}

function noteReport(
  message: "noted" | "averaged",
  note: FigureNote,
  { name, figure }: Headline,
  said: { readonly expected: string; readonly figures: string },
  workbook: Workbook,
): Report<Message> {
  const stated = saidBy(figure);
  return {
    message,
    // What is averaged in prose may be weighted.
    ...((message === "averaged" || !note.isAverage) && { severity: "query" }),
    cell: figure.cell,
    indicator: name.value,
    data: { indicator: name.value, stated, ...said, cell: placeOf(note.cell, figure.cell) },
    evidence: [asEvidence(figure), { cell: note.cell, role: "note", text: note.text }],
    verdict: "impossible",
    stated,
    expected: said.expected,
    fixes: fixesFor(figure.cell, stated, said.expected, workbook),
  };
}

const ROLES: Readonly<Record<SaidOtherwise["conflict"]["role"], Wording>> = {
  target: { ja: "目標", en: "target" },
  actual: { ja: "実績", en: "result" },
};

/** Words may mean something else: a question. */
function proseReport({ indicator, text, conflict: { role, stated, figures } }: SaidOtherwise): Report<Message> {
  const [first] = figures;
  const name = indicator.name.value;
  return {
    message: "prose",
    severity: "query",
    cell: text.cell,
    indicator: name,
    data: {
      indicator: name,
      role: ROLES[role],
      stated,
      expected: [...new Set(figures.map(quoted))].join(" · "),
      cell: placeOf(first?.cell ?? text.cell, text.cell),
    },
    evidence: [{ cell: text.cell, role: "note", text: text.value }, ...evidenceOf(...figures)],
    stated,
  };
}

function saidBy(said: Headline["figure"]): string {
  return said instanceof Figure ? quoted(said) : said.value.text.replace(/\s+/g, "");
}

function asEvidence(said: Headline["figure"]): Evidence {
  return { cell: said.cell, role: said instanceof Figure ? said.column.role : "other", text: said.value.text };
}

function verdictOf(agreement: Agreement): "exact" | "impossible" {
  return agreement === "differs" ? "impossible" : "exact";
}

function report(
  message: "figure" | "delta",
  headline: Headline,
  said: Headline["figure"],
  repeated: Repeated,
  workbook: Workbook,
): Report<Message> {
  const stated = saidBy(said);
  const expected = message === "figure" ? averageText(repeated) : deltaText(repeated);
  const from = message === "figure" ? repeated.average : (repeated.delta ?? repeated.average);
  return {
    message,
    cell: said.cell,
    indicator: headline.name.value,
    period: repeated.average.column.period?.end,
    data: { indicator: headline.name.value, stated, expected, cell: placeOf(from.cell, said.cell) },
    evidence: [asEvidence(said), ...evidenceOf(from)],
    verdict: "impossible",
    stated,
    expected,
    fixes: fixesFor(said.cell, stated, expected, workbook),
  };
}

function averageText({ average, asFraction }: Repeated): string {
  const quantity = average.value.quantity;
  return asFraction && quantity && quantity.unitKind !== "percent" ? `${toText(scaleByTen(quantity.value, 2))}%` : quoted(average);
}

function deltaText({ delta, average }: Repeated): string {
  if (delta && delta !== average) return quoted(delta);
  const inside = average.value.delta;
  return inside ? quoted(new Figure({ ...average.value, quantity: inside }, average.row, average.column)) : quoted(average);
}

function placeOf(cell: CellAddress, beside: CellAddress): string {
  return cell.sheet === beside.sheet ? a1(cell) : `${cell.sheet}!${a1(cell)}`;
}

/** The figure replaced in the text of its cell, where it stands there once and no formula gives it. */
function fixesFor(cell: CellAddress, stated: string, expected: string, { sheets }: Workbook): Fix[] {
  const before = sheets.find(({ name }) => name === cell.sheet)?.rows[cell.row]?.[cell.column];
  if (!before || before.formula !== undefined || before.text.split(stated).length !== 2) return [];
  const after = before.text.replace(stated, () => expected);
  return [
    {
      label: { ja: `「${stated}」を「${expected}」に直す`, en: `Change "${stated}" to "${expected}"` },
      safe: false,
      edits: [{ cell, before: before.text, after }],
    },
  ];
}
