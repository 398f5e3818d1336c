import type { Instance } from "../reading";
import { keyOf, proposalOf, type Ground, type Proposal } from "./proposal";

/** A stock at the end, what it began with, and what came (1) and went (−1) between. */
export interface Stock {
  /** What tells one way of finding it from another. */
  readonly name: string;
  readonly closing: number;
  /** The opening first. */
  readonly parts: readonly number[];
  readonly signs: readonly number[];
  readonly prior: number;
  readonly said: boolean;
}

/** The stock as a sum; of all that give the same closing one is chosen. */
export function stockProposal(ground: Ground, stock: Stock, instances: (among: readonly number[]) => Instance[]): Proposal {
  const { name, closing, parts, signs, prior, said } = stock;
  const key = (): string => keyOf(ground, `${name}${signs.join()}`, [closing, ...parts]);
  const slot = `${closing}|b`;
  return proposalOf(ground, { form: "sum", reach: "set", scale: 1, aggregate: closing, parts, signs, prior, said, key, slot }, instances);
}

/** Whether a line prints what went out as a loss: (30). */
export function isLoss({ view, observations }: Ground, line: number): boolean {
  const figures = observations.map((observation) => view.at(line, observation)).filter((k) => k >= 0);
  const values = figures.map((k) => view.region.value[k] ?? 0);
  return values.some((value) => value < 0) && values.every((value) => value <= 0);
}

/** All ways to give a sign to the movements that have none (0). */
export function everySign(known: readonly number[]): readonly (readonly number[])[] {
  return known.reduce<number[][]>(
    (all, sign) => all.flatMap((before) => (sign === 0 ? [1, -1] : [sign]).map((one) => [...before, one])),
    [[]],
  );
}
