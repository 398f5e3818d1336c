import type { Dice } from "../../functions/fuzz/printedCells";
import { ENTITIES, oddNumber, oddReference, WORDS_OF_TYPES } from "./oddValues";
import { cellText } from "./cellTexts";

/** Changes the markup of a part in so many places: tags, attributes and texts are dropped, doubled, moved, cut, or say something odd. */
export function changedMarkup(xml: string, dice: Dice, changes: number): string {
  const tokens = xml.match(/<[^>]*>|[^<]+/g) ?? [];
  for (let change = 0; change < changes && tokens.length > 0; change++) dice.pick(CHANGES)(tokens, dice);
  return tokens.join("");
}

type Change = (tokens: string[], dice: Dice) => void;

const place = (tokens: readonly string[], dice: Dice): number => dice.between(0, tokens.length - 1);

/** A place whose token is of that kind; any place where none is found soon. */
function placeOf(tokens: readonly string[], dice: Dice, kind: RegExp): number {
  for (let tries = 0; tries < 20; tries++) {
    const at = place(tokens, dice);
    if (kind.test(tokens[at] ?? "")) return at;
  }
  return place(tokens, dice);
}

/** The place behind the element that begins there. */
function endOf(tokens: readonly string[], from: number): number {
  let depth = 0;
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at] ?? "";
    if (token.startsWith("</")) depth -= 1;
    else if (/^<[^?!]/.test(token) && !token.endsWith("/>")) depth += 1;
    if (depth <= 0) return at + 1;
  }
  return tokens.length;
}

const element = (tokens: readonly string[], dice: Dice): readonly [from: number, end: number] => {
  const from = placeOf(tokens, dice, /^<[a-z]/i);
  return [from, endOf(tokens, from)];
};

const changeAttribute: Change = (tokens, dice) => {
  const at = placeOf(tokens, dice, /^<[^/?!].*=/);
  const tag = tokens[at] ?? "";
  const attributes = [...tag.matchAll(/\s([\w:]+)=("[^"]*"|'[^']*')/g)];
  if (attributes.length === 0) return;
  const [whole, name = ""] = dice.pick(attributes);
  tokens[at] = tag.replace(whole, () => attributeIn(dice, whole, name));
};

function attributeIn(dice: Dice, whole: string, name: string): string {
  switch (dice.between(0, 7)) {
    case 0:
      return "";
    case 1:
      return whole + whole;
    case 2:
      return ` ${name}=${oddNumber(dice)}`;
    case 3:
      return ` x:${name}="${oddReference(dice)}"`;
    case 4:
      return ` ${name}="${dice.pick(WORDS_OF_TYPES)}"`;
    case 5:
      return ` ${name}="${oddReference(dice)}"`;
    case 6:
      return ` ${name}='${dice.pick(ENTITIES)}'`;
    default:
      return ` ${name}="${oddNumber(dice)}"`;
  }
}

const changeText: Change = (tokens, dice) => {
  const at = placeOf(tokens, dice, /^[^<]/);
  tokens[at] = dice.pick([dice.pick(ENTITIES), oddNumber(dice), oddReference(dice), cellText(dice), "", " \n", "長".repeat(40_000)]);
};

const INSERTED = [
  "<!-- -->",
  "<!--",
  "<![CDATA[50%]]>",
  "<![CDATA[",
  "<?pi ?>",
  "<?",
  '<!DOCTYPE x [<!ENTITY a "&a;&a;">]>',
  "<!DOCTYPE",
  "<",
  ">",
  "&",
  "]]>",
  "</",
  "</x>",
  "<x>",
  "<x/>",
  "<c/>",
  "<v/>",
  "<row/>",
  "</row>",
  "</sheetData>",
  "<f/>",
  '<f t="shared" si="0"/>',
  '<f t="shared" si="0" ref="A1:XFD1048576">A1</f>',
  "<is><t>50%</t></is>",
  "<r><t>x</t></r>",
  '<mergeCell ref="A1:XFD1048576"/>',
  '<mergeCell ref="B2:A1"/>',
  '<row r="1048576"/>',
  '<row r="999999999"/>',
  '<c r="XFD1"/>',
  '<col min="1" max="16384" hidden="1"/>',
  "\u0000",
  "\u001b]0;x\u0007",
  "\ud800",
];

const CHANGES: readonly Change[] = [
  changeAttribute,
  changeAttribute,
  changeAttribute,
  changeText,
  changeText,
  (tokens, dice) => void tokens.splice(place(tokens, dice), 1),
  (tokens, dice) => {
    const at = place(tokens, dice);
    tokens.splice(at, 0, tokens[at] ?? "");
  },
  (tokens, dice) => {
    const [one, other] = [place(tokens, dice), place(tokens, dice)];
    [tokens[one], tokens[other]] = [tokens[other] ?? "", tokens[one] ?? ""];
  },
  (tokens, dice) => {
    const [from, end] = element(tokens, dice);
    tokens.splice(from, end - from);
  },
  (tokens, dice) => {
    const [from, end] = element(tokens, dice);
    const copy = tokens.slice(from, end);
    const times = Math.max(1, Math.min(dice.pick([1, 1, 2, 300]), Math.floor(20_000 / copy.length)));
    tokens.splice(place(tokens, dice), 0, ...Array.from({ length: times }, () => copy).flat());
  },
  (tokens, dice) => {
    if (dice.happens(0.3)) tokens.length = place(tokens, dice);
  },
  (tokens, dice) => void tokens.splice(place(tokens, dice), 0, dice.pick(INSERTED)),
  (tokens, dice) => {
    const prefix = dice.pick(["x:", "", "xml:", "main:"]);
    const all = dice.happens(0.5);
    const one = place(tokens, dice);
    tokens.forEach((token, at) => {
      if (all || at === one) tokens[at] = token.replace(/^<(\/?)(?:\w+:)?(?=\w)/, (_, slash: string) => `<${slash}${prefix}`);
    });
  },
];
