import { Button } from "@fluentui/react-components";
import { lazy, Suspense, useId, useState, type JSX } from "react";
import type { CheckedFinding } from "../checking/checkResult";
import { usePaneState } from "../paneContext";
import type { Bundle } from "../state/findingGroups";
import { FindingItem } from "./FindingItem";
import { idOf, useFindingHeight } from "./listHeights";
import { LongList } from "./LongList";
import { SeverityIcon } from "./Severity";
import type { ListedFindings } from "./listedFindings";
import { useWords } from "./useWords";

const DismissForm = lazy(() => import("./DismissForm").then((module) => ({ default: module.DismissForm })));

interface Props {
  readonly bundle: Bundle;
  readonly isUnfolded: boolean;
  readonly toggle: () => void;
  readonly list: ListedFindings;
  readonly place: number;
  readonly listed: number;
}

/** Findings that say the same of different figures, as one line of the list: it opens to all of them, and one reason can do for all. */
export function FindingBundle({ bundle, isUnfolded, toggle, list, place, listed }: Props): JSX.Element | null {
  const { language } = usePaneState();
  const words = useWords();
  const id = useId();
  const [first] = bundle;
  if (!first) return null;
  return (
    <li className="k-bundle" aria-posinset={place + 1} aria-setsize={listed}>
      <button type="button" className="k-finding-head" aria-expanded={isUnfolded} aria-controls={id} onClick={toggle}>
        <SeverityIcon severity={first.severity} />
        <span className="k-finding-line">
          <span className={`k-word k-word-${first.severity}`}>{words.severity[first.severity]}</span>
          <span className="k-indicator">{words.times(bundle.length)}</span>
        </span>
        <span className="k-finding-title">{first.title[language]}</span>
      </button>
      <ReasonForAll bundle={bundle} />
      <Unfolded id={id} bundle={isUnfolded ? bundle : NONE} list={list} />
    </li>
  );
}

const NONE: Bundle = [];

function Unfolded({ id, bundle, list: { current, tabStop, open } }: { id: string; bundle: Bundle; list: ListedFindings }): JSX.Element {
  const guess = useFindingHeight(current);
  const placeOf = (one: CheckedFinding | undefined): number => (one ? bundle.indexOf(one) : -1);
  return (
    <LongList
      as="ul"
      id={id}
      className="k-findings"
      hidden={bundle.length === 0}
      items={bundle}
      keyOf={idOf}
      guess={guess}
      kept={[placeOf(current), placeOf(tabStop)]}
      draw={(finding, place) => (
        <FindingItem
          key={finding.id}
          finding={finding}
          isOpen={finding === current}
          isTabStop={finding === tabStop}
          place={place}
          listed={bundle.length}
          open={open}
        />
      )}
    />
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
