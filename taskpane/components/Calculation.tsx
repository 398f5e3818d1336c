import type { JSX } from "react";
import type { CheckedFinding } from "../checking/checkResult";
import { RangeDrawing } from "./RangeDrawing";
import { useWords } from "./useWords";

/** The calculation in full beside what is stated, and a picture of how far they are apart. */
export function Calculation({ finding }: { finding: CheckedFinding }): JSX.Element | null {
  const { detail } = useWords();
  const { computation, unrounded, expected, stated, range, picture } = finding;
  if (!computation && !picture) return null;
  return (
    <div className="k-calculation">
      {computation !== undefined && expected !== undefined && (
        <p className="k-sum">
          <span className="k-label">{detail.calculation}</span>
          <span>
            {computation} = {unrounded !== undefined && <>{unrounded} → </>}
            <strong>{expected}</strong>
          </span>
        </p>
      )}
      {picture && range && stated !== undefined && (
        <RangeDrawing picture={picture} possible={detail.possible(...range)} stated={detail.stated(stated)} />
      )}
    </div>
  );
}
