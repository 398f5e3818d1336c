import type { JSX } from "react";
import type { CheckedFinding } from "../checking/checkResult";
import { usePaneState } from "../paneContext";
import { Calculation } from "./Calculation";
import { EvidenceList } from "./EvidenceList";
import { FindingStanding } from "./FindingStanding";
import { FixOffer } from "./FixOffer";

/** What is wrong, where, why, and what to do. */
export function FindingDetail({ finding }: { finding: CheckedFinding }): JSX.Element {
  const { language } = usePaneState();
  const { fixes = [] } = finding;
  return (
    <>
      <p className="k-message">{finding.message[language]}</p>
      <Calculation finding={finding} />
      <EvidenceList finding={finding} />
      {fixes.map((fix, place) => (
        <FixOffer key={place} fix={fix} sheet={finding.cell.sheet} />
      ))}
      <FindingStanding finding={finding} />
    </>
  );
}
