import { printed, type Dice } from "../../functions/fuzz/printedCells";

const UNITS =
  "% ％ 件 人 千円 百万円 億円 円 万人 ha km kg t 時間 分 日 ポイント pt 位 歳 回 か所 箇所 団体 社 校 戸 倍 bps $ € % p.a.".split(" ");
const ERAS = "R5 令和5 令和元 H30 平成31 S64 R5.3 2023 2023.9 FY2023 ’23 23 R99 令和0 2023-24".split(" ");
const PERIOD_ENDS = ["", "年", "年度", "年度末", "年3月", "年9月末", "年13月", "年度上期", " Q3", "年2月30日"];
const MARKS = "▲ △ - − – + ± 約 およそ 累計 計 延べ ほぼ ~ ≒ < > ≦ ≥".split(" ");
const TAILS = "以上 以下 未満 超 程度 台 強 弱 （暫定） （見込） ※1 *2 (R4) [注] （累計） →50% ～60% 、うち3件 ()".split(" ");
const DASHES = "- － ― – — … ‐ n/a N/A なし 未実施 集計中 未定 調査なし \u3000 ・ * × ○ ◎ △ ▲ ● A B C S".split(" ");
const RARE = [
  "\u0000",
  "\u001b[31m",
  "\u202e50%",
  "５０．０％",
  "¼",
  "²",
  "Ⅳ",
  "㌫",
  "㍻30",
  "٣٤",
  "é\u0301",
  "\ud83d\ude00",
  "\ud83d",
  "=1+1",
  "=cmd|' /C calc'!A0",
  "@SUM(A1)",
  "<b>x</b>",
  "{placeholder}",
  "{0}",
  "$1",
  "__proto__",
  "toString",
  "\r\n\r\n",
  "#DIV/0!",
  "1e5",
  "1/2",
  "1:30",
  "１，２３４",
  "1,23",
  "1.2.3",
  "%",
  "(((",
  "）（",
];

const FULL_WIDTH = (text: string): string => text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

const figure = (dice: Dice): string => printed(dice.between(-9, 99_999) * dice.pick([1, 1, 1, 1000, 10 ** 9]), dice.between(0, 3));

const period = (dice: Dice): string => `${dice.pick(ERAS)}${dice.pick(PERIOD_ENDS)}`;

/** What cells of such tables may say, made by a grammar: figures with marks, units, brackets, periods, in several widths, and what nobody should write. */
export function cellText(dice: Dice): string {
  const text = plainText(dice);
  const wrapped = dice.happens(0.1) ? `${dice.pick(["（", "(", "【", "“", " "])}${text}${dice.pick(["）", ")", "】", "”", "\n"])}` : text;
  const wide = dice.happens(0.1) ? FULL_WIDTH(wrapped) : wrapped;
  return dice.happens(0.005) ? wide.repeat(dice.pick([2, 30, 1000])) : wide;
}

function plainText(dice: Dice): string {
  switch (dice.between(0, 8)) {
    case 0:
      return dice.pick(DASHES);
    case 1:
      return period(dice);
    case 2:
      return `${figure(dice)}${dice.pick(UNITS)}（${period(dice)}）`;
    case 3:
      return `${figure(dice)}${dice.pick(UNITS)}${dice.pick(["\n", "/", "→", " ", "、"])}${figure(dice)}${dice.pick(UNITS)}`;
    case 4:
      return `${dice.pick(MARKS)}${figure(dice)}${dice.pick(UNITS)}${dice.pick(TAILS)}`;
    case 5:
      return dice.happens(0.4) ? dice.pick(RARE) : figure(dice);
    case 6:
      return `${figure(dice)}${dice.happens(0.5) ? dice.pick(RARE) : dice.pick(TAILS)}`;
    default:
      return `${figure(dice)}${dice.pick(UNITS)}`;
  }
}
