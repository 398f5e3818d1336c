import { foldName } from "../../parse/foldName";

/** Names shorter than this may head different indicators in different fields. */
const TELLING_NAME = 8;
/** R6年度, 2025.9月末, 第2四半期: what tells editions of one sheet from each other. */
const TIME = /(令和|平成|[rhs])\d+(\.\d+)?(年度?)?|\d{4}(\.\d+)?(年度?)?|\d+月末?|第?\d四半期|q\d/g;

/** True where the folded name is long enough to mean the same wherever it stands. */
export function isTellingName(key: string): boolean {
  return key.length >= TELLING_NAME;
}

/** A sheet's name without the time that it is about. */
export function sheetKey(sheet: string): string {
  return foldName(sheet).replace(TIME, "");
}
