import { withoutOwnSheets } from "../../hosts/file/report/findingList/keptSheet";
import { CopyRefusal } from "../../hosts/file/package/copyRefusal";
import { readWorkbook } from "../../hosts/file/readWorkbook";
import { openRepair, readRepaired } from "../../hosts/file/repair/openRepair";
import { UnreadableFileError } from "../../hosts/file/unreadableFileError";
import type { Edit, Finding, Fix, Review, TaughtRelation, Workbook } from "../../src/index";
import { review, safeFixOf } from "../../src/index";
import type { FileError } from "../fileError";
import { ownMistake } from "../fileError";
import type { Fixed, FixedEdit, LeftFix } from "./job";
import { objectionTo } from "./objectionTo";
import { openFile } from "./openFile";
import { soundSet } from "./soundSet";

/** A fix that is made once may show another: more rounds than this only a mistake of ours would take. */
const MOST_ROUNDS = 10;

/** Reads and reviews one file, and makes a copy with its safe fixes; nothing is written yet. */
export async function fixFile(path: string, taught: readonly TaughtRelation[] = []): Promise<Fixed | FileError> {
  const bytes = await openFile(path);
  if ("code" in bytes) return bytes;
  try {
    return fixed(bytes, path, taught);
  } catch (problem) {
    if (problem instanceof UnreadableFileError || problem instanceof CopyRefusal) return { code: problem.code, wording: problem.wording };
    return ownMistake(problem);
  }
}

/** A file as it stands, with what a review finds in it. */
interface Stand {
  readonly bytes: Uint8Array;
  readonly reviewed: Review;
}

/** A fix with the finding that it settles. */
interface Offer {
  readonly finding: Finding;
  readonly fix: Fix;
}

interface Round {
  readonly stand: Stand;
  readonly made: readonly Offer[];
  readonly left: readonly LeftFix[];
}

function fixed(bytes: Uint8Array, path: string, taught: readonly TaughtRelation[]): Fixed {
  const workbook = readWorkbook(bytes, path);
  const reviewOf = (read: Workbook): Review => review(withoutOwnSheets(read).workbook, { taught });
  const first: Stand = { bytes, reviewed: reviewOf(workbook) };
  const made: Offer[] = [];
  const left = new Map<string, LeftFix>();
  let stand = first;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const offers = offersIn(stand.reviewed.findings).filter(({ fix }) => !left.has(keyOf(fix)));
    if (offers.length === 0) break;
    const done = oneRound(stand, offers, { path, reviewOf });
    for (const one of done.left) left.set(keyOf(one), one);
    made.push(...done.made);
    if (done.made.length === 0) break;
    stand = done.stand;
  }
  const { findings } = stand.reviewed;
  const remaining = findings.filter((finding) => safeFixOf(finding) === undefined);
  return {
    bytes: made.length > 0 ? stand.bytes : undefined,
    fixes: made.length,
    edits: editsOf(made),
    left: [...left.values()],
    before: first.reviewed.findings.length,
    after: findings.map(({ severity }) => severity),
    suggested: remaining.filter(({ fixes = [] }) => fixes.length > 0).map(({ cell }) => cell),
    without: remaining.filter(({ fixes = [] }) => fixes.length === 0).map(({ cell }) => cell),
    notices: workbook.notices ?? [],
  };
}

/** The file, and how it is reviewed. */
interface Reviewing {
  readonly path: string;
  readonly reviewOf: (workbook: Workbook) => Review;
}

/** Makes as many of the offered fixes as a file can take without a finding that was not there. */
function oneRound(stand: Stand, offers: readonly Offer[], { path, reviewOf }: Reviewing): Round {
  const workbook = readWorkbook(stand.bytes, path);
  const all = offers.flatMap(({ fix }) => fix.edits);
  const repair = openRepair(stand.bytes, path, workbook, all);
  const left: LeftFix[] = [];
  const possible: Offer[] = [];
  const written = new Set<string>();
  for (const offer of offers) {
    const { edits } = offer.fix;
    const obstacle = edits.map((edit) => repair.obstacle(edit)).find((one) => one !== undefined);
    if (obstacle) left.push({ edits, reason: obstacle });
    else if (!edits.some(({ cell }) => written.has(placeOf(cell)))) {
      possible.push(offer);
      for (const { cell } of edits) written.add(placeOf(cell));
    }
  }
  let best: Stand = stand;
  const { sound, refused } = soundSet(possible, (set) => {
    const edits = set.flatMap(({ fix }) => fix.edits);
    const bytes = repair.withEdits(edits);
    const reviewed = reviewOf(readRepaired(bytes, path, workbook, edits));
    const why = objectionTo(
      set.map(({ finding }) => finding),
      stand.reviewed,
      reviewed,
    );
    if (!why) best = { bytes, reviewed };
    return why;
  });
  return { stand: best, made: sound, left: [...left, ...refused.map(({ item, why }) => ({ edits: item.fix.edits, reason: why }))] };
}

function offersIn(findings: readonly Finding[]): Offer[] {
  return findings.flatMap((finding) => {
    const fix = safeFixOf(finding);
    return fix ? [{ finding, fix }] : [];
  });
}

/** Each cell once: what it showed at first, and what it shows in the end. */
function editsOf(made: readonly Offer[]): FixedEdit[] {
  const edits = new Map<string, FixedEdit>();
  for (const { finding, fix } of made) {
    for (const { cell, before, after } of fix.edits) {
      const key = placeOf(cell);
      edits.set(key, { cell, before: edits.get(key)?.before ?? before, after, indicator: finding.indicator, rule: finding.rule });
    }
  }
  return [...edits.values()];
}

function keyOf({ edits }: Pick<Fix, "edits">): string {
  return JSON.stringify(edits.map(({ cell, before, after }) => [cell, before, after]));
}

function placeOf({ sheet, row, column }: Edit["cell"]): string {
  return `${row}:${column} ${sheet}`;
}
