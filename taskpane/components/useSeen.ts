import { useCallback, useEffect, useLayoutEffect, useRef, useState, type MutableRefObject } from "react";
import type { Heights, Stretch } from "./heights";

/** So far beyond what is seen items are drawn, in pixels: a turn of the wheel does not outrun it. */
const BEYOND = 500;
/** Where less than this is left, items are drawn anew. */
const NEAR = 200;

interface Seen {
  readonly list: MutableRefObject<HTMLElement | null>;
  /** To be given to the element of the list. */
  readonly hold: (element: HTMLElement | null) => void;
  /** The items to draw, by their places. */
  readonly places: readonly number[];
}

/** Which items of a long list are to be drawn: `choose` says it for the stretch that is seen. */
export function useSeen(heights: Heights, choose: (stretch: Stretch) => readonly number[]): Seen {
  const list = useRef<HTMLElement | null>(null);
  const hold = useCallback((element: HTMLElement | null) => void (list.current = element), []);
  const [stretch, setStretch] = useState<Stretch>({ first: 0, end: 1 });
  const places = choose(stretch);
  const drawn = useRef({ places, stretch });
  const look = useCallback((): void => {
    // In a pane that is not shown nothing has a height.
    if (!list.current || list.current.getClientRects().length === 0) return;
    const isOther = heights.measure(measured(list.current, drawn.current.places));
    const { top } = list.current.getBoundingClientRect();
    const around = (room: number): Stretch => heights.stretch(-top - room, innerHeight - top + room);
    // Held against what is drawn: an update that React has put off would be calculated anew, as another stretch, at each drawing, without end.
    if (isOther || !isEnough(drawn.current.stretch, around(NEAR), around(BEYOND))) setStretch(around(BEYOND));
  }, [heights]);
  useLayoutEffect(() => {
    drawn.current = { places, stretch };
    look();
  });
  useEffect(() => {
    let width = innerWidth;
    const resized = (): void => {
      if (width !== innerWidth) heights.forget();
      width = innerWidth;
      look();
    };
    // Scrolling is heard by what is scrolled alone, but passes the document on its way there.
    document.addEventListener("scroll", look, { capture: true, passive: true });
    addEventListener("resize", resized);
    return () => {
      document.removeEventListener("scroll", look, { capture: true });
      removeEventListener("resize", resized);
    };
  }, [look, heights]);
  return { list, hold, places };
}

/** True where what must be drawn is drawn, and not much more than is to be. */
function isEnough(now: Stretch, least: Stretch, best: Stretch): boolean {
  return now.first <= least.first && now.end >= least.end && now.end - now.first <= 2 * (best.end - best.first);
}

/** The items that are drawn, without the room between them. */
export function itemsOf(list: HTMLElement): readonly Element[] {
  return [...list.children].filter(({ classList }) => !classList.contains("k-gap"));
}

function measured(list: HTMLElement, places: readonly number[]): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  itemsOf(list).forEach((item, at) => heights.set(places[at] ?? -1, item.getBoundingClientRect().height));
  return heights;
}
