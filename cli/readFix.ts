import type { Language } from "../src/index";
import { failLevels, type FixCommand } from "./command";
import { fixWords } from "./fixWords";
import { expectOwn, type Given } from "./givenOptions";
import { choose, expectProfile, readLimits } from "./optionValues";
import { UsageError } from "./usageError";

/** Reads the words after `kensan fix`. Throws a UsageError for what it does not understand. */
export function readFix(given: Given, places: readonly string[], language: Language): FixCommand {
  expectOwn("fix", given);
  if (given.safe === undefined) throw new UsageError(fixWords.onlySafe);
  const [path, ...others] = places;
  if (path === undefined || path === "-" || others.length > 0) throw new UsageError(fixWords.oneFile);
  expectProfile(given.profile);
  const isDry = given["dry-run"] !== undefined;
  if (!isDry && (given.out === undefined || given.out === "-")) throw new UsageError(fixWords.noTarget);
  return {
    name: "fix",
    language,
    teach: given.teach,
    path,
    out: isDry ? undefined : given.out,
    failOn: choose("--fail-on", given["fail-on"] ?? "error", failLevels),
    limits: readLimits(given),
  };
}
