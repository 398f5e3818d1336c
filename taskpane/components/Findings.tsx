import { Button } from "@fluentui/react-components";
import type { JSX } from "react";
import { coverageHeadline } from "../../src/index";
import { usePane, usePaneState } from "../paneContext";
import { EVERYTHING, findingGroups, severityCounts } from "../state/findingGroups";
import { CopyFindings } from "./CopyFindings";
import { CoverageMap } from "./CoverageMap";
import { FindingFilter } from "./FindingFilter";
import { FindingList } from "./FindingList";
import { NotChecked } from "./NotChecked";
import { ShowDismissed } from "./ShowDismissed";
import { useWords } from "./useWords";

/** How much is proved, the findings of a check, filtered and in groups, and what could not be proved. */
export function Findings(): JSX.Element | null {
  const { store } = usePane();
  const state = usePaneState();
  const words = useWords();
  const groups = findingGroups(state);
  const { result } = state;
  if (!result) return null;
  const shown = groups.reduce((sum, { findings }) => sum + findings.length, 0);
  const counts = severityCounts(state);
  const all = counts.error + counts.query + counts.info;
  const showAll = (): void => store.dispatch({ type: "filter", filter: EVERYTHING });
  return (
    <>
      <p className="k-coverage">{coverageHeadline(result.coverage)[state.language]}</p>
      <CoverageMap coverage={result.coverage} />
      <FindingFilter />
      <div className="k-shown">
        {shown < all && <span className="k-grow">{words.shownOf(shown, all)}</span>}
        {shown > 0 && shown < all && (
          <Button size="small" appearance="subtle" onClick={showAll}>
            {words.showAll}
          </Button>
        )}
        {shown > 0 && <CopyFindings />}
      </div>
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
