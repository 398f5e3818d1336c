import { Button, Link } from "@fluentui/react-components";
import { lazy, Suspense, useState, type JSX } from "react";
import type { CheckedFinding } from "../checking/checkResult";
import { usePane, usePaneFrame, usePaneState, useWords } from "../paneContext";
import { dismissalOf } from "../state/dismissals";
import { Calculation } from "./Calculation";
import { EvidenceList } from "./EvidenceList";
import { FixOffer } from "./FixOffer";

const DismissForm = lazy(() => import("./DismissForm").then((module) => ({ default: module.DismissForm })));

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
      <Dismissing finding={finding} />
    </>
  );
}

function Dismissing({ finding }: { finding: CheckedFinding }): JSX.Element {
  const { remembering } = usePane();
  const { rulePage } = usePaneFrame();
  const { dismissals } = usePaneState();
  const words = useWords();
  const [isWriting, setWriting] = useState(false);
  const dismissal = dismissalOf(finding, dismissals);
  if (isWriting)
    return (
      <Suspense>
        <DismissForm finding={finding} close={() => setWriting(false)} />
      </Suspense>
    );
  return (
    <>
      {dismissal && (
        <p className="k-hint">
          {words.dismissal.reason}: {dismissal.reason} ({dismissal.date})
        </p>
      )}
      <div className="k-foot">
        {dismissal ? (
          <Button size="small" onClick={() => void remembering.withdraw(dismissal)}>
            {words.dismissal.withdraw}
          </Button>
        ) : (
          <Button size="small" onClick={() => setWriting(true)}>
            {words.dismissal.open}
          </Button>
        )}
        {rulePage && (
          <Link href={rulePage(finding.rule)} target="_blank" rel="noreferrer" className="k-why">
            {words.detail.why}
          </Link>
        )}
      </div>
    </>
  );
}
