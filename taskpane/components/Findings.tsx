import { Button } from "@fluentui/react-components";
import type { JSX } from "react";
import { usePane, usePaneState, useWords } from "../paneContext";
import { EVERYTHING, findingGroups } from "../state/findingGroups";
import { FindingFilter } from "./FindingFilter";
import { FindingList } from "./FindingList";
import { NotChecked } from "./NotChecked";
import { ShowDismissed } from "./ShowDismissed";

/** The findings of a check, filtered and in groups, and what could not be checked. */
export function Findings(): JSX.Element | null {
  const { store } = usePane();
  const state = usePaneState();
  const words = useWords();
  const groups = findingGroups(state);
  const { result } = state;
  if (!result) return null;
  const { checked, notChecked } = result.coverage;
  const showAll = (): void => store.dispatch({ type: "filter", filter: EVERYTHING });
  return (
    <>
      <FindingFilter />
      <p className="k-coverage">{words.coverage(checked, notChecked.length)}</p>
      {groups.length > 0 ? (
        <FindingList groups={groups} />
      ) : (
        <div className="k-none">
          <p>{words.noneShown}</p>
          <Button size="small" onClick={showAll}>
            {words.showAll}
          </Button>
        </div>
      )}
      <ShowDismissed />
      <NotChecked result={result} />
    </>
  );
}
