import type { FileRecord, FindingRecord, ReadingRecord, ReportRecord } from "./records";

/** A submission as a summary keeps it. */
export interface Submission extends Omit<FileRecord, "findings" | "readings"> {
  readonly findings: readonly FindingRecord[];
}

/** One figure of an indicator in one submission. */
export interface PlacedValue {
  readonly path: string;
  readonly text: string;
  readonly value: number;
}

/** The same figure of the same indicator, as the submissions print it. */
export interface Series extends Pick<ReadingRecord, "indicator" | "role" | "period" | "unit"> {
  readonly values: ReadonlyMap<string, PlacedValue>;
}

/** The submissions of reports, in the order in which they come; of one that comes again the last report counts. */
export class Submissions {
  private readonly files = new Map<string, Submission>();
  private readonly series = new Map<string, Series & { readonly values: Map<string, PlacedValue> }>();
  /** Findings whose file is still to come. */
  private readonly early = new Map<string, FindingRecord[]>();
  /** Findings that say the same are kept once. */
  private readonly findings = new Map<string, FindingRecord>();

  constructor(private readonly keyOf: (indicator: string) => string) {}

  add(record: ReportRecord): void {
    if (record.type === "finding") {
      const before = this.early.get(record.path);
      if (before) before.push(this.known(record.finding));
      else this.early.set(record.path, [this.known(record.finding)]);
    } else if (record.type === "file") this.addFile(record.file);
  }

  all(): readonly Submission[] {
    return [...this.files.values()];
  }

  allSeries(): readonly Series[] {
    return [...this.series.values()];
  }

  /** Files whose findings came, but not they themselves: their report was cut off. */
  cutOff(): readonly string[] {
    return [...this.early.keys()];
  }

  private addFile({ readings, findings, ...file }: FileRecord): void {
    const { path } = file;
    if (this.files.has(path)) for (const { values } of this.series.values()) values.delete(path);
    const own = [...(this.early.get(path) ?? []), ...findings.map((finding) => this.known(finding))];
    this.early.delete(path);
    this.files.set(path, { ...file, findings: own });
    for (const reading of readings) this.addReading(path, reading);
  }

  private addReading(path: string, { indicator, role, period, unit, text, value }: ReadingRecord): void {
    const key = [this.keyOf(indicator), role, period, unit].join("\n");
    let series = this.series.get(key);
    if (!series) this.series.set(key, (series = { indicator, role, period, unit, values: new Map() }));
    // An indicator that is listed again in the same document counts once.
    if (!series.values.has(path)) series.values.set(path, { path, text, value });
  }

  private known(finding: FindingRecord): FindingRecord {
    const key = [finding.rule, finding.severity, finding.indicator].join("\n");
    const before = this.findings.get(key);
    if (!before) this.findings.set(key, finding);
    return before ?? finding;
  }
}
