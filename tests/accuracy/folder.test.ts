import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { measured } from "../../scripts/accuracy/folder/measureFolder";

const RIGHT = [
  "Indicator,Target,Actual,Attainment rate",
  "Online applications,400,300,75.0%",
  "Services on line,120,90,75.0%",
  "Trained staff,250,240,96.0%",
  "Open data sets,80,78,97.5%",
  "Consultations,160,148,92.5%",
];

describe("tables that somebody else made", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "kensan-folder-"));
    mkdirSync(join(folder, "clean"));
    writeFileSync(join(folder, "clean", "a.csv"), RIGHT.join("\n"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it("counts what is said of right ones", () => {
    writeFileSync(join(folder, "clean", "b.csv"), RIGHT.join("\n").replace("96.0%", "69.0%"));
    expect(measured(folder, [], "").slice(1, 4)).toEqual(["2", "1", "0"]);
    expect(measured(folder, [], "a.csv").slice(1, 4)).toEqual(["1", "0", "0"]);
  });

  it("types each fault over, and counts what is seen, at the right cell, and restored", () => {
    const fault = { clean: "a.csv", row: 4, column: 4, was: "96.0%", now: "69.0%", kind: "swapped" };
    const unseen = { clean: "a.csv", row: 4, column: 1, was: "Trained staff", now: "Staff", kind: "name" };
    writeFileSync(join(folder, "faults.json"), JSON.stringify([fault, unseen]));
    expect(measured(folder, [], "").slice(1, 4)).toEqual(["1", "0", "0"]);
    expect(measured(folder, [], "").slice(5)).toEqual(["2", "50.0 %", "50.0 %", "100.0 %", "100.0 %", "0"]);
  });

  it("reads a faulty file where there is one", () => {
    const fault = { clean: "a.csv", file: "a--1.csv", row: 4, column: 4, was: "96.0%", now: "69.0%", kind: "swapped" };
    writeFileSync(join(folder, "faults.json"), JSON.stringify([fault]));
    mkdirSync(join(folder, "faulty"));
    writeFileSync(join(folder, "faulty", "a--1.csv"), RIGHT.join("\n"));
    expect(measured(folder, [], "")[7]).toBe("0.0 %");
  });
});
