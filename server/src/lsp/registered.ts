/** The register on the wire: names to complete, and where a source's entry stands. */
import {
	type CompletionItem,
	CompletionItemKind,
	type CompletionList,
	type CompletionParams,
	CompletionTriggerKind,
	type Location,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Completion, Completions } from "../features/complete";
import { type CompletionPlace, completionPlace } from "../features/completionPlace";
import type { Lexicon } from "../lexicon/lexicon";
import type { Source } from "../sources/register";
import { toOffset } from "./fromLsp";
import type { StoryNotes } from "./notes";
import { toLocation, toRange } from "./toLsp";

/** Where the entry of `source` stands in its register; undefined where that is gone. */
export async function entryLocation(
	notes: Pick<StoryNotes, "registers">,
	story: string,
	{ uri, at }: Source,
): Promise<Location | undefined> {
	const file = (await notes.registers(story)).find((register) => register.uri === uri);
	return file?.text === undefined ? undefined : toLocation(TextDocument.create(uri, "yaml", 0, file.text), at);
}

/** What is wanted at the caret; behind a blank just typed nothing that was only begun, which would come up everywhere. */
export function wantsName(
	document: TextDocument,
	{ position, context }: CompletionParams,
	lexicon: Lexicon,
): CompletionPlace | undefined {
	const place = completionPlace(document.getText(), toOffset(document, position), lexicon);
	const isBlank = context?.triggerKind === CompletionTriggerKind.TriggerCharacter;
	return isBlank && place?.begun[0] !== "" ? undefined : place;
}

const KINDS: Readonly<Record<Completion["kind"], CompletionItemKind>> = {
	person: CompletionItemKind.Variable,
	organization: CompletionItemKind.Class,
	name: CompletionItemKind.Reference,
};

export const toCompletionList = (document: TextDocument, { items, isComplete }: Completions): CompletionList => ({
	isIncomplete: !isComplete,
	items: items.map(
		({ label, detail, span, newText, filter, kind }, index): CompletionItem => ({
			label,
			detail,
			kind: KINDS[kind],
			filterText: filter,
			sortText: String(index).padStart(4, "0"),
			textEdit: { range: toRange(document, span), newText },
		}),
	),
});
