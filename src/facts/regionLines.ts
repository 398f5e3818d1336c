import type { Region } from "../regions/region";
import type { LineLabel } from "../words/lineLabel";

/** A row or a column of a region. */
export interface RegionLine {
  readonly region: Region;
  /** The places of its figures, in their order; read where they are asked for, since most lines are of no interest. */
  readonly places: () => readonly number[];
  readonly label: () => LineLabel;
  /** The label of the line that crosses it in a place. */
  readonly across: (k: number) => LineLabel;
}

/** All rows and then all columns of some regions. */
export function regionLines(regions: readonly Region[]): RegionLine[] {
  return regions.flatMap((region) => {
    const { width, height, value } = region;
    const row = (k: number): LineLabel => region.rowLabel(Math.floor(k / width));
    const column = (k: number): LineLabel => region.columnLabel(k % width);
    const figures = (count: number, first: number, step: number): readonly number[] =>
      Array.from({ length: count }, (_, at) => first + at * step).filter((k) => !Number.isNaN(value[k] ?? NaN));
    return [
      ...Array.from({ length: height }, (_, at): RegionLine => {
        return { region, places: () => figures(width, at * width, 1), label: () => row(at * width), across: column };
      }),
      ...Array.from({ length: width }, (_, at): RegionLine => {
        return { region, places: () => figures(height, at, width), label: () => column(at), across: row };
      }),
    ];
  });
}
