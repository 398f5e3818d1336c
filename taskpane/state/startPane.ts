import type { Host } from "../../hosts/host";
import type { Language } from "../../src/index";
import type { Checker } from "../checking/checker";
import { Changing } from "./changing";
import { Checking } from "./checking";
import { Comparing } from "./comparing";
import { Correcting } from "./correcting";
import type { Pane } from "./pane";
import { paneReducer } from "./paneReducer";
import { firstState } from "./paneState";
import { Remembering } from "./remembering";
import { withLog } from "./history";
import { Store } from "./store";
import { Watching } from "./watching";

/** The pane without its face: its state, and everything that it can do. */
export interface PaneModel extends Pane {
  readonly checking: Checking;
  readonly changing: Changing;
  readonly comparing: Comparing;
  readonly correcting: Correcting;
  readonly remembering: Remembering;
  readonly watching: Watching;
}

export function startPane(host: Host, checker: Checker, language: Language): PaneModel {
  const store = new Store(paneReducer, { ...firstState(language), steps: withLog([], host.log()) });
  const pane: Pane = { host, checker, store };
  const checking = new Checking(pane);
  const changing = new Changing(pane, checking);
  store.subscribe(() => changing.follow());
  return {
    ...pane,
    checking,
    changing,
    comparing: new Comparing(pane, checking),
    correcting: new Correcting(pane, checking),
    remembering: new Remembering(pane, checking),
    watching: new Watching(pane, checking),
  };
}
