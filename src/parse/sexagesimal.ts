/** A figure in places of sixty as printed: 36:51, -2:33, 1:02:05, 3h 20m, 1時間30分. */
export interface Sexagesimal {
  /** The sign as printed; "" without one. */
  readonly sign: string;
  /** In its last place: minutes for 36:51 of hours, seconds for 1:02:05. */
  readonly units: number;
  /** How many places are printed. */
  readonly places: number;
  /** How it is written: "#" stands for a number, "^" for one of at least two digits, "_" for a blank, ";" for a colon: a colon would part a label from its figure. */
  readonly template: string;
  /** What the words in it say of its last place; undefined for colons. */
  readonly last: "分" | "秒" | undefined;
}

const SIGN = "([+＋\\-−–－▲△]?)\\s?";
const COLONS = new RegExp(`^${SIGN}(\\d{1,5})[:：]([0-5]\\d)(?:[:：]([0-5]\\d))?$`);
const WORDS =
  /^([+＋\-−–－▲△]?)(\d{1,5})( ?(?:時間|hours?|hrs?|h))( ?)(\d{1,2})( ?(?:分|minutes|minute|mins?|m))(?:( ?)(\d{1,2})( ?(?:秒|seconds|second|secs?|s)))?$/i;
const SHORT_WORDS = /^([+＋\-−–－▲△]?)(\d{1,5})( ?(?:分|minutes|minute|mins?|m))( ?)(\d{1,2})( ?(?:秒|seconds|second|secs?|s))$/i;
const LONGEST = 24;

/** Reads a folded text that is nothing but such a figure. What has colons only may be a time of the day. */
export function readSexagesimal(text: string): Sexagesimal | undefined {
  if (text.length > LONGEST) return undefined;
  const colons = COLONS.exec(text);
  if (colons) {
    const [, sign = "", first = "", ...rest] = colons;
    const places = [first, ...rest.filter((place) => place !== undefined)];
    const template = [first.startsWith("0") && first.length > 1 ? "^" : "#", ...places.slice(1).map(() => "^")].join(";");
    return { sign, units: inLastPlace(places), places: places.length, template, last: undefined };
  }
  const match = WORDS.exec(text) ?? SHORT_WORDS.exec(text);
  if (!match) return undefined;
  const [, sign = "", ...pieces] = match.map((piece: string | undefined) => piece ?? "");
  const places = pieces.filter((piece) => /^\d+$/.test(piece));
  if (places.slice(1).some((place) => Number(place) >= 60)) return undefined;
  let seen = 0;
  const template = pieces.map((piece) => (/^\d+$/.test(piece) ? placeOf(piece, (seen += 1)) : piece.replaceAll(" ", "_"))).join("");
  return {
    sign,
    units: inLastPlace(places),
    places: places.length,
    template,
    last: places.length === 3 || !isOfHours(match) ? "秒" : "分",
  };
}

function isOfHours([, , , word = ""]: RegExpExecArray): boolean {
  return /時間|h/i.test(word);
}

/** "05" keeps its nought. */
function placeOf(digits: string, place: number): string {
  return place > 1 && digits.startsWith("0") && digits.length > 1 ? "^" : "#";
}

function inLastPlace(places: readonly string[]): number {
  return places.reduce((units, place) => units * 60 + Number(place), 0);
}

/** A number of units of the last place as a template writes it: 2211 in "#;^" is 36:51. What is less than a unit stands behind a point. */
export function writeSexagesimal(digits: string, template: string): string {
  const [whole = "0", fraction = ""] = digits.split(".");
  const fields = placesIn(template);
  const places: number[] = [];
  let rest = Number(whole);
  for (let place = fields - 1; place > 0; place -= 1) {
    places.unshift(rest % 60);
    rest = Math.floor(rest / 60);
  }
  places.unshift(rest);
  const finer = /[1-9]/.test(fraction) ? `.${fraction.replace(/0+$/, "")}` : "";
  let seen = 0;
  return [...template.replaceAll("_", " ").replaceAll(";", ":")]
    .map((mark) => {
      if (mark !== "#" && mark !== "^") return mark;
      const text = String(places[seen] ?? 0).padStart(mark === "^" ? 2 : 1, "0");
      seen += 1;
      return seen === fields ? text + finer : text;
    })
    .join("");
}

/** How many places a template has. */
export function placesIn(template: string): number {
  return [...template].filter((mark) => mark === "#" || mark === "^").length;
}

/** The digits that are printed, read as one number: 2211 of hours and minutes is 3651. */
export function inPrintedDigits(units: number, places: number): number {
  return places < 2 ? units : inPrintedDigits(Math.floor(units / 60), places - 1) * 100 + (units % 60);
}

/** Back from the digits that are printed; undefined where a place would hold 60 or more. */
export function fromPrintedDigits(digits: number, places: number): number | undefined {
  if (places < 2) return digits;
  const above = fromPrintedDigits(Math.floor(digits / 100), places - 1);
  return above === undefined || digits % 100 >= 60 ? undefined : above * 60 + (digits % 100);
}
