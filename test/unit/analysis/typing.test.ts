/** Typing reads one paragraph again and joins the rest: counted at the models, and the same as a fresh reading. */
import { deepEqual, equal, ok } from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { analyze, createAnalyzer, type Knowledge } from "../../../server/src/analysis/analyze";
import type { Article } from "../../../server/src/analysis/article";
import { knowledge, root } from "../../support/knowledge";

const folder = join(root, "test/articles");
const stories = readdirSync(folder).filter((name) => /\.(?:story|article|md)$/.test(name));

/** As it would be printed: trees that wait to be asked for are no part of a result. */
const plain = (article: Article): unknown => JSON.parse(JSON.stringify(article));

interface Counts {
	/** Paragraphs read by the name finder; sentences tagged and parsed. */
	paragraphs: number;
	tagged: string[];
	parsed: string[];
}

/** The product's knowledge, counting what its models are asked. */
function counting(): { readonly counts: Counts; readonly counted: Knowledge } {
	const counts: Counts = { paragraphs: 0, tagged: [], parsed: [] };
	const { tagger, parser, nameFinder } = knowledge;
	ok(tagger && parser && nameFinder);
	const counted: Knowledge = {
		...knowledge,
		tagger: {
			...tagger,
			tag: (forms) => {
				counts.tagged.push(forms.join(" "));
				return tagger.tag(forms);
			},
		},
		parser: {
			...parser,
			parse: (forms, upos, xpos) => {
				counts.parsed.push(forms.join(" "));
				return parser.parse(forms, upos, xpos);
			},
		},
		nameFinder: {
			...nameFinder,
			read: (sentences) => {
				counts.paragraphs++;
				return nameFinder.read(sentences);
			},
		},
	};
	return { counts, counted };
}

describe("typing", () => {
	for (const name of stories) {
		it(`reads one paragraph again: ${name}`, () => {
			const text = readFileSync(join(folder, name), "utf8");
			const { counts, counted } = counting();
			const analyzer = createAnalyzer(counted);
			const { paragraphs } = analyzer(text);
			ok(counts.parsed.length > 0 && counts.parsed.length < counts.tagged.length, "trees are made on demand");
			for (const paragraph of paragraphs.filter(({ block }) => block.kind === "body")) {
				const at = text.indexOf(" ", paragraph.start);
				if (at < 0 || at >= paragraph.end) continue;
				analyzer(text);
				Object.assign(counts, { paragraphs: 0, tagged: [], parsed: [] });
				const edited = `${text.slice(0, at)} now${text.slice(at)}`;
				const article = analyzer(edited);
				equal(counts.paragraphs, 1);
				equal(counts.tagged.length, paragraph.reading.sentences.length);
				for (const sentence of counts.parsed) ok(counts.tagged.includes(sentence), sentence);
				deepEqual(plain(article), plain(analyze(edited, knowledge)));
			}
		});
	}

	it("reads nothing again where nothing changed", () => {
		const { counts, counted } = counting();
		const analyzer = createAnalyzer(counted);
		const text = "Nora Quill said the gate was rotten.\n\n“It fell,” said Piet Marlow.";
		analyzer(text);
		Object.assign(counts, { paragraphs: 0, tagged: [], parsed: [] });
		analyzer(`A heading\n\n${text}`);
		equal(counts.paragraphs, 1);
	});
});
