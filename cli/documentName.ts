import { basename, extname } from "node:path";

/** 令和6年度, R6.9末, FY2025, 2025-09-30, 20250930, 9月末, 第2四半期. A number behind a year belongs to it only where a dot, a dash or 年 joins them: in R6_01 it is the number of the document. */
const DAY = "(?:[-./]?(?:0?[1-9]|1[0-2])月?(?:[-./]?(?:0?[1-9]|[12]\\d|3[01])日?)?(?!\\d))?";
const TIMES: readonly RegExp[] = [
  /(?<!\d)(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])?(?!\d)/g,
  /(?:令和|平成|昭和)(?:\d{1,2}|元)(?:年度?)?/g,
  new RegExp(`(?<![a-z])[rhs]\\d{1,2}(?!\\d)(?:年度?|(?=[-./]\\d)${DAY})?`, "g"),
  /(?<![a-z])fy'?\d{2,4}(?!\d)/g,
  new RegExp(`(?<!\\d)(?:19|20)\\d{2}(?!\\d)(?:年度?|(?=[-./]\\d)${DAY})?`, "g"),
  /(?<!\d)\d{1,2}月(?:\d{1,2}日)?/g,
  /第?\d四半期|(?<![a-z])q[1-4](?![a-z\d])|[上下]半?期/g,
  /年度?末|月?末時点|時点|現在|年度|(?<![\p{L}\d])末(?!\p{L})/gu,
];

/** 修正版, 第2版, ver1.2, のコピー, (1): which writing of the document it is. */
const VERSIONS: readonly RegExp[] = [
  /第\d+版/g,
  /(?<![a-z])(?:version|ver|rev|v)[. ]?\d+(?:\.\d+)*(?![a-z])/g,
  /(?:再?修正|訂正|改訂|改定|確定|最終|最新|決定|差し?替え?|更新|再?提出)(?:版|後|済み?)/g,
  /再提出|差し?替え?|(?:の|- ?)?コピー(?= ?(?:\(\d+\))?$)/g,
  /(?:^|(?<=[\s_-]))copy of |- ?copy(?= ?(?:\(\d+\))?$)/g,
  / ?\(\d{1,2}\)$/g,
];
/** Words that tell a version only where they stand alone. */
const ALONE = /(?<![\p{L}\d])(?:修正|訂正|改訂|確定|最終|最新|案|final|draft|revised|latest)(?![\p{L}\d])/gu;
const SIGNS = /[\s_\-()[\]{}【】「」・.,~+=&'!#]+/g;

/** The name of a file without folder and ending, letters and widths folded. */
export function plainName(path: string): string {
  return basename(path, extname(path)).normalize("NFKC").toLowerCase();
}

/**
 * What names the document in the name of its file, whichever edition it is: without dates, years and versions.
 * @example documentName("青森県_KPI_R6年度（修正版）.xlsx") === documentName("青森県 KPI R5.xlsx") // => true
 */
export function documentName(path: string): string {
  const named = [...TIMES, ...VERSIONS].reduce((name, sign) => name.replace(sign, " "), plainName(path));
  return named.replace(ALONE, " ").replace(SIGNS, "");
}
