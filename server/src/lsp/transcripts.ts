/** Transcripts of the sources that open stories lean on: read once, indexed once, read again when their file has changed. */

import type { CheckWords, RecordOf, SpokenRecord } from "../features/recordChecks";
import type { Lexicon } from "../lexicon/lexicon";
import { checkQuotation, type QuotationCheck } from "../sources/checkQuotation";
import { sourceFile } from "../sources/places";
import type { Source } from "../sources/register";
import { indexTranscript, type SpokenIndex } from "../sources/spokenIndex";
import { readTranscript, spokenAt, type Transcript, transcriptKind } from "../sources/transcript";
import type { Files } from "./files";

export interface Transcripts {
	/** Reads what `sources` have and is not known yet, or has changed. A file that cannot be read is none. */
	readonly load: (sources: readonly Source[]) => Promise<void>;
	readonly of: RecordOf;
}

interface Known {
	/** As `Files.modified` tells it. */
	readonly modified: number;
	readonly record: SpokenRecord | undefined;
}

export function createTranscripts(files: Files, words: { readonly lexicon: Lexicon }): Transcripts {
	const known = new Map<string, Known>();
	async function loadFile(uri: string): Promise<void> {
		const kind = transcriptKind(uri);
		const modified = kind === undefined ? undefined : await files.modified(uri);
		if (kind === undefined || modified === undefined) return void known.delete(uri);
		if (known.get(uri)?.modified === modified) return;
		const text = await files.read(uri);
		known.set(uri, { modified, record: text === undefined ? undefined : recordIn(readTranscript(text, kind).value) });
	}
	const recordIn = (transcript: Transcript): SpokenRecord => ({
		check: remembering(indexTranscript(transcript, words.lexicon)),
		lineAt: (seconds) => spokenAt(transcript, seconds)?.line,
	});
	return {
		load: async (sources) => {
			const uris = new Set(sources.flatMap((source) => sourceFile(source) ?? []));
			for (const uri of uris) await loadFile(uri).catch(() => known.delete(uri));
		},
		of: (source) => {
			const uri = sourceFile(source);
			return uri === undefined ? undefined : known.get(uri)?.record;
		},
	};
}

/** More than a story has; what was typed on the way to a quotation is forgotten. */
const MOST_KEPT = 2000;

/** A keystroke changes one quotation: the others are not looked for again. */
function remembering(index: SpokenIndex): CheckWords {
	const kept = new Map<string, QuotationCheck | undefined>();
	return (segments, names) => {
		const key = JSON.stringify([segments, names]);
		if (kept.has(key)) return kept.get(key);
		if (kept.size >= MOST_KEPT) kept.clear();
		const check = checkQuotation(index, segments, names);
		kept.set(key, check);
		return check;
	};
}
