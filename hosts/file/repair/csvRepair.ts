import type { Edit, Workbook, Wording } from "../../../src/index";
import { decodeText, textEncoding } from "../csv/decodeText";
import { delimiterOf } from "../csv/delimiter";
import { EncodedText } from "../csv/encodedText";
import { records } from "../csv/records";
import { CopyRefusal } from "../package/copyRefusal";
import type { ReadLimits } from "../readLimits";
import { obstacles } from "./obstacles";
import type { Repairable } from "./repairable";
import { placeKey } from "./sheetCells";

interface Stretch {
  readonly from: number;
  readonly end: number;
}

/** Delimited text: only the fields that change are written anew, in the encoding, the quotes and the line ends of the file. */
export class CsvRepair implements Repairable {
  private readonly text: string;
  private readonly delimiter: string;
  private readonly encoded: EncodedText | undefined;
  private readonly fields = new Map<string, Stretch>();

  constructor(
    bytes: Uint8Array,
    private readonly workbook: Workbook,
    edits: readonly Edit[],
    delimiter: string,
    limits: ReadLimits,
  ) {
    this.text = decodeText(bytes);
    this.delimiter = delimiter || delimiterOf(this.text, limits);
    this.encoded = EncodedText.of(bytes, textEncoding(bytes), this.text);
    const wanted = new Set(edits.map(({ cell }) => placeKey(cell)));
    let [row, column] = [0, 0];
    const lines = records(this.text, this.delimiter, limits, (from, end) => {
      const key = placeKey({ row, column });
      if (wanted.has(key)) this.fields.set(key, { from, end });
      column += 1;
    });
    while (!lines.next().done) [row, column] = [row + 1, 0];
  }

  obstacle(edit: Edit): Wording | undefined {
    const { row, column } = edit.cell;
    const present = this.workbook.sheets[0]?.rows[row]?.[column];
    const field = this.fields.get(placeKey(edit.cell));
    if (!field || present?.text !== edit.before || edit.after === "" || edit.content || edit.format !== undefined) return obstacles.stale;
    if (isLikeFormula(edit.after) && !isLikeFormula(edit.before)) return obstacles.formulaText;
    return this.encoded?.withStretches([this.stretch(edit, field)]) ? undefined : obstacles.encoding;
  }

  withEdits(edits: readonly Edit[]): Uint8Array {
    const stretches = edits.flatMap((edit) => {
      const field = this.fields.get(placeKey(edit.cell));
      return field ? [this.stretch(edit, field)] : [];
    });
    const written = this.encoded?.withStretches(stretches.sort((one, other) => one.from - other.from));
    if (!written || stretches.length < edits.length) throw new CopyRefusal("unknown");
    return written;
  }

  private stretch({ after }: Edit, { from, end }: Stretch): Stretch & { readonly text: string } {
    const raw = this.text.slice(from, end);
    const text = after.replaceAll("\n", /\r\n?/.exec(raw)?.[0] ?? "\n");
    const isQuoted = raw.startsWith('"') && /"\s*$/.test(raw) && raw.length > 1;
    const needsQuotes = isQuoted || text.includes(this.delimiter) || /["\r\n]/.test(text);
    const tail = isQuoted ? (/ *$/.exec(raw)?.[0] ?? "") : "";
    return { from, end, text: needsQuotes ? `"${text.replaceAll('"', '""')}"${tail}` : text };
  }
}

/** What spreadsheets may take for a formula when they open delimited text; a figure with its sign is none. */
function isLikeFormula(text: string): boolean {
  return /^[=+\-@＝＋－＠\t\r]/.test(text) && !/^[+\-＋－]\s*[\d０-９][\d０-９,.]*\s*[^\d=+\-*/(]*$/.test(text);
}
