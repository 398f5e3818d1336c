/** What was tried together, and why it was refused. */
export interface Refused<T, Why> {
  readonly item: T;
  readonly why: Why;
}

/**
 * As many of the items as can stand together, in their order. `objection` says what speaks against a set; where one does, the items are tried in halves, so that few
 * trials find the one that is to blame.
 */
export function soundSet<T, Why>(
  items: readonly T[],
  objection: (set: readonly T[]) => Why | undefined,
): { readonly sound: readonly T[]; readonly refused: readonly Refused<T, Why>[] } {
  const refused: Refused<T, Why>[] = [];
  const added = (sound: readonly T[], more: readonly T[]): readonly T[] => {
    if (more.length === 0) return sound;
    const together = [...sound, ...more];
    const why = objection(together);
    if (why === undefined) return together;
    const [item] = more;
    if (more.length === 1 && item !== undefined) {
      refused.push({ item, why });
      return sound;
    }
    const half = Math.ceil(more.length / 2);
    return added(added(sound, more.slice(0, half)), more.slice(half));
  };
  return { sound: added([], items), refused };
}
