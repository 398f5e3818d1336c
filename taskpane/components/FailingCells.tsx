import { Button } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import type { CellAddress } from "../../src/index";
import { usePaneState } from "../paneContext";
import { TEACHING_WORDS } from "../strings/teachingWords";
import { CellLink } from "./CellLink";

const FEW = 8;

/** The cells that do not agree with a calculation, as links. */
export function FailingCells({ cells, sheet }: { cells: readonly CellAddress[]; sheet: string }): JSX.Element {
  const words = TEACHING_WORDS[usePaneState().language];
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? cells : cells.slice(0, FEW);
  return (
    <div className="k-cells">
      <span className="k-hint">{words.fails}:</span>
      {shown.map((cell) => (
        <CellLink key={`${cell.sheet}!${cell.row}:${cell.column}`} cell={cell} besides={sheet} />
      ))}
      {cells.length > shown.length && (
        <Button size="small" appearance="subtle" onClick={() => setWhole(true)}>
          {words.more(cells.length - shown.length)}
        </Button>
      )}
    </div>
  );
}
