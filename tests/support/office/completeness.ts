import { fileURLToPath } from "node:url";
import ts from "typescript";
import { clientVersion, isAnsweredByServer, isClientClass, wireNameOf } from "./clientTable";
import type { SimulatedMembers } from "./simulatedMembers";
import { simulatedMembers } from "./simulatedMembers";
import type { UsedMember } from "./usedMembers";
import { usedMembers } from "./usedMembers";

const project = fileURLToPath(new URL("../../../", import.meta.url));

/** Classes of the client that one simulated class answers for: the tables of a range are a part of those of the workbook. */
const servedBy: Readonly<Record<string, string>> = { TableScopedCollection: "TableCollection" };

export interface Completeness {
  /** How many different members of Excel's classes are used. */
  readonly used: number;
  /** What is used and not simulated, or not known to the client, one sentence each. */
  readonly gaps: readonly string[];
}

/**
 * Compares what sources use of Excel with what the simulated classes have. Paths are of files or folders of the project;
 * all are read into one program, since Microsoft's types are big.
 */
export class CompletenessCheck {
  private readonly program: ts.Program;

  constructor(...paths: readonly string[]) {
    this.program = ts.createProgram(paths.flatMap(sourcesOf), compilerOptions());
  }

  /** Which members of Excel the sources of one path use that the simulated classes of another do not have. */
  compare(uses: string, simulated: string): Completeness {
    const used = usedMembers(this.program, sourcesOf(uses)).filter(({ owner }) => isClientClass(owner));
    const members = simulatedMembers(this.program, sourcesOf(simulated));
    return { used: used.length, gaps: used.flatMap((member) => gapOf(member, members)).sort() };
  }
}

function gapOf({ owner, member, since }: UsedMember, simulated: SimulatedMembers): string[] {
  const wireName = wireNameOf(owner, member);
  // What came after the client in Microsoft's package can be used in Excel, behind a check, but not be tried with this client.
  if (wireName === undefined) return since > clientVersion ? [] : [`${owner}.${member}: Microsoft's client has no such member.`];
  if (wireName === "" || isAnsweredByServer(wireName)) return [];
  const members = simulated.get(servedBy[owner] ?? owner);
  if (!members) return [`${owner}.${member}: no simulated class has the typeName "${owner}".`];
  return members.has(wireName) ? [] : [`${owner}.${member}: the simulated ${owner} has no ${wireName}.`];
}

function sourcesOf(path: string): string[] {
  const whole = project + path;
  return path.endsWith(".ts") ? [whole] : ts.sys.readDirectory(whole, [".ts"]);
}

/** No more types than are needed: those of a browser and of Node take seconds to read. */
function compilerOptions(): ts.CompilerOptions {
  return {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ["lib.es2023.d.ts"],
    types: ["office-js"],
    typeRoots: [`${project}node_modules/@types`],
    strict: true,
  };
}
