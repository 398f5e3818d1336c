import type { TaughtOutcome, TaughtRelation, TeachingTemplate, Wording } from "../src/index";
import { readTemplate, taughtFormula } from "../src/index";
import { readJsonFile } from "./jsonFile";
import { UsageError } from "./usageError";

/** No template of ours is larger. */
const MOST_BYTES = 16 * 2 ** 20;
/** So many relations are told of by name. */
const MOST_TOLD = 12;

/** The relations of the house template that a command names; undefined where it names none. */
export async function taughtIn(path: string | undefined): Promise<readonly TaughtRelation[] | undefined> {
  return path === undefined ? undefined : (await openTemplate(path)).relations;
}

/** The house template at that place. Without it nothing is checked: a check with half of the rules would look like a whole one. */
async function openTemplate(path: string): Promise<TeachingTemplate> {
  const content = await readJsonFile(path, MOST_BYTES, refused);
  if (content === undefined) throw refused(path, { ja: "ファイルがありません", en: "there is no such file" });
  const template = readTemplate(content);
  if ("problem" in template) throw refused(path, template.problem);
  return template;
}

function refused(path: string, why: Wording): UsageError {
  return new UsageError({
    ja: `${path} はひな形として読めません（${why.ja}）。作業ウィンドウの「ひな形として保存」で作ったファイルを --teach に指定してください。検査はしていません。`,
    en: `${path} cannot be read as a template (${why.en}). Give --teach a file that "Save as house template" in the pane has made. Nothing was checked.`,
  });
}

/** Which of the taught relations spoke in a file, and in how many places. */
export function taughtNotice(outcomes: readonly TaughtOutcome[]): Wording {
  const followed = outcomes.filter(({ tables }) => tables > 0);
  const otherwise = outcomes.filter(({ tables, found }) => found && tables === 0);
  const told = (language: keyof Wording): string =>
    [
      ...followed.slice(0, MOST_TOLD).map((one) => `${taughtFormula(one.taught)[language]} ${countsOf(one)[language]}`),
      ...(followed.length > MOST_TOLD ? ["…"] : []),
    ].join(language === "ja" ? "、" : ", ");
  const [list, listEn] = [told("ja"), told("en")];
  return {
    ja: `教わった関係 ${outcomes.length}件のうち ${followed.length}件をこのファイルで使いました${list === "" ? "" : `（${list}）`}。${
      otherwise.length > 0 ? `${otherwise.length}件は、同じ名前の列や行がありますが、多くの場所で値が合わないので使っていません。` : ""
    }`,
    en: `${followed.length} of ${outcomes.length} taught relations were used in this file${listEn === "" ? "" : ` (${listEn})`}.${
      otherwise.length > 0 ? ` ${otherwise.length} have lines of their names here, but most figures disagree, so they were not used.` : ""
    }`,
  };
}

function countsOf({ holds, fails }: TaughtOutcome): Wording {
  const all = holds + fails.length;
  return { ja: `${all}か所中${holds}か所が一致`, en: `holds in ${holds} of ${all} places` };
}
