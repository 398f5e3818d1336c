import type { LoggedChange } from "../../hosts/host";
import type { Wording } from "../../src/index";
import type { Progress } from "../checking/checker";
import type { CheckResult } from "../checking/checkResult";
import { shownFindings } from "./findingGroups";
import { withLog, withStep, type Step } from "./history";
import type { Filter, Notice, PaneState } from "./paneState";

/** Parts of the state that are simply replaced. */
type Replaced = Partial<
  Pick<
    PaneState,
    | "language"
    | "tab"
    | "scope"
    | "name"
    | "record"
    | "returned"
    | "settings"
    | "corrections"
    | "compared"
    | "deltasOf"
    | "steps"
    | "marked"
    | "shaded"
    | "pairs"
    | "taught"
    | "current"
  >
>;

export type PaneAction =
  | { readonly type: "reading" }
  | { readonly type: "progress"; readonly progress: Progress }
  | { readonly type: "checked"; readonly result: CheckResult; readonly unread: readonly Wording[] }
  | { readonly type: "stopped" }
  | { readonly type: "failed"; readonly wording: Wording }
  | { readonly type: "stale" }
  | { readonly type: "filter"; readonly filter: Partial<Filter> }
  | { readonly type: "step"; readonly step: Step }
  | { readonly type: "logged"; readonly log: readonly LoggedChange[] }
  | { readonly type: "busy"; readonly isBusy: boolean }
  | { readonly type: "notice"; readonly notice: Notice | undefined }
  | ({ readonly type: "set" } & Replaced);

export function paneReducer(state: PaneState, action: PaneAction): PaneState {
  switch (action.type) {
    case "reading":
      return { ...state, phase: { name: "reading" } };
    case "progress":
      return { ...state, phase: { name: "checking", progress: action.progress } };
    case "checked":
      return checked(state, action.result, action.unread);
    case "stopped":
      return { ...state, phase: restingPhase(state), isStale: state.result !== undefined };
    case "failed":
      return { ...state, phase: { name: "failed", wording: action.wording }, isStale: state.result !== undefined };
    case "stale":
      return state.result === undefined || state.isStale ? state : { ...state, isStale: true };
    case "filter":
      return { ...state, filter: { ...state.filter, ...action.filter } };
    case "step":
      return { ...state, steps: withStep(state.steps, action.step) };
    case "logged":
      return { ...state, steps: withLog(state.steps, action.log) };
    case "busy":
      return { ...state, isBusy: action.isBusy };
    case "notice":
      return { ...state, notice: action.notice };
    case "set": {
      const { type: _, ...replaced } = action;
      const next = { ...state, ...replaced };
      return replaced.record ? withOpenFinding(state, next) : next;
    }
  }
}

function restingPhase({ result }: PaneState): PaneState["phase"] {
  return { name: result ? "checked" : "idle" };
}

function checked(state: PaneState, result: CheckResult, unread: readonly Wording[]): PaneState {
  return withOpenFinding(state, { ...state, phase: { name: "checked" }, result, unread, isStale: false });
}

/** Where the open finding is gone, the one that took its place in the list is opened, so that a person can go on from there. */
function withOpenFinding(before: PaneState, next: PaneState): PaneState {
  if (next.current === undefined) return next;
  // The list before is known still; the one to come is about to be drawn.
  const place = shownFindings(before).findIndex(({ id }) => id === next.current);
  const shown = shownFindings(next);
  if (shown.some(({ id }) => id === next.current)) return next;
  return { ...next, current: shown[Math.min(Math.max(place, 0), shown.length - 1)]?.id };
}
