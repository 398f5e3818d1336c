/** A function as the add-in's metadata describes it. */
export interface DescribedFunction {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description?: string;
    readonly optional?: boolean;
    readonly repeating?: boolean;
  }[];
  readonly options?: { readonly requiresParameterAddresses?: boolean };
}

/** What the add-in associated with the id of a function; it may be kept waiting for the rest of its code, but not for long. */
export type Implementation = (...values: unknown[]) => unknown;

/** An error that a function of the add-in throws or returns, as `CustomFunctions.Error` of Microsoft's runtime. */
export class FunctionError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
    this.name = "FunctionError";
  }
}

const errorCodes = {
  divisionByZero: "#DIV/0!",
  invalidName: "#NAME?",
  invalidNumber: "#NUM!",
  invalidReference: "#REF!",
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  nullReference: "#NULL!",
} as const;

export interface FunctionScript {
  readonly described: readonly DescribedFunction[];
  readonly implementations: ReadonlyMap<string, Implementation>;
}

/** Runs the built script of the add-in's functions, which associates itself with the ids of its metadata, as Excel does. */
export async function loadFunctions(folder: string, metadata: string, scripts: readonly string[]): Promise<FunctionScript> {
  const implementations = new Map<string, Implementation>();
  const runtime = {
    associate: (id: string, implementation: Implementation) => void implementations.set(id.toUpperCase(), implementation),
    Error: FunctionError,
    ErrorCode: errorCodes,
  };
  Object.defineProperty(globalThis, "CustomFunctions", { value: runtime, configurable: true });
  const answer = await fetch(`${folder}${metadata}`);
  const { functions } = (await answer.json()) as { readonly functions: readonly DescribedFunction[] };
  for (const script of scripts) await runScript(`${folder}${script}`);
  return { described: functions, implementations };
}

function runScript(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = () => {
      resolve();
    };
    script.onerror = () => {
      reject(new Error(`${address} could not be loaded.`));
    };
    document.head.append(script);
  });
}
