import type { CellAddress } from "../../sheet/address";
import { formulaTree, type FormulaTree } from "../../sheet/calculation/formulaTree";
import { saysAgreement, saysDisagreement } from "../../words/checkWords";

/** A formula that says by a word whether figures agree: IF(D25=D26,"ok","check"). */
export interface EqualityCheck {
  readonly pass: string;
  readonly fail: string;
  /** What must come to nothing for the first word. */
  readonly differences: readonly FormulaTree[];
  /** True where a figure is held against a number that stands in the formula: weights that must add up to 1. */
  readonly toNumber: boolean;
}

/** What the parts of a whole add up to. */
const WHOLES: ReadonlySet<unknown> = new Set([1, 100]);

type Operation = Extract<FormulaTree, { readonly kind: "operation" }>;

/** Figures that differ by no more than this are called equal: ABS(C9-C10)<0.5. */
const MOST_ROOM = 1;

/**
 * The check that a formula (without its "=") is; undefined for conditions of other kinds, and where neither word speaks of agreement.
 * @example equalityCheck('IF(D25=D26,"ok","check")')?.fail // => "check"
 * @example equalityCheck('IF(D25>=D26,"met","missed")') // => undefined
 */
export function equalityCheck(formula: string): EqualityCheck | undefined {
  if (!/^IF\(/i.test(formula) || !formula.includes('"')) return undefined;
  const tree = formulaTree(formula);
  if (tree?.kind !== "call" || tree.name !== "IF" || tree.parts.length !== 3) return undefined;
  const [condition, yes, no] = tree.parts;
  const [first, second] = [yes, no].map((part) => (part?.kind === "value" && typeof part.value === "string" ? part.value : undefined));
  if (!condition || first === undefined || second === undefined) return undefined;
  const [equal, unequal] = [differencesIn(condition, true), differencesIn(condition, false)];
  const differences = equal ?? unequal;
  const [pass, fail] = equal ? [first, second] : [second, first];
  if (!differences || !(saysAgreement(pass) || saysDisagreement(fail))) return undefined;
  const toNumber = differences.some((tree) => tree.kind === "operation" && tree.right.kind === "value");
  return { pass, fail, differences, toNumber };
}

/** What a condition holds against nothing: that all of it is equal, or that some of it is not. */
function differencesIn(condition: FormulaTree, isEqual: boolean): readonly FormulaTree[] | undefined {
  if (condition.kind === "operation") return differencesBy(condition, isEqual);
  if (condition.kind !== "call" || condition.name !== (isEqual ? "AND" : "OR")) return undefined;
  const parts = condition.parts.map((part) => part && differencesIn(part, isEqual));
  return parts.every((part) => part !== undefined) ? parts.flatMap((part) => part ?? []) : undefined;
}

function differencesBy({ sign, left, right }: Operation, isEqual: boolean): readonly FormulaTree[] | undefined {
  if (sign === (isEqual ? "=" : "<>")) return differenceOf(left, right);
  const room = right.kind === "value" && typeof right.value === "number" ? right.value : Infinity;
  const isWithin = (isEqual ? /^<=?$/ : /^>=?$/).test(sign) && room <= MOST_ROOM;
  return isWithin && left.kind === "call" && left.name === "ABS" ? takenApart(left) : undefined;
}

function differenceOf(left: FormulaTree, right: FormulaTree): readonly FormulaTree[] | undefined {
  if (left.kind === "value") return undefined;
  if (right.kind === "value" && right.value === 0) return takenApart(left);
  if (right.kind === "value") return WHOLES.has(right.value) ? [{ kind: "operation", sign: "-", left, right }] : undefined;
  return [{ kind: "operation", sign: "-", left, right }];
}

/** The difference in a call that rounds it or takes off its sign. */
function takenApart(tree: FormulaTree): readonly FormulaTree[] | undefined {
  if (tree.kind === "call" && /^(ABS|ROUND)$/.test(tree.name) && tree.parts[0]) return takenApart(tree.parts[0]);
  return tree.kind === "operation" && tree.sign === "-" ? [tree] : undefined;
}

/** The single cells that a calculation on a sheet names, in their order; areas are passed over. */
export function namedCells(tree: FormulaTree, own: string): CellAddress[] {
  switch (tree.kind) {
    case "value":
      return [];
    case "area":
      return tree.top === tree.bottom && tree.left === tree.right ? [{ sheet: tree.sheet ?? own, row: tree.top, column: tree.left }] : [];
    case "minus":
    case "percent":
      return namedCells(tree.of, own);
    case "operation":
      return [...namedCells(tree.left, own), ...namedCells(tree.right, own)];
    case "call":
      return tree.parts.flatMap((part) => (part ? namedCells(part, own) : []));
  }
}
