/** Control characters of C0 and C1, and the marks that turn the direction of writing around. */
// eslint-disable-next-line no-control-regex -- the control characters are what it looks for
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** The text of a cell on one line, harmless to a terminal: line breaks become blanks, control characters visible. */
export function printable(text: string): string {
  return text.replace(/\s*[\r\n]\s*/g, " ").replace(UNSAFE, visible);
}

/** The same, but line breaks and tabs stay. */
export function printableLines(text: string): string {
  return text.replace(UNSAFE, (character) => (character === "\n" || character === "\t" ? character : visible(character)));
}

/** JSON that says the same, with every such character written as an escape. */
export function printableJson(json: string): string {
  return json.replace(UNSAFE, (character) =>
    character === "\n" ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function visible(character: string): string {
  const code = character.charCodeAt(0);
  if (code === 9) return " ";
  return code < 32 ? String.fromCharCode(0x2400 + code) : "\ufffd";
}
