/** The rows of a WebAnno TSV: tokens, parts of tokens where an annotation begins or ends inside one, and their cells. */
import { countWhile } from "../../text/search";
import type { Span } from "../../text/span";

export interface Layer {
	readonly type: string;
	readonly features: readonly string[];
	readonly annotations: readonly LayerAnnotation[];
}

export interface LayerAnnotation {
	readonly span: Span;
	/** For each feature; undefined where there is nothing to say. */
	readonly values: readonly (string | undefined)[];
}

export interface Row {
	/** “3”, “3.1” for the first part of the third token. */
	readonly number: string;
	readonly span: Span;
	/** For each feature of each layer. */
	readonly cells: readonly string[];
}

/** A token, or a part of one. */
interface Unit {
	readonly span: Span;
	/** For each layer, the annotations that stand here. */
	readonly stacks: Placed[][];
}

interface Placed {
	readonly values: readonly (string | undefined)[];
	readonly units: Unit[];
	/** Given where its type alone does not tell it from others, in its own cell or across cells. */
	id: number | undefined;
}

interface Token extends Unit {
	readonly parts: Unit[];
}

/** For each sentence its rows. `sentences`: their tokens, in order of the text. */
export function rowsOf(sentences: readonly (readonly Span[])[], layers: readonly Layer[]): readonly (readonly Row[])[] {
	const unit = (span: Span): Unit => ({ span, stacks: layers.map(() => []) });
	const bySentence = sentences.map((tokens) => tokens.map((span): Token => ({ ...unit(span), parts: [] })));
	const all = bySentence.flat();
	const placed = layers.map(({ annotations }, layer) =>
		annotations.map(({ span, values }): Placed => {
			const own: Placed = { values, units: [], id: undefined };
			const first = countWhile(all, (token) => token.span.end <= span.start);
			for (let index = first; (all[index]?.span.start ?? span.end) < span.end; index++) {
				const token = all[index];
				if (token === undefined) break;
				const place = placeIn(token, span, unit);
				place.stacks[layer]?.push(own);
				own.units.push(place);
			}
			return own;
		}),
	);
	let last = 0;
	placed.forEach((annotations, layer) => {
		for (const own of annotations) {
			const isStacked = own.units.some(({ stacks }) => (stacks[layer]?.length ?? 0) > 1);
			if (isStacked || own.units.length > 1) own.id = ++last;
		}
	});
	return bySentence.map((tokens) =>
		tokens.flatMap((token, index) => [
			row(String(index + 1), token, layers),
			...token.parts
				.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
				.map((part, at) => row(`${index + 1}.${at + 1}`, part, layers)),
		]),
	);
}

/** The token, where the annotation holds all of it; else the part that it holds. */
function placeIn(token: Token, span: Span, unit: (span: Span) => Unit): Unit {
	const start = Math.max(token.span.start, span.start);
	const end = Math.min(token.span.end, span.end);
	if (start === token.span.start && end === token.span.end) return token;
	const known = token.parts.find((part) => part.span.start === start && part.span.end === end);
	if (known !== undefined) return known;
	const part = unit({ start, end });
	token.parts.push(part);
	return part;
}

const row = (number: string, { span, stacks }: Unit, layers: readonly Layer[]): Row => ({
	number,
	span,
	cells: layers.flatMap(({ features }, layer) => {
		const stack = stacks[layer] ?? [];
		if (stack.length === 0) return features.map(() => "_");
		return features.map((_, feature) => stack.map((own) => cell(own, feature)).join("|"));
	}),
});

/** “Nora Quill[3]”; an asterisk where there is nothing to say. */
function cell({ values, id }: Placed, feature: number): string {
	const value = values[feature];
	const words = value === undefined || value === "" ? "*" : escapeValue(value);
	return id === undefined ? words : `${words}[${id}]`;
}

/** What means something in a cell stands behind a backslash; “->” counts as one. Other line ends become blanks. */
const escapeValue = (value: string): string =>
	value
		.replace(/->|[\\[\]|_;*]/g, (mark) => `\\${mark}`)
		.replace(/\t/g, "\\t")
		.replace(/\n/g, "\\n")
		.replace(/[\r\u0085\u2028\u2029]/g, " ");
