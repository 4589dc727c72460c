/** The one way in which tests of the desk's examples and the scores run the rules. */
import type { Article } from "../../server/src/analysis/article";
import { checkArticle } from "../../server/src/rules";
import type { Finding } from "../../server/src/rules/rule";
import { knowledge } from "./knowledge";

/** Findings of the default profile, the rules `on` switched on at a hint besides. */
export const findingsOf = (article: Article, on: readonly string[] = []): readonly Finding[] =>
	checkArticle(article, knowledge, Object.fromEntries(on.map((rule) => [rule, "hint" as const])));
