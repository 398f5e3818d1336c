import type { Wording } from "../../src/index";

/** What is said of the file that `--resume` names. */
export const stateWords = {
  startsAnew: (path: string): Wording => ({
    ja: `途中経過のファイル ${path} は別の版か別のオプションで作られたものなので、すべてを検査し直します。`,
    en: `The state file ${path} comes from another version or other options, so everything is checked again.`,
  }),
  foreign: (path: string): Wording => ({
    ja: `${path} は検算の途中経過のファイル（--resume で作られるもの）ではないので、変えていません。別の名前を指定してください。`,
    en: `${path} is no file that --resume has made, so it was left as it is. Give another name.`,
  }),
  damaged: (path: string): Wording => ({
    ja: `途中経過のファイル ${path} が壊れているので、使わず、変えてもいません。消すか別の名前を指定すれば、すべてを検査し直します。`,
    en: `The state file ${path} is damaged; it was neither used nor changed. Delete it or give another name, and everything is checked again.`,
  }),
} as const;
