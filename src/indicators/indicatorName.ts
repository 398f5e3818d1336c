import { fold, squeeze } from "../parse/fold";
import { unitKindOf } from "../parse/units";

const JAPANESE = "\\u3000-\\u30ff\\u3400-\\u9fff\\uff00-\\uffef";
const BLANK_BESIDE_JAPANESE = new RegExp(`(?<=[${JAPANESE}()「」])[ \\t]+|[ \\t]+(?=[${JAPANESE}()「」])`, "g");
const REPRINT = /\s*[※*]?\s*再掲\s*[:：]?\s*No\.?\s*\d*/i;
const CUMULATIVE = /累計|累積|からの計|cumulative|to date|running total/i;

/**
 * The name of an indicator on one line: line breaks gone, and the blanks that a narrow column leaves between Japanese words.
 * @example indicatorName("書かない窓口の導入及び導入に向け て検討している\n市町村数") // => "書かない窓口の導入及び導入に向けて検討している市町村数"
 */
export function indicatorName(text: string): string {
  const flat = squeeze(text);
  if (!/\s|再掲/.test(flat)) return flat;
  return flat.replace(/\n/g, " ").replace(BLANK_BESIDE_JAPANESE, "").replace(REPRINT, "").trim();
}

/** Words in brackets that tell indicators apart: 利用率(市町村), 件数(年間). */
const NOT_A_UNIT = /^(県|国|市|市町村|町村|本庁|年間|月間|年度|累計)$/;

/** True where the name says that the row lists an indicator again: ※再掲:No2. */
export function namesReprint(text: string): boolean {
  return text.includes("再掲") && REPRINT.test(fold(text));
}

/** True where the name says that the figure adds up several periods. */
export function namesCumulative(text: string): boolean {
  return CUMULATIVE.test(text);
}

/** The unit that a name carries in brackets at its end: ワーケーションプログラム数（件）, 閲覧者数(人/年). */
export function unitInName(text: string): string | undefined {
  if (!text.includes(")") && !text.includes("）")) return undefined;
  const [, stem = "", inside = ""] = /^(.*)\(([^()]{1,8})\)$/s.exec(fold(text).trim()) ?? [];
  if (inside === "" || NOT_A_UNIT.test(inside) || /(率|割合|比率|度)$/.test(stem)) return undefined;
  const kind = unitKindOf(inside);
  return kind === "other" || kind === "none" ? undefined : inside;
}
