import { convertWorkbook } from "../../hosts/file/convert/convertWorkbook";
import { readWorkbook } from "../../hosts/file/readWorkbook";
import { UnreadableFileError } from "../../hosts/file/unreadableFileError";
import type { Finding, Program } from "../../src/index";
import { review, rules } from "../../src/index";
import type { FileError } from "../fileError";
import { ownMistake } from "../fileError";
import type { Converted } from "./job";
import { openFile } from "./openFile";

/** Reads one file and spells its KPI functions as the program does; nothing is written yet. */
export async function convertFile(path: string, program: Program): Promise<Converted | FileError> {
  const bytes = await openFile(path);
  if ("code" in bytes) return bytes;
  try {
    const conversion = convertWorkbook(bytes, path, program);
    if (!conversion) return { bytes: undefined, formulas: undefined, left: [] };
    const left = foreignFormulas(conversion.bytes, path, program).map(({ cell, message }) => ({ cell, message }));
    return { bytes: conversion.formulas > 0 ? conversion.bytes : undefined, formulas: conversion.formulas, left };
  } catch (problem) {
    if (problem instanceof UnreadableFileError) return { code: problem.code, wording: problem.wording };
    return ownMistake(problem);
  }
}

/** What the converted file, read again, still has of the other program. */
function foreignFormulas(bytes: Uint8Array, path: string, program: Program): readonly Finding[] {
  const rule = rules.filter(({ id }) => id === "foreign-function");
  return review(readWorkbook(bytes, path), { rules: rule, program }).findings;
}
