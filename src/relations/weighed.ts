import type { Fit } from "./equation";
import type { Instance } from "./reading";

/**
 * holds: within rounding. capped: exactly 100 where more comes out, 0 where less. zeros: an average that holds when dashes count as 0.
 * fails: contradicted. skip: not to be judged here, because a part is missing or the row is of another kind.
 */
export type State = "holds" | "capped" | "zeros" | "fails" | "skip";

/** One instance of a reading with what the figures say of it. */
export interface Weighed extends Instance {
  readonly state: State;
  readonly fit: Fit;
  readonly bits: number;
  /** Why a failing instance may only be asked about. */
  readonly doubt?: "cut-or-rounded" | "turned" | "rounded" | "rival" | undefined;
}
