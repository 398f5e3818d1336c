import { balanceEnd, isDebitOrCredit, movement, namesNet, namesWhatIsLeft } from "../../words/balanceWords";
import { RATE_ROLES } from "../../words/lineRole";
import { isInexact, isPercent } from "../figures";
import { WORD_PRIORS } from "../priors";
import type { Instance } from "../reading";
import { beginsRun, isApart } from "./pace";
import { keyOf, proposalOf, type Ground, type Proposal } from "./proposal";
import { everySign, isLoss } from "./stocks";

const MOST_LINES = 24;
const MOST_MOVEMENTS = 4;
const EPSILON = 1e-6;

/** What came and what went, and what each entry leaves. */
interface Ledger {
  readonly balance: number;
  readonly movements: readonly number[];
  /** 1 for what comes, −1 for what goes. */
  readonly signs: readonly number[];
  readonly isTurned: boolean;
  /** What else may move in a few of the entries. */
  readonly rare: readonly number[];
}

/** An entry of a cash book or a stock card: the balance after it, the one before it, and what moved. */
interface Entry extends Instance {
  /** The places of what moved among all movements. */
  readonly places: readonly number[];
}

/**
 * Cash books and stock cards: each balance is that of the entry before with what came in, or without what went out; the other column is blank. The entries that fill the same
 * columns make a relation.
 */
export function* ledgerProposals(ground: Ground): Iterable<Proposal> {
  const { lines, words } = ground;
  if (!words || lines.length > MOST_LINES || lines.some((line) => isOpening(ground, line))) return;
  const signs = new Map(lines.map((line) => [line, signOf(ground, line)]));
  const movements = lines.filter((line) => signs.get(line) !== undefined);
  const nets = lines.filter((line) => isNet(ground, line));
  const areMany = movements.length >= 2 && movements.length <= MOST_MOVEMENTS;
  const known = movements.map((line) => signs.get(line) ?? 0);
  for (const balance of lines) {
    if (movements.includes(balance) || nets.includes(balance) || !mayBeLeft(ground, balance)) continue;
    const all = areMany ? bestRead(ground, balance, movements, known) : undefined;
    if (all && (holdingOf(ground, all) >= FEWEST_HOLDING || !isNamed(ground, balance))) yield* entriesBy(ground, all, 0);
    else if (isNamed(ground, balance)) yield* ofTwo(ground, balance, signs, all);
    if (isNamed(ground, balance)) yield* byNets(ground, balance, nets);
  }
}

/** What a year left need not have gone into whatever balance stands beside it: some entry must follow. */
function* byNets(ground: Ground, balance: number, nets: readonly number[]): Iterable<Proposal> {
  for (const net of nets) {
    const read = bestRead(ground, balance, [net], [1]);
    if (holdingOf(ground, read) > 0) yield* entriesBy(ground, read, 0);
  }
}

/** So many entries follow before other lines are not looked through. */
const FEWEST_HOLDING = 3;
const MOST_LOOKED_THROUGH = 14;
const MOST_ENTRIES = 20_000;

/** What came and what went by the figures alone, where all that is called so does not give the balance: "Opened" and "Closed" beside "Reopened". */
function* ofTwo(
  ground: Ground,
  balance: number,
  signs: ReadonlyMap<number, number | undefined>,
  all: Ledger | undefined,
): Iterable<Proposal> {
  const { lines, view, kinds } = ground;
  const counted = lines.filter(
    (line) => line !== balance && kinds.get(line) !== "percent" && !view.label(line).total && !view.label(line).mean,
  );
  const pairs = counted.flatMap((came) =>
    counted.filter((went) => went !== came && signs.get(came) !== -1 && signs.get(went) !== 1).map((went) => [came, went]),
  );
  const isMuch = counted.length > MOST_LOOKED_THROUGH || pairs.length * ground.observations.length > MOST_ENTRIES;
  const read = isMuch ? [] : pairs.map((pair) => bestRead(ground, balance, pair, [1, -1]));
  const found = read.find((ledger) => holdingOf(ground, ledger) >= FEWEST_HOLDING);
  if (found) yield* entriesBy(ground, found, Math.log2(pairs.length));
  else if (all) yield* entriesBy(ground, all, 0);
}

/** What came and went in all: 年度収支, "Net change". */
function isNet({ view, kinds }: Ground, line: number): boolean {
  return kinds.get(line) !== "percent" && namesNet(view.label(line).text);
}

function isOpening({ view }: Ground, line: number): boolean {
  const { role, text } = view.label(line);
  return role === "opening" || balanceEnd(text)?.end === "opening";
}

