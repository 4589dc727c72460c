/** Hover over the protocol: what is marked, where its links lead, and copy that looks like Markdown. What a hover says is tested in test/unit. */
import { deepEqual, equal, match, ok } from "node:assert/strict";
import type { ClientCapabilities, Hover, MarkupContent } from "vscode-languageserver/node";
import { CAPABILITIES, withClient } from "./harness";
import { type MarkedStory, openMarked, type Place } from "./story";

const PLAIN: ClientCapabilities = {
	...CAPABILITIES,
	textDocument: { ...CAPABILITIES.textDocument, hover: { contentFormat: ["plaintext"] } },
};

interface Hovered extends MarkedStory {
	readonly value: string;
	readonly kind: string;
	/** Where each link leads: its words and an offset. */
	readonly links: readonly { readonly words: string; readonly to: number; readonly address: string }[];
}

/** Hovers at the cursor of `source`; the hover must cover what is marked `hover`. */
async function hovering(
	source: string,
	look: (hovered: Hovered) => void,
	{ capabilities = CAPABILITIES, ...place }: Place & { readonly capabilities?: ClientCapabilities } = {},
): Promise<void> {
	await withClient({ capabilities }, async (client) => {
		const marked = await openMarked(client, source, place);
		const hover = await marked.story.hover(marked.cursor);
		deepEqual(hover?.range, marked.story.lines().rangeOf(marked.span("hover")));
		const { kind, value } = contents(hover);
		const links = [...value.matchAll(/\[((?:\\.|[^\]\\])*)\]\(([^()\s]*)#L(\d+),(\d+)\)/g)].map((found) => ({
			words: (found[1] ?? "").replace(/\\(.)/g, "$1"),
			address: found[2] ?? "",
			to: marked.story.lines().offsetAt({ line: Number(found[3]) - 1, character: Number(found[4]) - 1 }),
		}));
		look({ ...marked, value, kind, links });
	});
}

function contents(hover: Hover | null): MarkupContent {
	const found = hover?.contents;
	if (found === undefined || typeof found === "string" || !("kind" in found))
		throw new Error("No markup in the hover.");
	return found;
}

/** Every link's words stand where it leads. */
function leadHome({ links, story }: Hovered): void {
	ok(links.length > 0);
	for (const { words, to, address } of links) {
		equal(address, story.uri);
		const line = /^line (\d+)$/.exec(words);
		if (line !== null) equal(story.lines().positionAt(to).line + 1, Number(line[1]));
		else equal(story.text().slice(to, to + words.length), words);
	}
}

describe("hover", () => {
	it("on a quotation", () =>
		hovering(
			"The council met.\n\n{hover “We will {|}appeal,”} {cue said} {speaker Jane Doe, a lawyer for the union}.",
			(hovered) => {
				const { value, links, span } = hovered;
				equal(hovered.kind, "markdown");
				match(value, /^\*\*Jane Doe\*\* · direct quotation, 3 words/);
				leadHome(hovered);
				deepEqual(
					links.map(({ to }) => to),
					[span("speaker").start, span("cue").start],
				);
			},
		));

	it("on a name, with a link to every mention", () =>
		hovering(
			"{hover {ref Jane {|}Doe}} resigned.\r\n\r\n“It was time,” said {ref Doe}.\r\n\r\nNobody saw {ref Doe} leave.",
			(hovered) => {
				match(hovered.value, /^\*\*Jane Doe\*\* · person/);
				leadHome(hovered);
				deepEqual(
					hovered.links.map(({ to }) => to),
					hovered.spans("ref").map(({ start }) => start),
				);
			},
		));

	it("on a cue", () =>
		hovering("{quote “We will appeal,”} {hover sa{|}id} Jane Doe.", (hovered) => {
			match(hovered.value, /^\*\*Jane Doe\*\*/);
			leadHome(hovered);
			deepEqual(
				hovered.links.map(({ to }) => to),
				[hovered.span("quote").start],
			);
		}));

	it("on a pronoun that speaks", () =>
		hovering("Jane Doe resigned.\n\n“It was time,” {hover s{|}he} said.", ({ value }) =>
			match(value, /^\*she\* refers to \*\*Jane Doe\*\*/),
		));

	it("on the words of a claim, with a link to its source", () =>
		hovering(
			"The toll {hover will em{|}pty} the harbor.\r\n\r\n“There will be no boats left in five years,” {cue said} Jane Doe of the port.",
			({ value, links, span }) => {
				match(value, /^\*\*Forecast\*\* · Covered by \[Jane Doe\]/);
				deepEqual(
					links.map(({ to }) => to),
					[span("cue").start],
				);
			},
		));

	it("on a claim without a source", () =>
		hovering("The clerk resigned {hover in or{|}der to} shield her son.", ({ value, links }) => {
			equal(value, "**Motive** · No source yet");
			deepEqual(links, []);
		}));

	it("on nothing", () =>
		withClient({}, async (client) => {
			const { story, cursor } = await openMarked(client, "The hall {|}was empty.");
			equal(await story.hover(cursor), null);
		}));

	it("links lead home behind astral characters, in lines that CR ends", () =>
		hovering("😀 one\r😀 two\r\r😀 {hover “We will {|}appeal,”} said Jane Doe, a lawyer.", leadHome));

	it("an address with parentheses stays one link", () =>
		withClient({}, async (client) => {
			const place = { uri: "file:///desk/story%20(final).story" };
			const { story, cursor } = await openMarked(client, "“We will {|}appeal,” said Jane Doe, a lawyer.", place);
			match(contents(await story.hover(cursor)).value, /\]\(file:\/\/\/desk\/story%20%28final%29\.story#L1,\d+\)/);
		}));

	it("copy with Markdown's marks is only letters", () =>
		hovering(
			"{quote “I *love* __this__ [one](http://x.example), `code` and <b>bold</b> & ~all~ #1,”} {hover sa{|}id} Jane Doe.",
			({ value, links }) => {
				const plain = value.replace(/\\[^\w\s]/g, "").replace(/\[[^\]]*\]\([^)]*\)/g, "");
				for (const mark of ["__", "`", "<", ">", "~"]) ok(!plain.includes(mark), `${mark} is bare in ${value}`);
				match(value, /I \\\*love\\\* \\_\\_this\\_\\_ \\\[one\\\]\\\(http/);
				equal(links.length, 1);
			},
		));

	it("plain text for a client that shows no Markdown", () =>
		hovering(
			"{hover “We *will* {|}appeal,”} said Jane Doe, a lawyer.",
			({ kind, value, links }) => {
				equal(kind, "plaintext");
				deepEqual(links, []);
				match(value, /^Jane Doe · direct quotation, 3 words\nIn the copy: Jane Doe, a lawyer\n/);
				ok(!/[*[\]\\]/.test(value), value);
			},
			{ capabilities: PLAIN },
		));
});
