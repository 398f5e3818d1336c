import { format, resolveConfig } from "prettier";
import { functionsPage } from "./functionsPage";

/** docs/functions.md as it is stored, formatted like every other file of the project. */
export async function formattedPage(file: string): Promise<string> {
  return format(functionsPage(), { ...(await resolveConfig(file)), filepath: file });
}
