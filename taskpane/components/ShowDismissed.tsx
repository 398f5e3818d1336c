import type { JSX } from "react";
import { usePane, usePaneState } from "../paneContext";
import { dismissedCount } from "../state/findingGroups";
import { useWords } from "./useWords";

/** Findings that were dismissed stay within reach. */
export function ShowDismissed(): JSX.Element | null {
  const { store } = usePane();
  const state = usePaneState();
  const words = useWords();
  const count = dismissedCount(state);
  if (count === 0) return null;
  return (
    <label className="k-option">
      <input
        type="checkbox"
        checked={state.filter.showDismissed}
        onChange={({ target }) => store.dispatch({ type: "filter", filter: { showDismissed: target.checked } })}
      />
      {words.showDismissed(count)}
    </label>
  );
}
