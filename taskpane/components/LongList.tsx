import { useCallback, useMemo, useState, type FocusEvent, type JSX } from "react";
import { Heights, type Stretch } from "./heights";
import { itemsOf, useSeen } from "./useSeen";

interface Props<Item> {
  readonly as: "ul" | "div";
  readonly items: readonly Item[];
  /** Stays the same function. */
  readonly keyOf: (item: Item) => string;
  /** How high an item is, roughly: what is drawn first tells the scale. Another function where another height is guessed of an item. */
  readonly guess: (item: Item) => number;
  /** Places of items that stay drawn wherever the list is scrolled to; -1 for none. */
  readonly kept: readonly number[];
  /** Draws an item as one element with the key of the item. */
  readonly draw: (item: Item, place: number) => JSX.Element | null;
  readonly className?: string;
  readonly id?: string;
  readonly hidden?: boolean;
}

/**
 * A list of any length, of which what is seen and its surroundings are drawn, and what has the keyboard; room is left for the rest.
 * Items that are drawn stay themselves when the list changes: a reason half written is not lost.
 */
export function LongList<Item>(props: Props<Item>): JSX.Element {
  const { as: List, items, keyOf, guess, kept, draw, ...attributes } = props;
  const [heights] = useState(() => new Heights());
  const keys = useMemo(() => items.map(keyOf), [items, keyOf]);
  // Before anything is drawn: the room that is left depends on it.
  useMemo(() => heights.take(keys, items.map(guess)), [heights, keys, items, guess]);
  const [focused, setFocused] = useState<string>();
  const held = focused === undefined ? -1 : keys.indexOf(focused);
  const { list, places, hold } = useSeen(heights, (stretch) => drawnPlaces(stretch, [...kept, held], items.length));
  const onFocus = useCallback(
    ({ target }: FocusEvent): void => {
      const at = list.current ? itemsOf(list.current).findIndex((item) => item.contains(target)) : -1;
      setFocused(keys[places[at] ?? -1]);
    },
    [list, keys, places],
  );
  const Gap = List === "ul" ? "li" : "div";
  const gap = (from: number, to: number): readonly JSX.Element[] =>
    from < to ? [<Gap key={`gap ${from}`} aria-hidden className="k-gap" style={{ height: heights.between(from, to) }} />] : [];
  return (
    <List ref={hold} onFocus={onFocus} {...attributes}>
      {places.flatMap((place, at) => [...gap((places[at - 1] ?? -1) + 1, place), draw(items[place] as Item, place)])}
      {gap((places.at(-1) ?? -1) + 1, items.length)}
    </List>
  );
}

/** The places that are drawn, in their order. */
function drawnPlaces({ first, end }: Stretch, kept: readonly number[], length: number): readonly number[] {
  const places = new Set(kept.filter((place) => place >= 0 && place < length));
  for (let place = first; place < Math.min(end, length); place += 1) places.add(place);
  return [...places].sort((one, other) => one - other);
}
