import { useCallback, useLayoutEffect, useMemo, useRef, useState, type FocusEvent, type JSX, type KeyboardEvent } from "react";
import type { CheckedFinding } from "../checking/checkResult";
import { usePane, usePaneState } from "../paneContext";
import type { Bundle, FindingGroup } from "../state/findingGroups";
import { bundleName, listedGroups, neighbour, type ListedFindings } from "./listedFindings";
import { FindingGroupPart } from "./FindingGroupPart";
import { groupHeight, groupIdOf } from "./listHeights";
import { LongList } from "./LongList";
import { useWords } from "./useWords";

/** The findings under their headings. Arrows move from one to the next and go to its cell; Enter goes there again; Esc closes the card. */
export function FindingList({ groups }: { groups: readonly FindingGroup[] }): JSX.Element {
  const { store, watching } = usePane();
  const state = usePaneState();
  const { result, record, filter } = state;
  const words = useWords();
  const listed = useMemo(() => listedGroups(groups, result, record, filter.grouping), [groups, result, record, filter.grouping]);
  const open = useCallback(
    (finding: CheckedFinding | undefined): void => {
      store.dispatch({ type: "set", current: finding?.id });
      if (finding) void watching.goTo(finding.cell);
    },
    [store, watching],
  );
  const list = useListed(groups, listed, state.current, open);
  const { current } = list;
  const { isUnfolded, toggle } = useUnfolded(list);
  const { root, focus, onFocus, onBlur } = useKeptFocus(current);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === "Escape") return leave(event, current?.id, () => open(undefined));
    if (!(event.target instanceof HTMLElement) || event.target.dataset.finding === undefined) return;
    const next = neighbour(listed, isUnfolded, event.target.dataset.finding, event.key);
    if (!next) return;
    event.preventDefault();
    focus(next);
    open(next);
  };
  const guess = useCallback((one: (typeof listed)[number]) => groupHeight(one, current, isUnfolded), [current, isUnfolded]);
  return (
    <section ref={root} aria-label={words.findingsRegion} onKeyDown={onKeyDown} onFocus={onFocus} onBlur={onBlur}>
      <LongList
        as="div"
        items={listed}
        keyOf={groupIdOf}
        guess={guess}
        kept={[placeIn(groups, current), placeIn(groups, list.tabStop)]}
        draw={(one) => <FindingGroupPart key={one.group.id} listed={one} list={list} isUnfolded={isUnfolded} toggle={toggle} />}
      />
    </section>
  );
}

function placeIn(groups: readonly FindingGroup[], finding: CheckedFinding | undefined): number {
  return finding ? groups.findIndex(({ findings }) => findings.includes(finding)) : -1;
}

/** What every line has to know; the same object as long as that is the same. */
function useListed(
  groups: readonly FindingGroup[],
  listed: readonly { readonly bundles: readonly Bundle[] }[],
  id: string | undefined,
  open: ListedFindings["open"],
): ListedFindings {
  return useMemo(() => {
    const current = id === undefined ? undefined : findIn(groups, id);
    const single = (): CheckedFinding | undefined => {
      for (const { bundles } of listed) for (const bundle of bundles) if (bundle.length === 1) return bundle[0];
      return undefined;
    };
    return { current, tabStop: current ?? single(), open };
  }, [groups, listed, id, open]);
}

function findIn(groups: readonly FindingGroup[], id: string): CheckedFinding | undefined {
  for (const { findings } of groups) {
    const found = findings.find((finding) => finding.id === id);
    if (found) return found;
  }
  return undefined;
}

interface Unfolding {
  readonly isUnfolded: (group: FindingGroup, bundle: Bundle) => boolean;
  readonly toggle: (group: FindingGroup, bundle: Bundle) => void;
}

/** The bundles that show their findings. One that is chosen in the sheet is to be seen. */
function useUnfolded({ current, open }: ListedFindings): Unfolding {
  const [names, setNames] = useState<ReadonlySet<string>>(new Set());
  const isUnfolded = useCallback(
    (group: FindingGroup, bundle: Bundle) =>
      names.has(bundleName(group, bundle)) || (current?.rule === bundle[0]?.rule && current !== undefined && bundle.includes(current)),
    [names, current],
  );
  const toggle = useCallback(
    (group: FindingGroup, bundle: Bundle): void => {
      const name = bundleName(group, bundle);
      const wasUnfolded = isUnfolded(group, bundle);
      setNames((before) => new Set(wasUnfolded ? [...before].filter((one) => one !== name) : [...before, name]));
      if (wasUnfolded && current !== undefined && bundle.includes(current)) open(undefined);
    },
    [isUnfolded, current, open],
  );
  return { isUnfolded, toggle };
}

/** Esc inside a card goes back to its heading; on the heading it closes the card. */
function leave(event: KeyboardEvent<HTMLElement>, current: string | undefined, close: () => void): void {
  if (current === undefined) return;
  event.preventDefault();
  const heading = event.currentTarget.querySelector<HTMLElement>(headingOf(current));
  if (heading === null || heading === event.target) close();
  else heading.focus();
}

function headingOf(id: string): string {
  return `[data-finding="${CSS.escape(id)}"]`;
}

interface KeptFocus {
  readonly root: React.RefObject<HTMLElement>;
  /** Gives a finding the keyboard as soon as it is drawn. */
  readonly focus: (finding: CheckedFinding) => void;
  readonly onFocus: () => void;
  readonly onBlur: (event: FocusEvent) => void;
}

/** Where what had the focus is gone (its finding was put right), the finding that took its place gets it. */
function useKeptFocus(current: CheckedFinding | undefined): KeptFocus {
  const root = useRef<HTMLElement>(null);
  const isInside = useRef(false);
  const awaited = useRef<string>();
  useLayoutEffect(() => {
    const lost = isInside.current && document.activeElement === document.body ? current?.id : undefined;
    const wanted = awaited.current ?? lost;
    const heading = wanted === undefined ? null : root.current?.querySelector<HTMLElement>(headingOf(wanted));
    if (!heading) return;
    awaited.current = undefined;
    heading.focus();
  });
  return {
    root,
    focus: ({ id }) => (awaited.current = id),
    onFocus: () => (isInside.current = true),
    onBlur: ({ relatedTarget }) => {
      if (relatedTarget !== null) isInside.current = false;
    },
  };
}
