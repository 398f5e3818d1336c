import type { Host } from "../../hosts/host";
import type { Checker } from "../checking/checker";
import type { PaneAction } from "./paneReducer";
import type { PaneState } from "./paneState";
import type { Store } from "./store";

/** What the actions of the pane work with. */
export interface Pane {
  readonly host: Host;
  readonly checker: Checker;
  readonly store: Store<PaneState, PaneAction>;
}
