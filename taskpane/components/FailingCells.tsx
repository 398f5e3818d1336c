import { Button } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import type { CellAddress } from "../../src/index";
import { usePaneState } from "../paneContext";
import { TEACHING_WORDS } from "../strings/teachingWords";
import { CellLink } from "./CellLink";

const FEW = 8;
/** How many more are drawn at once: more would hold up the pane. */
const MANY = 300;

/** The cells that do not agree with a calculation, as links. */
export function FailingCells({ cells, sheet }: { cells: readonly CellAddress[]; sheet: string }): JSX.Element {
  const words = TEACHING_WORDS[usePaneState().language];
  const [limit, setLimit] = useState(FEW);
  const shown = cells.slice(0, limit);
  return (
    <div className="k-cells">
      <span className="k-hint">{words.fails}:</span>
      {shown.map((cell) => (
        <CellLink key={`${cell.sheet}!${cell.row}:${cell.column}`} cell={cell} besides={sheet} />
      ))}
      {cells.length > shown.length && (
        <Button size="small" appearance="subtle" onClick={() => setLimit(limit + MANY)}>
          {words.more(cells.length - shown.length)}
        </Button>
      )}
    </div>
  );
}
