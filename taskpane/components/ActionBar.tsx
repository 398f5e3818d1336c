import { Button } from "@fluentui/react-components";
import { ArrowUndoRegular, HighlightRegular } from "@fluentui/react-icons";
import type { JSX } from "react";
import { usePane, usePaneState } from "../paneContext";
import { openFindings, shownFindings } from "../state/findingGroups";
import { safeFixes } from "../state/writing";
import { useWords } from "./useWords";

/** What can be done with the whole list: take back, mark, put right what is certain. */
export function ActionBar(): JSX.Element | null {
  const { changing } = usePane();
  const state = usePaneState();
  const { steps, marked, language, result } = state;
  const { bar } = useWords();
  const last = steps[steps.length - 1];
  const shown = shownFindings(state);
  const safe = safeFixes(shown).length;
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
