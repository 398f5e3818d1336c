import { Select } from "@fluentui/react-components";
import type { JSX } from "react";

interface Props {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly name: string }[];
  readonly choose: (value: string) => void;
}

/** One choice of several, with its label above. */
export function ChoiceField({ label, value, choices, choose }: Props): JSX.Element {
  return (
    <label className="k-field">
      {label}
      <Select size="small" value={value} onChange={(_, { value: next }) => choose(next)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.name}
          </option>
        ))}
      </Select>
    </label>
  );
}
