import { expect, test } from "vitest";
import { PATIENCE, scoreOf } from "../support/othersScore";

test.each(["calm", "calm-2", "calm-3", "calm-4", "calm-5", "calmer", "calmest", "workbooks", "workbooks-2", "workbooks-3", "workbooks-4", "workbooks-5", "workbooks-6", "workbooks-7", "workbooks-8", "workbooks-9"])(
  "no error is told of what is right: %s",
  (name) => {
    expect(scoreOf(name).errors).toBe(0);
  },
  PATIENCE,
);
