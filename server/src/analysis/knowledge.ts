/** What stands behind an analysis: word lists, models, and the register's names later. It comes in as a value from the edge. */
import type { Lexicon } from "../lexicon/lexicon";
import type { NameFinder } from "../models/names";
import type { Parser } from "../models/parser";
import type { Tagger } from "../models/tagger";

export interface Knowledge {
	readonly lexicon: Lexicon;
	/** Parts of speech. Patterns work without any of the models, less well. */
	readonly tagger: Tagger | undefined;
	/** Trees, where there is a tagger too. */
	readonly parser: Parser | undefined;
	readonly nameFinder: NameFinder | undefined;
}
