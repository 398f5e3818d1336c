import { describe, expect, test } from "vitest";
import { told } from "../support/toldOf";

const TRAINS = `
 | Trains planned | Cancelled (full) | Ran | Stops | On time
 | no. | no. | no. | '000 | %
Coastal | 8,412 | 121 | 8,291 | 98.4 | 71.0
Metro | 15,230 | 402 | 14,828 | 210.1 | 66.2
Valley | 5,127 | 188 | 4,939 | 41.3 | 59.9
Express | 2,204 | 39 | 2,165 | 15.1 | 55.0
All operators | 30,973 | 750 | 30,223 | 364.9 | 66.3`;

const WAITS = `
Treatment function | Code | 0-18 weeks | >18-52 | >52-65 | >65 | All pathways | % within 18 weeks
General Surgery | 100 | 3,402 | 2,288 | 91 | 4 | 5,785 | 58.8%
Urology | 101 | 2,107 | 1,480 | 66 | 0 | 3,653 | 57.7%
Orthopaedics | 110 | 4,980 | 4,413 | 308 | 21 | 9,722 | 51.2%
ENT | 120 | 3,816 | 3,555 | 240 | 9 | 7,620 | 50.1%
Ophthalmology | 130 | 5,204 | 1,777 | 12 | 0 | 6,993 | 74.4%
Total | | 19,509 | 13,513 | 717 | 34 | 33,773 | 57.8%`;

describe("headings that are no figures and no numbering", () => {
  test("no. below several headings is a unit", () => {
    expect(told(TRAINS)).toEqual([]);
    expect(told(TRAINS.replace("| 750 |", "| 711 |"))).toEqual(["error total-mismatch C7"]);
  });

  test("No. over one column numbers its rows", () => {
    const numbered = `
Order |  | Planned | Done | Open
no. | Branch | t | t | t
3 | North | 120 | 84 | 36
1 | South | 95 | 90 | 5
2 | West | 88 | 41 | 47
4 | East | 61 | 60 | 1
 | Total | 364 | 275 | 89`;
    expect(told(numbered)).toEqual([]);
    expect(told(numbered.replace("| 275 |", "| 257 |"))).toHaveLength(1);
  });

  test("numbers that come again under NO number nothing", () => {
    const batting = `
Player | M | NO | Runs | HS
Rathnayake | 16 | 3 | 702 | 118
Holt | 15 | 1 | 588 | 104
Okafor | 16 | 4 | 431 | 77
Pryce | 14 | 2 | 296 | 61
Malik | 11 | 0 | 244 | 55
Vane | 16 | 3 | 187 | 42
All | 88 | 13 | 2,448 | 118`;
    expect(told(batting)).toEqual([]);
    expect(told(batting.replace("| 13 |", "| 31 |"))).toHaveLength(1);
  });

  test("bounds of classes stand over their figures", () => {
    expect(told(WAITS)).toEqual([]);
    expect(told(WAITS.replace("| 34 |", "| 43 |"))).toEqual(["error total-mismatch F7"]);
  });

  test("a note on medians takes back no sum of numbers", () => {
    const noted = `${WAITS}\nMedians and percentiles cannot be added or averaged across functions.`;
    expect(told(noted.replace("| 34 |", "| 43 |"))).toEqual(["error total-mismatch F7"]);
    const denied = `${WAITS}\nTotals are not the sum of the functions: a person may wait in several.`;
    expect(told(denied.replace("| 34 |", "| 43 |").replace("33,773 | 57.8%", "33,782 | 57.7%"))).toEqual([]);
  });
});

test("years from a base year on head columns, though some columns have none", () => {
  const riders = `
 | Boardings | | | Recovery | Y/Y | Revenue | Fare | Cost | Ratio
Month | 2019 | 2024 | 2025 | | | 2025 | 2025 | 2025 | 2025
Jan | 2,412 | 1,988 | 2,105 | 87% | +5.9% | 4,871 | 2.31 | 11,240 | 43.3%
Feb | 2,230 | 1,902 | 1,960 | 88% | +3.0% | 4,522 | 2.31 | 10,815 | 41.8%
Mar | 2,488 | 2,071 | 2,244 | 90% | +8.4% | 5,190 | 2.31 | 11,302 | 45.9%
Q1 | 7,130 | 5,961 | 6,309 | 88% | +5.8% | 14,583 | 2.31 | 33,357 | 43.7%`;
  expect(told(riders)).toEqual([]);
  expect(told(riders.replace("45.9%", "49.5%"))).toEqual(["error stated-rate-mismatch J5"]);
});
