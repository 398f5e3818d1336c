const WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Hands a file over as a download. */
export function download(name: string, content: Uint8Array | string): void {
  const type = typeof content === "string" ? "text/html;charset=utf-8" : WORKBOOK;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([typeof content === "string" ? content : content.slice()], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
