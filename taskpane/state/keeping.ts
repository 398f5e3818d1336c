import type { Json, MemoryName } from "../../hosts/host";
import { failureOf } from "./failure";
import type { Pane } from "./pane";

/** Keeps something in the workbook. Where the program refuses, it tells why, and the answer is false. */
export async function keep({ host, store }: Pane, name: MemoryName, value: Json): Promise<boolean> {
  try {
    await host.save(name, value);
    return true;
  } catch (error) {
    store.dispatch({ type: "notice", notice: { kind: "error", wording: failureOf(error) } });
    return false;
  }
}
