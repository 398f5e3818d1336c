import type { Edit } from "../findings/edit";
import type { Evidence, Finding, Language, StatedRelation } from "../findings/finding";
import type { ReportedEdit, ReportedEvidence, ReportedFinding, ReportedRelation } from "./reported";
import { reportedCell, reportedRole } from "./reportedCell";

/** A finding as the report prints it: what it does not have is null or empty, never left out. */
export function reportedFinding(finding: Finding, language: Language): ReportedFinding {
  const { suspects = [], causes = [], fixes = [], relation } = finding;
  return {
    id: finding.id,
    rule: finding.rule,
    severity: finding.severity,
    verdict: finding.verdict ?? null,
    ...reportedCell(finding.cell),
    indicator: finding.indicator,
    period: finding.period ?? null,
    message: finding.message[language],
    stated: finding.stated ?? null,
    expected: finding.expected ?? null,
    range: finding.range ?? null,
    evidence: finding.evidence.map(reportedEvidence),
    suspects: suspects.map(({ cell, value, allowed }) => ({ ...reportedCell(cell), text: value, allowed: allowed ?? null })),
    causes: causes.map(({ type, confidence, ...edit }) => ({ type, ...reportedEdit(edit), confidence })),
    fixes: fixes.map(({ label, safe, edits }) => ({ label: label[language], safe, edits: edits.map(reportedEdit) })),
    relation: relation ? reportedRelation(relation) : null,
    rivals: finding.rivals ?? [],
  };
}

function reportedEvidence({ cell, role, text, document }: Evidence): ReportedEvidence {
  return { ...reportedCell(cell), role: reportedRole(role), text, ...(document !== undefined && { document }) };
}

function reportedEdit({ cell, before, after }: Edit): ReportedEdit {
  return { ...reportedCell(cell), before, after };
}

/** The keys in their fixed order, whatever order the finding has them in. */
function reportedRelation({ operator, text, origin, agreeing, of }: StatedRelation): ReportedRelation {
  return { operator, text, origin, agreeing, of };
}
