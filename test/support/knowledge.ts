/** The product's own word lists, read once for all tests. */
import { join } from "node:path";
import { analyze as analyzeText, type Knowledge } from "../../server/src/analysis/analyze";
import type { Article } from "../../server/src/analysis/article";
import type { RegisteredName } from "../../server/src/analysis/paragraph";
import { indexRegistered } from "../../server/src/analysis/registeredNames";
import { loadKnowledge } from "../../server/src/knowledge.node";

/** The project's folder. */
export const root = join(__dirname, "../../..");

export const lexiconFolder = join(root, "server/src/lexicon");

export const weightsFolder = join(root, "server/weights");

export const knowledge: Knowledge = loadKnowledge(lexiconFolder, weightsFolder).knowledge;

export const analyze = (text: string, names: readonly RegisteredName[] = []): Article =>
	analyzeText(text, knowledge, names.length === 0 ? undefined : indexRegistered(names, knowledge.lexicon));
