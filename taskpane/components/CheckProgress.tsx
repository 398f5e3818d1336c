import { Button, ProgressBar } from "@fluentui/react-components";
import type { JSX } from "react";
import { usePane, usePaneState, useWords } from "../paneContext";

/** How far the check is, with a way to stop it. Short checks end before it is seen. */
export function CheckProgress(): JSX.Element | null {
  const { checking } = usePane();
  const { phase, result } = usePaneState();
  const words = useWords();
  if (phase.name !== "reading" && phase.name !== "checking") return null;
  const text = phase.name === "reading" ? words.reading : result ? words.checkingAgain : words.checking;
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
