import type { FileReport, Language, ReportedFinding, Wording } from "../../../src/index";
import { severities } from "../../../src/index";

/** How much of one file a report tells: enough to act on, and no more than a reader, and the programs that read it, can hold. */
export interface ReportBounds {
  readonly findings: number;
  readonly tables: number;
  /** Figures listed as not checked, and as not proved. */
  readonly notChecked: number;
  readonly readings: number;
  /** Characters of one text, such as a name or a message. */
  readonly text: number;
  /** Cells that one finding names as evidence, as suspects, or in its fixes. */
  readonly cells: number;
}

export const reportBounds: ReportBounds = {
  findings: 10_000,
  tables: 10_000,
  notChecked: 10_000,
  readings: 50_000,
  text: 2_000,
  cells: 100,
};

const count = (number: number): string => number.toLocaleString("en-US");

const notices = {
  findings: (listed: number, all: number): Wording => ({
    ja: `指摘が${count(all)}件あるため、重いものから${count(listed)}件だけを挙げました。合計の件数にはすべて入っています。`,
    en: `There are ${count(all)} findings; only ${count(listed)} are listed, the gravest first. The totals count all of them.`,
  }),
  tables: (listed: number, all: number): Wording => ({
    ja: `表が${count(all)}件あるため、最初の${count(listed)}件だけを挙げました。検査はすべての表で行いました。`,
    en: `There are ${count(all)} tables; only the first ${count(listed)} are listed. All of them were checked.`,
  }),
  notChecked: (listed: number, all: number): Wording => ({
    ja: `検査できなかった数値が${count(all)}件あるため、最初の${count(listed)}件だけを挙げました。`,
    en: `${count(all)} figures could not be checked; only the first ${count(listed)} are listed.`,
  }),
  unproved: (listed: number, all: number): Wording => ({
    ja: `確かめられなかった数値が${count(all)}件あるため、最初の${count(listed)}件だけを挙げました。`,
    en: `${count(all)} figures could not be proved; only the first ${count(listed)} are listed.`,
  }),
  readings: (listed: number, all: number): Wording => ({
    ja: `指標の数値が${count(all)}件あるため、最初の${count(listed)}件だけを挙げました。`,
    en: `The indicators have ${count(all)} figures; only the first ${count(listed)} are listed.`,
  }),
  cells: (most: number): Wording => ({
    ja: `${count(most)}個を超えるセルに関わる指摘では、根拠のセルの一部と、直し方を省きました。`,
    en: `Findings that involve more than ${count(most)} cells name only some of them as evidence, and offer no fix.`,
  }),
  text: (most: number): Wording => ({
    ja: `${count(most)}字を超える文は途中までにしました（… で終わります）。`,
    en: `Texts of more than ${count(most)} characters were cut (they end with …).`,
  }),
};

/** The report within its bounds. What it leaves out is said in its notices, after the given ones. */
export function boundedReport(report: FileReport, given: readonly string[], language: Language, bounds = reportBounds): FileReport {
  const said = given.map((text) => clipped(text, bounds.text));
  const findings = gravest(report.findings, bounds.findings);
  const tables = report.tables.slice(0, bounds.tables);
  const notChecked = report.coverage.notChecked.slice(0, bounds.notChecked);
  const unproved = report.coverage.unproved.slice(0, bounds.notChecked);
  const say = (notice: Wording): unknown => said.push(notice[language]);
  if (findings.length < report.findings.length) say(notices.findings(findings.length, report.findings.length));
  if (tables.length < report.tables.length) say(notices.tables(tables.length, report.tables.length));
  if (notChecked.length < report.coverage.notChecked.length) say(notices.notChecked(notChecked.length, report.coverage.notChecked.length));
  if (unproved.length < report.coverage.unproved.length) say(notices.unproved(unproved.length, report.coverage.unproved.length));
  const readings = report.readings?.slice(0, bounds.readings);
  if (readings && report.readings && readings.length < report.readings.length)
    say(notices.readings(readings.length, report.readings.length));
  const fewer = findings.map((finding) => withFewCells(finding, bounds.cells));
  if (fewer.some((finding, at) => finding !== findings[at])) say(notices.cells(bounds.cells));
  const listed: FileReport = {
    ...report,
    findings: fewer,
    tables,
    coverage: { ...report.coverage, unproved, notChecked },
    ...(readings && { readings }),
  };
  const clip = new Clipping(bounds.text);
  const short = clip.all(listed);
  if (clip.didCut) say(notices.text(bounds.text));
  return said.length > 0 ? { ...short, notices: said } : short;
}

/** The findings of the gravest severities, as many as fit, in the order in which they came. */
function gravest(findings: readonly ReportedFinding[], most: number): readonly ReportedFinding[] {
  if (findings.length <= most) return findings;
  const chosen = new Set(severities.flatMap((severity) => findings.filter((finding) => finding.severity === severity)).slice(0, most));
  return findings.filter((finding) => chosen.has(finding));
}

function withFewCells(finding: ReportedFinding, most: number): ReportedFinding {
  const { evidence, suspects, causes, fixes } = finding;
  const isLong = [evidence, suspects, causes, fixes.flatMap(({ edits }) => edits)].some(({ length }) => length > most);
  if (!isLong) return finding;
  const few = { evidence: evidence.slice(0, most), suspects: suspects.slice(0, most), causes: causes.slice(0, most) };
  // Half of a fix would be none.
  return { ...finding, ...few, fixes: fixes.filter(({ edits }) => edits.length <= most) };
}

/** Cuts every text of a report, but for its path and the edits of fixes: those must stay what they are, or go. */
class Clipping {
  didCut = false;

  constructor(private readonly most: number) {}

  all<T>(value: T): T {
    if (typeof value === "string") return this.text(value) as T;
    if (Array.isArray(value)) return value.map((item: unknown) => this.all(item)) as T;
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]: [string, unknown]) => [key, this.entry(key, item)])) as T;
  }

  private entry(key: string, value: unknown): unknown {
    if (key === "path") return value;
    if (key === "fixes" && Array.isArray(value)) {
      const short = value.filter((fix: unknown) => JSON.stringify(fix).length <= this.most * 4);
      this.didCut ||= short.length < value.length;
      return short;
    }
    return this.all(value);
  }

  private text(text: string): string {
    const short = clipped(text, this.most);
    this.didCut ||= short !== text;
    return short;
  }
}

function clipped(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most).replace(/[\ud800-\udbff]$/, "")}…`;
}
