import { formOfSum } from "./linearParts";
import type { RelationBook } from "../../relations/relationBook";
import { addressOf } from "../../relations/relationBook";
import type { CellAddress } from "../../sheet/address";
import type { Workbook } from "../../sheet/workbook";

/** A figure of which one slip of the hand explains why a total is another: two digits that changed places, a sign that was lost. */
export interface SlipBehind {
  readonly cell: CellAddress;
  readonly before: string;
  readonly after: string;
}

interface Leaf {
  readonly cell: CellAddress;
  readonly weight: number;
}

/** Sums of sums are followed so far. */
const DEEPEST = 24;
const MOST_LEAVES = 300;

/** The cells by which sums are made of others, followed down to figures that are no sums. */
export class SumsBehind {
  constructor(
    private readonly workbook: Workbook,
    private readonly book: RelationBook,
  ) {}

  /** The one figure behind a cell that a slip of the hand has turned into what it is, so that the cell comes to `difference` too little; undefined where there is none, or more than one. */
  slipBehind(cell: CellAddress, difference: number, reach: number): SlipBehind | undefined {
    const leaves = this.leavesOf(cell);
    if (!leaves) return undefined;
    const slips = leaves.flatMap(({ cell: leaf, weight }) => {
      const { value, text = "" } = this.workbookCell(leaf) ?? {};
      const number = typeof value === "number" ? value : numberIn(text);
      if (number === undefined || weight === 0) return [];
      const after = slipOf(text, number, number + difference / weight, reach);
      return after === undefined ? [] : [{ cell: leaf, before: text, after }];
    });
    return slips.length === 1 ? slips[0] : undefined;
  }

  private leavesOf(cell: CellAddress): readonly Leaf[] | undefined {
    const weights = new Map<string, Leaf>();
    const isWhole = this.follow(cell, 1, DEEPEST, weights);
    return isWhole && weights.size <= MOST_LEAVES ? [...weights.values()] : undefined;
  }

  private follow(cell: CellAddress, weight: number, depth: number, into: Map<string, Leaf>): boolean {
    if (depth === 0 || into.size > MOST_LEAVES) return false;
    const parts = this.partsOf(cell);
    if (!parts) {
      const key = `${cell.sheet}\n${cell.row}:${cell.column}`;
      into.set(key, { cell, weight: (into.get(key)?.weight ?? 0) + weight });
      return true;
    }
    return parts.every((part) => this.follow(part.cell, weight * part.weight, depth - 1, into));
  }

  /** What the formula of a cell adds up; without a formula, what the relation adds up that bears it out. */
  private partsOf(cell: CellAddress): readonly Leaf[] | undefined {
    const formula = this.workbookCell(cell)?.formula;
    if (formula !== undefined) return formOfSum(formula, cell.sheet);
    for (const { relation, instance } of this.book.judged(cell)) {
      const { form, signs, scale } = relation.reading;
      if (instance.state !== "holds" || (form !== "sum" && form !== "difference") || scale !== 1 || instance.parts.includes(instance.k))
        continue;
      return instance.parts.map((part, at) => ({
        cell: addressOf(relation, part),
        weight: form === "difference" ? (at === 0 ? 1 : -1) : (signs?.[at] ?? 1),
      }));
    }
    return undefined;
  }

  private workbookCell({ sheet, row, column }: CellAddress) {
    return this.workbook.sheets.find(({ name }) => name === sheet)?.rows[row]?.[column];
  }
}

function numberIn(text: string): number | undefined {
  const plain = /^[-▲△(]?\s*[\d,]+(?:\.\d+)?/.exec(text.trim())?.[0];
  if (plain === undefined) return undefined;
  const number = Number(plain.replace(/[^\d.]/g, ""));
  return /^[-▲△(]/.test(plain) ? -number : number;
}

/** The text as it would be without the slip, where one slip leads from the needed number to what is printed. */
function slipOf(text: string, number: number, needed: number, reach: number): string | undefined {
  const isNear = (other: number): boolean => Math.abs(other - needed) <= reach;
  if (Math.abs(number) < 10 || isNear(number)) return undefined;
  const digits = [...text].flatMap((character, at) => (/\d/.test(character) ? [at] : []));
  const printed = Number(digits.map((at) => text.charAt(at)).join(""));
  const worth = printed === 0 ? NaN : number / printed;
  if (isNear(-number)) return number > 0 ? `-${text}` : text.replace(/^[-▲△]\s*|[()]/g, "");
  for (let one = 0; one < digits.length; one += 1) {
    for (let other = one + 1; other < digits.length; other += 1) {
      const swapped = [...text];
      const [a, b] = [digits[one]!, digits[other]!];
      if (swapped[a] === swapped[b]) continue;
      [swapped[a], swapped[b]] = [swapped[b]!, swapped[a]!];
      const value = Number(digits.map((at) => swapped[at]).join("")) * worth;
      if (isNear(value)) return swapped.join("");
    }
  }
  return undefined;
}
