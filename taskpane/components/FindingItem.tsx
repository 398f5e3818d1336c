import { memo, useEffect, useId, useRef, type JSX, type MouseEvent } from "react";
import { a1 } from "../../src/index";
import type { CheckedFinding } from "../checking/checkResult";
import { usePaneState } from "../paneContext";
import { isExplained } from "../state/findingRecord";
import { FindingDetail } from "./FindingDetail";
import { SeverityIcon } from "./Severity";
import { useWords } from "./useWords";

interface Props {
  readonly finding: CheckedFinding;
  readonly isOpen: boolean;
  readonly isTabStop: boolean;
  /** Where it stands in its list: not all of a long list is drawn. */
  readonly place: number;
  readonly listed: number;
  readonly open: (finding: CheckedFinding | undefined) => void;
}

/** One line of the list, and under it, once chosen, the whole story. It is drawn again only where it is another: scrolling brings many. */
export const FindingItem = memo(function FindingItem({ finding, isOpen, isTabStop, place, listed, open }: Props): JSX.Element {
  const state = usePaneState();
  const { language } = state;
  const words = useWords();
  const item = useRef<HTMLLIElement>(null);
  const id = useId();
  useEffect(() => {
    if (isOpen) item.current?.scrollIntoView({ block: "nearest" });
  }, [isOpen]);
  // A second click closes the card; Enter, which is a click without a pointer, goes to the cell again.
  const choose = ({ detail }: MouseEvent): void => open(isOpen && detail > 0 ? undefined : finding);
  const { severity, cell, indicator, title } = finding;
  return (
    <li
      ref={item}
      className={isOpen ? "k-finding k-open" : "k-finding"}
      data-dismissed={isExplained(finding, state)}
      aria-posinset={place + 1}
      aria-setsize={listed}
    >
      <button
        type="button"
        className="k-finding-head"
        data-finding={finding.id}
        aria-expanded={isOpen}
        aria-controls={id}
        tabIndex={isTabStop ? 0 : -1}
        onClick={choose}
      >
        <SeverityIcon severity={severity} />
        <span className="k-finding-line">
          <span className={`k-word k-word-${severity}`}>{words.severity[severity]}</span>
          <span className="k-cell-name">{a1(cell)}</span>
          <span className="k-indicator">{indicator}</span>
        </span>
        <span className="k-finding-title">{title[language]}</span>
      </button>
      <div id={id} className="k-detail" hidden={!isOpen}>
        {isOpen && <FindingDetail finding={finding} />}
      </div>
    </li>
  );
});
