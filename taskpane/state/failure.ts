import { HostError } from "../../hosts/hostError";
import type { Wording } from "../../src/index";
import { firstInBoth } from "../strings/firstWords";

/** Why something did not work, in whole sentences: a host says it itself, of anything else the program's own words are quoted. */
export function failureOf(error: unknown): Wording {
  if (error instanceof HostError) return error.wording;
  const why = error instanceof Error ? error.message : String(error);
  return firstInBoth(({ unknownFailure }) => unknownFailure(why));
}
