/** Fonts of Japanese and of English workbooks, which many machines do not have. */
const families = [
  "游ゴシック",
  "Yu Gothic",
  "游ゴシック Light",
  "メイリオ",
  "Meiryo",
  "Meiryo UI",
  "ＭＳ Ｐゴシック",
  "ＭＳ ゴシック",
  "MS PGothic",
  "MS Gothic",
  "Calibri",
  "Aptos Narrow",
];

const substitutes = {
  normal: [
    "Yu Gothic Medium",
    "Hiragino Sans W3",
    "Meiryo",
    "Noto Sans CJK JP",
    "Noto Sans JP",
    "IPAexGothic",
    "TakaoPGothic",
    "DejaVu Sans",
  ],
  bold: [
    "Yu Gothic Bold",
    "Hiragino Sans W6",
    "Meiryo Bold",
    "Noto Sans CJK JP Bold",
    "Noto Sans JP Bold",
    "IPAexGothic",
    "TakaoPGothic",
    "DejaVu Sans Bold",
  ],
};

/**
 * Lets another sans-serif font of this machine stand in for each: the sheet is drawn on a canvas, where a missing font becomes a serif one.
 * A font that is here stands in for itself. Nothing is loaded from anywhere.
 */
export async function substituteFonts(): Promise<void> {
  const faces = families.flatMap((family) =>
    (["normal", "bold"] as const).map((weight) => {
      const own = weight === "bold" ? `${family} Bold` : family;
      const source = [own, ...substitutes[weight]].map((name) => `local("${name}")`).join(", ");
      return new FontFace(family, source, { weight });
    }),
  );
  for (const face of faces) document.fonts.add(face);
  await Promise.allSettled(faces.map((face) => face.load()));
}
