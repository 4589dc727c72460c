/** The names of a story in order, each with its place, for the rules that ask about names. */
import type { Article, Paragraph } from "../analysis/article";
import type { Name } from "../analysis/paragraph";
import { topQuotes } from "../analysis/paragraphQuotes";
import { contains, lastStartingAt, type Span } from "../text/span";

export interface PlacedName extends Span {
	readonly name: Name;
	readonly paragraph: Paragraph;
	/** True between quotation marks, where no fix may touch it. */
	readonly quoted: boolean;
}

export const placedNames = (article: Article): readonly PlacedName[] =>
	article.paragraphs.flatMap((paragraph) => {
		const quotes = topQuotes(paragraph);
		return paragraph.reading.names.map((name): PlacedName => {
			const quote = lastStartingAt(quotes, name.start);
			return {
				start: paragraph.start + name.start,
				end: paragraph.start + name.end,
				name,
				paragraph,
				quoted: quote !== undefined && contains(quote, name),
			};
		});
	});

/** The name with its title: “Clerk Nora Quill”. */
export function withTitle(text: string, { start, end, name, paragraph }: PlacedName): Span {
	const { honorific } = name;
	if (honorific === undefined) return { start, end };
	const before = text.slice(paragraph.start, start).trimEnd();
	return before.endsWith(honorific)
		? { start: paragraph.start + before.length - honorific.length, end }
		: { start, end };
}
