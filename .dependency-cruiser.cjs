// The walls of the house: `npm run walls` fails when a room imports from a room that it may not know.
const room = (name) => `^${name}/`;

/** The floors of src/, lowest first: a floor imports from itself and from the floors before it. */
const floors = [
  "words",
  "sheet",
  "measures",
  "parse",
  "tables",
  "regions",
  "relations",
  "indicators",
  "checks",
  "facts",
  "diagnosis",
  "ratings",
  "findings",
  "comparison",
  "tidy",
  "record",
  "explanation",
  "teaching",
  "deltas",
  "rules",
];

/** The files of src/ above all floors, which say how the engine is used; report.ts has a room of its own for what it writes. */
const roof = "^src/((review|compare|report|index)[.]ts$|report/)";

/** The floors of the pane; its files outside of them, but for components, may be seen from every floor. */
const paneFloors = ["strings", "checking", "state", "commands", "components"];

/** The floors of the workbench: Excel as Office.js sees it, as it is, its files, how they are worked through, its looks, the page. */
const workbenchFloors = ["office", "excel", "files", "queue", "univer", "page"];

const forbid = (name, comment, from, to) => ({ name, severity: "error", comment, from, to });

const lookDown = (house, names, alsoSeen = []) =>
  names.map((name, level) => {
    const seen = names.slice(0, level + 1).map((floor) => `${house}/${floor}`);
    return forbid(
      `${house}-${name}-looks-down`,
      `${house}/${name} may import only from ${seen.join(", ")}.`,
      { path: room(`${house}/${name}`) },
      { path: room(house), pathNot: [...seen.map(room), ...alsoSeen] },
    );
  });

const JUNK_DRAWER = "(^|/)(utils?|helpers?|common|managers?|misc)(/|[.])";

