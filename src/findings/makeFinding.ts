import { foldName } from "../parse/foldName";
import type { Finding, Report, Severity, Wording } from "./finding";

type Messages = Readonly<Record<string, Wording>>;

/** How much of a cell or a name a sentence quotes. */
const LONGEST = 400;

/** Turns what a rule reports into a finding: its words filled in, its severity settled. The id is numbered later. */
export function makeFinding(rule: { id: string; severity: Severity; messages: Messages }, report: Report): Finding {
  const { message, data, severity, ...rest } = report;
  const wording = rule.messages[message] ?? { ja: message, en: message };
  return {
    id: `${rule.id}:${foldName(report.indicator.slice(0, LONGEST))}:${report.period ?? ""}`,
    rule: rule.id,
    severity: severity ?? rule.severity,
    message: { ja: fill(wording.ja, data, "ja"), en: fill(wording.en, data, "en") },
    ...rest,
  };
}

function fill(sentence: string, data: Report["data"], language: "ja" | "en"): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const datum = data[name];
    return cited(typeof datum === "object" ? datum[language] : (datum ?? ""));
  });
}

function cited(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** Where one rule finds the same indicator and period more than once, the later findings are numbered: every id is one finding's. */
export function withUniqueIds(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const count = (seen.get(finding.id) ?? 0) + 1;
    seen.set(finding.id, count);
    return count === 1 ? finding : { ...finding, id: `${finding.id}#${count}` };
  });
}
