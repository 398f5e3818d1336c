import type { JSX } from "react";
import { usePaneState, useFirstWords } from "../paneContext";

/** Reads out what happens, for those who do not see it: the state of the check, and what an action came to. */
export function LiveRegion(): JSX.Element {
  const { phase, notice, language, result, isStale } = usePaneState();
  const words = useFirstWords();
  const isFirstCheck = !result && (phase.name === "reading" || phase.name === "checking");
  const said = isFirstCheck ? words.checking : (notice?.wording[language] ?? (isStale && phase.name === "checked" ? words.stale : ""));
  return (
    <div role="status" aria-live="polite" className="k-unseen">
      {said}
    </div>
  );
}
