import type { Form } from "../form";

/** One way to read a line: each figure of `part` against the one figure of `base` in the observation `at`. */
export interface FixedBase {
  readonly form: Form;
  readonly scale: number;
  readonly part: number;
  readonly base: number;
  readonly at: number;
  /** What the words say of it, and what they are called in keys. */
  readonly said: number;
  readonly how: string;
}
