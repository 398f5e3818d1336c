import type { Change } from "../../src/index";
import { ChangeLog } from "../changes/changeLog";
import { HostError } from "../hostError";
import type { ChangeOutcome, Host, Json, MemoryName, Refusal } from "../host";
import { browserClock, type Clock } from "./clock";
import type { SentRefusal } from "./calls";
import { contentOf, storedText } from "../storedText";
import { snapshotOf } from "./snapshotOf";
import { googleTransport, Server, type Transport } from "./transport";
import { watchSheets } from "./watch";

/**
 * Google Sheets, seen from the sidebar: everything is asked of the script that runs at Google. One call is about a second, so that each method is
 * one call, whatever it does there.
 */
export function googleSheetsHost(transport: Transport = googleTransport, clock: Clock = browserClock): Host {
  const log = new ChangeLog();
  const server = new Server(transport);
  return {
    program: "google-sheets",
    snapshot: async (scope) => snapshotOf(await server.call("snapshot", scope)),
    apply: (changes) => apply(server, log, changes),
    log: () => log.list(),
    undo: () => undo(server, log),
    mark: (marks) => server.call("mark", marks),
    unmark: () => server.call("unmark", null),
    shade: (figures) => server.call("shade", figures),
    countMarks: () => server.call("countMarks", null),
    goTo: async (cell) => void (await server.call("goTo", cell)),
    watch: (events) => watchSheets(server, events, clock),
    load: async (name: MemoryName): Promise<Json | undefined> => contentOf(await server.call("load", name)),
    save: async (name, value) => void (await server.call("save", { name, text: storedText(value) })),
    insertSheet: (sheet) => server.call("insertSheet", sheet),
  };
}

async function apply(server: Server, log: ChangeLog, changes: readonly Change[]): Promise<ChangeOutcome> {
  if (changes.length === 0) return { made: [], refused: [] };
  const { made, refused, shownOtherwise } = await server.call("apply", changes);
  const done = made.flatMap(({ change: place, columns, cells }) => {
    const change = changes[place];
    if (change) log.add(change, columns, cells);
    return change ?? [];
  });
  return {
    made: done,
    refused: refused.flatMap((each) => refusalOf(each, changes[each.change]) ?? []),
    ...(shownOtherwise.length > 0 ? { shownOtherwise } : {}),
  };
}

async function undo(server: Server, log: ChangeLog): Promise<ChangeOutcome | undefined> {
  const entry = log.latest();
  if (!entry) return undefined;
  const { refused } = await server.call("undo", entry).catch((error: unknown) => {
    if (error instanceof HostError && error.code === "uncertain") log.giveUp();
    throw error;
  });
  const refusal = refused && refusalOf(refused, entry.change);
  if (!refusal) {
    log.takeBack();
    return { made: [entry.change], refused: [] };
  }
  // Protection can be lifted; what somebody overwrote is gone.
  if (refusal.reason !== "protected") log.giveUp();
  return { made: [], refused: [refusal] };
}

/** The change itself is not sent back: whoever asked knows it. */
function refusalOf({ reason, cell, message }: SentRefusal, change: Change | undefined): Refusal | undefined {
  if (!change) return undefined;
  return cell ? { change, reason, cell, message } : { change, reason, message };
}
