import { CATALOGUE, type FunctionEntry } from "../../functions/catalogue";
import type { Wording } from "../../src/index";

type Parameter = FunctionEntry["parameters"][number];

/** One cell or a range; Google Sheets shows the type beside the parameter. */
const CELLS = "number|string|Array<Array<number|string>>";
const RANGE = "Array<Array<number|string>>";

/**
 * The functions in cells as Google Sheets looks for them: declared at the top of the script under names without a dot, each after the comment
 * from which its help is taken. `library` holds `calculate` of functions/googleSheets.ts.
 */
export function cellFunctions(library: string): string {
  return CATALOGUE.map((entry) => `${comment(entry)}\n${declaration(entry, library)}`).join("\n\n");
}

function declaration({ id, parameters }: FunctionEntry, library: string): string {
  const names = parameters.map(({ name }) => name).join(", ");
  return `function KPI_${id}(${names}) { return ${library}.calculate("${id}", [${names}]); }`;
}

function comment({ description, parameters, result }: FunctionEntry): string {
  const lines = [
    description.ja,
    description.en,
    "",
    ...parameters.map((parameter) => `@param {${parameter.whole ? RANGE : CELLS}} ${named(parameter)} ${both(parameter.help)}`),
    `@return {${CELLS}} ${both(result)}`,
    "@customfunction",
  ];
  return ["/**", ...lines.map((line) => ` * ${line}`.trimEnd()), " */"].join("\n");
}

function named({ name, optional }: Parameter): string {
  return optional ? `[${name}]` : name;
}

function both({ ja, en }: Wording): string {
  return `${ja} / ${en}`;
}
