import { format, isDateFormat } from "numfmt";
import { eraFormat } from "./eraFormat";
import { generalText } from "./generalText";
import { plainNumber } from "./plainNumber";

/** Days from 1899-12-31 to 1904-01-01: what a serial number of the 1904 system lacks. */
const DAYS_TO_1904 = 1462;

const options = { dateSpanLarge: false, dateErrorNumber: false } as const;
const japanese = { ...options, locale: "ja" } as const;

/** Renders values as cells with one number format show them. A code that cannot be understood shows as General. */
export class NumberFormat {
  private readonly plain: ((value: number) => string | undefined) | undefined;
  private readonly era: ((serial: number) => string) | undefined;
  private readonly shift: number;
  private readonly options: typeof options | typeof japanese;
  private readonly changesText: boolean;

  private readonly pattern: string;

  constructor(
    readonly code: string,
    date1904 = false,
  ) {
    this.pattern = systemPattern(code);
    this.plain = plainNumber(code);
    const era = this.plain ? undefined : eraFormat(this.pattern);
    this.era = era;
    const isDate = era !== undefined || (this.plain === undefined && isDateCode(this.pattern));
    this.shift = date1904 && isDate && !/\[(h+|m+|s+)\]/i.test(code) ? DAYS_TO_1904 : 0;
    // Weekdays (aaa) are Japanese in the Japanese Excel even where the code names no language; months (mmm) are not.
    this.options = /aaa/i.test(code) ? japanese : options;
    this.changesText = code !== "@" && (code.includes("@") || code.split(";").length > 3);
  }

  number(value: number): string {
    const quick = this.plain?.(value);
    if (quick !== undefined) return quick;
    const serial = value + this.shift;
    return this.render(this.era && serial >= 0 ? this.era(serial) : this.pattern, serial) ?? generalText(value);
  }

  text(value: string): string {
    return this.changesText ? (this.render(this.code, value) ?? value) : value;
  }

  private render(code: string, value: number | string): string | undefined {
    try {
      return format(code, value, this.options);
    } catch {
      return undefined;
    }
  }
}

/** Dates and times in the form that the settings of the system give; here those of Japan. */
function systemPattern(code: string): string {
  if (/^\[\$-F800\]/i.test(code)) return 'yyyy"年"m"月"d"日"';
  return /^\[\$-F400\]/i.test(code) ? "h:mm:ss" : code;
}

function isDateCode(code: string): boolean {
  try {
    return isDateFormat(code);
  } catch {
    return false;
  }
}
