import { Button } from "@fluentui/react-components";
import type { JSX } from "react";
import { coverageHeadline } from "../../src/index";
import { usePane, usePaneState, useWords } from "../paneContext";
import { EVERYTHING, findingGroups } from "../state/findingGroups";
import { CoverageMap } from "./CoverageMap";
import { FindingFilter } from "./FindingFilter";
import { FindingList } from "./FindingList";
import { NotChecked } from "./NotChecked";
import { ShowDismissed } from "./ShowDismissed";

/** How much is proved, the findings of a check, filtered and in groups, and what could not be proved. */
export function Findings(): JSX.Element | null {
  const { store } = usePane();
  const state = usePaneState();
  const words = useWords();
  const groups = findingGroups(state);
  const { result } = state;
  if (!result) return null;
  const showAll = (): void => store.dispatch({ type: "filter", filter: EVERYTHING });
  return (
    <>
      <p className="k-coverage">{coverageHeadline(result.coverage)[state.language]}</p>
      <CoverageMap coverage={result.coverage} />
      <FindingFilter />
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
