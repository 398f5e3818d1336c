import { Button } from "@fluentui/react-components";
import { ArrowRightRegular } from "@fluentui/react-icons";
import type { JSX } from "react";
import type { Edit, Fix } from "../../src/index";
import { usePane, usePaneState } from "../paneContext";
import { CellLink } from "./CellLink";
import { useWords } from "./useWords";

const FEW = 4;

/** One way to put it right: what the cells say now, what they will say, and the button that does it. */
export function FixOffer({ fix, sheet }: { fix: Fix; sheet: string }): JSX.Element {
  const { changing } = usePane();
  const { language } = usePaneState();
  const { detail } = useWords();
  return (
    <div className="k-fix" role="group" aria-label={`${detail.fix}: ${fix.label[language]}`}>
      <h3 className="k-label">{detail.fix}</h3>
      {fix.edits.slice(0, FEW).map((edit, place) => (
        <BeforeAfter key={place} edit={edit} sheet={sheet} />
      ))}
      {fix.edits.length > FEW && <p className="k-hint">{detail.more(fix.edits.length - FEW)}</p>}
      {!fix.safe && <p className="k-hint">{detail.suggestion}</p>}
      <Button appearance="primary" size="small" title={fix.label[language]} onClick={() => void changing.apply(fix)}>
        {fix.safe ? detail.apply : detail.accept}
      </Button>
    </div>
  );
}

function BeforeAfter({ edit, sheet }: { edit: Edit; sheet: string }): JSX.Element {
  const { detail } = useWords();
  return (
    <div className="k-change">
      <CellLink cell={edit.cell} besides={sheet} />
      <del aria-label={`${detail.from}: ${edit.before}`}>{edit.before === "" ? detail.empty : edit.before}</del>
      <ArrowRightRegular aria-hidden />
      <ins aria-label={`${detail.to}: ${edit.after}`}>{edit.after === "" ? detail.empty : edit.after}</ins>
    </div>
  );
}
