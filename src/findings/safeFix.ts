import type { Finding, Fix } from "./finding";

/** The fix of a finding that may be made without asking; undefined where a person must look. */
export function safeFixOf({ fixes = [] }: Finding): Fix | undefined {
  return fixes.find(({ safe }) => safe);
}
