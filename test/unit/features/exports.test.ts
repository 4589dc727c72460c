/** Annotations in the formats of other programs: each file is parsed back, by its format's own rules, and compared with the article. */
import { deepEqual, equal, ok } from "node:assert/strict";
import type { Article } from "../../../server/src/analysis/article";
import { claimsOf } from "../../../server/src/features/claims";
import { copyOf } from "../../../server/src/features/copyOf";
import { quoteKind } from "../../../server/src/features/describe";
import { EXPORT_FORMATS, type ExportFormat, writeExport } from "../../../server/src/features/exports/export";
import { commentsIn } from "../../../server/src/text/comments";
import { type Span, slice } from "../../../server/src/text/span";
import { samples } from "../../server/samples";
import { type Noted, type ReadNoted, readNoted } from "../../support/noted";

const ODD: Noted = {
	story:
		"---\r\nslug: crane\r\n---\r\n\r\n😀 Crane Stays Down_Until [May]\r\n\r\nBy Dana Whitlock\r\n\r\n" +
		"“The crane 😀 will not be mended\r\nbefore May | June,” said Nora Quill, the harbor master. “We have no parts.”\r\n\r\n" +
		"Two men were killed when it fell, <!-- desk: who? --> according to a report.\r\n\r\nPhoto \\ by Ada *Marsh*\r\n",
	register:
		"sources:\n  quill_1:\n    name: Nora | Quill [a->b]; *\n    terms: background\n    url: https://ellery.example/q?a=1\n",
	marks:
		'marks:\n  - exact: crane 😀 will not be mended before May\n    prefix: “The\n    suffix: "| June,” said Nora Quill, the"\n' +
		'    source: [quill_1, none]\n    place: p. 1_2\n    status: verified\n    note: "a\\tb\\nc"\n    by: nq\n    on: 2026-11-22\n' +
		"  - exact: until the paint was dry\n    source: quill_1\n",
};

const stories: readonly (readonly [string, Noted])[] = [
	["an odd story", ODD],
	["an empty story", { story: "" }],
	...samples.map(({ name, text }): readonly [string, Noted] => [name, { story: text }]),
];

/** What a quotation of the article is, in a form that all formats can be brought into. */
const quotationsOf = ({ attributions }: Article): readonly unknown[] =>
	attributions.map(({ kind, speaker, spans }) => [kind, speaker?.entity?.name, ...spans.map(placed)]);

const placed = ({ start, end }: Span): string => `${start}-${end}`;

const sorted = (items: readonly unknown[]): readonly string[] => items.map((item) => JSON.stringify(item)).sort();

/** The UTF-16 offset of a code point. */
function unitsOf(text: string): (codePoint: number) => number {
	const offsets = [0];
	for (const character of text) offsets.push((offsets.at(-1) ?? 0) + character.length);
	return (codePoint) => offsets[codePoint] ?? Number.NaN;
}

const write = (read: ReadNoted, format: ExportFormat): string => writeExport(read, format);

