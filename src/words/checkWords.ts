/** Names of cells that hold a check of the workbook by itself: 照合, 検算, "Check to Movement". What is counted (チェック数) and what is done (Safety checks) is none. */
// prettier-ignore
const CHECK =
  /^(照合|検算|突合|突き?合わ?せ|整合|チェック|検証)(欄|行|結果|用|値|差|差額|差引|確認|チェック)?$|.との(照合|突合|整合)$|^((cross|control|balance|sum|total|footing)[- ])?check( (sum|total|row|column|figure|cell))?$|^check (to|vs\.?|versus|against|with|on|that) .|^(reconciliation|recon) (check|difference|diff\.?)$|^(must|should) be (zero|nil|0)$/i;
/** A difference that has the other side in its name; only where that is a sheet of the workbook must it be nothing. */
const DIFFERENCE_TO = /^(.{2,})との(差|差額|差異|差引)$|^(?:difference|diff\.?|variance) (?:to|vs\.?|with|against|from) (.{2,})$/i;
/** 差 below a heading 照合. */
const DIFFERENCE = /^(差|差額|差異|差引|difference|diff\.?)$/i;
const FAILS =
  /^(ng|n\.g\.|[×✗✕✖]|不一致|不整合|不適合|相違(あり)?|要確認|エラー|fail(s|ed)?|false|mismatch|error|not ok|out of balance|does not (agree|balance|tie)|differs?|check!?)$/i;
const PASSES = /^(ok|o\.k\.|[○〇◯✓✔]|一致|整合|適合|true|pass(es|ed)?|match(es|ed)?|agrees?|balanced|balances|ties)$/i;

/** What is said in brackets behind a difference: 差（0であること）, "Difference (should be 0)". */
const MUST_BE_NOTHING =
  /差.*[(（]\s*(0|０|ゼロ|零)\s*(で(あること|正|ok|なければ)|に(なること|なる|一致)|なら(ば)?(ok|正|可|一致)).{0,6}[)）]|\b(diff(erence)?|variance|balance)\b.*[([]\s*(should|must|to) be (0|zero|nil)\s*[)\]]/i;

/** The name of a line without what stands in brackets or behind a colon mark. */
const bare = (label: string): string =>
  label
    .replace(/[(（[［【].*?[)）\]］】]/g, "")
    .replace(/[:：]\s*$/, "")
    .trim();

/**
 * Whether a name says that its cells check others, and must show nothing or OK.
 * @example namesCheck("照合") // => true
 * @example namesCheck("Safety checks") // => false
 */
export const namesCheck = (label: string): boolean => CHECK.test(bare(label)) || MUST_BE_NOTHING.test(label);

/** What a difference is taken to: 執行状況 of 執行状況との差; undefined for other names. */
export const differenceTo = (label: string): string | undefined => {
  const [, ja, en] = DIFFERENCE_TO.exec(bare(label)) ?? [];
  return ja ?? en;
};

/** Whether a name says difference and nothing else. */
export const namesDifference = (label: string): boolean => DIFFERENCE.test(bare(label));

/** What is left between two figures, by the end of its name: 売上差, 繰越金との差, "Diff to our value". */
const LEFT = /差(額|異|引)?$|^diff(erence|\.)?(?=\W|$)|\bdiff(erence|\.)?$/i;
/** What comes from outside the workbook, or from another one of its sheets, and must agree: 残高証明, "Bank statement". */
const CONTROL =
  /照合|突合|通帳|銀行|残高証明|納付書|システム.*[計額数高]|台帳|伝票|入庫票|請求書|元帳|領収|レジ(?![ャ袋])|^(経理|会計|本部)の?(確定|速報|計上|報告|集計|帳簿|数字|データ)|^(月次表|集計表)(の?計)?$|\b(bank|statement|ledger|certificate|invoice|register|portal|as returned|control (total|figure|account)|system|as per|per (the )?(bank|books?|ledger|accounts?|register|system|till|statement)|till|contract sum|agreed|confirmed|audited|nominal)\b/i;

/** Whether a name says what is left between two figures; what a budget leaves is a variance. */
const namesLeft = (label: string): boolean => LEFT.test(bare(label)) && !/予算|計画|目標|budget|plan|target/i.test(label);

/** What was left at another time, or of a plan, is no matter of agreement. */
const OF_TIMES = /前[年期月回]|昨年|増減|推移|伸び|\b(change|growth|last|previous|prior|year|month|week|quarter)\b/i;

/** Whether a name says no more than that something is left between two figures of one time. */
export const namesPlainDifference = (label: string): boolean => namesLeft(label) && !OF_TIMES.test(label);

/** Whether a name says that a figure was taken from elsewhere to be held against the workbook's own. */
export const namesControl = (label: string): boolean => CONTROL.test(label);

/** What a check says in words: NG, 不一致; OK, 一致. */
export const checkSays = (text: string): "fails" | "passes" | undefined =>
  FAILS.test(text) ? "fails" : PASSES.test(text) ? "passes" : undefined;

const AGREEMENT =
  /\b(ok|agrees?|agreed|match(es|ed)?|balance[sd]?|reconcile[sd]?|ties)\b|^[○〇◯✓✔]$|(?<![不非])一致|(?<!不)(整合|適合)|^合(致|格)?$|(差異?|異常|問題)(なし|無し)/i;
const DISAGREEMENT =
  /\b(check|ng|differs?|difference|mismatch|error|wrong|out of balance|(does|do)(n't| not) (agree|balance|match|tie)|not (equal|agreed|balanced))\b|不一致|不整合|相違|要確認|エラー|差異(あり|有り)|合わない|にならない|なっていない|[?？]$|^[×✗✕✖]$/i;

/** What a formula says where two figures agree, in a few words of any kind: "agrees with TB". */
export const saysAgreement = (text: string): boolean => AGREEMENT.test(text) && !DISAGREEMENT.test(text);
export const saysDisagreement = (text: string): boolean => DISAGREEMENT.test(text);