module.exports = {
  forbidden: [
    ...lookDown("src", floors),
    ...lookDown("taskpane", paneFloors, ["^taskpane/[^/]+[.]ts$"]),
    ...lookDown("workbench", workbenchFloors),
    forbid(
      "core-is-alone",
      "src/ imports nothing outside src/: no host, no face, no Node, no npm package.",
      { path: room("src") },
      { pathNot: room("src") },
    ),
    forbid(
      "known-floors",
      "A file of src/ stands on one of the floors or is one of the files above them.",
      {},
      { path: "^src/", pathNot: [...floors.map((floor) => room(`src/${floor}`)), roof] },
    ),
    forbid(
      "diagnosis-reads-relations",
      "src/diagnosis knows figures, regions and relations: no table, no indicator, no check.",
      { path: room("src/diagnosis") },
      { path: "^src/(tables|indicators|checks)/" },
    ),
    forbid(
      "rules-are-strangers",
      "A rule knows rule.ts and the floors below, never another rule; index.ts lists them all.",
      { path: "^src/rules/(?!index[.]ts$)" },
      { path: "^src/rules/", pathNot: "^src/rules/rule[.]ts$" },
    ),
    forbid(
      "rules-only-judge",
      "What is made of findings and figures elsewhere (plain data, records, explanations, teaching, change columns) is no business of a rule.",
      { path: room("src/rules") },
      { path: "^src/(tidy|record|explanation|teaching|deltas)/" },
    ),
    forbid(
      "front-door",
      "Outside src/ and tests/, the engine is imported through src/index.ts.",
      { pathNot: ["^src/", "^tests/"] },
      { path: "^src/", pathNot: "^src/index[.]ts$" },
    ),
    forbid("nobody-inside-uses-the-front-door", "src/index.ts is for those outside.", { path: room("src") }, { path: "^src/index[.]ts$" }),
    forbid(
      "hosts-are-strangers",
      "A host never imports another host; what all of them need to make changes stands in hosts/changes/.",
      { path: "^hosts/([^/]+)/" },
      { path: "^hosts/[^/]+/", pathNot: ["^hosts/$1/", "^hosts/changes/"] },
    ),
    forbid(
      "hosts-share-a-hall",
      "What all hosts share (hosts/*.ts) knows none of them.",
      { path: "^hosts/[^/]+[.]ts$" },
      { path: "^hosts/[^/]+/" },
    ),
    forbid(
      "changes-are-pure",
      "hosts/changes/ knows no spreadsheet program and no package.",
      { path: "^hosts/changes/" },
      { pathNot: ["^hosts/changes/", "^hosts/[^/]+[.]ts$", "^src/index[.]ts$"] },
    ),
    forbid(
      "memory-is-pure",
      "hosts/memory/ says what Kensan keeps in a workbook, whichever program holds it.",
      { path: "^hosts/memory/" },
      { pathNot: ["^hosts/memory/", "^hosts/[^/]+[.]ts$", "^src/index[.]ts$"] },
    ),
    forbid(
      "hosts-have-no-face",
      "hosts/ imports neither the pane, nor the command line, nor the functions.",
      { path: room("hosts") },
      { path: "^(taskpane|cli|functions|workbench)/" },
    ),
    forbid(
      "pane-chooses-host-at-its-doors",
      "Only the entry files of the pane choose a host, and one reader opens files; all else sees hosts/host.ts, its error, what a workbook keeps, and the papers of a review.",
      { path: room("taskpane"), pathNot: "^taskpane/(excelPane[.]tsx|sheetsPane[.]tsx|documentReader[.]ts)$" },
      { path: room("hosts"), pathNot: "^hosts/(host(Error)?[.]ts$|memory/|file/report/)" },
    ),
    forbid(
      "command-reads-files",
      "The command line works on files: it knows no spreadsheet program.",
      { path: room("cli") },
      { path: room("hosts"), pathNot: ["^hosts/file/", "^hosts/[^/]+[.]ts$"] },
    ),
    forbid(
      "workbench-plays-excel",
      "The workbench stands for Excel, so it cannot lean on the code that talks to a spreadsheet program.",
      { path: room("workbench") },
      { path: "^hosts/(excel|google-sheets|changes)/" },
    ),
    forbid(
      "faces-are-strangers",
      "The pane, the command line and the workbench do not import each other; of the functions only what they share in one page.",
      { path: "^(taskpane|cli|workbench)/" },
      { path: "^(taskpane|cli|functions|workbench)/", pathNot: ["^$1/", "^functions/shared[.]ts$"] },
    ),
    forbid(
      "shipped-code-needs-no-tools",
      "What is shipped imports nothing of what builds, measures or tests it.",
      { path: "^(src|hosts|cli|functions|taskpane|workbench)/" },
      { path: "^(scripts|bench|tests)/" },
    ),
    forbid(
      "functions-stand-alone",
      "functions/ runs where there is no DOM: it imports the engine and nothing else.",
      { path: room("functions") },
      { pathNot: ["^functions/", "^src/"] },
    ),
    forbid(
      "node-stays-outside",
      "Node's own modules belong to cli/, hosts/file/, bin/, scripts/, bench/, tests/ and the configuration.",
      { pathNot: ["^cli/", "^hosts/file/", "^bin/", "^scripts/", "^bench/", "^tests/", "^[^/]+[.]config[.][a-z]+$"] },
      { dependencyTypes: ["core"] },
    ),
    forbid(
      "declared-packages",
      'Shipped code uses packages of "dependencies" only.',
      { path: "^(src|hosts|cli|functions|taskpane)/" },
      { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"], dependencyTypesNot: ["type-only"] },
    ),
    forbid("nothing-imports-tests", "Tests are read by nobody.", { pathNot: room("tests") }, { path: room("tests") }),
    forbid(
      "no-junk-drawers",
      "A helper belongs to a room with a name of the field, or is not needed.",
      {},
      { path: JUNK_DRAWER, pathNot: "node_modules" },
    ),
    {
      name: "no-unused-junk-drawers",
      severity: "error",
      comment: "The same, where nobody imports it yet.",
      module: { path: JUNK_DRAWER, pathNot: "node_modules", numberOfDependentsLessThan: 1 },
      from: {},
    },
    forbid("no-cycles", "Modules do not import each other in a ring.", {}, { circular: true }),
    forbid(
      "no-orphans",
      "A module that nobody imports and that imports nothing is dead.",
      { orphan: true, pathNot: ["[.]d[.]ts$", "[.]config[.]", "^[.]", "^(scripts|bench)/[^/]+[.]mjs$"] },
      {},
    ),
    forbid("no-unresolved", "An import that leads nowhere.", {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: ["^dist/", "^coverage/"] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.base.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["node", "import", "default"] },
    cache: { folder: "node_modules/.cache/dependency-cruiser", strategy: "content" },
  },
};