describe("W3C Web Annotations", () => {
	interface Selector {
		readonly type: string;
		readonly exact?: string;
		readonly prefix?: string;
		readonly start?: number;
		readonly end?: number;
	}
	interface Annotation {
		readonly id: string;
		readonly type: string;
		readonly motivation: string | readonly string[];
		readonly body: readonly Readonly<Record<string, unknown>>[];
		readonly target: unknown;
	}
	interface Collection {
		readonly "@context": string;
		readonly type: string;
		readonly total: number;
		readonly first: { readonly type: string; readonly items: readonly Annotation[] };
	}
	const parse = (read: ReadNoted): Collection => JSON.parse(write(read, "w3c")) as Collection;
	const selectorsOf = ({ target }: Annotation): readonly (readonly Selector[])[] =>
		[target].flat().map((one) => [(one as { selector?: Selector | Selector[] }).selector ?? []].flat());

	for (const [name, noted] of stories)
		it(`of ${name} stand where the article has its passages, in code points`, () => {
			const read = readNoted(noted);
			const collection = parse(read);
			equal(collection["@context"], "http://www.w3.org/ns/anno.jsonld");
			deepEqual([collection.type, collection.first.type], ["AnnotationCollection", "AnnotationPage"]);
			const { items } = collection.first;
			deepEqual([collection.total, new Set(items.map(({ id }) => id)).size], [items.length, items.length]);
			const units = unitsOf(read.copy);
			const characters = [...read.copy];
			const placesOf = (annotation: Annotation): readonly string[] =>
				selectorsOf(annotation).map((selectors) => {
					const quote = selectors.find(({ type }) => type === "TextQuoteSelector");
					const position = selectors.find(({ type }) => type === "TextPositionSelector");
					const { start = -1, end = -1 } = position ?? {};
					const words = characters.slice(start, end).join("");
					if (commentsIn(words).length === 0) equal(words, quote?.exact);
					return placed({ start: units(start), end: units(end) });
				});
			const kinds = read.article.attributions.map(quoteKind);
			const quotations = items.slice(0, kinds.length);
			deepEqual(
				quotations.map(({ body }) => body[0]?.value),
				kinds,
			);
			deepEqual(
				quotations.map((annotation, index) => [
					read.article.attributions[index]?.kind,
					(annotation.body[1]?.source as Record<string, unknown> | undefined)?.["schema:name"],
					...placesOf(annotation),
				]),
				quotationsOf(read.article)
					.map((item) => JSON.parse(JSON.stringify(item)) as unknown[])
					.map((item) => [item[0], item[1] ?? undefined, ...item.slice(2)]),
			);
		});

	for (const [name, noted] of stories)
		it(`of ${name} have around a passage what stands there in the file, letter by letter`, () => {
			const read = readNoted(noted);
			const characters = [...read.copy];
			for (const annotation of parse(read).first.items)
				for (const selectors of selectorsOf(annotation)) {
					const [quote, position] = selectors;
					if (position === undefined) continue;
					const { prefix = "", suffix = "" } = quote as { prefix?: string; suffix?: string };
					ok(characters.slice(0, position.start).join("").endsWith(prefix), prefix);
					ok(characters.slice(position.end).join("").startsWith(suffix), suffix);
					for (const words of [prefix, suffix]) ok(commentsIn(words).length === 0 && !words.includes("slug:"), words);
				}
		});

	it("cut no word in two", () => {
		const read = readNoted({
			story:
				"The harbor master of the town said so.\n\nThe crane fell.\n\n“It stays,” said Nora Quill.\n\nThe yard was empty all day.\n\nNobody came to see it.\n",
		});
		const [quote] = selectorsOf(parse(read).first.items[0] as Annotation)[0] ?? [];
		const { prefix, suffix } = quote as { prefix?: string; suffix?: string };
		deepEqual(
			[prefix, suffix],
			[" master of the town said so.\n\nThe crane fell.\n\n", " said Nora Quill.\n\nThe yard was empty all day.\n\n"],
		);
	});

	it("cut no character in two", () => {
		const copy = `${"😀".repeat(60)}a“It stays,” said Nora Quill.${"b".repeat(47)}${"😀".repeat(60)}`;
		ok(
			!/(?<![\ud800-\udbff])[\udc00-\udfff]|[\ud800-\udbff](?![\udc00-\udfff])/.test(
				JSON.stringify(parse(readNoted({ story: copy }))),
			),
		);
		ok(!/\\ud[89a-f]/.test(write(readNoted({ story: copy }), "w3c")));
	});

	it("tell of a mark everything that may be known, and of one that is lost its words", () => {
		const { items } = parse(readNoted(ODD)).first;
		const [found, lost] = items.slice(-2);
		const { body, target, ...rest } = JSON.parse(JSON.stringify(found)) as Record<string, unknown>;
		deepEqual(rest, {
			id: `urn:sourcemark:bridge.story:${items.length - 1}`,
			type: "Annotation",
			motivation: ["assessing", "linking"],
			creator: { type: "Person", name: "nq" },
			"schema:dateCreated": "2026-11-22",
		});
		deepEqual(body, [
			{
				type: "SpecificResource",
				purpose: "linking",
				source: {
					id: "https://ellery.example/q?a=1",
					type: "schema:Thing",
					"schema:identifier": "quill_1",
					"schema:name": "Nora | Quill [a->b]; *",
					"schema:conditionsOfAccess": "background",
				},
				"schema:position": "p. 1_2",
			},
			{
				type: "SpecificResource",
				purpose: "linking",
				source: { type: "schema:Thing", "schema:identifier": "none" },
				"schema:position": "p. 1_2",
			},
			{ type: "TextualBody", purpose: "assessing", format: "text/plain", value: "verified" },
			{ type: "TextualBody", purpose: "commenting", format: "text/plain", value: "a\tb\nc" },
		]);
		ok(JSON.stringify(target).includes("rane 😀 will not be mended"));
		deepEqual(lost?.target, {
			type: "SpecificResource",
			source: "bridge.story",
			selector: { type: "TextQuoteSelector", exact: "until the paint was dry" },
		});
	});
});

