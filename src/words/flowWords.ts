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

/**
 * Whether a cell says behind its figure what that takes in or leaves out.
 * @example saysOwnExtent("7,452 (廃棄のみ)") // => true
 */
export const saysOwnExtent = (text: string): boolean => REMARK.test(text);
