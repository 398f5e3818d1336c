import type { Answer, Asked, CallName, SentAnswer } from "./calls";
import { hostErrorOf } from "./errors";
import type { Wording } from "../../src/index";
import { HostError } from "../hostError";
import { mayHaveChanged, uncertainInGoogle } from "./wayBack";

/** Hands a text to the server and its answer back. Fails with whatever the service throws. */
export type Transport = (text: string) => Promise<string>;

/** What Google puts into the sidebar to reach the script, as far as it is used. */
interface ScriptRun {
  withSuccessHandler(take: (answer: unknown) => void): ScriptRun;
  withFailureHandler(take: (error: unknown) => void): ScriptRun;
  /** The one function of the script that is meant for the sidebar. */
  callKensan(text: string): void;
}

declare const google: { readonly script: { readonly run: ScriptRun } };

export const googleTransport: Transport = (text) =>
  new Promise((resolve, reject) => {
    const refuse = (error: unknown): void => reject(error instanceof Error ? error : new Error(String(error)));
    google.script.run
      .withSuccessHandler((answer) => (typeof answer === "string" ? resolve(answer) : refuse("no answer")))
      .withFailureHandler(refuse)
      .callKensan(text);
  });

/** The script at Google. Its calls fail only with a HostError. */
export class Server {
  constructor(private readonly transport: Transport) {}

  async call<Name extends CallName>(call: Name, asked: Asked<Name>): Promise<Answer<Name>> {
    const answer = await this.ask<Name>(JSON.stringify({ call, asked }), mayHaveChanged(call, asked));
    if ("failure" in answer) throw new HostError(answer.failure.code, answer.failure.wording);
    return answer.answer;
  }

  private async ask<Name extends CallName>(text: string, changed: Wording | undefined): Promise<SentAnswer<Name>> {
    try {
      return JSON.parse(await this.transport(text)) as SentAnswer<Name>;
    } catch (error) {
      const known = hostErrorOf(error);
      // The script answers with its own failures. Without an answer, it may have run, unless Google did not let it.
      throw changed === undefined || known.code === "protected" ? known : uncertainInGoogle(changed, error);
    }
  }
}
