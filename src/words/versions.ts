const BRACKETS = /\s*[(（[][^()（）[\]]*[)）\]]/g;

/**
 * Whether two names are those of one time in two versions.
 * @example areVersions("Q3 24 (as reported)", "Q3 24 (restated)") // => true
 * @example areVersions("R3(当初)", "R3(修正後)") // => true
 * @example areVersions("Q3 24", "Q4 24") // => false
 */
export function areVersions(one: string, other: string): boolean {
  const name = one.replace(BRACKETS, "").trim();
  return one !== other && /\d/.test(name) && name === other.replace(BRACKETS, "").trim();
}
