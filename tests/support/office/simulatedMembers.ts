import ts from "typescript";

/** The wire names of the members of each simulated class, by the name that the class has in Excel. */
export type SimulatedMembers = ReadonlyMap<string, ReadonlySet<string>>;

/** Finds the simulated classes in the sources: those whose `typeName` is a certain text, their own or inherited. */
export function simulatedMembers(program: ts.Program, sources: readonly string[]): SimulatedMembers {
  const checker = program.getTypeChecker();
  const found = new Map<string, Set<string>>();
  const visit = (node: ts.Node): void => {
    if (ts.isClassDeclaration(node)) {
      const type = checker.getTypeAtLocation(node);
      const name = typeNameOf(checker, type);
      const members = found.get(name) ?? new Set();
      for (const property of type.getProperties()) members.add(property.name);
      if (name !== "") found.set(name, members);
    }
    ts.forEachChild(node, visit);
  };
  for (const source of sources) {
    const file = program.getSourceFile(source);
    if (file) visit(file);
  }
  return found;
}

function typeNameOf(checker: ts.TypeChecker, type: ts.Type): string {
  const property = type.getProperty("typeName");
  const name = property && checker.getTypeOfSymbol(property);
  return name?.isStringLiteral() ? name.value : "";
}
