import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { JSX } from "react";
import { useFirstWords, usePane, usePaneState } from "../paneContext";
import { useWords } from "./useWords";

/** The findings are older than the sheet, and could not be renewed by themselves. */
export function StaleBar(): JSX.Element | null {
  const { checking } = usePane();
  const { isStale, phase, result } = usePaneState();
  const words = useWords();
  const { stale } = useFirstWords();
  if (!result || !isStale || phase.name !== "checked") return null;
  return (
    <MessageBar intent="warning" layout="multiline" className="k-notice k-late" role="group">
      <MessageBarBody>{stale}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => void checking.check()}>
          {words.checkAgain}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
