/** What stands above the copy like a headline, whatever its stop: names are short there by custom. */
import type { Article, Paragraph } from "../analysis/article";

/** So many paragraphs at the top may be headline and dek. */
const MOST = 3;

const LONGEST = 150;

/** “Quill on the count: ‘It was wrong.’ Twice.” */
const MOST_SENTENCES = 2;

/** “Quill asks for a new count.” on a line of its own at the top, with copy below. */
export function isHeading(article: Article, paragraph: Paragraph): boolean {
	const position = article.paragraphs.slice(0, MOST).indexOf(paragraph);
	if (position < 0 || article.paragraphs.length < position + 3) return false;
	// Where somebody has spoken in the copy, the copy has begun.
	const before = article.paragraphs.slice(0, position);
	if (before.some(({ reading }) => reading.attributions.some(({ kind }) => kind === "direct"))) return false;
	return article.paragraphs
		.slice(0, position + 1)
		.every(({ start, end, reading }) => end - start <= LONGEST && reading.sentences.length <= MOST_SENTENCES);
}

/** Above the copy like a headline, or what an archive puts there: ABSTRACT. ¶ The count is off, officials say. */
export function isAbove(article: Article, index: number): boolean {
	const [label, paragraph] = [article.paragraphs[index - 1], article.paragraphs[index]];
	if (paragraph === undefined) return false;
	return (
		isHeading(article, paragraph) ||
		(label !== undefined &&
			/^ABSTRACT\W*$/.test(article.text.slice(label.start, Math.min(label.end, label.start + 20))))
	);
}

/** ELLERY, PHPA: capitals throughout tell nothing of a name's spelling. */
export const isCapitals = (text: string): boolean => /\p{Lu}{2}/u.test(text) && text === text.toUpperCase();
