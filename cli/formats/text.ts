import type { FileReport, ReportedFinding, Severity } from "../../src/index";
import { severities } from "../../src/index";
import { printable } from "../../hosts/file/report/printable";
import { grouped } from "../../hosts/file/report/grouped";
import type { ReportWriter, WriterOptions } from "../../hosts/file/report/reportWriter";
import { skippedCells } from "../../hosts/file/report/skippedCells";
import type { ReportWords } from "../../hosts/file/report/words";
import { words } from "../../hosts/file/report/words";

/** Red, yellow and cyan, as terminals number them. */
const COLOURS: Readonly<Record<Severity, number>> = { error: 31, query: 33, info: 36 };

/** How many cells a reason for not checking names before it says how many more there are. */
const CELLS_NAMED = 10;

type Paint = (severity: Severity, text: string) => string;

/** The report for people: by file, sheet and severity, in sentences that can be pasted into a mail. */
export function textWriter({ language, colour }: WriterOptions): ReportWriter {
  const say = words[language];
  const paint: Paint = (severity, text) => (colour ? `\u001b[${COLOURS[severity]}m${text}\u001b[39m` : text);
  return {
    begin: () => "",
    file: (file, sheetsWithoutTables) => `${[printable(file.path), ...body(file, sheetsWithoutTables, say, paint)].join("\n")}\n\n`,
    end: (summary) => `${say.summary(summary)}\n`,
  };
}

function body(file: FileReport, sheetsWithoutTables: readonly string[], say: ReportWords, paint: Paint): readonly string[] {
  if (file.error) return [`  ${say.unreadable(printable(file.error.message))}`];
  const { figures } = file.coverage;
  return [
    ...(figures > 0 ? [`  ${say.headline(file.coverage)}`] : []),
    ...(file.comparisons ?? []).flatMap((comparison) =>
      [say.compared(comparison), say.pairing(comparison)].filter(Boolean).map((sentence) => `  ${printable(sentence)}`),
    ),
    ...findingLines(file.findings, say, paint),
    "",
    ...(file.notices ?? []).map((notice) => `  ${say.notice(printable(notice))}`),
    ...coverageLines(file, say),
    ...missingTableLines(file, sheetsWithoutTables, say),
  ];
}

function findingLines(findings: readonly ReportedFinding[], say: ReportWords, paint: Paint): readonly string[] {
  const lines: string[] = [];
  for (const [sheet, ofSheet] of grouped(findings, (finding) => finding.sheet)) {
    lines.push("", `  ${say.sheet(printable(sheet))}`);
    const sorted = severities.flatMap((severity) => ofSheet.filter((finding) => finding.severity === severity));
    for (const finding of sorted) for (const line of oneFinding(finding, say, paint)) lines.push(line);
  }
  return lines;
}

function oneFinding(finding: ReportedFinding, say: ReportWords, paint: Paint): readonly string[] {
  const { severity, cell, sheet, indicator, period } = finding;
  const name = `${printable(indicator)}${period === null ? "" : say.inBrackets(say.date(period))}`.trim();
  const head = [paint(severity, say.severities[severity]), cell, name].filter((part) => part !== "").join("  ");
  const at = (place: { sheet: string; cell: string; document?: string }) => {
    if (place.document !== undefined) return `${printable(`[${place.document}]${place.sheet}`)}!${place.cell}`;
    return place.sheet === sheet ? place.cell : `${printable(place.sheet)}!${place.cell}`;
  };
  const details = [printable(finding.message)];
  if (finding.evidence.length > 0) {
    const items = finding.evidence.map((item) => say.quoted(at(item), say.roles[item.role], printable(item.text)));
    details.push(say.evidence(items.join(say.list)));
  }
  const figures = figureParts(finding, say);
  if (figures.length > 0) details.push(figures.join("  "));
  const editText = (edit: ReportedFinding["fixes"][number]["edits"][number]): string =>
    say.edit(at(edit), printable(edit.before), printable(edit.after));
  const [cause] = finding.causes;
  if (cause) details.push(say.cause(editText(cause), cause.type));
  for (const { safe, edits } of finding.fixes) {
    details.push(say.fix(edits.map(editText).join(say.list), safe));
  }
  if (finding.record) details.push(say.recorded(finding.record.state, printable(finding.record.reason)));
  return [`    ${head}`, ...details.map((detail) => `      ${detail}`)];
}

function figureParts({ stated, expected, range }: ReportedFinding, say: ReportWords): readonly string[] {
  const parts: string[] = [];
  if (expected === null && range === null) return parts;
  if (stated !== null) parts.push(say.stated(printable(stated)));
  if (expected !== null) parts.push(say.expected(printable(expected)));
  if (range !== null) parts.push(say.range(...range));
  return parts;
}

function coverageLines({ tables, findings, coverage }: FileReport, say: ReportWords): readonly string[] {
  const { figures, checked, explained, unproved, notChecked } = coverage;
  const lines: string[] = [];
  if (tables.length > 0) {
    if (findings.length === 0 && unproved.length < figures) lines.push(`  ${say.noFindings}`);
    const indicators = tables.reduce((sum, table) => sum + table.indicators, 0);
    lines.push(`  ${say.tables(tables.length, indicators)}${say.list}${say.checks(checked, explained)}`);
  }
  if (notChecked.length > 0) lines.push(`  ${say.notProved}`);
  for (const [reason, skips] of grouped(notChecked, (skip) => skip.reason)) {
    lines.push(`    - ${say.skipped(printable(reason), skips.length, skippedCells(skips, say, CELLS_NAMED))}`);
  }
  return lines;
}

function missingTableLines({ tables }: FileReport, sheetsWithoutTables: readonly string[], say: ReportWords): readonly string[] {
  if (tables.length === 0 && sheetsWithoutTables.length === 0) return [`  ${say.emptyWorkbook}`];
  if (tables.length === 0) return [`  ${say.noTables}`, `  ${say.lookedFor}`];
  if (sheetsWithoutTables.length === 0) return [];
  return [`  ${say.sheetsWithoutTables(sheetsWithoutTables.map(printable).join(say.list))}`];
}
