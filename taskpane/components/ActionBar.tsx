import { Button } from "@fluentui/react-components";
import { ArrowUndoRegular, HighlightRegular } from "@fluentui/react-icons";
import type { JSX } from "react";
import type { CheckedFinding } from "../checking/checkResult";
import { usePane, usePaneState } from "../paneContext";
import { lastAnswer } from "../state/lastAnswer";
import { openFindings, shownFindings } from "../state/findingGroups";
import { safeFixes } from "../state/writing";
import { useWords } from "./useWords";

const safeFixCount = lastAnswer((shown: readonly CheckedFinding[]) => safeFixes(shown).length);

/** What can be done with the whole list: take back, mark, put right what is certain. */
export function ActionBar(): JSX.Element | null {
  const { changing } = usePane();
  const state = usePaneState();
  const { steps, marked, language, result } = state;
  const { bar } = useWords();
  const last = steps[steps.length - 1];
  const safe = safeFixCount(shownFindings(state));
  const isMarked = marked !== undefined;
  if (!result && !last && !isMarked) return null;
  return (
    <footer className="k-bar" role="group" aria-label={bar.region}>
      {safe > 0 && (
        <Button size="small" appearance="primary" onClick={() => void changing.applySafe()}>
          {bar.applySafe(safe)}
        </Button>
      )}
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowUndoRegular />}
        {...(last && { title: bar.undoing(last.label[language]), "aria-label": bar.undoing(last.label[language]) })}
        disabledFocusable={!last}
        onClick={() => void changing.undo()}
      >
        {bar.undo}
      </Button>
      <Button
        size="small"
        icon={<HighlightRegular />}
        disabledFocusable={!isMarked && openFindings(state).length === 0}
        onClick={() => void (isMarked ? changing.unmark() : changing.mark())}
      >
        {isMarked ? bar.unmark : bar.mark}
      </Button>
    </footer>
  );
}
