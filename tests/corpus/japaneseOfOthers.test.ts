import { test } from "vitest";
import { expectToldAndNamed, PATIENCE, type OthersLimits } from "../support/othersScore";

test.each<OthersLimits>([
    { name: "japanese", told: 78, named: 96 },
    { name: "japanese-2", told: 64, named: 87 },
    { name: "japanese-3", told: 90, named: 96 },
    { name: "japanese-4", told: 86, named: 87 },
    { name: "japanese-5", told: 88, named: 93 },
    { name: "japanese-6", told: 86, named: 89 },
    { name: "japanese-7", told: 85, named: 95 },
    { name: "japanese-8", told: 88, named: 95 },
    { name: "japanese-9", told: 88, named: 88 },
    { name: "japanese-10", told: 80, named: 82 },
    { name: "japanese-11", told: 75, named: 91 },
    { name: "municipal", told: 68, named: 80 },
    { name: "municipal-2", told: 60, named: 79 },
])("wrong cells are told, and named, and nothing else: $name", expectToldAndNamed, PATIENCE);
