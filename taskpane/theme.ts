import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from "@fluentui/react-components";

/** Greens of a spreadsheet: white on step 80 and step 110 on dark grounds have a contrast of more than 4.5. */
const GREENS: BrandVariants = {
  10: "#031a0d",
  20: "#062b16",
  30: "#08391e",
  40: "#0a4726",
  50: "#0b542d",
  60: "#0d6134",
  70: "#0e6f3b",
  80: "#107c41",
  90: "#218c51",
  100: "#359b62",
  110: "#4caa75",
  120: "#66b98a",
  130: "#82c89f",
  140: "#9fd6b5",
  150: "#bde5cc",
  160: "#dcf3e4",
};

/** The fonts of the program, Japanese ones included: without them a browser may take a Chinese one, or one of narrow kana. */
const FONTS = {
  fontFamilyBase: "'Segoe UI', 'Yu Gothic UI', 'Meiryo', 'Hiragino Sans', 'Noto Sans CJK JP', 'Noto Sans JP', system-ui, sans-serif",
};

const LIGHT: Theme = { ...createLightTheme(GREENS), ...FONTS };
const DARK: Theme = { ...createDarkTheme(GREENS), ...FONTS, colorBrandForeground1: GREENS[110], colorBrandForegroundLink: GREENS[120] };

/** What the program says of its looks: the background colour of its panes, "#212121". */
export interface ProgramLook {
  readonly background?: string | undefined;
}

/** Dark where the program is, else where the system is. High contrast is the system's own: its colours replace all of these. */
export function themeFor({ background }: ProgramLook, prefersDark: boolean): Theme {
  const isDark = background === undefined ? prefersDark : isDarkColour(background);
  return isDark ? DARK : LIGHT;
}

/** @example isDarkColour("#212121") // => true */
export function isDarkColour(colour: string): boolean {
  const digits = /^#([0-9a-f]{6})$/i.exec(colour.trim())?.[1];
  if (digits === undefined) return false;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
}
