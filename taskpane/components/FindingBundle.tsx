import { Button } from "@fluentui/react-components";
import { lazy, Suspense, useId, useState, type JSX } from "react";
import type { CheckedFinding } from "../checking/checkResult";
import { usePaneState } from "../paneContext";
import type { Bundle } from "../state/findingGroups";
import { FindingItem } from "./FindingItem";
import { SeverityIcon } from "./Severity";
import { useWords } from "./useWords";

const DismissForm = lazy(() => import("./DismissForm").then((module) => ({ default: module.DismissForm })));

/** How many are drawn at once. */
const AT_FIRST = 50;

interface Props {
  readonly bundle: Bundle;
  readonly current: string | undefined;
  readonly tabStop: string | undefined;
  readonly open: (finding: CheckedFinding | undefined) => void;
}

/** Findings that say the same of different figures, as one line of the list: it opens to all of them, and one reason can do for all. */
export function FindingBundle({ bundle, current, tabStop, open }: Props): JSX.Element | null {
  const { language } = usePaneState();
  const words = useWords();
  const [isUnfolded, setUnfolded] = useState(false);
  const [limit, setLimit] = useState(AT_FIRST);
  const id = useId();
  const [first] = bundle;
  if (!first) return null;
  const place = bundle.findIndex((finding) => finding.id === current);
  // A finding that is chosen in the sheet is to be seen.
  const isShown = isUnfolded || place >= 0;
  const drawn = Math.max(limit, place + 1);
  return (
    <li className="k-bundle">
      <button
        type="button"
        className="k-finding-head"
        aria-expanded={isShown}
        aria-controls={id}
        onClick={() => {
          setUnfolded(!isShown);
          if (place >= 0) open(undefined);
        }}
      >
        <SeverityIcon severity={first.severity} />
        <span className="k-finding-line">
          <span className={`k-word k-word-${first.severity}`}>{words.severity[first.severity]}</span>
          <span className="k-indicator">{words.times(bundle.length)}</span>
        </span>
        <span className="k-finding-title">{first.title[language]}</span>
      </button>
      <ReasonForAll bundle={bundle} />
      <ul id={id} className="k-findings" hidden={!isShown}>
        {isShown &&
          bundle
            .slice(0, drawn)
            .map((finding) => (
              <FindingItem
                key={finding.id}
                finding={finding}
                isOpen={finding.id === current}
                isTabStop={finding.id === tabStop}
                open={open}
              />
            ))}
      </ul>
      {isShown && bundle.length > drawn && (
        <Button size="small" appearance="subtle" onClick={() => setLimit(drawn + AT_FIRST * 4)}>
          {words.more(bundle.length - drawn)}
        </Button>
      )}
    </li>
  );
}

function ReasonForAll({ bundle }: { bundle: Bundle }): JSX.Element {
  const { dismissal: words } = useWords();
  const [isWriting, setWriting] = useState(false);
  if (isWriting)
    return (
      <Suspense>
        <DismissForm findings={bundle} close={() => setWriting(false)} />
      </Suspense>
    );
  return (
    <div className="k-foot">
      <Button size="small" onClick={() => setWriting(true)}>
        {words.openAll(bundle.length)}
      </Button>
    </div>
  );
}
