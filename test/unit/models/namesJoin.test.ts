/** Names of a story that is edited: paragraphs read once and joined again, against the story read afresh. */
import { deepEqual, equal, notDeepEqual, ok } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
	createNameFinder,
	NAME_TEMPLATES,
	type NameFinder,
	type NameReading,
	nameGazetteer,
} from "../../../server/src/models/names";
import { readWeightFile } from "../../../server/src/models/weightFile";
import { createRandom } from "../../../server/training/random";
import { knowledge, root } from "../../support/knowledge";

const gazetteer = nameGazetteer(knowledge.lexicon);
const bytes = readFileSync(join(root, "server/weights/names.bin"));
const { file } = readWeightFile(bytes, { kind: "names", templates: NAME_TEMPLATES });
ok(file);
const create = (): NameFinder => createNameFinder(file, gazetteer);

const paragraphs = [
	"The Federal Transit Council ( FTC ) met in Oslo on Monday .\nDana Osei , its head , spoke for an hour .",
	"Osei told Reuters that Quill had left the FTC in 2019 .",
	"“ We will appeal , ” said Nora Quill , a lawyer from Leeds .",
	"BOARD DELAYS VOTE ON HARBOUR BRIDGE",
	"Nobody came , and the gate was shut .",
	"In Lagos , Samir al-Haddad of the Mill Workers Union called American and Nigerian officials .",
	"Haddad said the union would wait for Perth .",
	"Perth , who led the Tidewater Bank until May , did not answer .",
	"Mill Workers Union members marched in Leeds again .",
	"Council members had asked Brandt , Okafor and Marsh about Turin .",
];
const wordsOf = (paragraph: string): readonly (readonly string[])[] =>
	paragraph.split("\n").map((sentence) => sentence.split(" "));

/** Joins the story's paragraphs, reading only those that are new, and compares with a finder that knows nothing. */
function checkJoin(finder: NameFinder, story: readonly string[], known: Map<string, NameReading>): void {
	const readings = story.map((paragraph) => {
		const reading = known.get(paragraph) ?? finder.read(wordsOf(paragraph));
		known.set(paragraph, reading);
		return reading;
	});
	deepEqual(finder.join(readings), create().find(story.flatMap(wordsOf)));
}

describe("names of an edited story", () => {
	it("are those of the story read afresh", () => {
		const finder = create();
		const known = new Map<string, NameReading>();
		const story = [...paragraphs];
		const random = createRandom(7);
		checkJoin(finder, story, known);
		for (let edit = 0; edit < 40; edit++) {
			const at = random.below(story.length);
			const words = (story[at] ?? "").split(" ");
			const kind = random.below(5);
			if (kind === 0) story.splice(at, 1);
			else if (kind === 1) story.splice(at, 0, paragraphs[random.below(paragraphs.length)] ?? "");
			else if (kind === 2) words.splice(random.below(words.length), 1);
			else if (kind === 3) words.splice(random.below(words.length), 0, "Quill");
			else words[random.below(words.length)] = "perth";
			if (kind >= 2) story[at] = words.join(" ");
			if (story.length === 0) story.push("Osei spoke .");
			checkJoin(finder, story, known);
		}
	});

	it("are the same when it grows from one sentence to many, and shrinks again", () => {
		const finder = create();
		const known = new Map<string, NameReading>();
		for (let length = 0; length <= paragraphs.length; length++) checkJoin(finder, paragraphs.slice(0, length), known);
		for (let length = paragraphs.length; length >= 0; length--) checkJoin(finder, paragraphs.slice(0, length), known);
	});

	it("stay the same records where nothing changed for them", () => {
		const finder = create();
		const readings = paragraphs.map((paragraph) => finder.read(wordsOf(paragraph)));
		const before = finder.join(readings);
		const after = finder.join([...readings, finder.read(wordsOf("Nothing else was known ."))]);
		equal(after.length, before.length);
		after.forEach((name, index) => {
			equal(name, before[index]);
		});
	});

	it("know what another paragraph says", () => {
		const finder = create();
		const last = finder.read(wordsOf("Perth said no ."));
		const first = (text: string): NameReading => finder.read(wordsOf(text));
		const filler = paragraphs.slice(3, 6).map(first);
		const person = finder.join([first("Mayor Ivo Perth and Lena Perth spoke ."), ...filler, last]).at(-1);
		const place = finder.join([first("Ferries to Perth , Australia , stopped in Perth ."), ...filler, last]).at(-1);
		notDeepEqual(person, place);
	});
});