/** 1 for what comes in, −1 for what goes out, 0 for debits and credits; undefined where nothing moves. */
function signOf(ground: Ground, line: number): number | undefined {
  const { text, role, total, mean } = ground.view.label(line);
  if (total || mean || RATE_ROLES.has(role) || ground.kinds.get(line) === "percent") return undefined;
  if (isDebitOrCredit(text)) return 0;
  const sign = role === "inflow" ? 1 : role === "outflow" ? -1 : movement(text).sign;
  return sign === 0 ? undefined : isLoss(ground, line) ? 1 : sign;
}

/** What is called a balance, or "Members" beside joiners and leavers. */
function mayBeLeft(ground: Ground, line: number): boolean {
  const { role, total, mean } = ground.view.label(line);
  return isNamed(ground, line) || (role === "" && !total && !mean && ground.kinds.get(line) !== "percent");
}

function isNamed({ view }: Ground, line: number): boolean {
  const { role, text } = view.label(line);
  return role === "closing" || namesWhatIsLeft(text);
}

/** Which way debits go, and whether the latest entry stands first, as most of the balances follow. */
function bestRead(ground: Ground, balance: number, movements: readonly number[], known: readonly number[]): Ledger {
  const rare = rareBeside(ground, balance, movements);
  const ways = everySign(known).flatMap((signs) => [false, true].map((isTurned) => ({ balance, movements, signs, isTurned, rare })));
  const holding = new Map(ways.map((way) => [way, holdingOf(ground, way)]));
  return ways.reduce((best, way) => ((holding.get(way) ?? 0) > (holding.get(best) ?? 0) ? way : best));
}

/** Amounts between what moves and what is left that most entries leave blank: 一時金. */
function rareBeside({ lines, view, observations }: Ground, balance: number, movements: readonly number[]): readonly number[] {
  const first = Math.min(balance, ...movements);
  const last = Math.max(balance, ...movements);
  return lines.filter((line) => {
    if (line <= first || line >= last || movements.includes(line) || view.label(line).role !== "") return false;
    return 2 * observations.filter((observation) => view.at(line, observation) >= 0).length <= observations.length;
  });
}

function holdingOf(ground: Ground, ledger: Ledger): number {
  const { value } = ground.view.region;
  const holds = ({ k, parts: [before = -1, ...moved], places }: Entry): boolean => {
    const change = moved.reduce((sum, part, at) => sum + (ledger.signs[places[at] ?? -1] ?? 1) * (value[part] ?? NaN), 0);
    return Math.abs((value[before] ?? NaN) + change - (value[k] ?? NaN)) < EPSILON;
  };
  return entriesOf(ground, ledger, ground.observations).filter(holds).length;
}

/** The relations of a ledger, one for the entries that fill the same columns; `choice` in bits is what it cost to find it among others. */
function* entriesBy(ground: Ground, ledger: Ledger, choice: number): Iterable<Proposal> {
  const { balance, movements, signs } = ledger;
  const { said, unnamed, price } = WORD_PRIORS.balance;
  const prior = (isNamed(ground, balance) ? said : unnamed) - price - choice;
  const kinds = new Map(entriesOf(ground, ledger, ground.observations).map(({ places }) => [places.join(), places]));
  for (const [kind, places] of kinds)
    yield proposalOf(
      ground,
      {
        form: "sum",
        reach: "chain",
        scale: 1,
        aggregate: balance,
        parts: [balance, ...places.map((place) => movements[place] ?? -1)],
        signs: [1, ...places.map((place) => signs[place] ?? 1)],
        prior,
        said: false,
        key: () => keyOf(ground, `ledger${movements.length}`, [balance]),
        slot: `${balance}|ledger${places.map((place) => movements[place]).join()}`,
      },
      (among) => entriesOf(ground, ledger, among).filter((entry) => entry.places.join() === kind),
    );
}

function entriesOf(ground: Ground, { balance, movements, isTurned, rare }: Ledger, among: readonly number[]): readonly Entry[] {
  const { view } = ground;
  const entries: Entry[] = [];
  let before = -1;
  const inOrder = isTurned ? [...among].reverse() : among;
  for (const [at, observation] of inOrder.entries()) {
    if (beginsRun(ground, inOrder, at)) before = -1;
    if (isApart(ground, observation) || view.observation(observation).cumulative) continue;
    const k = view.at(balance, observation);
    const places = movements.flatMap((line, place) => (view.at(line, observation) < 0 ? [] : [place]));
    const parts = [before, ...places.map((place) => view.at(movements[place] ?? -1, observation))];
    const isWhole = places.length > 0 && rare.every((line) => view.at(line, observation) < 0);
    if (isWhole && [k, ...parts].every((figure) => isAmount(ground, figure))) entries.push({ k, parts, observation, places });
    // An entry without a balance leaves open what the next one goes on from.
    if (k >= 0 || places.length > 0) before = k;
  }
  return entries;
}

function isAmount({ view: { region } }: Ground, k: number): boolean {
  return k >= 0 && !isInexact(region, k) && !isPercent(region, k);
}
