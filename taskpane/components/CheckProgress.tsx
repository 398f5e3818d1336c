import { Button, ProgressBar } from "@fluentui/react-components";
import type { JSX } from "react";
import { useFirstWords, usePane, usePaneState } from "../paneContext";
import { useWords } from "./useWords";

/** How far the check is, with a way to stop it. Short checks end before it is seen. */
export function CheckProgress(): JSX.Element | null {
  const { checking } = usePane();
  const { phase, result } = usePaneState();
  const words = useWords();
  const { checking: begun } = useFirstWords();
  if (phase.name !== "reading" && phase.name !== "checking") return null;
  const text = phase.name === "reading" ? words.reading : result ? words.checkingAgain : begun;
  return (
    <div className="k-progress">
      <div className="k-header-row">
        <span className="k-grow">{text}</span>
        <Button size="small" onClick={() => checking.stop()}>
          {words.stop}
        </Button>
      </div>
      {phase.name === "checking" ? (
        <ProgressBar aria-label={text} value={phase.progress.done} max={phase.progress.total} />
      ) : (
        <ProgressBar aria-label={text} />
      )}
    </div>
  );
}
