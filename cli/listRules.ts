import { version } from "../package.json";
import type { RulesCommand } from "./command";
import { words } from "../hosts/file/report/words";
import type { ListedRule } from "./work/job";

/** The list of rules, from the same data that the engine applies. */
export function listRules(entries: readonly ListedRule[], { language, format }: RulesCommand): string {
  if (format === "json") {
    return `${JSON.stringify({ format: "kensan-rules", version: 1, ruleset: version, language, rules: entries }, null, 2)}\n`;
  }
  const { severities } = words[language];
  const width = Math.max(...entries.map(({ id }) => id.length));
  return entries.map(({ id, severity, title }) => `${id.padEnd(width)}  ${severities[severity]}  ${title}\n`).join("");
}
