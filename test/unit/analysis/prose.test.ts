/** What is news prose and what is not: doubt is on the text's side. */
import { equal } from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isProse } from "../../../server/src/analysis/prose";
import { root } from "../../support/knowledge";

const PROSE: Readonly<Record<string, string>> = {
	nothing: "",
	"one sentence": "The choir sang until midnight.",
	"a headline alone": "Port shuts bridge",
	"a story with a list":
		"The board met.\n\n- Six bakers share a car.\n- A guard waits for the bus.\n\nIt meets again in May.",
	"short lines of dialogue": "“No,” she said.\n\n“Yes,” he said.\n\n“Why?” she asked.",
};

const OTHER: Readonly<Record<string, string>> = {
	"a log": "2024-05-01 12:00:01 INFO started\n2024-05-01 12:00:02 WARN disk nearly full\n2024-05-01 12:00:03 INFO done",
	requirements: "requests==2.31.0\nnumpy>=1.26\nflask~=3.0\n# for tests\npytest==8.1.1",
	"a licence":
		"MIT License\n\nPermission is hereby granted, free of charge, to any person obtaining a copy of this software…",
	"a table of numbers": "id,name,price\n1,bolt,3\n2,nut,4\n3,gear,9",
	code: "import fs from 'fs';\nconst text = fs.readFileSync(path);\nfunction run(a) {\n\treturn a;\n}\n",
	json: '{\n"name": "x",\n"quote": "It was late, he said",\n"size": 3\n}',
	"a list of words": "apple\npear\nplum\nquince\nfig\nolive\ndate",
};

describe("prose", () => {
	for (const [name, text] of Object.entries(PROSE)) it(`is ${name}`, () => equal(isProse(text), true));
	for (const [name, text] of Object.entries(OTHER)) it(`is not ${name}`, () => equal(isProse(text), false));
	it("is every sample story, and not the project's own licence and lock file", () => {
		const folder = join(root, "test/articles");
		for (const file of readdirSync(folder).filter((name) => /\.(?:story|article|md)$/.test(name)))
			equal(isProse(readFileSync(join(folder, file), "utf8")), true, file);
		for (const file of ["LICENSE", "package-lock.json", "biome.json"])
			equal(isProse(readFileSync(join(root, file), "utf8")), false, file);
	});
});
