import { useMemo, useState, type JSX } from "react";
import { Button } from "@fluentui/react-components";
import type { CellAddress, Wording } from "../../src/index";
import type { CheckResult } from "../checking/checkResult";
import { usePane, usePaneState } from "../paneContext";
import { CellLink } from "./CellLink";
import { useWords } from "./useWords";

const FEW = 12;
/** How many more are drawn at once: more would hold up the pane. */
const MANY = 300;

/** Figures that nothing proves, and rows without an indicator, by reason: silence would read as "fine". */
export function NotChecked({ result, isOpen = false }: { result: CheckResult; isOpen?: boolean }): JSX.Element | null {
  const { store } = usePane();
  const { language, unread, tab } = usePaneState();
  const words = useWords();
  const { notChecked } = result.coverage;
  const reasons = useMemo(() => byReason(notChecked), [notChecked]);
  if (notChecked.length === 0 && unread.length === 0) return null;
  return (
    <details className="k-details" open={isOpen}>
      <summary>{notChecked.length > 0 ? words.notCheckedTitle(notChecked.length) : words.unreadTitle}</summary>
      {notChecked.length > 0 && <p className="k-hint">{words.notCheckedIntro}</p>}
      {reasons.map(({ reason, cells }) => (
        <ReasonCells key={reason.en} text={reason[language]} cells={cells} />
      ))}
      {notChecked.length > 0 && tab !== "tables" && (
        <Button size="small" onClick={() => store.dispatch({ type: "set", tab: "tables" })}>
          {words.teach}
        </Button>
      )}
      {notChecked.length > 0 && unread.length > 0 && <h3 className="k-label">{words.unreadTitle}</h3>}
      {unread.map((wording) => (
        <p key={wording.en}>{wording[language]}</p>
      ))}
    </details>
  );
}

function ReasonCells({ text, cells }: { text: string; cells: readonly CellAddress[] }): JSX.Element {
  const words = useWords();
  const [limit, setLimit] = useState(FEW);
  const shown = cells.slice(0, limit);
  return (
    <div className="k-reason">
      <p>{text}</p>
      <div className="k-cells">
        {shown.map((cell) => (
          <CellLink key={`${cell.sheet}!${cell.row}:${cell.column}`} cell={cell} />
        ))}
        {cells.length > shown.length && (
          <Button size="small" appearance="subtle" onClick={() => setLimit(limit + MANY)}>
            {words.more(cells.length - shown.length)}
          </Button>
        )}
      </div>
    </div>
  );
}

function byReason(skips: CheckResult["coverage"]["notChecked"]): { reason: Wording; cells: CellAddress[] }[] {
  const groups = new Map<string, { reason: Wording; cells: CellAddress[] }>();
  for (const { cell, reason } of skips) {
    const group = groups.get(reason.en);
    if (group) group.cells.push(cell);
    else groups.set(reason.en, { reason, cells: [cell] });
  }
  return [...groups.values()];
}
