import { escapeCellText } from "./escapeXml";

/** Collects the texts of a workbook, each once, and writes them as the shared string part. */
export class StringTable {
  private readonly places = new Map<string, number>();
  private uses = 0;

  /** The position of a text; a reading (furigana) makes it another item. */
  private add(text: string, phonetic: string | undefined): number {
    this.uses += 1;
    const item = phonetic === undefined ? `<si>${run(text)}</si>` : withReading(text, phonetic);
    let place = this.places.get(item);
    if (place === undefined) this.places.set(item, (place = this.places.size));
    return place;
  }

  /** The rest of the tag of a cell with the text, and its content. */
  cellXml(text: string, phonetic: string | undefined): string {
    return `t="s"><v>${this.add(text, phonetic)}</v>`;
  }

  toXml(): string {
    const counts = `count="${this.uses}" uniqueCount="${this.places.size}"`;
    return `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ${counts}>${[...this.places.keys()].join("")}</sst>`;
  }
}

/** Texts written into their cells, for a sheet that comes into a workbook with a table of its own. */
export const inlineTexts = { cellXml: (text: string): string => `t="inlineStr"><is>${run(text)}</is>` };

function run(text: string): string {
  const keep = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : "";
  return `<t${keep}>${escapeCellText(text)}</t>`;
}

function withReading(text: string, phonetic: string): string {
  return `<si>${run(text)}<rPh sb="0" eb="${text.length}">${run(phonetic)}</rPh><phoneticPr fontId="0"/></si>`;
}
