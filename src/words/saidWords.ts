/** Before a number: it is rough, a bound, a change or a part of a calculation. */
// prettier-ignore
const NOT_PLAIN_BEFORE =
  /(約|およそ|おおよそ|ほぼ|概ね|おおむね|最大|最小|最高|最低|上限|下限|各|毎|[〜~±+\-▲△<>≤≥≦≧=×÷/*※#]|\b(about|around|nearly|almost|over|roughly|some|under|below|above|by|than|approx\.?|approximately|circa|c\.|least|most|up to|up|down|between|to|further|another|every|each|per|no\.?|nr\.?|notes?|ext\.?|tel\.?|page|p\.|table|figure|fig\.|section|item|step|top|first|last|next|within|target(ed)?( (of|was|is))?|goal( (of|was|is))?|budget(ed)?( (of|was|is))?))\s*$/i;
/** Behind a number and its unit: the same. */
// prettier-ignore
const NOT_PLAIN_AFTER =
  /^\s*(以上|以下|以内|未満|超|程度|余|ほど|弱|強|台|ずつ|前後|ま?で(?=[^あし])|から|の?[増減]|増|減|を[上下超]|に満た|の差|下回|上回|[多少高低短長速遅]|ポイント|倍|割|分の|前|後|目|間|当たり|あたり|につき|[〜~\-/÷×=*+]|\b(or|plus|more|less|fewer|higher|lower|above|below|over|under|points?|pp|pts?|times|out|of|per|a|an|each|years?|months?|days?|weeks?|ahead|behind|short|up|down|to|limit|cap|ceiling|floor|threshold|target|minimum|maximum)\b)/i;
/** The number speaks of something else than the figures that stand in the table: another time, another scope, an aim, a change. */
// prettier-ignore
const ELSEWHERE =
  /目標|計画|予定|見込|推計|想定|前年|前期|前月|前回|昨年|先月|昨季|全国|県平均|都道府県|類似団体|除く|除いた|除き|除け|外数|含[まみむめ]|増減|増加|減少|増え|減っ|伸び|差は|比べ|うち(?=$)|\b(target|goal|aim|plan(ned)?|forecast|expected|estimate[ds]?|projected|budget|previous|prior|last (year|month|quarter|week)|national|excl\.?|excluding|except|without|increase[ds]?|decrease[ds]?|rose|fell|grew|growth|gain(ed)?|drop(ped)?|cut|saved?|saving|change[ds]?|variance|difference|gap|more than|less than|compared|average[ds]?|mean|median|max(imum)?|min(imum)?|limit|threshold|standard|norm|would|will|could|should|if)\b/i;
/** Words that name no measure. */
// prettier-ignore
const STOP = new Set(
  ("the a an of in on at for to was were is are had has have been be by it its this that these those there we our their total totals overall all sum grand whole reached " +
    "stood came amounted made recorded reported headline note board summary key actual actuals result results number numbers no count figure figures value amount end ended " +
    "ending year month quarter week period term date so far now latest current as per which only just also here").split(" "),
);
// prettier-ignore
const JAPANESE_STOP =
  /^(|合計|総計|計|全体|全部|全|総|年間|年度|月間|本年度?|今年度?|当年度?|当期|今期|今回|当月|今月|上期|下期|現在|末|時点|実績|結果|うち|内訳|内|なお|また|さらに|注|参考|備考|記|※|数|値|額|本市|市全体|町全体|年|月|期|累計|(第)?[一二三四\d]四半期)$/;
/** What parts the words of one number from those of the next. */
export const ENGLISH_BREAK =
  /[,;:()[\]–—•|]|\s-\s|\b(?:and|of which|using|from|with|including|against|versus|vs|while|but|or|then|compared|i\.e\.|e\.g\.)\b/gi;
export const JAPANESE_BREAK = /[、,;:()[\]「」『』・|]|うち/g;
/** Particles and blanks between the nouns of a Japanese phrase. */
export const PARTICLES = /[はがのをもで\s]|[にと](?=は|も|$)|における|について|に係る|による/;

export const isPlainBefore = (text: string): boolean => !NOT_PLAIN_BEFORE.test(text);
export const isPlainAfter = (text: string): boolean => !NOT_PLAIN_AFTER.test(text);
export const isElsewhere = (text: string): boolean => ELSEWHERE.test(text);
export const namesNothing = (word: string): boolean => STOP.has(word) || JAPANESE_STOP.test(word);

/** What counts the thing that a name names: 受付件数 are 受付, in a sentence. */
const COUNTED = /(?<=.{2})(件数|者数|人数|回数|個数|台数|数|量|額)$/;

const COUNTER = /(件|人|者|台|回|個|枚|世帯|戸|校|店|冊|本|棟|社)数(?=$|[\s(])/g;

/**
 * The unit in which a name says that it counts; "" where it says none.
 * @example counterOf("負傷者数") // => "人"
 */
export function counterOf(name: string): string {
  const counter = [...name.matchAll(COUNTER)].at(-1)?.[1] ?? "";
  return counter === "者" ? "人" : counter;
}

/**
 * The thing that is counted.
 * @example countedIn("受付件数") // => "受付"
 */
export function countedIn(name: string): string {
  return name.replace(COUNTED, "");
}

/**
 * A word of a name so that forms of it are alike.
 * @example stemOf("breakdowns") // => "breakdown"
 */
export function stemOf(word: string): string {
  const plain = word.toLowerCase();
  if (plain.length > 4 && plain.endsWith("ies")) return `${plain.slice(0, -3)}y`;
  return plain.length > 3 && plain.endsWith("s") && !plain.endsWith("ss") ? plain.slice(0, -1) : plain;
}

const WORD = /[a-zà-ÿ&][a-zà-ÿ&'.-]*[a-zà-ÿ]|[a-z]/gi;
/** "Year 11", "Line 3": the number is a part of the name. */
const NUMBERED =
  /\b(year|grade|line|ward|site|zone|route|phase|stage|level|group|team|unit|block|district|region|plant|band|class|cohort|key stage|area|store|depot|channel|tier|priority) ?(\d{1,2})\b/gi;

/** The words of an English name or phrase that name something. */
export function wordsOf(text: string): string[] {
  const numbered = [...text.matchAll(NUMBERED)].map(([, word = "", number = ""]) => `${word.toLowerCase()} ${number}`);
  const plain = [...text.replace(NUMBERED, " ").matchAll(WORD)].map(([word]) => word.toLowerCase()).filter((word) => !STOP.has(word));
  return [...numbered, ...plain.map(stemOf).filter((word) => !STOP.has(word))];
}

/** Whether a bare number behind these words belongs to a name. */
export const endsInNumberedName = (text: string): boolean =>
  /\b(year|grade|line|ward|site|zone|route|phase|stage|level|group|team|unit|block|district|region|plant|band|class|cohort|area|store|depot|channel|tier|priority) ?$/i.test(
    text,
  );
