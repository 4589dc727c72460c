/** The one way in which the desk's examples and the scores run the rules. */
import type { Article } from "../../server/src/analysis/article";
import { checkArticle, RULES } from "../../server/src/rules";
import { NO_HOUSE } from "../../server/src/rules/house";
import type { Finding } from "../../server/src/rules/rule";
import { knowledge } from "./knowledge";

/** Findings of the default profile, with `rule` switched on if it waits to be asked for. */
export function findingsOf(article: Article, rule?: string): readonly Finding[] {
	const asked = RULES.filter(({ id, on }) => id === rule && !on);
	const rules = Object.fromEntries(asked.map(({ id, severity }) => [id, severity]));
	return checkArticle(article, knowledge, { ...NO_HOUSE, rules });
}
