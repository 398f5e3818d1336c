/** What goes into a step that feeds the next one: 投入数, "Units in", "Started". */
const FED = /投入|着手|受入|\b(in|input|inputs|started|entered|fed|loaded)\b/i;

/**
 * Whether a heading counts what goes into each step of a process.
 * @example saysFed("投入数") // => true
 */
export const saysFed = (text: string): boolean => FED.test(text);

/** A bracket behind a figure that says what is in it: 7,452 (廃棄のみ), "1,204 (excl. agency)". */
const REMARK =
  /\d[\d,.]*\s*[%％]?\s*[(（[][^)）\]]*(のみ|だけ|限る|除く|除き|除外|含む|含まず|込み|\b(only|excl|excluding|incl|including|without|ex|net of|before|after)\b)[^)）\]]*[)）\]]/i;

/** A name of its own behind a rate: "1.40% (無効投票率)". */
const OWN_NAME = /\d\s*[%％]\s*[(（[][^)）\]\d]{2,}(率|割合|\b(rate|ratio|share))[)）\]]$/i;

/**
 * Whether a cell says behind its figure what that takes in or leaves out, or that it is another rate than those of its line.
 * @example saysOwnExtent("7,452 (廃棄のみ)") // => true
 * @example saysOwnExtent("1.40% (無効投票率)") // => true
 */
export const saysOwnExtent = (text: string): boolean => REMARK.test(text) || OWN_NAME.test(text);

/** A mark behind a figure that sends the reader to a note: 27.1 *, 24% †, 1,204 ※2. */
const NOTE_MARK = /\d\s*[%％]?\s*(\*{1,3}|[†‡§]|※\d{0,2}|注\d{1,2}|(?<=\s)[(（]\d{1,2}[)）]|[(（]注\d{0,2})[)）]?$/;
const EXTENT =
  /のみ|だけ|限る|除く|除き|除外|除いた|含む|含まず|含まない|込み|\b(only|excl\.?|exclud(es|ing)|incl\.?|includ(es|ing)|without|net of|leaves out|omits|implied)\b/i;

/**
 * Whether the note to which a figure sends the reader says what the figure takes in or leaves out.
 * @example isNotedExtent("27.1 *", ["* Excludes the electric unit."]) // => true
 * @example isNotedExtent("27.1 *", ["* Provisional."]) // => false
 */
export function isNotedExtent(text: string, notes: readonly string[]): boolean {
  const [, mark] = NOTE_MARK.exec(text.trim()) ?? [];
  if (mark === undefined) return false;
  return notes.some((note) => {
    const at = note.indexOf(mark);
    return at >= 0 && EXTENT.test(note.slice(at + mark.length).split(/(?<=[。.])\s*(?=[*†‡§※])/)[0] ?? "");
  });
}

const REPLACED =
  /(メータ|機器|計量器)?.{0,3}(取替|取り替え|交換|更新)|リセット|一回り|\b(replaced|swapped|new meter|meter (change|exchange|reset)|reset|rolled over|roll-?over)\b/i;

/**
 * Whether a remark says that a meter began anew: what it counted is then no difference of two readings.
 * @example saysReplaced("6/3取替 旧2,324→新0～11") // => true
 */
export const saysReplaced = (text: string): boolean => REPLACED.test(text);

const GONE = /除却|廃棄|売却|処分|退職|解約|閉店|閉校|廃止|\b(disposed|scrapped|sold|retired|written off|closed|withdrawn|cancelled)\b/i;

/**
 * Whether a text says that what its row speaks of is no more.
 * @example saysGone("2025/9/30除却") // => true
 */
export const saysGone = (text: string): boolean => GONE.test(text);
