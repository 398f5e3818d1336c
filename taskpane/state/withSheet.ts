import { openFindings } from "./findingGroups";
import type { Pane } from "./pane";

/** Does something in the pane after which another finding may be open, and goes to the cell of that one: pane and sheet move together. */
export async function withSheet<T>({ host, store }: Pane, work: () => Promise<T>): Promise<T> {
  const before = store.state().current;
  const done = await work();
  const now = store.state();
  const next = now.current === before ? undefined : openFindings(now).find(({ id }) => id === now.current);
  // A hidden sheet cannot be gone to; the finding is open all the same.
  if (next) await host.goTo(next.cell).catch(() => undefined);
  return done;
}
