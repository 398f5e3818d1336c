/** The program's code of an error; undefined for errors of other origin. */
export function excelCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}
