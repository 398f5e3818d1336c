import type { Wording } from "../../../src/index";

const wordings = {
  "not-a-package": {
    ja: "コメントを付けられるのは .xlsx と .xlsm だけです。",
    en: "Only .xlsx and .xlsm files can be annotated.",
  },
  signed: {
    ja: "デジタル署名のあるブックなので、写しを作りません（変えると署名が無効になります）。署名する前のファイルを使ってください。",
    en: "The workbook is signed, so no copy was made: any change would make the signature invalid. Use the file before it was signed.",
  },
  strict: {
    ja: "「Strict Open XML」形式のブックには対応していないので、写しを作りません。Excel で「Excel ブック (.xlsx)」として保存し直してください。",
    en: "Workbooks in the Strict Open XML format are not supported, so no copy was made. Save the file in Excel as an Excel Workbook (.xlsx).",
  },
  shared: {
    ja: "「ブックの共有」の変更履歴があるので、写しを作りません（履歴と合わなくなります）。Excel で共有を解除してから使ってください。",
    en: "The workbook keeps a history of changes (shared workbook), so no copy was made: it would no longer fit. Stop sharing it in Excel first.",
  },
  unknown: {
    ja: "ブックの内部の作りが見慣れないものなので、何かを失わないよう、写しを作りません。Excel で開いて保存し直してください。",
    en: "The parts of the workbook are not as expected, so no copy was made rather than lose anything. Open it in Excel and save it again.",
  },
} as const satisfies Readonly<Record<string, Wording>>;

/** A workbook that is left alone, since a changed copy would lose something. */
export class CopyRefusal extends Error {
  readonly wording: Wording;

  /** `detail` names the part, where one is to blame. */
  constructor(
    readonly code: keyof typeof wordings,
    detail?: string,
  ) {
    const { ja, en } = wordings[code];
    const wording = detail === undefined ? { ja, en } : { ja: `${ja}（${detail}）`, en: `${en} (${detail})` };
    super(wording.en);
    this.name = "CopyRefusal";
    this.wording = wording;
  }
}
