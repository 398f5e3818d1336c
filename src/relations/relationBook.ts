import type { CellAddress } from "../sheet/address";
import { judgeInstance } from "./judge";
import type { Weighed } from "./evidence";
import type { Relation } from "./relation";
import { unitOff } from "./unitOff";

/** A figure as the result of a relation, in one of its instances. */
export interface Judged {
  readonly relation: Relation;
  readonly instance: Weighed;
}

const COLUMNS = 16_384;
const NONE: readonly Judged[] = [];

/** The relations of a workbook by the cells that they judge. */
export class RelationBook {
  private readonly results = new Map<string, Map<number, Judged[]>>();
  readonly relations: readonly Relation[];

  constructor(relations: readonly Relation[]) {
    this.relations = relations.map((relation) => {
      const instances = exactInstances(relation);
      return instances === relation.instances ? relation : { ...relation, instances };
    });
    for (const relation of this.relations) {
      for (const instance of relation.instances) {
        // Rules ask for the first figure of a cell.
        if (instance.state === "skip" || isSecond(relation, instance.k)) continue;
        const { sheet, row, column } = addressOf(relation, instance.k);
        let cells = this.results.get(sheet);
        if (!cells) this.results.set(sheet, (cells = new Map<number, Judged[]>()));
        const place = row * COLUMNS + column;
        const known = cells.get(place);
        if (known) known.push({ relation, instance });
        else cells.set(place, [{ relation, instance }]);
      }
    }
  }

  /** What the relations say of the cell as a result; the one that contradicts it comes last. */
  judged(cell: CellAddress): readonly Judged[] {
    return this.results.get(cell.sheet)?.get(cell.row * COLUMNS + cell.column) ?? NONE;
  }

  /** True where a relation gives the cell from just these other cells. */
  confirms(cell: CellAddress, parts: readonly CellAddress[]): boolean {
    return this.isFrom(cell, parts, () => true);
  }

  /** True where a relation gives the cell from just these other cells, and they do not agree. */
  contradicts(cell: CellAddress, parts: readonly CellAddress[]): boolean {
    return this.isFrom(cell, parts, ({ state }) => state === "fails");
  }

  /** True where a relation gives the cell from just these other cells, and they agree. */
  bearsOut(cell: CellAddress, parts: readonly CellAddress[]): boolean {
    return this.isFrom(cell, parts, ({ state, fit }) => state === "holds" && fit.fit === "holds");
  }

  private isFrom(cell: CellAddress, parts: readonly CellAddress[], isMeant: (instance: Weighed) => boolean): boolean {
    return this.judged(cell).some(({ relation, instance }) => {
      if (instance.parts.length !== parts.length || !isMeant(instance)) return false;
      if (instance.parts.some((part) => isSecond(relation, part))) return false;
      const own = instance.parts.map((part) => addressOf(relation, part));
      return parts.every(({ sheet, row, column }) =>
        own.some((part) => part.row === row && part.column === column && part.sheet === sheet),
      );
    });
  }
}

function keyOf({ sheet, row, column }: CellAddress): string {
  return `${sheet}\n${row}:${column}`;
}

/** The cell of a figure of a relation's region. */
export function addressOf({ reading: { view } }: Pick<Relation, "reading">, k: number): CellAddress {
  const { row, column } = view.region.place(k);
  return { sheet: view.region.sheet.name, row, column };
}

function isSecond({ reading: { view } }: Relation, k: number): boolean {
  return view.region.seconds !== undefined && view.region.place(k).second !== undefined;
}

export function keyOfFigure(relation: Relation, k: number): string {
  return keyOf(addressOf(relation, k)) + (relation.reading.view.region.place(k).second ?? "");
}

/** What is to be called wrong is calculated exactly first: floating point only finds it. */
export function exactInstances({ reading, instances }: Pick<Relation, "reading" | "instances">): readonly Weighed[] {
  if (!instances.some(({ state }) => state === "fails")) return instances;
  return instances.map((instance): Weighed => {
    if (instance.state !== "fails") return instance;
    const judged = judgeInstance(reading, instance);
    if (!judged || judged.verdict === "not-checkable") return { ...instance, state: "skip" };
    if (judged.verdict === "impossible") return instance;
    if (judged.verdict === "input-rounding" || judged.verdict === "exact") return { ...instance, state: "holds" };
    const off = judged.verdict === "rounding-mode" ? unitOff(instance, judged, { reading, instances }) : undefined;
    if (off === undefined) return { ...instance, state: "skip" };
    return off === "sure" ? instance : { ...instance, doubt: "cut-or-rounded" };
  });
}
