import type { Reading } from "./reading";
import type { Weighed } from "./evidence";

/** A reading that the figures bear out, or that the words say and the figures do not refuse. */
export interface Relation {
  readonly reading: Reading;
  readonly instances: readonly Weighed[];
  /** Instances that agree, here and in like lines and tables. */
  readonly agreeing: number;
  readonly missing: number;
  /** Words, figures and like lines together, in bits. */
  readonly bits: number;
  readonly origin: "words" | "formula" | "figures" | "user";
  /** True where what disagrees is an error; else it is asked about. */
  readonly proved: boolean;
  /** True where it would still be proved with one instance less: then a wrong figure is noticed. */
  readonly firm: boolean;
  /** True where an instance goes above 100 %: nothing is capped then. */
  readonly exceeds: boolean;
  /** Readings that fit nearly as well. */
  readonly rivals: readonly Relation[];
}
