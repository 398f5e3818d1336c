import { test } from "vitest";
import { expectToldAndNamed, PATIENCE, type OthersLimits } from "../support/othersScore";

test.each<OthersLimits>([
    { name: "japanese", told: 68, named: 90 },
    { name: "japanese-2", told: 68, named: 90 },
    { name: "japanese-3", told: 68, named: 90 },
    { name: "japanese-4", told: 75, named: 87 },
    { name: "japanese-5", told: 80, named: 93 },
    { name: "japanese-6", told: 78, named: 90 },
    { name: "japanese-7", told: 82, named: 93 },
    { name: "japanese-8", told: 78, named: 90 },
    { name: "japanese-9", told: 88, named: 88, each: 4 },
    { name: "municipal", told: 68, named: 80, each: 4 },
])("wrong cells are told, and named, and nothing else: $name", expectToldAndNamed, PATIENCE);