describe("brat standoff", () => {
	interface Bound {
		readonly type: string;
		readonly spans: readonly Span[];
	}

	/** Every line as the format has it, its references resolved; fails where one is not. */
	function parse({ copy }: ReadNoted, ann: string) {
		const units = unitsOf(copy);
		const bound = new Map<string, Bound>();
		const relations: (readonly [string, string, string])[] = [];
		const attributes = new Map<string, string>();
		const notes = new Map<string, string>();
		for (const line of ann.split("\n").slice(0, -1)) {
			const [id = "", what = "", text] = line.split("\t");
			const [type = "", ...rest] = what.split(" ");
			const known = (reference = ""): string => {
				ok(bound.has(reference), line);
				return reference;
			};
			if (/^T\d+$/.test(id)) {
				const spans = rest
					.join(" ")
					.split(";")
					.map((pair) => {
						const [start = -1, end = -1] = pair.split(" ").map((number) => units(Number(number)));
						return { start, end };
					});
				equal(spans.map((span) => slice(copy, span)).join(" "), text, line);
				bound.set(id, { type, spans });
			} else if (/^R\d+$/.test(id)) {
				const [one = "", two = ""] = rest.map((argument, index) => known(argument.replace(`Arg${index + 1}:`, "")));
				relations.push([type, one, two]);
			} else if (/^A\d+$/.test(id)) attributes.set(`${type} ${known(rest[0])}`, rest[1] ?? "true");
			else if (/^#\d+$/.test(id)) notes.set(known(rest[0]), text ?? "");
			else throw new Error(`No line of the format: ${line}`);
		}
		return { bound, relations, attributes, notes };
	}

	for (const [name, noted] of stories)
		it(`of ${name} has the article's quotations, each with its speaker, in characters`, () => {
			const read = readNoted(noted);
			const { bound, relations, attributes, notes } = parse(read, write(read, "brat"));
			const ids = [...bound].filter(([, { type }]) => type === "Quotation").map(([id]) => id);
			const speakers = new Map(relations.filter(([type]) => type === "Said_by").map(([, one, two]) => [one, two]));
			const whole = (id: string) => bound.get(id)?.spans ?? [];
			deepEqual(
				ids.map((id) => [attributes.get(`Kind ${id}`), notes.get(speakers.get(id) ?? ""), words(read.copy, whole(id))]),
				read.article.attributions.map(({ kind, speaker, spans }) => [
					kind,
					speaker?.entity?.name,
					words(read.copy, spans),
				]),
			);
			equal([...bound.values()].filter(({ type }) => type === "Claim").length, claimsOf(read.article).length);
		});

	it("tells of a mark in a note, on one line", () => {
		const read = readNoted(ODD);
		const { bound, attributes, notes } = parse(read, write(read, "brat"));
		const [id = "", ...others] = [...bound].filter(([, { type }]) => type === "Mark").map(([own]) => own);
		deepEqual(others, []);
		equal(attributes.get(`Status ${id}`), "verified");
		equal(notes.get(id), "Nora | Quill [a->b]; *, background; none; p. 1_2; a b c; nq; 2026-11-22");
	});
});

/** The words of a passage: comments and line ends fall out of the pieces. */
const words = (text: string, spans: readonly Span[]): string =>
	spans
		.map((span) => slice(text, span).replace(/<!--.*?-->/gs, " "))
		.join(" ")
		.replace(/\s+/g, " ")
		.trim();

describe("WebAnno TSV", () => {
	interface Annotation {
		readonly layer: string;
		readonly values: readonly (string | undefined)[];
		start: number;
		end: number;
	}

	const unescaped = (value: string): string =>
		value.replace(/\\(->|[tn]|.)/gs, (_, mark: string) => ({ t: "\t", n: "\n" })[mark] ?? mark);

	/** As the format's documentation reads it: cells are stacks of values, each perhaps with an id that goes on in other rows. */
	function parse(tsv: string, copy: string): readonly Annotation[] {
		const [header = "", ...rest] = tsv.split("\n\n\n");
		const [format, ...declared] = header.split("\n");
		equal(format, "#FORMAT=WebAnno TSV 3.3");
		const layers = declared.map((line) => line.replace("#T_SP=", "").split("|"));
		const columns = layers.flatMap(([layer, ...features], at) => features.map((_, index) => ({ layer, at, index })));
		const annotations: Annotation[] = [];
		const byId = new Map<string, Annotation>();
		const body = rest.join("\n\n\n");
		for (const [index, block] of body
			.split("\n\n")
			.filter((part) => part.trim() !== "")
			.entries()) {
			const lines = block.replace(/\n$/, "").split("\n");
			const text = lines.filter((line) => line.startsWith("#Text=")).map((line) => unescapedText(line.slice(6)));
			const rows = lines.filter((line) => !line.startsWith("#Text=")).map((line) => line.split("\t"));
			const first = Number(rows[0]?.[1]?.split("-")[0]);
			const whole = text.join("\n");
			equal(blank(copy).slice(first, first + whole.length), whole);
			for (const [id = "", place = "", form = "", ...cells] of rows) {
				ok(new RegExp(`^${index + 1}-\\d+(?:\\.\\d+)?$`).test(id), id);
				const [start = -1, end = -1] = place.split("-").map(Number);
				equal(blank(copy).slice(start, end), unescapedText(form));
				equal(cells.length, columns.length);
				for (const [at, [layer = ""]] of layers.entries()) {
					const own = cells.filter((_, column) => columns[column]?.at === at).map((cell) => cell.split(/(?<!\\)\|/));
					for (const [stack, value] of (own[0] ?? []).entries()) {
						if (value === "_") continue;
						const number = /(?<!\\)\[(\d+)\]$/.exec(value)?.[1];
						const known = number === undefined ? undefined : byId.get(number);
						if (known !== undefined) {
							known.end = Math.max(known.end, end);
							continue;
						}
						const values = own
							.map((feature) => (feature[stack] ?? "").replace(/(?<!\\)\[\d+\]$/, ""))
							.map((feature) => (feature === "*" ? undefined : unescaped(feature)));
						const annotation = { layer, values, start, end };
						annotations.push(annotation);
						if (number !== undefined) byId.set(number, annotation);
					}
				}
			}
		}
		return annotations;
	}

	const unescapedText = (text: string): string =>
		text.replace(/\\(.)/gs, (_, mark: string) => ({ t: "\t", n: "\n", r: "\r", f: "\f", b: "\b" })[mark] ?? mark);

	const blank = (copy: string): string => copy.replace(/<!--.*?-->/gs, (comment) => " ".repeat(comment.length));

	const of = (annotations: readonly Annotation[], layer: string): readonly unknown[] =>
		annotations.filter((one) => one.layer === layer).map(({ values, start, end }) => [...values, `${start}-${end}`]);

	/** The text that the format's own reader makes of a file; fails where that reader would. */
	function readText(tsv: string, columns: number): string {
		let text = "";
		let header: string[] = [];
		let before = "gap";
		const lines = tsv.split("\n\n\n").slice(1).join("\n\n\n").split("\n");
		equal(lines.pop(), "", "the last line is ended");
		for (const line of [...lines, undefined]) {
			const state = line === undefined ? "end" : line === "" ? "gap" : line.startsWith("#Text=") ? "header" : "token";
			if (before === "gap") equal(state, "header");
			if (before === "header") ok(state === "header" || state === "token", line);
			if (before === "token") ok(state !== "header", line);
			if (state === "header") header.push(unescapedText(line?.slice(6) ?? ""));
			if (state === "token") {
				const fields = line?.split("\t") ?? [];
				equal(fields.length, columns + 3, line);
				const begin = Number(fields[1]?.split("-")[0]);
				if (before === "header") {
					// A sentence that follows at once takes the line end of the one before.
					ok(text.length <= begin + 1, line);
					text = text.slice(0, begin).padEnd(begin, " ");
					text += `${header.join("\n")}\n`;
					header = [];
				}
			}
			before = state;
		}
		return text;
	}

	for (const [name, noted] of [
		...stories.filter(([, { story }]) => story !== ""),
		[
			"a comment at a sentence's start",
			{ story: "<!-- a --> “It stays,” said Nora Quill. <!-- b --> It is up. <!-- c -->\n" },
		],
		["a comment that is never closed", { story: "“It stays,” said Nora Quill.\n\n<!-- a\n\nb\n" }],
		["lines of blanks", { story: "It is up.\n \n\t\n\f\nIt is\u2028down.\u0085\r\rUp. \u00a0 Down.\n\n\n" }],
	] as const)
		it(`of ${name} is what the format's own reader takes: the copy at its places`, () => {
			const read = readNoted(noted);
			const text = readText(write(read, "webanno"), 13);
			const copy = copyOf(read.article);
			for (let at = 0; at < text.length; at++) if (/\S/.test(text.charAt(at))) equal(copy[at], text[at]);
		});

	for (const [name, noted] of stories)
		it(`of ${name} has the article's quotations, speakers and names`, () => {
			const read = readNoted(noted);
			const { article } = read;
			const annotations = parse(write(read, "webanno"), read.copy);
			deepEqual(
				sorted(of(annotations, "webanno.custom.Quotation")),
				sorted(
					article.attributions.flatMap(({ kind, speaker, spans }) =>
						spans.map((span) => [kind, speaker?.entity?.name, placed(span)]),
					),
				),
			);
			deepEqual(
				sorted(of(annotations, "webanno.custom.Speaker")),
				sorted(
					article.attributions.flatMap(({ speaker }) =>
						speaker === undefined ? [] : [[speaker.entity?.name, placed(speaker)]],
					),
				),
			);
			deepEqual(
				sorted(of(annotations, "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity")),
				sorted(
					article.entities.flatMap(({ type, name, mentions, candidates }) =>
						type === undefined || candidates.length > 0 ? [] : mentions.map((mention) => [name, type, placed(mention)]),
					),
				),
			);
		});

	it("has a mark that begins and ends within words, with what means something in the format", () => {
		const read = readNoted(ODD);
		const start = read.copy.indexOf("rane 😀");
		const end = read.copy.indexOf("y | June");
		const checks = read.checks.slice(0, 1).map((check) => ({ ...check, span: { start, end } }));
		const [mark, ...others] = of(parse(write({ ...read, checks }, "webanno"), read.copy), "webanno.custom.Mark");
		deepEqual(others, []);
		deepEqual(mark, ["false", "a\tb\nc", "p. 1_2", "Nora | Quill [a->b]; *; none", "verified", `${start}-${end}`]);
	});
});

describe("exports", () => {
	it("are total", () => {
		for (const story of ["", "“", "\ud800", "<!--", "\u2028", "“\ud83d” said Nora Quill."])
			for (const format of EXPORT_FORMATS)
				ok(typeof write(readNoted({ story, marks: ODD.marks ?? "" }), format) === "string");
	});
});
