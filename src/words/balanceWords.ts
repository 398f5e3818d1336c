/** Days and ends of periods at which a stock is counted: "at 31 March 2025", 令和7年3月31日現在, 年度末. */
const MONTH =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const DAY = new RegExp(
  `,?\\s*\\b(?:(?:as )?(?:at|of|on)\\s+)?(?:\\d{1,2}(?:st|nd|rd|th)?\\s+${MONTH}|${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?)\\b\\.?,?(?:\\s*(?:19|20)\\d\\d)?` +
    "|(?:(?:令和|平成|[rh]|20|19)\\s?[\\d元]{1,2}[年./]\\s?)?\\d{1,2}月\\d{1,2}日(?:現在|時点)?(?:の)?",
  "i",
);
const OPENING =
  /(前(年度|年|月|期|週|回)(度)?(末|から(の)?繰越)|期首|期初|年初|月初|(年度)?(当初|初め))(現在|時点)?(の)?|\b(opening|brought forward|b\/f|at (the )?(start|beginning)( of (the )?(year|month|quarter|period))?)\b/i;
const CLOSING =
  /((本|当|今)(年度|年|月|期)|年度|年|月|期|週)末(現在|時点)?(の)?|\b(closing|carried forward|c\/f|at (the )?end( of (the )?(year|month|quarter|period))?)\b/i;
/** What the name of a stock may say beside its time. */
const FILLERS = /[([（][^()[\]（）]*[)\]）]|^\s*=|(19|20)\d\d|\b(still|total|the|of|no\.?)\b|現在|[^\p{L}]+/giu;

/** Which end of a balance a name speaks of, and of what; "day" where a date says when. */
export interface BalanceEnd {
  readonly end: "opening" | "closing" | "day";
  readonly stem: string;
}

/**
 * The end of a balance that a name speaks of; undefined where it speaks of none.
 *
 * @example balanceEnd("Open at 31 March") // => { end: "day", stem: "open" }
 */
export function balanceEnd(text: string): BalanceEnd | undefined {
  const words = [
    ["day", DAY],
    ["opening", OPENING],
    ["closing", CLOSING],
  ] as const;
  const found = words.find(([, pattern]) => pattern.test(text));
  if (!found) return undefined;
  const [end, pattern] = found;
  return { end, stem: text.replace(pattern, " ").replace(FILLERS, "").toLowerCase() };
}

/** What is left after each entry of a cash book or a stock card. */
const LEFT = /残高?$|残(数|量|額|高)|在庫|差引|\b(balance|stock|on hand|in hand|remaining)\b/i;
/** Which way these go depends on whose book it is. */
const DEBIT_OR_CREDIT = /借方|貸方|\b(debits?|credits?|dr|cr)\b/i;

/** Whether a name is that of what each entry of a book leaves: 差引残高, "Balance", "Stock on hand". */
export function namesWhatIsLeft(text: string): boolean {
  return LEFT.test(text);
}

/** What has come and gone in all: it may stand before what a year began with, or beside what was left. */
const NET =
  /\bnet (movement|change|increase|decrease|income|expenditure|costs?|spend|result|position|surplus|revenue|pay)|\b(surplus|deficit)\b|純増減|(当期|単年度|年度)?収支(差額)?$|^(人口)?増減(数)?$/i;

/** Whether a name is that of what has come and gone in all: 年度収支, "Net change". */
export function namesNet(text: string): boolean {
  return NET.test(text);
}

/** Whether a column holds debits or credits: 借方, "Cr". */
export function isDebitOrCredit(text: string): boolean {
  return DEBIT_OR_CREDIT.test(text);
}

const PLUS = /[([]\s*(\+|増)\s*[)\]]|^(plus|add)\b/i;
const MINUS = /[([]\s*([-−–▲△]|減)\s*[)\]]|^(less|minus|deduct)\b/i;
const PLUS_BEFORE = /^\+\s*\S/;
const MINUS_BEFORE = /^[-−–]\s*\S/;
const IN =
  /\b(joined|join(ers|ing)|new|opened|added|additions?|received|receipts?|admitted|admissions|births?|born|registered|recruit(ed|s)|hired|starters|gained|acquired|(transferred|transfers?|moved) in|reopened|filings|filed|referr(als|ed)|purchase[ds]|bought|raised|arriv(als|ed)|collected|enrol(led|ments))\b|新規|新受|受理|転入|出生|入(会|院|所|居|庫|学|園|荷|金)|繁殖|搬入|採用|加入|増加|購入|受入|開設|発生|仕入|預(か)?り/i;
const OUT =
  /\b(closed|lapsed|left|leavers?|cancelled|resolved|dispos(ed|als)|deaths?|died|discharge[ds]|withdrawn|(transferred|transfers?|moved) out|sold|written off|issued|repaid|expired|departures?|departed|retired|lost|used|dispensed|rehomed|ceased)\b|既済|転出|死亡|退(会|院|所|居|学|園|職)|出(庫|荷|金)|搬出|払出|解約|減少|廃止|除却|売却|返済|償還|終結|脱退|抹消|支払|引出/i;

/** Which way a name says that something moves, and whether it prints the sign: 死亡（－）, "– closed in April". */
export interface Movement {
  readonly sign: 1 | -1 | 0;
  readonly isPrinted: boolean;
  /** A dash before it, which may be a bullet. */
  readonly isDash: boolean;
}

export function movement(text: string): Movement {
  if (PLUS.test(text) || PLUS_BEFORE.test(text)) return { sign: 1, isPrinted: true, isDash: false };
  if (MINUS.test(text)) return { sign: -1, isPrinted: true, isDash: false };
  const isDash = MINUS_BEFORE.test(text);
  const [comes, goes] = [IN.test(text), OUT.test(text)];
  return { sign: comes === goes ? 0 : comes ? 1 : -1, isPrinted: false, isDash };
}
