import type { Ctor, Nullable } from "@univerjs/core";
import type { BaseValueObject, FunctionVariantType, IFunctionInfo } from "@univerjs/engine-formula";
import {
  ArrayValueObject,
  BaseFunction,
  BaseReferenceObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  FunctionType,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/engine-formula";
import { a1Range, columnName } from "../../src/index";
import { quotedSheet } from "../excel/addresses";
import { ErrorMessages } from "./errorMessages";
import type { DescribedFunction, Implementation } from "./functionScript";
import { FunctionError } from "./functionScript";

/** The functions as Univer takes them. */
export interface CellFunctions {
  readonly classes: readonly [Ctor<BaseFunction>, string][];
  readonly descriptions: readonly IFunctionInfo[];
  /** What they said of the errors that they gave. */
  readonly messages: ErrorMessages;
}

/** Makes functions of the add-in into those of Univer, under the add-in's namespace. */
export function cellFunctions(
  namespace: string,
  described: readonly DescribedFunction[],
  implementations: ReadonlyMap<string, Implementation>,
): CellFunctions {
  const known = described.flatMap((description) => {
    const implementation = implementations.get(description.id.toUpperCase());
    return implementation ? [{ description, implementation }] : [];
  });
  const messages = new ErrorMessages();
  return {
    messages,
    classes: known.map(({ description, implementation }) => [
      functionClass(description, implementation, messages),
      `${namespace}.${description.name}`,
    ]),
    descriptions: known.map(({ description }) => info(namespace, description)),
  };
}

function info(namespace: string, { name, description = "", parameters }: DescribedFunction): IFunctionInfo {
  return {
    functionName: `${namespace}.${name}`,
    functionType: FunctionType.User,
    description,
    abstract: description,
    functionParameter: parameters.map((parameter, place) => ({
      name: parameter.name,
      detail: parameter.description ?? parameter.name,
      example: `${columnName(place + 1)}2`,
      require: parameter.optional ? 0 : 1,
      repeat: parameter.repeating ? 1 : 0,
    })),
  };
}

/** Every argument comes as rows of values, a single cell too, as Excel hands over what the metadata calls a matrix. */
function functionClass(description: DescribedFunction, implementation: Implementation, messages: ErrorMessages): Ctor<BaseFunction> {
  const { name, parameters, options } = description;
  const wantsAddresses = options?.requiresParameterAddresses === true;
  return class extends BaseFunction {
    override needsReferenceObject = wantsAddresses;
    override needsSheetsInfo = wantsAddresses;
    override minParams = parameters.filter(({ optional }) => !optional).length;
    override maxParams = parameters.some(({ repeating }) => repeating) ? 255 : parameters.length;

    override calculate(...variants: BaseValueObject[]): BaseValueObject {
      const values: unknown[] = variants.map((variant) => argument(variant));
      while (values.length < parameters.length) values.push(null);
      if (wantsAddresses) values.push({ parameterAddresses: variants.map((variant) => this.addressOf(variant)) });
      try {
        const result = implementation(...values);
        this.noteError(result);
        return this.result(result);
      } catch (thrown) {
        this.noteError(thrown);
        return errorValue(thrown);
      }
    }

    private noteError(result: unknown): void {
      const place = { unitId: this.unitId ?? "", sheetId: this.subUnitId ?? "", row: this.row, column: this.column };
      messages.note(place, name, result instanceof FunctionError ? { code: result.code, message: result.message } : undefined);
    }

    private addressOf(variant: FunctionVariantType): string | undefined {
      if (!(variant instanceof BaseReferenceObject)) return undefined;
      const { startRow, startColumn, endRow, endColumn } = variant.getRangePosition();
      const range = a1Range({ top: startRow, left: startColumn, bottom: endRow, right: endColumn });
      return `${quotedSheet(this.getSheetsInfo().sheetNameMap[variant.getSheetId()] ?? "")}!${range}`;
    }

    private result(result: unknown): BaseValueObject {
      if (!Array.isArray(result)) return valueOf(result);
      const rows = result.map((row: unknown) => (Array.isArray(row) ? row : [row]).map(valueOf));
      const [first] = rows[0] ?? [];
      if (rows.length === 1 && rows[0]?.length === 1 && first) return first;
      return ArrayValueObject.create({
        calculateValueList: rows,
        rowCount: rows.length,
        columnCount: rows[0]?.length ?? 0,
        unitId: this.unitId ?? "",
        sheetId: this.subUnitId ?? "",
        row: this.row,
        column: this.column,
      });
    }
  };
}

function argument(variant: FunctionVariantType): unknown[][] | null {
  const value = variant instanceof BaseReferenceObject ? variant.toArrayValueObject() : variant;
  if (!(value instanceof ArrayValueObject)) return [[cell(value)]];
  const rows: unknown[][] = [];
  for (let row = 0; row < value.getRowCount(); row += 1) {
    const cells: unknown[] = [];
    for (let column = 0; column < value.getColumnCount(); column += 1) cells.push(cell(value.get(row, column)));
    rows.push(cells);
  }
  return rows;
}

/** Blank is null, not 0; an error keeps its name, for the metadata lets errors in. */
function cell(value: Nullable<BaseValueObject>): unknown {
  if (!value || value.isNull()) return null;
  if (value instanceof ErrorValueObject) return { code: value.getErrorType() };
  return value.getValue();
}

const errors = new Set<string>(Object.values(ErrorType));

function errorValue(thrown: unknown): ErrorValueObject {
  const code = thrown instanceof FunctionError ? thrown.code : "#VALUE!";
  return ErrorValueObject.create(errors.has(code) ? (code as ErrorType) : ErrorType.VALUE);
}

function valueOf(value: unknown): BaseValueObject {
  if (value === null || value === undefined) return NullValueObject.create();
  if (typeof value === "number") return Number.isFinite(value) ? NumberValueObject.create(value) : ErrorValueObject.create(ErrorType.NUM);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  if (value instanceof FunctionError) return errorValue(value);
  return StringValueObject.create(typeof value === "string" ? value : "");
}
