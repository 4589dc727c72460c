/** What an export is written from. */
import type { Article } from "../../analysis/article";
import type { Check } from "../sheet/checks";

export interface Exported {
	/** The story's file as it is, comments and all. */
	readonly copy: string;
	readonly article: Article;
	readonly checks: readonly Check[];
	/** What the file is called. */
	readonly name: string;
}
