/**
 * wink-nlp with its light model. Its UPOS tags are taken as they are; its white space is no word. Of its entities DATE and
 * MONEY have a counterpart in ours; it finds no persons, organizations or places.
 */
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import type { Span } from "../../server/src/text/span";
import type { Library, NamedSpan, TaggedWord } from "./library";

const nlp = winkNLP(model, ["sbd", "pos", "ner"]);
const { its } = nlp;

export const wink: Library = {
	words: (text) => spansOf(text, read(text)).filter(({ upos }) => upos !== "SPACE"),
	sentences: (text) => {
		const document = read(text);
		return inText(text, spansOf(text, document), document.sentences().out(its.span) as unknown as Places);
	},
	names: (text) => {
		const document = read(text);
		const details = document.entities().out(its.detail) as unknown as readonly { readonly type: string }[];
		const places = document.entities().out(its.span) as unknown as Places;
		const spans = spansOf(text, document);
		return details.flatMap(({ type }, index): readonly NamedSpan[] =>
			/^(?:DATE|MONEY)$/.test(type)
				? inText(text, spans, [places[index] ?? [0, 0]]).map((span) => ({ ...span, type }))
				: [],
		);
	},
	work: (text) => void read(text).entities().length(),
};

type Places = readonly (readonly [number, number])[];
type Document = ReturnType<typeof nlp.readDoc>;

const read = (text: string): Document => nlp.readDoc(text);

/** Its tokens with their places in the text; white space is among them. */
function spansOf(text: string, document: Document): readonly TaggedWord[] {
	const values = document.tokens().out(its.value) as readonly string[];
	const tags = document.tokens().out(its.pos) as readonly string[];
	let from = 0;
	return values.map((value, index) => {
		const start = Math.max(from, text.indexOf(value, from));
		from = start + value.length;
		return { start, end: from, upos: tags[index] ?? "X" };
	});
}

/** Spans of the tokens from the first to the second number of each pair, white space at their ends left out. */
function inText(text: string, tokens: readonly TaggedWord[], places: Places): readonly Span[] {
	return places.flatMap(([first, last]) => {
		const inside = tokens.slice(first, last + 1).filter(({ start, end }) => text.slice(start, end).trim() !== "");
		const [from, to] = [inside[0], inside.at(-1)];
		return from === undefined || to === undefined ? [] : [{ start: from.start, end: to.end }];
	});
}
