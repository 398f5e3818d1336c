import { Button } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import type { CheckedFinding } from "../checking/checkResult";
import { causeWords } from "../../src/index";
import { usePaneState } from "../paneContext";
import { CellLink } from "./CellLink";
import { ComparedEvidence } from "./ComparedEvidence";
import { useWords } from "./useWords";

const FEW = 6;

/** The cells that the finding rests on, each with what it says; then those in doubt and what may have happened. */
export function EvidenceList({ finding }: { finding: CheckedFinding }): JSX.Element {
  const words = useWords();
  const [isWhole, setWhole] = useState(false);
  const { evidence, suspects = [], causes = [], cell } = finding;
  const shown = isWhole || evidence.length <= FEW + 1 ? evidence : evidence.slice(0, FEW);
  return (
    <>
      <h3 className="k-label">{words.detail.evidence}</h3>
      {evidence.some(({ document }) => document !== undefined) ? (
        <ComparedEvidence evidence={shown} sheet={cell.sheet} />
      ) : (
        <ul className="k-evidence">
          {shown.map((one, place) => (
            <li key={place}>
              <CellLink cell={one.cell} besides={cell.sheet} />
              <span className="k-role">{words.role[one.role]}</span>
              <span className="k-figure">{one.text.trim() === "" ? words.detail.empty : one.text}</span>
            </li>
          ))}
        </ul>
      )}
      {evidence.length > shown.length && (
        <Button size="small" appearance="subtle" onClick={() => setWhole(true)}>
          {words.detail.more(evidence.length - shown.length)}
        </Button>
      )}
      {suspects.length > 0 && <h3 className="k-label">{words.detail.suspects}</h3>}
      {suspects.length > 0 && (
        <ul className="k-evidence">
          {suspects.map((suspect, place) => (
            <li key={place}>
              <CellLink cell={suspect.cell} besides={cell.sheet} />
              <span className="k-figure">{suspect.value}</span>
              {suspect.allowed && <span className="k-role">{words.detail.possible(...suspect.allowed)}</span>}
            </li>
          ))}
        </ul>
      )}
      {causes.length > 0 && <Causes causes={causes} />}
    </>
  );
}

function Causes({ causes }: { causes: NonNullable<CheckedFinding["causes"]> }): JSX.Element {
  const { language } = usePaneState();
  const words = useWords();
  return (
    <>
      <h3 className="k-label">{words.detail.causes}</h3>
      <ul className="k-evidence" lang={language}>
        {causes.map((cause, place) => (
          <li key={place}>
            <CellLink cell={cause.cell} />
            <span className="k-figure">
              {cause.before} → {cause.after}
            </span>
            <span className="k-role">{causeWords[cause.type][language]}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
