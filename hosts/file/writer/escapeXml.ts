const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Characters that XML 1.0 cannot hold (and \r, which it changes), as spreadsheets escape them. */
// eslint-disable-next-line no-control-regex -- the control characters are what it escapes
const unprintable = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g;

function escapeCode(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}

/** Text for an attribute or a formula. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] as string).replace(unprintable, escapeCode);
}

/** Text of a cell or note; what looks like an _xHHHH_ escape is kept as it is written. */
export function escapeCellText(text: string): string {
  return escapeXml(text.includes("_x") ? text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_") : text);
}
