/** Line breaks as "\n", as the engine knows them. */
export function unixText(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}
