import { isLowerBetter } from "./lineFlags";

/** Headings of columns that say for each row which way is good. */
const SAYS =
  /\b(good is|good (to be|when|if|direction)|better|best|polarity|preferred|desired|desirable|wanted)\b|望ましい|良い方|よい方|好ましい|極性|^(良否|良悪|優劣)$|目指す(方向|向き)/i;
/** The same in a heading that may also stand over trends: only plain words of more and less are believed there. */
const MAY_SAY = /^(direction|方向(性)?|向き)$/i;
const MORE =
  /^(the )?(high(er)?|up(ward)?s?|more|big(ger)?|large?r?|great(er)?|increas(e|ing)|maximi[sz]e|max)\b|^(高|上|増|大|多|向上)|^[↑⬆↗]|^\+$/i;
const LESS =
  /^(the )?(low(er)?|down(ward)?s?|less|fewer|small(er)?|decreas(e|ing)|reduc(e|ing)|minimi[sz]e|min)\b|^(低|下|減|小|少|縮)|^[↓⬇↘]|^-$/i;
/** Words behind a name or in a title: 低いほど良い, "lower is better". */
const LESS_IS_GOOD =
  /(低い|少ない|小さい|短い)(ほど|方が|ほうが)|\b(lower|less|fewer|smaller|shorter)[ -]?((is|are|=)[ -]?)?(better|good)\b/i;
const MORE_IS_GOOD = /(高い|多い|大きい|長い)(ほど|方が|ほうが)|\b(higher|more|bigger|greater)[ -]?((is|are|=)[ -]?)?(better|good)\b/i;
/** Names of what is sought, of which nobody wants less. */
// prettier-ignore
const GAIN = /満足|参加|利用|受講|来(館|場|客)|入(館|場|会)|売上|収入|収益|利益|普及|導入|交付|登録|達成|認知|参画|合格|接種|受診|検診|開催|設置|成約|採用|貸出|会員|回収|充足|定着|完了|育成|\b(satisf\w+|resol\w+|fixe[ds]?|coverage|uptake|revenue|sales|income|profit|margin|participa\w+|attend\w+|enrol\w+|visitors?|members?|subscribers?|users?|published|trained|training|complete[ds]?|completion|delivered|delivery|pass(ed)?|compliance|retention|renewals?|volunteers?|donations?|placements?|availability|uptime|productivity|on[- ]time|promoter|nps|csat|engagement|conversion|yield|accuracy|reached|built|opened)\b/i;
const ARROW = /^[↑⬆↗↓⬇↘]/;

export type Direction = "increase" | "decrease";

/**
 * Which way the cell under a heading of directions says is good, both folded; undefined where the heading is no such one.
 * @example directionUnder("Good is", "Lower") // => "decrease"
 * @example directionUnder("Direction", "↑") // => undefined, for it may be where the figures went
 */
export function directionUnder(heading: string, cell: string): Direction | undefined {
  const isSaid = SAYS.test(heading) && !/\btravel|trend|動向|推移/i.test(heading);
  if (!isSaid && !(MAY_SAY.test(heading) && !ARROW.test(cell))) return undefined;
  return MORE.test(cell) ? "increase" : LESS.test(cell) ? "decrease" : undefined;
}

/** Which way the words beside a name say is good: 解約率（低いほど良い）. */
export function directionIn(text: string): Direction | undefined {
  const [less, more] = [LESS_IS_GOOD.test(text), MORE_IS_GOOD.test(text)];
  return less === more ? undefined : less ? "decrease" : "increase";
}

/** Whether a name says that more is better: 満足度, "articles published". Not where it tells of what went wrong. */
export function namesGain(name: string): boolean {
  return GAIN.test(name) && !isLowerBetter(name);
}
