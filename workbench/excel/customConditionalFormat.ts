import { HostObject } from "../office/hostObject";
import { colour } from "./cellStyle";
import { invalidArgument } from "./errors";
import type { ConditionalFormatRecord } from "./records";

type Check = () => void;

function paint(value: unknown): string {
  const found = colour(value);
  if (found === undefined) throw invalidArgument();
  return found;
}

class ConditionalRangeFill extends HostObject {
  readonly typeName = "ConditionalRangeFill";
  readonly scalars = ["Color"];

  constructor(
    private readonly record: ConditionalFormatRecord,
    private readonly check: Check,
  ) {
    super();
  }

  get Color(): string {
    return this.record.fillColor;
  }
  set Color(value: unknown) {
    this.check();
    this.record.fillColor = paint(value);
  }

  Clear(): void {
    this.record.fillColor = "";
  }
}

class ConditionalRangeFont extends HostObject {
  readonly typeName = "ConditionalRangeFont";
  readonly scalars = ["Bold", "Color", "Italic", "Underline"];

  constructor(
    private readonly record: ConditionalFormatRecord,
    private readonly check: Check,
  ) {
    super();
  }

  get Color(): string {
    return this.record.fontColor;
  }
  set Color(value: unknown) {
    this.check();
    this.record.fontColor = paint(value);
  }
  get Bold(): boolean | null {
    return this.record.bold;
  }
  set Bold(value: unknown) {
    this.check();
    this.record.bold = value === true;
  }
  get Italic(): boolean | null {
    return this.record.italic;
  }
  set Italic(value: unknown) {
    this.check();
    this.record.italic = value === true;
  }
  get Underline(): string | null {
    return this.record.underline;
  }
  set Underline(value: unknown) {
    this.check();
    if (value !== "None" && value !== "Single" && value !== "Double") throw invalidArgument();
    this.record.underline = value;
  }

  Clear(): void {
    this.record.fontColor = "";
    this.record.bold = null;
    this.record.italic = null;
    this.record.underline = null;
  }
}

class ConditionalRangeFormat extends HostObject {
  readonly typeName = "ConditionalRangeFormat";
  readonly scalars = [];
  readonly Fill: ConditionalRangeFill;
  readonly Font: ConditionalRangeFont;

  constructor(record: ConditionalFormatRecord, check: Check) {
    super();
    this.Fill = new ConditionalRangeFill(record, check);
    this.Font = new ConditionalRangeFont(record, check);
  }
}

class ConditionalFormatRule extends HostObject {
  readonly typeName = "ConditionalFormatRule";
  readonly scalars = ["Formula", "FormulaLocal"];

  constructor(
    private readonly record: ConditionalFormatRecord,
    private readonly check: Check,
  ) {
    super();
  }

  get Formula(): string {
    return this.record.formula;
  }
  set Formula(value: unknown) {
    this.check();
    if (typeof value !== "string" || value === "" || value === "=") throw invalidArgument();
    this.record.formula = value;
  }
  get FormulaLocal(): string {
    return this.Formula;
  }
  set FormulaLocal(value: unknown) {
    this.Formula = value;
  }
}

/** A rule with a formula of its own, and how it paints. */
export class CustomConditionalFormat extends HostObject {
  readonly typeName = "CustomConditionalFormat";
  readonly scalars = [];
  readonly Rule: ConditionalFormatRule;
  readonly Format: ConditionalRangeFormat;

  constructor(record: ConditionalFormatRecord, check: Check) {
    super();
    this.Rule = new ConditionalFormatRule(record, check);
    this.Format = new ConditionalRangeFormat(record, check);
  }
}
