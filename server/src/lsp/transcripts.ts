/** Transcripts of the sources that open stories lean on: read once, indexed once, read again when their file has changed. */
import type { Lexicon } from "../lexicon/lexicon";
import { sourceFile } from "../sources/places";
import type { Source } from "../sources/register";
import { indexTranscript, type SpokenIndex } from "../sources/spokenIndex";
import { readTranscript, transcriptKind } from "../sources/transcript";
import type { Files } from "./files";

export interface Transcripts {
	/** Reads what `sources` have and is not known yet, or has changed. A file that cannot be read is none. */
	readonly load: (sources: readonly Source[]) => Promise<void>;
	readonly of: (source: Source) => SpokenIndex | undefined;
}

interface Known {
	/** As `Files.modified` tells it. */
	readonly modified: number;
	readonly index: SpokenIndex | undefined;
}

export function createTranscripts(files: Files, words: { readonly lexicon: Lexicon }): Transcripts {
	const known = new Map<string, Known>();
	async function loadFile(uri: string): Promise<void> {
		const kind = transcriptKind(uri);
		const modified = kind === undefined ? undefined : await files.modified(uri);
		if (kind === undefined || modified === undefined) return void known.delete(uri);
		if (known.get(uri)?.modified === modified) return;
		const text = await files.read(uri);
		const index = text === undefined ? undefined : indexTranscript(readTranscript(text, kind).value, words.lexicon);
		known.set(uri, { modified, index });
	}
	return {
		load: async (sources) => {
			const uris = new Set(sources.flatMap((source) => sourceFile(source) ?? []));
			for (const uri of uris) await loadFile(uri).catch(() => known.delete(uri));
		},
		of: (source) => {
			const uri = sourceFile(source);
			return uri === undefined ? undefined : known.get(uri)?.index;
		},
	};
}
