import { Input, Select } from "@fluentui/react-components";
import { useState, type JSX, type KeyboardEvent } from "react";
import { columnName, FIGURE_ROLES, parsePeriod, type ColumnRole } from "../../src/index";
import type { CheckedColumn, CheckedTable } from "../checking/checkResult";
import { usePane } from "../paneContext";
import { useTableWords } from "./useTableWords";
import { useWords } from "./useWords";

/** The role of every column, and the period of those with figures. */
export function ColumnRoles({ table }: { table: CheckedTable }): JSX.Element {
  const words = useTableWords();
  return (
    <table className="k-columns">
      <thead>
        <tr>
          <th scope="col">{words.column}</th>
          <th scope="col">{words.header}</th>
          <th scope="col">{words.roleAndPeriod}</th>
        </tr>
      </thead>
      <tbody>
        {table.columns.map((column, offset) => (
          <tr key={column.index}>
            <td>{columnName(column.index)}</td>
            <td>{column.label}</td>
            <td>
              <RoleChoice table={table} column={column} offset={offset} />
              {FIGURE_ROLES.has(column.role) && <PeriodField key={column.period} table={table} column={column} offset={offset} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface Props {
  readonly table: CheckedTable;
  readonly column: CheckedColumn;
  readonly offset: number;
}

function RoleChoice({ table, column: { index, label, role }, offset }: Props): JSX.Element {
  const { correcting } = usePane();
  const words = useWords();
  const own = useTableWords();
  const roles = Object.keys(words.role) as ColumnRole[];
  return (
    <Select
      size="small"
      className="k-role-choice"
      aria-label={`${own.role}: ${columnName(index)} ${label}`}
      value={role}
      onChange={(_, { value }) => void correcting.correct(table, { column: { offset, role: roles.find((one) => one === value) ?? role } })}
    >
      {roles.map((one) => (
        <option key={one} value={one}>
          {words.role[one]}
        </option>
      ))}
    </Select>
  );
}

/** A period as it would be printed. Taken with Enter, or when the field is left; one that cannot be read is not taken. */
function PeriodField({ table, column: { index, label, period = "" }, offset }: Props): JSX.Element {
  const { correcting } = usePane();
  const words = useTableWords();
  const [text, setText] = useState(period);
  const [isRefused, setRefused] = useState(false);
  const take = (): void => {
    const said = text.trim();
    if (said === period) return;
    const isReadable = said === "" || parsePeriod(said, { bareYear: "fiscal" }) !== undefined;
    setRefused(!isReadable);
    if (isReadable) void correcting.correct(table, { column: { offset, period: said } });
  };
  const onKeyDown = ({ key, nativeEvent }: KeyboardEvent): void => {
    // Enter that ends the input of kanji is not meant for the field.
    if (key === "Enter" && !nativeEvent.isComposing) take();
  };
  return (
    <>
      <Input
        size="small"
        className="k-role-choice k-period"
        aria-label={`${words.period}: ${columnName(index)} ${label}`}
        aria-invalid={isRefused}
        placeholder={words.period}
        value={text}
        onChange={(_, { value }) => setText(value)}
        onBlur={take}
        onKeyDown={onKeyDown}
      />
      {isRefused && (
        <p className="k-refused" role="alert">
          {words.periodRefused}
        </p>
      )}
    </>
  );
}
