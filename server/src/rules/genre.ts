/** The genre that a story states in its front matter: `genre: opinion`, `section: Reviews`. */
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
	["analysis", "opinion"],
	["review", "review"],
	["reviews", "review"],
	["obituary", "obituary"],
	["obituaries", "obituary"],
]);

/** News, where nothing else is stated. */
export function genreOf(article: Article): Genre {
	for (const block of article.blocks) {
		if (block.kind !== "front-matter") continue;
		for (const { groups } of slice(article.text, block).matchAll(STATED)) {
			const genre = GENRES.get(groups?.word?.toLowerCase() ?? "");
			if (genre !== undefined) return genre;
		}
	}
	return "news";
}
