import { test } from "vitest";
import { expectToldAndNamed, PATIENCE, type OthersLimits } from "../support/othersScore";

test.each<OthersLimits>([
    { name: "english", told: 85, named: 93 },
    { name: "english-2", told: 70, named: 96 },
    { name: "english-3", told: 82, named: 93 },
    { name: "english-4", told: 77, named: 86 },
    { name: "english-5", told: 84, named: 88 },
    { name: "english-6", told: 78, named: 96 },
    { name: "english-7", told: 60, named: 94 },
    { name: "english-8", told: 88, named: 87 },
    { name: "english-9", told: 82, named: 89 },
    { name: "english-10", told: 74, named: 88 },
    { name: "side-by-side", told: 70, named: 89 },
])("wrong cells are told, and named, and nothing else: $name", expectToldAndNamed, PATIENCE);
