import type { MessageEntry } from "./messages";
import { HostObject } from "./hostObject";

/** An error value in a cell: `{ error: "#N/A" }`. */
export interface ErrorValue {
  readonly error: string;
  /** What Excel shows beside the cell; only #VALUE! and #N/A have one. */
  readonly message?: string;
}

/** A value as a cell holds it; null for an empty one. */
export type FunctionValue = null | boolean | number | string | ErrorValue;

/** An argument: a value, or the rows of a range. */
export type FunctionArgument = FunctionValue | readonly (readonly FunctionValue[])[];

/** What a cell with the function shows: a value, an error, or rows that spill. */
export type FunctionResult = FunctionValue | readonly (readonly FunctionValue[])[];

export interface CallOptions {
  /** The cell that holds the formula. */
  readonly address?: string;
  readonly parameterAddresses?: readonly string[];
  /** True where the metadata of the function says that it takes errors as arguments (`allowErrorForDataTypeAny`). */
  readonly takesErrors?: boolean;
}

/** The error values by the numbers that the client answers. Those without a word of Microsoft (0, 2, 3, 4) are documented to show #VALUE!. */
const errorNumbers: readonly string[] = [
  "#VALUE!",
  "#N/A",
  "#VALUE!",
  "#VALUE!",
  "#VALUE!",
  "#DIV/0!",
  "#NUM!",
  "#VALUE!",
  "#NULL!",
  "#NAME?",
  "#NAME?",
];

const withMessage = new Set(["#VALUE!", "#N/A"]);

/** Bits of an invocation: what its metadata says of the function. */
const allowsErrors = 4;

/** [id of the invocation, whether it succeeded, value or message, number of the error or timing, timing] */
type InvocationResult = readonly [number, boolean, unknown, unknown?, unknown?];

/** The part of Excel that calls custom functions: it hands calls to the client and takes what comes back. */
export class CustomFunctionCalls extends HostObject {
  readonly typeName = "CustomFunctions";
  readonly scalars = [];
  private readonly waiting = new Map<number, (result: FunctionResult) => void>();
  private last = 0;
  private reportReady: () => void = () => undefined;
  /** Fulfilled when the client is ready to be called. */
  readonly ready = new Promise<void>((resolve) => (this.reportReady = resolve));

  constructor(private readonly send: (entry: MessageEntry) => void) {
    super();
  }

  /** The function as Excel calls it for one cell. `id` is that of the metadata, without the namespace. */
  async call(id: string, values: readonly FunctionArgument[], options: CallOptions = {}): Promise<FunctionResult> {
    const { address = "Sheet1!A1", parameterAddresses = null, takesErrors = false } = options;
    const error = takesErrors ? undefined : firstError(values);
    if (error) return error;
    await this.ready;
    const invocation = (this.last += 1);
    const flags = takesErrors ? allowsErrors : 0;
    const message = JSON.stringify([invocation, id, values.map(toClient), address, flags, parameterAddresses]);
    return new Promise((resolve) => {
      this.waiting.set(invocation, resolve);
      this.send([1, 1000, "", message, 0, false]);
    });
  }

  /** The service is asked for by this name of its container. */
  get CustomFunctions(): this {
    return this;
  }

  _SetOsfControlContainerReadyForCustomFunctions(): void {
    this.reportReady();
  }

  /** 2: results may follow each other after 200 ms already. */
  _GetEnabledFeatures(): readonly number[] {
    return [2];
  }

  SetInvocationArrayResults(results: readonly InvocationResult[]): void {
    for (const [id, succeeded, value, number] of results) {
      this.waiting.get(id)?.(succeeded ? fromClient(value) : failure(value, number));
      this.waiting.delete(id);
    }
  }
}

/** The first error among the arguments: Excel answers it without calling a function that does not take errors. */
function firstError(values: readonly FunctionArgument[]): ErrorValue | undefined {
  const flat = values.flat(2) as readonly FunctionValue[];
  return flat.find(isError);
}

const isError = (value: unknown): value is ErrorValue => typeof value === "object" && value !== null && "error" in value;

const toClient = (value: FunctionArgument): unknown => {
  if (isError(value)) return { type: "CustomFunctionError", code: value.error };
  return Array.isArray(value) ? value.map((row: readonly FunctionArgument[]) => row.map(toClient)) : value;
};

function fromClient(value: unknown): FunctionResult {
  if (Array.isArray(value)) return value.map((row: unknown) => (Array.isArray(row) ? row : [row]).map(cellValue));
  return cellValue(value);
}

/** A data type, such as a number with a format of its own, comes as an object that also holds its plain value. */
function cellValue(value: unknown): FunctionValue {
  if (typeof value !== "object" || value === null) return (value ?? null) as FunctionValue;
  const { valueType, code, message, basicValue } = value as Readonly<Record<string, unknown>>;
  if (valueType === "CustomFunctionError") return errorValue(String(code), message);
  return (basicValue ?? null) as FunctionValue;
}

const failure = (message: unknown, number: unknown): ErrorValue => errorValue(errorNumbers[Number(number)] ?? "#VALUE!", message);

function errorValue(error: string, message: unknown): ErrorValue {
  return withMessage.has(error) && typeof message === "string" && message !== "" ? { error, message } : { error };
}
