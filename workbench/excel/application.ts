import { HostObject } from "../office/hostObject";
import type { Book } from "./book";
import { recalculate } from "./writing";

/** Excel itself. */
export class Application extends HostObject {
  readonly typeName = "Application";
  readonly scalars = ["CalculationMode", "CalculationState", "DecimalSeparator", "ThousandsSeparator", "UseSystemSeparators"];
  readonly CalculationState = "Done";
  readonly DecimalSeparator = ".";
  readonly ThousandsSeparator = ",";
  readonly UseSystemSeparators = true;

  constructor(private readonly book: Book) {
    super();
  }

  get CalculationMode(): string {
    return this.book.calculationMode;
  }
  set CalculationMode(mode: unknown) {
    this.book.calculationMode = String(mode);
  }

  Calculate(): void {
    recalculate(this.book);
  }

  /** The simulated program has no screen to hold still. */
  SuspendScreenUpdatingUntilNextSync(): void {
    this.book.suspensions += 1;
  }

  SuspendApiCalculationUntilNextSync(): void {
    this.book.suspensions += 1;
  }
}
