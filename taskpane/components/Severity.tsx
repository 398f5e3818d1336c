import { ErrorCircleFilled, InfoFilled, QuestionCircleFilled } from "@fluentui/react-icons";
import type { JSX } from "react";
import type { Severity } from "../../src/index";

const ICONS = { error: ErrorCircleFilled, query: QuestionCircleFilled, info: InfoFilled } as const;

/** The sign of a severity; its word stands beside it. */
export function SeverityIcon({ severity }: { severity: Severity }): JSX.Element {
  const Icon = ICONS[severity];
  return <Icon className={`k-severity k-severity-${severity}`} aria-hidden />;
}
