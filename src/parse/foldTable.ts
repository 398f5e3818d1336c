/**
 * What `fold` writes for each character that it changes. Own table instead of NFKC, which turns "①500" into "1500",
 * "㎡" into "m2" and "…" into "...", and leaves dashes and wave dashes apart.
 */
const replacements = new Map<number, string>();

/** 1 for each UTF-16 code unit that `fold` changes, so that plain text is scanned without a look-up. */
export const isFolded = new Uint8Array(0x10000);

function replace(characters: string | readonly number[], by: string): void {
  for (const character of characters) {
    const code = typeof character === "number" ? character : character.charCodeAt(0);
    replacements.set(code, by);
    isFolded[code] = 1;
  }
}

const DASHES = [0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2043, 0x2212, 0xfe58, 0xfe63];
const BLANKS = [0x00a0, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a, 0x202f, 0x205f, 0x3000];
const INVISIBLE = [0x200b, 0x200c, 0x200d, 0x2060, 0xfeff, 0xfe0e, 0xfe0f];

for (let code = 0xff01; code <= 0xff5e; code++) replace([code], String.fromCharCode(code - 0xfee0));
replace(BLANKS, " ");
replace(DASHES, "-");
replace("\u301c\u223c\u02dc", "~");
replace("⁄∕", "/");
replace("﹪٪", "%");
replace("￥", "¥");
replace("￡", "£");
replace("≧⩾", "≥");
replace("≦⩽", "≤");
replace(INVISIBLE, "");

const HALF_KATAKANA =
  "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン゛゜";
for (let i = 0; i < HALF_KATAKANA.length; i++) replace([0xff61 + i], HALF_KATAKANA.charAt(i));

const VOICED = new Map([
  ["ウ", "ヴ"],
  ["ワ", "ヷ"],
  ["ヲ", "ヺ"],
]);
for (const plain of "カキクケコサシスセソタチツテトハヒフヘホ") VOICED.set(plain, String.fromCharCode(plain.charCodeAt(0) + 1));

/** The folded form of one character that `isFolded` marks. */
export function replacementOf(code: number): string {
  return replacements.get(code) ?? String.fromCharCode(code);
}

/** Joins a half-width dakuten (U+FF9E) or handakuten (U+FF9F) to its katakana: "ｶ" + "ﾞ" is "ガ". Undefined where none can be joined. */
export function withVoicing(katakana: string, mark: number): string | undefined {
  if (mark === 0xff9e) return VOICED.get(katakana);
  if (mark === 0xff9f && "ハヒフヘホ".includes(katakana)) return String.fromCharCode(katakana.charCodeAt(0) + 2);
  return undefined;
}
