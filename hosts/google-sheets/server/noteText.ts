import type { Severity, Wording } from "../../../src/index";
import { unixText } from "../../unixText";

/** The lines between which a note says what Kensan found. The last one carries a sum of what stands between them. */
const HEAD = "── 検算 Kensan ──";
const OURS = /\n?── 検算 Kensan ──\n([\s\S]*?)\n── 検算 ([0-9a-z]+) ──/g;
const LINES = /── 検算 (Kensan|[0-9a-z]+) ──\n?/g;

const severities: Readonly<Record<Severity, Wording>> = {
  error: { ja: "エラー", en: "Error" },
  query: { ja: "要確認", en: "Query" },
  info: { ja: "参考", en: "Info" },
};

/** The user's note with what Kensan found below it. Not the colour alone says how grave it is. */
export function withOurs(note: string, severity: Severity, text: string): string {
  const { ja, en } = severities[severity];
  const body = `${ja} / ${en}\n${unixText(text)}`;
  const own = withoutOurs(note);
  return `${own === "" ? "" : `${own}\n`}${HEAD}\n${body}\n── 検算 ${sumOf(body)} ──`;
}

export function hasOurs(note: string): boolean {
  return note.includes(HEAD);
}

/**
 * The user's own note, exactly as it was. Where somebody wrote between Kensan's lines, or cut one of them away, nobody can tell whose words are
 * whose: then only the lines go.
 */
export function withoutOurs(note: string): string {
  if (!hasOurs(note)) return note;
  const rest = unixText(note).replace(OURS, (whole, body: string, sum: string) => (sum === sumOf(body) ? "" : whole));
  return rest.replace(LINES, "");
}

/** A number that tells whether a text was changed; blanks do not count, since a program may trim them. */
function sumOf(text: string): string {
  let sum = 0;
  for (const character of text.replace(/\s+/g, "")) sum = (Math.imul(sum, 31) + (character.codePointAt(0) ?? 0)) >>> 0;
  return sum.toString(36);
}
