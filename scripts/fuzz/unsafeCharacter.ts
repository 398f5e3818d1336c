/** Control characters of C0 and C1 but for tabs and ends of lines, and the marks that turn the direction of writing around. */
// eslint-disable-next-line no-control-regex -- the control characters are what it looks for
const UNSAFE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** The first character of a written report that no terminal may get, by its code; undefined where there is none. */
export function unsafeCharacter(written: string): string | undefined {
  const [found] = UNSAFE.exec(written) ?? [];
  return found && `U+${found.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
