/**
 * The genre that a story states: in its front matter (`genre: opinion`, `section: Reviews`), by a label above the copy (“Opinion”,
 * “LETTERS.”, “Review: …”), or where its last lines tell whose views they are.
 */
import type { Article } from "../analysis/article";
import { slice } from "../text/span";
import type { Genre } from "./house";

// genre: opinion   type: "Column"   section: Obituaries
const STATED = /^(?:genre|type|section|category)\s*:\s*["']?(?<word>\p{L}+)/gimu;

const GENRES: ReadonlyMap<string, Genre> = new Map([
	["opinion", "opinion"],
	["column", "opinion"],
	["comment", "opinion"],
	["editorial", "opinion"],
	["editorials", "opinion"],
	["commentary", "opinion"],
	["op-ed", "opinion"],
	["letters", "opinion"],
	["letters to the editor", "opinion"],
	["letter to the editor", "opinion"],
	["guest essay", "opinion"],
	["analysis", "opinion"],
	["review", "review"],
	["reviews", "review"],
	["obituary", "obituary"],
	["obituaries", "obituary"],
]);

/** So many lines at the head of a story may be its label, and so many at its end may tell whose views they are. */
const EDGE = 4;

// Opinion   LETTERS.   Review: A pier too far   Opinion | The toll
const LABEL = /^(?<label>[\p{L} -]{3,24}?)\s*(?:[.:|].*)?$/su;

// Her opinions are her own.   The views expressed here are those of the author.
const VIEWS =
	/\b(?:opinions|views)\b[^.]{0,60}\b(?:(?:his|her|their) own|of the (?:authors?|writers?)|do(?:es)? not necessarily)\b/i;

/** News, where nothing else is stated. */
export function genreOf(article: Article): Genre {
	const { text, blocks } = article;
	for (const block of blocks) {
		if (block.kind !== "front-matter") continue;
		for (const { groups } of slice(text, block).matchAll(STATED)) {
			const genre = GENRES.get(groups?.word?.toLowerCase() ?? "");
			if (genre !== undefined) return genre;
		}
	}
	for (const block of blocks.slice(0, EDGE)) {
		const genre = GENRES.get(LABEL.exec(slice(text, block).trim())?.groups?.label?.toLowerCase() ?? "");
		if (genre !== undefined) return genre;
	}
	return blocks.slice(-EDGE).some((block) => VIEWS.test(slice(text, block))) ? "opinion" : "news";
}
