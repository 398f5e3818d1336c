import { readFile, stat } from "node:fs/promises";
import type { Wording } from "../src/index";
import type { UsageError } from "./usageError";

/** What a JSON file says, as long as it is no larger than may be; undefined where there is no file. `refused` makes the error of what cannot be read. */
export async function readJsonFile(path: string, most: number, refused: (path: string, why: Wording) => UsageError): Promise<unknown> {
  const state = await stat(path).catch(() => undefined);
  if (!state) return undefined;
  if (!state.isFile()) throw refused(path, { ja: "ふつうのファイルではありません", en: "it is no ordinary file" });
  if (state.size > most) throw refused(path, { ja: "大きすぎます", en: "it is too large" });
  const text = await readFile(path, "utf8").catch((): never => {
    throw refused(path, { ja: "開けません", en: "it cannot be opened" });
  });
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw refused(path, { ja: "JSON として読めません", en: "it is no JSON" });
  }
}
