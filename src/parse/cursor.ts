import { isDigit, isLatin } from "./characters";

/** Reads a folded text from left to right. A `take` that does not match leaves the place as it was. */
export class Cursor {
  at: number;
  readonly text: string;

  constructor(text: string, at = 0) {
    this.text = text;
    this.at = at;
  }

  get ended(): boolean {
    return this.at >= this.text.length;
  }

  /** The code of the character at the place, or -1 at the end. */
  get code(): number {
    return this.at < this.text.length ? this.text.charCodeAt(this.at) : -1;
  }

  skipBlanks(): void {
    while (this.code === 0x20) this.at++;
  }

  take(word: string): boolean {
    if (!this.text.startsWith(word, this.at)) return false;
    this.at += word.length;
    return true;
  }

  /** Takes the first of the words that stands here, after blanks. */
  takeAny(words: readonly string[]): string | undefined {
    const start = this.at;
    this.skipBlanks();
    for (const word of words) if (this.take(word)) return word;
    this.at = start;
    return undefined;
  }

  /** Takes an English word, given in small letters, in any letter case, where it does not run on into another letter. */
  takeWord(word: string): boolean {
    const end = this.at + word.length;
    if (end > this.text.length || (end < this.text.length && isLatin(this.text.charCodeAt(end)))) return false;
    for (let i = 0; i < word.length; i++) {
      const code = this.text.charCodeAt(this.at + i);
      if ((code >= 0x41 && code <= 0x5a ? code + 0x20 : code) !== word.charCodeAt(i)) return false;
    }
    this.at = end;
    return true;
  }

  /** Takes a whole run of `least` to `most` digits, with its value; -1 where no such run stands here. */
  takeNumber(least: number, most: number): number {
    let end = this.at;
    let value = 0;
    while (end < this.text.length && end - this.at <= most && isDigit(this.text.charCodeAt(end))) {
      value = value * 10 + this.text.charCodeAt(end) - 0x30;
      end++;
    }
    const digits = end - this.at;
    if (digits < least || digits > most) return -1;
    this.at = end;
    return value;
  }

  /** Runs a reader and returns to the place before it where it finds nothing. */
  attempt<T>(reader: (cursor: Cursor) => T | undefined): T | undefined {
    const start = this.at;
    const found = reader(this);
    if (found === undefined) this.at = start;
    return found;
  }
}
