import { useCallback, type JSX } from "react";
import { a1Range } from "../../src/index";
import type { CheckedFinding } from "../checking/checkResult";
import { usePaneState } from "../paneContext";
import type { Bundle, FindingGroup } from "../state/findingGroups";
import { numbered } from "../strings/counts";
import { FindingBundle } from "./FindingBundle";
import { FindingItem } from "./FindingItem";
import type { ListedFindings, ListedGroup } from "./listedFindings";
import { bundleHeight, nameOf, type IsUnfolded } from "./listHeights";
import { LongList } from "./LongList";
import { useWords } from "./useWords";

interface Props {
  readonly listed: ListedGroup;
  readonly list: ListedFindings;
  readonly isUnfolded: IsUnfolded;
  readonly toggle: (group: FindingGroup, bundle: Bundle) => void;
}

/** A heading and the findings under it. */
export function FindingGroupPart({ listed: { group, bundles }, list, isUnfolded, toggle }: Props): JSX.Element {
  const { current, tabStop, open } = list;
  const guess = useCallback((bundle: Bundle) => bundleHeight(group, bundle, current, isUnfolded), [group, current, isUnfolded]);
  const placeOf = (finding: CheckedFinding | undefined): number =>
    finding ? bundles.findIndex((bundle) => bundle[0]?.rule === finding.rule && bundle.includes(finding)) : -1;
  return (
    <div>
      <h2 className="k-group">
        <GroupName group={group} />
        <span className="k-count">{numbered(group.findings.length)}</span>
      </h2>
      <LongList
        as="ul"
        className="k-findings"
        items={bundles}
        keyOf={nameOf}
        guess={guess}
        kept={[placeOf(current), placeOf(tabStop)]}
        draw={(bundle, place) => {
          const [first] = bundle;
          const where = { place, listed: bundles.length };
          if (!first) return null;
          return bundle.length > 1 ? (
            <FindingBundle
              key={first.rule}
              bundle={bundle}
              isUnfolded={isUnfolded(group, bundle)}
              toggle={() => toggle(group, bundle)}
              list={list}
              {...where}
            />
          ) : (
            <FindingItem key={first.id} finding={first} isOpen={first === current} isTabStop={first === tabStop} open={open} {...where} />
          );
        }}
      />
    </div>
  );
}

function GroupName({ group: { table, findings } }: { group: FindingGroup }): JSX.Element {
  const { filter, language } = usePaneState();
  const words = useWords();
  const [first] = findings;
  if (filter.grouping === "rule") return <span className="k-grow">{first?.title[language]}</span>;
  if (!table) return <span className="k-grow">{words.grouping.elsewhere}</span>;
  return <span className="k-grow">{table.title || words.untitledTable(table.sheet, a1Range(table.range))}</span>;
}
