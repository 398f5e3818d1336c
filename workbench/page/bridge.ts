import type { External } from "../office/external";

/**
 * Runs in the page of the pane before Office.js: puts the simulated program where Office.js for Windows looks for it. The server adds it to the built
 * page, which is otherwise as it is for Excel. Arrays are made anew here, since Office.js knows those of its own page only.
 */
interface SafeArray {
  toArray(): readonly unknown[];
  dimensions(): number;
}

type Callback = (...values: unknown[]) => void;
type Members = Readonly<Record<string, (...values: unknown[]) => unknown>>;

function isSafeArray(value: unknown): value is SafeArray {
  return typeof value === "object" && value !== null && "toArray" in value;
}

function own(value: unknown): unknown {
  if (!isSafeArray(value)) return value;
  return { toArray: () => [...value.toArray()].map(own), dimensions: () => value.dimensions() };
}

function ownCallback(value: unknown): unknown {
  if (typeof value !== "function") return value;
  return (...values: unknown[]) => {
    (value as Callback)(...values.map(own));
  };
}

const program = parent.workbench?.externalOf(window.frameElement) as unknown as Members | undefined;
if (program) {
  const names: (keyof External)[] = ["GetHostInfo", "GetLoggingAllowed", "GetContext", "Execute", "RegisterEvent", "UnregisterEvent"];
  const external = Object.fromEntries(names.map((name) => [name, (...values: unknown[]) => program[name]?.(...values.map(ownCallback))]));
  Object.defineProperty(window, "external", { value: external, configurable: true });
}
