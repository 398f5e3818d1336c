import { printableLines } from "../../hosts/file/report/printable";

/** The sign that makes Excel read UTF-8 as UTF-8. */
export const BYTE_ORDER_MARK = "\uFEFF";

/** A line of CSV. */
export function csvLine(fields: readonly string[]): string {
  return `${fields.map(csvField).join(",")}\r\n`;
}

/** A plain number, as the engine writes them: nothing that a spreadsheet runs. */
const NUMBER = /^-?\d+(\.\d+)?$/;

/** A text that a spreadsheet would run as a formula gets an apostrophe in front. */
function csvField(given: string): string {
  if (NUMBER.test(given)) return given;
  const text = printableLines(given.replace(/\r\n?/g, "\n"));
  const inert = /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
