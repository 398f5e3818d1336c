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
