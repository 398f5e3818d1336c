import { Button, Link } from "@fluentui/react-components";
import { lazy, Suspense, useState, type JSX } from "react";
import { stateWords, type RecordEntry } from "../../src/index";
import type { CheckedFinding } from "../checking/checkResult";
import { CopyFindings } from "./CopyFindings";
import { usePane, usePaneFrame, usePaneState } from "../paneContext";
import { knownOf } from "../state/findingRecord";
import { useWords } from "./useWords";

const DismissForm = lazy(() => import("./DismissForm").then((module) => ({ default: module.DismissForm })));

/** How far a finding has come, who said so, and what can be said next. */
export function FindingStanding({ finding }: { finding: CheckedFinding }): JSX.Element {
  const { rulePage } = usePaneFrame();
  const state = usePaneState();
  const words = useWords();
  const [isWriting, setWriting] = useState(false);
  const entry = knownOf(finding, state)?.entry;
  if (isWriting)
    return (
      <Suspense>
        <DismissForm findings={[finding]} close={() => setWriting(false)} />
      </Suspense>
    );
  return (
    <>
      {entry && <Standing entry={entry} />}
      <div className="k-foot">
        <Choices finding={finding} entry={entry} write={() => setWriting(true)} />
        <CopyFindings finding={finding} />
        {rulePage && (
          <Link href={rulePage(finding.rule)} target="_blank" rel="noreferrer" className="k-why">
            {words.detail.why}
          </Link>
        )}
      </div>
    </>
  );
}

function Standing({ entry: { state, reason, by, date } }: { entry: RecordEntry }): JSX.Element {
  const { language } = usePaneState();
  const { dismissal: words } = useWords();
  const signature = [by, date].filter((text) => text !== "").join(" ");
  return (
    <div className="k-hint">
      <p>
        {words.state}: <strong>{stateWords[state][language]}</strong> {signature !== "" && `(${signature})`}
      </p>
      {reason !== "" && (
        <p>
          {words.reason}: {reason}
        </p>
      )}
    </div>
  );
}

interface ChoicesProps {
  readonly finding: CheckedFinding;
  readonly entry: RecordEntry | undefined;
  readonly write: () => void;
}

function Choices({ finding, entry, write }: ChoicesProps): JSX.Element {
  const { remembering } = usePane();
  const { language } = usePaneState();
  const { dismissal: words } = useWords();
  const state = entry?.state ?? "open";
  return (
    <div className="k-choices">
      {(state === "open" || state === "rejected") && (
        <Button size="small" onClick={write}>
          {words.open}
        </Button>
      )}
      {state === "reasoned" &&
        (["accepted", "rejected"] as const).map((next) => (
          <Button key={next} size="small" onClick={() => void remembering.decide(finding, next)}>
            {stateWords[next][language]}
          </Button>
        ))}
      {state !== "open" && (
        <Button size="small" onClick={() => void remembering.withdraw(finding)}>
          {words.withdraw}
        </Button>
      )}
    </div>
  );
}
