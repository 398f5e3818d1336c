import type { JSX } from "react";
import { a1, type Finding } from "../../src/index";
import { usePaneState } from "../paneContext";
import { COMPARISON_WORDS } from "../strings/comparisonWords";
import { CellLink } from "./CellLink";
import { useWords } from "./useWords";

type Evidence = Finding["evidence"][number];

interface Row {
  readonly own?: Evidence;
  readonly other?: Evidence;
}

/** What this document and another one say of the same thing, side by side, each with its cell. A cell of another document is named, not linked: that file is not open here. */
export function ComparedEvidence({ evidence, sheet }: { evidence: readonly Evidence[]; sheet: string }): JSX.Element {
  const words = COMPARISON_WORDS[usePaneState().language];
  const document = evidence.find((one) => one.document !== undefined)?.document;
  return (
    <table className="k-columns k-sides">
      <thead>
        <tr>
          <th scope="col">{words.own}</th>
          <th scope="col">{document}</th>
        </tr>
      </thead>
      <tbody>
        {rowsOf(evidence).map(({ own, other }, place) => (
          <tr key={place}>
            <td>{own && <Said evidence={own} sheet={sheet} />}</td>
            <td>{other && <Said evidence={other} sheet={sheet} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Said({ evidence: { cell, role, text, document }, sheet }: { evidence: Evidence; sheet: string }): JSX.Element {
  const words = useWords();
  return (
    <>
      <span className="k-role">{words.role[role]}</span>
      <strong className="k-figure">{text.trim() === "" ? words.detail.empty : text}</strong>
      {document === undefined ? <CellLink cell={cell} besides={sheet} /> : <span className="k-hint">{`${cell.sheet}!${a1(cell)}`}</span>}
    </>
  );
}

/** Cells of the two documents that follow each other speak of one thing. */
function rowsOf(evidence: readonly Evidence[]): readonly Row[] {
  const rows: Row[] = [];
  for (const one of evidence) {
    const last = rows[rows.length - 1];
    if (one.document === undefined) rows.push({ own: one });
    else if (last && !last.other) rows[rows.length - 1] = { ...last, other: one };
    else rows.push({ other: one });
  }
  return rows;
}
