/**
 * Coverage by an announcement: “Police gave this account:”, “What happened, according to the indictment:”. It covers what follows,
 * over paragraphs, until somebody else speaks or a subhead breaks the passage.
 */
import { lastStartingAt } from "../../text/span";
import type { Attribution } from "../article";
import { attributionsIn } from "../attributions";
import type { Covers, Grounds } from "./placed";

/** A stretch under one announcement. */
interface Umbrella {
	readonly start: number;
	readonly end: number;
	readonly attribution: Attribution | undefined;
}

export function umbrellaBy(grounds: Grounds): Covers {
	let umbrellas: readonly Umbrella[] | undefined;
	return ({ trigger }) => {
		umbrellas ??= findUmbrellas(grounds);
		const over = lastStartingAt(umbrellas, trigger.start);
		return over === undefined || trigger.start >= over.end
			? undefined
			: { because: "umbrella", attribution: over.attribution };
	};
}

// Police gave this account: …; … gave the following version. …
const ANNOUNCES =
	/\b(?:this|the following|their|its|his|her) (?:account|version|chronology|timeline|summary|narrative)\b[^.!?:]{0,60}(?:[:.]|$)|\baccording to [^.!?:]{2,80}:(?=\s|$)|\b(?:says?|said|alleges?|alleged|shows?|showed|found|finds)(?: the following| this)?:(?=\s*$)/;

/** In order of the text, one over each passage; linear: a passage is walked once. */
function findUmbrellas(grounds: Grounds): readonly Umbrella[] {
	const { paragraphs, text } = grounds;
	const found: Umbrella[] = [];
	let end = 0;
	paragraphs.forEach(({ block, start, reading }, index) => {
		if (block.kind !== "body") return;
		for (const sentence of reading.sentences) {
			const from = start + sentence.start;
			if (from < end) continue;
			const match = ANNOUNCES.exec(text.slice(from, start + sentence.end).trimEnd());
			if (match === null) continue;
			const opening = from + match.index + match[0].length;
			const own = attributionsIn(grounds, index, index).find((other) => other.start >= from);
			end = endOf(grounds, index, opening, own);
			found.push({ start: opening, end, attribution: own });
		}
	});
	return found;
}

/** Where the passage that opens at `opening` ends. */
function endOf(grounds: Grounds, index: number, opening: number, own: Attribution | undefined): number {
	const { paragraphs } = grounds;
	const source = own?.speaker?.entity;
	for (let at = index; at < paragraphs.length; at++) {
		const paragraph = paragraphs[at];
		if (paragraph === undefined || paragraph.block.kind === "subhead") return paragraph?.start ?? opening;
		const other = attributionsIn(grounds, at, at).find(
			({ start, speaker }) =>
				start >= opening &&
				speaker !== undefined &&
				(source === undefined || speaker.entity !== source) &&
				speaker.form !== "pronoun",
		);
		if (other !== undefined) return other.start;
	}
	return paragraphs.at(-1)?.end ?? opening;
}
