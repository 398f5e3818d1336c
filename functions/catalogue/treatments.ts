import { says, type Treatment } from "./entry";

const UNITS = says(
  "同じものの単位は正確に換算します（g と kg、分と時間、千円と百万円、人と名）。違うものの単位は #VALUE!。単位のない数は相手の単位とみなします",
  "Units of one thing are converted exactly (g and kg, minutes and hours, 千円 and 百万円); other units are #VALUE!. A number without a unit is in the other's",
);

const ERAS = says(
  "値に付いた「(R5年度)」「(FY2023)」などの時点は、値を変えません",
  `A period beside the figure, "(R5年度)" or "(FY2023)", changes nothing`,
);

/** Functions that take figures cell by cell. */
export const FIGURES: Treatment = {
  blank: says("空欄は #N/A", "#N/A"),
  text: says(
    "「45.0%」「18市町村」「▲0.3」「146.41万人」を値として読みます。「—」「調査中」は #N/A、ほかの文字は #VALUE!",
    "45.0%, 18 towns, ▲0.3 and 146.41万人 are read as figures. Markers (—, 調査中) are #N/A, other text is #VALUE!",
  ),
  error: says("そのセルの結果だけが同じエラーになります", "The result of that cell is the same error, and no other"),
  unit: UNITS,
  era: ERAS,
};

/** Functions that take dates beside figures. */
export const DATED: Treatment = {
  ...FIGURES,
  era: says(
    "日付には、日付のセルのほか「R5年度」「令和6年3月31日」「2025.9月末」「FY2023」も使えます",
    "A date may be a date cell, or text such as R5年度, 2025.9月末, 30 Sep 2025 or FY2023",
  ),
};

/** Functions that take a range as a whole. */
export const RANGES: Treatment = {
  blank: says("空のセルは含めません", "Empty cells are left out"),
  text: says(
    "最初の値より上にある見出しは飛ばします。その後の、値として読めない文字は #VALUE!。「—」などの記号も含めません",
    "Headings above the first figure are passed over. Text further down that is no figure is #VALUE!. Markers (—) are left out, too",
  ),
  error: says("範囲の中にエラーがあると、結果もそのエラーになります", "An error in the range is the result"),
  unit: UNITS,
  era: ERAS,
};

/** The same for functions that average, in which a marker may count as 0. */
export const AVERAGES: Treatment = {
  ...RANGES,
  text: says(
    "最初の値より上にある見出しは飛ばします。その後の、値として読めない文字は #VALUE!。「—」などの記号は「記号の扱い」のとおり",
    "Headings above the first figure are passed over. Text further down that is no figure is #VALUE!. Markers (—) count as the argument says",
  ),
};
