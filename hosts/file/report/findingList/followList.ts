import type { FigureChanges, FileReport, Followed, ListedFigure, ReportSummary, Signature, Wording } from "../../../../src/index";
import { answered, changedFigures, followFindings, recordedFinding } from "../../../../src/index";
import { isCompared } from "../recordedCheck";
import type { KeptHead } from "./keptSheet";
import type { ReturnedList } from "./readFindingList";

/** The next submission, as it was reviewed. */
export interface NextReview {
  readonly report: FileReport;
  /** Counts all findings, also those that the report leaves out. */
  readonly summary: ReportSummary;
  readonly figures: readonly ListedFigure[];
}

/** A list of findings that came back, held against the next submission. */
export interface FollowedList {
  readonly head: KeptHead;
  readonly followed: readonly Followed[];
  /** Undefined where the figures of the submission before are not known. */
  readonly changes: FigureChanges | undefined;
  /** What in the list could not be understood. */
  readonly troubles: readonly Wording[];
}

/** Why nothing was compared: a code for programs, a sentence for people. */
export interface FollowRefusal {
  readonly code: "too-many-findings";
  readonly wording: Wording;
}

/** What became of every finding of the list, and of every figure that it keeps. */
export function followList(returned: ReturnedList, next: NextReview, signature: Signature): FollowedList | FollowRefusal {
  const { report, summary, figures } = next;
  if (summary.error + summary.query + summary.info > report.findings.length) return TOO_MANY;
  const { head, entries, answers, signatures, troubles } = returned;
  const answeredEntries = entries.map((entry, at) => answered(entry, answers[at] ?? { text: "", state: undefined }, signatures));
  return {
    head,
    followed: followFindings(
      answeredEntries,
      report.findings.map(recordedFinding),
      signature,
      { before: returned.figures, now: figures },
      isCompared(report),
    ),
    changes: returned.figures && changedFigures(returned.figures, figures),
    troubles,
  };
}

const TOO_MANY: FollowRefusal = {
  code: "too-many-findings",
  wording: {
    ja: "新しい資料の指摘が多すぎて、すべては並べられません。消えたように見える指摘が出るので、照らし合わせていません。",
    en: "The new submission has too many findings to list them all. Those left out would look corrected, so nothing was compared.",
  },
};
