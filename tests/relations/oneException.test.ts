import { describe, expect, test } from "vitest";
import { told } from "../support/toldOf";

const OFFENCES = `
Group | 12m to Sep 24 | Positive | PO
A | 2,277 | 243 | 10.7%
B | 1,841 | 317 | 17.2%
C | 964 | 88 | 9.1%
D | 3,020 | 511 | 16.9%
E | 1,155 | 132 | 11.4%
F | 2,648 | 402 | 15.2%
G | 1,902 | 251 | 13.2%
H | 2,113 | 305 | 14.4%`;

describe("a quotient that figures alone prove", () => {
  test("is an error in the only row of many in which it fails", () => {
    expect(told(OFFENCES)).toEqual([]);
    expect(told(OFFENCES.replace("16.9%", "9.1%"))).toEqual(["error stated-rate-mismatch D5"]);
  });

  test("is asked about beside few", () => {
    const few = OFFENCES.trim().split("\n").slice(0, 6).join("\n").replace("16.9%", "9.1%");
    expect(told(few)).toEqual(["query stated-rate-mismatch D5"]);
  });

  test("is an error in a row for all whose terms add up, unless it is the mean of the others or something else is counted there", () => {
    const whole = (row: string): string => `${OFFENCES}\nTotal | ${row}`;
    expect(told(whole("15,920 | 2,249 | 14.1%"))).toEqual([]);
    expect(told(whole("15,920 | 2,249 | 9.1%"))).toEqual(["error stated-rate-mismatch D10"]);
    expect(told(whole("15,920 | 2,249 | 13.5%"))).toEqual(["query stated-rate-mismatch D10"]);
    const without = whole("15,920 | 2,249 | 9.1%").replace("88 | 9.1%", "88 | -");
    expect(told(without)).toEqual(["query stated-rate-mismatch D10"]);
    expect(told(whole("12,604 | 1,903 | 9.1%")).filter((one) => one.startsWith("error stated-rate"))).toEqual([]);
  });
});

test("a difference that figures alone prove is an error in the only row of many in which it fails", () => {
  const teams = `
Team | P | W | D | L | F | A | Pts | Lead
Ashby | 14 | 9 | 2 | 3 | 41 | 22 | 29 | 19
Birch | 14 | 8 | 3 | 3 | 36 | 25 | 27 | 11
Castle | 14 | 7 | 4 | 3 | 33 | 24 | 25 | 9
Dale | 14 | 6 | 2 | 6 | 30 | 31 | 20 | -1
Elm | 14 | 5 | 3 | 6 | 27 | 29 | 18 | -2
Ford | 14 | 4 | 4 | 6 | 25 | 33 | 16 | -8
Grange | 14 | 4 | 1 | 9 | 21 | 35 | 13 | -14
Holt | 14 | 2 | 5 | 7 | 19 | 33 | 11 | -14`;
  expect(told(teams)).toEqual([]);
  expect(told(teams.replace("16 | -8", "16 | 31"))).toContain("error delta-mismatch I7");
  const few = teams.trim().split("\n").slice(0, 8).join("\n");
  expect(told(few.replace("16 | -8", "16 | 31"))).toContain("query delta-mismatch I7");
});
