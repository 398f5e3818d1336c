import type { CellAddress, Cited } from "../sheet/address";
import type { Period } from "../parse/period";
import type { IndicatorDirection, KpiTable } from "../tables/table";
import type { Figure } from "./figure";
import type { Printed } from "../parse/printed";

/** What the indicator is measured as, and why we think so: the words or figures that decided. */
export interface IndicatorType {
  readonly direction: IndicatorDirection;
  readonly evidence: "default" | "name" | "figures" | "user";
  /** The word or the two figures that decided: "削減枚数", "169 → 160.5". */
  readonly because: string;
}

/** What one indicator achieved in one period: the figures of one column group. */
export interface Result {
  /** The period of the column group. */
  readonly period: Period | undefined;
  readonly actual?: Figure;
  /** For `share` tables: the whole that the part is divided by. */
  readonly whole?: Figure;
  readonly rate?: Figure;
  readonly delta?: Figure;
  /** The target that this period's actual is measured against. */
  readonly target?: Figure;
  readonly rating?: Figure;
  /** The period printed with or beside the actual: "(R5年度)". */
  readonly actualPeriod?: Period;
}

/** One row of a KPI table, typed; every value knows its cell. */
export interface Indicator {
  readonly row: number;
  /** As printed, line breaks and wrap blanks removed. */
  readonly name: Cited<string>;
  /** The name folded for comparison: widths, blanks, brackets, re-listing notes removed. Same key, same indicator. */
  readonly key: string;
  /** The unit named for the row: unit column, name in brackets, header, table. */
  readonly unit: string | undefined;
  readonly type: IndicatorType;
  /** True where the name or the row says 累計 / cumulative. */
  readonly cumulative: boolean;
  /** True for a re-listed row or KPI (再掲): not counted twice. */
  readonly reprint: boolean;
  readonly number?: Cited<string>;
  readonly baseline?: Figure;
  /** All targets of the row in column order; a yearly series in plans, one in attainment tables. */
  readonly targets: readonly Figure[];
  readonly results: readonly Result[];
  readonly source?: Cited<string>;
}

/** An average or total row: what it states per column group. */
export interface SummaryRow {
  readonly table: KpiTable;
  readonly row: number;
  readonly kind: "average" | "total";
  readonly name: Cited<string>;
  /** Stated figures by column; the deltas printed beside ("63.2% (+8.3ポイント)") are in `value.delta`. */
  readonly figures: readonly Figure[];
  /** A delta printed in a cell of its own beside the averages: "(+8.3ポイント)". */
  readonly delta?: Figure;
  /** (更新なし) and the like printed in place of the delta. */
  readonly notUpdated?: CellAddress;
}

/** One card or line of a dashboard: a headline figure with its change. */
export interface Headline {
  /** The table it stands in, absent for a card printed inside a header cell of `about`. */
  readonly table: KpiTable | undefined;
  readonly name: Cited<string>;
  readonly key: string;
  readonly figure: Cited<Printed>;
  readonly delta?: Cited<Printed>;
  /** For a card inside a table's header cell: that table. */
  readonly about: KpiTable | undefined;
}

/** One 取組 of a roadmap: what is planned and what was done, year by year. */
export interface RoadmapAction {
  readonly name: Cited<string>;
  /** What stands in a row 目標 beside one of 計画; where there is no 計画, what is aimed at is the plan. */
  readonly goals: readonly (Cited<string> & { readonly period: Period })[];
  readonly plan: readonly (Cited<string> & { readonly period: Period })[];
  readonly progress: readonly (Cited<string> & { readonly period: Period })[];
}

/** A roadmap sheet: term, budget, and its actions over the year grid. */
export interface Roadmap {
  readonly table: KpiTable;
  readonly name: Cited<string>;
  readonly start?: Cited<string> & { readonly period: Period | undefined };
  readonly end?: Cited<string> & { readonly period: Period | undefined };
  readonly budget?: Figure;
  /** The cell of the budget's header: 「R6事業費（千円）」. */
  readonly budgetHeader?: Cited<string>;
  readonly years: readonly Period[];
  /** The fiscal year of the document itself: 令和６年度DX関連事業ロードマップ. */
  readonly documentYear?: Period;
  readonly actions: readonly RoadmapAction[];
}

/** Everything read from one table. */
export interface TableReading {
  readonly table: KpiTable;
  readonly indicators: readonly Indicator[];
  readonly summaries: readonly SummaryRow[];
  readonly headlines: readonly Headline[];
  readonly roadmap?: Roadmap;
}
