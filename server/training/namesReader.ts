/** What the training knows before it begins, and corpora read with it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { LEXICON_FILES, parseLexicon } from "../src/lexicon/files";
import type { Lexicon } from "../src/lexicon/lexicon";
import { nameDocument, nameParagraph } from "../src/models/namesDocument";
import { type NameGazetteer, nameGazetteer } from "../src/models/namesGazetteer";
import { createNameWords } from "../src/models/namesWords";
import type { CorpusContext, NameDocumentLabels } from "./namesCorpora";
import type { ReadDocument } from "./namesScore";
import { projectRoot } from "./project";

export interface NameKnowledge {
	readonly lexicon: Lexicon;
	readonly gazetteer: NameGazetteer;
	readonly context: CorpusContext;
}

export function readKnowledge(): NameKnowledge {
	const folder = join(projectRoot, "server/src/lexicon");
	const files = Object.fromEntries(LEXICON_FILES.map((file) => [file, readFileSync(join(folder, file), "utf8")]));
	const { lexicon } = parseLexicon(files);
	return {
		lexicon,
		gazetteer: nameGazetteer(lexicon),
		context: corpusContext(lexicon),
	};
}

export const corpusContext = (lexicon: Lexicon): CorpusContext => ({
	abbreviations: lexicon.abbreviations,
	demonyms: new Set(lexicon.demonyms.keys()),
	titles: new Set(lexicon.honorifics.keys()),
});

export function createReader(
	{ gazetteer }: NameKnowledge,
	clusters: Int8Array,
): (labels: NameDocumentLabels) => ReadDocument {
	const wordOf = createNameWords(gazetteer, clusters, 1_000_000);
	return (labels) => ({
		labels,
		document: nameDocument([
			nameParagraph(
				labels.tokens.map((sentence) => sentence.map((token) => wordOf(token.text))),
				gazetteer,
			),
		]),
	});
}
