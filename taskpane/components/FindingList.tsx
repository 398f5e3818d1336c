import { Button } from "@fluentui/react-components";
import { useLayoutEffect, useRef, useState, type FocusEvent, type JSX, type KeyboardEvent } from "react";
import { a1Range } from "../../src/index";
import type { CheckedFinding } from "../checking/checkResult";
import { usePane, usePaneState } from "../paneContext";
import { bundled, type Bundle, type FindingGroup } from "../state/findingGroups";
import { isExplained } from "../state/findingRecord";
import type { PaneState } from "../state/paneState";
import { numbered } from "../strings/counts";
import { FindingBundle } from "./FindingBundle";
import { FindingItem } from "./FindingItem";
import { useWords } from "./useWords";

/** How many findings of a group are drawn at first: a list of thousands would be slow and read by nobody. */
const AT_FIRST = 50;

/** The findings under their headings. Arrows move from one to the next and go to its cell; Enter goes there again; Esc closes the card. */
export function FindingList({ groups }: { groups: readonly FindingGroup[] }): JSX.Element {
  const { store, watching } = usePane();
  const state = usePaneState();
  const { current } = state;
  const words = useWords();
  const { list, onFocus, onBlur } = useKeptFocus(current);
  const shown = groups.flatMap(({ findings }) => findings);
  const bundles = groups.map((group) => bundlesOf(group, state));
  const single = bundles.flat().find(({ length }) => length === 1);
  const first = shown.find(({ id }) => id === current) ?? single?.[0];

  const open = (finding: CheckedFinding | undefined): void => {
    store.dispatch({ type: "set", current: finding?.id });
    if (finding) void watching.goTo(finding.cell);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === "Escape") return leave(event, current, () => store.dispatch({ type: "set", current: undefined }));
    if (!(event.target instanceof HTMLElement) || event.target.dataset.finding === undefined) return;
    const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-finding]")];
    const next = neighbour(buttons, buttons.indexOf(event.target), event.key);
    if (!next) return;
    event.preventDefault();
    next.focus();
    open(shown.find(({ id }) => id === next.dataset.finding));
  };
  return (
    <section ref={list} aria-label={words.findingsRegion} onKeyDown={onKeyDown} onFocus={onFocus} onBlur={onBlur}>
      {groups.map((group, place) => (
        <Group key={group.id} group={group} bundles={bundles[place] ?? []} current={current} tabStop={first?.id} open={open} />
      ))}
    </section>
  );
}

/** Under the heading of a rule they are together already. */
function bundlesOf({ findings }: FindingGroup, state: PaneState): readonly Bundle[] {
  return state.filter.grouping === "rule" ? findings.map((one) => [one]) : bundled(findings, (finding) => !isExplained(finding, state));
}

interface GroupProps {
  readonly group: FindingGroup;
  readonly bundles: readonly Bundle[];
  readonly current: string | undefined;
  readonly tabStop: string | undefined;
  readonly open: (finding: CheckedFinding | undefined) => void;
}

function Group({ group, bundles, current, tabStop, open }: GroupProps): JSX.Element {
  const words = useWords();
  const [limit, setLimit] = useState(AT_FIRST);
  const { findings } = group;
  const place = bundles.findIndex((bundle) => bundle.some(({ id }) => id === current));
  const drawn = Math.max(limit, place + 1);
  const rest = bundles.slice(drawn).reduce((sum, { length }) => sum + length, 0);
  return (
    <>
      <h2 className="k-group">
        <GroupName group={group} />
        <span className="k-count">{numbered(findings.length)}</span>
      </h2>
      <ul className="k-findings">
        {bundles.slice(0, drawn).map((bundle) => {
          const [first] = bundle;
          if (!first) return null;
          return bundle.length > 1 ? (
            <FindingBundle key={first.rule} bundle={bundle} current={current} tabStop={tabStop} open={open} />
          ) : (
            <FindingItem key={first.id} finding={first} isOpen={first.id === current} isTabStop={first.id === tabStop} open={open} />
          );
        })}
      </ul>
      {rest > 0 && (
        <Button size="small" appearance="subtle" onClick={() => setLimit(drawn + AT_FIRST * 4)}>
          {words.more(rest)}
        </Button>
      )}
    </>
  );
}

function GroupName({ group: { table, findings } }: { group: FindingGroup }): JSX.Element {
  const { filter, language } = usePaneState();
  const words = useWords();
  const [first] = findings;
  if (filter.grouping === "rule" || !table) return <span className="k-grow">{first?.title[language]}</span>;
  return <span className="k-grow">{table.title || words.untitledTable(table.sheet, a1Range(table.range))}</span>;
}

function neighbour(buttons: readonly HTMLElement[], place: number, key: string): HTMLElement | undefined {
  switch (key) {
    case "ArrowDown":
      return buttons[place + 1];
    case "ArrowUp":
      return buttons[place - 1];
    case "Home":
      return buttons[0];
    case "End":
      return buttons[buttons.length - 1];
    default:
      return undefined;
  }
}

/** Esc inside a card goes back to its heading; on the heading it closes the card. */
function leave(event: KeyboardEvent<HTMLElement>, current: string | undefined, close: () => void): void {
  if (current === undefined) return;
  event.preventDefault();
  const heading = event.currentTarget.querySelector<HTMLElement>(`[data-finding="${CSS.escape(current)}"]`);
  if (heading === null || heading === event.target) close();
  else heading.focus();
}

interface KeptFocus {
  readonly list: React.RefObject<HTMLElement>;
  readonly onFocus: () => void;
  readonly onBlur: (event: FocusEvent) => void;
}

/** Where what had the focus is gone (its finding was put right), the finding that took its place gets it. */
function useKeptFocus(current: string | undefined): KeptFocus {
  const list = useRef<HTMLElement>(null);
  const isInside = useRef(false);
  useLayoutEffect(() => {
    if (!isInside.current || current === undefined || document.activeElement !== document.body) return;
    list.current?.querySelector<HTMLElement>(`[data-finding="${CSS.escape(current)}"]`)?.focus();
  });
  return {
    list,
    onFocus: () => (isInside.current = true),
    onBlur: ({ relatedTarget }) => {
      if (relatedTarget !== null) isInside.current = false;
    },
  };
}
