/** Quotations held against two invented transcripts: what is exact, what is edited, and what must be neither. */
import { deepEqual, equal, ok } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkQuotation } from "../../../server/src/sources/checkQuotation";
import type { CheckNote } from "../../../server/src/sources/quotationNotes";
import { indexTranscript } from "../../../server/src/sources/spokenIndex";
import { readTranscript } from "../../../server/src/sources/transcript";
import { knowledge, root } from "../../support/knowledge";

const { lexicon } = knowledge;
const read = (file: string) => readFileSync(join(root, "test/support/transcripts", file), "utf8");
const quill = indexTranscript(readTranscript(read("quill.vtt"), "vtt").value, lexicon);
const council = indexTranscript(readTranscript(read("council.txt"), "txt").value, lexicon);

/** `|` parts the segments of an utterance. */
const verdictOf = (index: typeof quill, quotation: string, names: readonly string[] = []) =>
	checkQuotation(index, quotation.split("|"), names);

function checkExact(index: typeof quill, quotation: string, ...notes: readonly CheckNote[]): void {
	const check = verdictOf(index, quotation);
	equal(check?.verdict, "exact", `${quotation}: ${JSON.stringify(check)}`);
	if (check?.verdict === "exact") deepEqual([...check.notes].sort(), [...notes].sort());
}

/** Expects `same`, `+added+`, `-removed-`. */
function checkEdited(index: typeof quill, quotation: string, expected: string): void {
	const check = verdictOf(index, quotation);
	equal(check?.verdict, "edited", `${quotation}: ${JSON.stringify(check)}`);
	if (check?.verdict === "edited") equal(print(check.difference), expected);
}

const SIGNS = { same: "", added: "+", removed: "-" } as const;
const print = (pieces: readonly { readonly kind: keyof typeof SIGNS; readonly text: string }[]): string =>
	pieces.map(({ kind, text }) => SIGNS[kind] + text + SIGNS[kind]).join(" ");

function checkMissing(index: typeof quill, quotation: string): void {
	const check = verdictOf(index, quotation);
	equal(check?.verdict, "not-found", `${quotation}: ${JSON.stringify(check)}`);
}

const each = (quotations: readonly string[], check: (quotation: string) => void): void => {
	for (const quotation of quotations) it(quotation, () => check(quotation));
};

describe("exact quotations", () => {
	each(
		[
			"Just like that.",
			"just like that",
			"He never wrote back.",
			"the board said no",
			"and the board said no,",
			"I was told that the money had gone into the new pier and that there would be none until the next budget.",
			"They didn’t even look at the pictures",
			"“A box with two doors”",
			"A box – with two doors!",
			"I would, yes. I’m not going to resign, because if I leave then the next person has to learn all of this from nothing.",
			"That was nothing but luck.|I want people to know that.",
			"Nobody was hurt,|and that was luck.",
			"luck",
		],
		(quotation) => checkExact(quill, quotation),
	);
	it("leave hesitations out", () => {
		checkExact(quill, "It was the spring of 2019. We got a call from the keeper", "fillers");
		checkExact(quill, "the lower gate was letting through more water than it held back", "fillers");
		checkExact(quill, "hoped that it wouldn't rain. I told Piet Marlow that somebody was going to drown.", "fillers");
		checkExact(council, "It has my name on it because I am the chair.", "fillers");
		checkExact(council, "I rowed one of them across myself and I do not recommend it.", "fillers");
	});
	it("may keep hesitations", () =>
		checkExact(quill, "Um, it was the spring of 2019. We, we got a call from the keeper"));
	it("write numbers and words in their own way", () => {
		checkExact(quill, "I asked the board for $40,000 to mend it", "numerals");
		checkExact(quill, "a call from the keeper at about 9:30 in the morning", "numerals");
		checkExact(quill, "There are 600 tons of water behind the upper gate", "numerals");
		checkExact(council, "the old boat did not sail on 23 days", "numerals");
		checkExact(council, "I don’t care about the colour of the seats", "spelling");
		checkExact(quill, "I’m not gonna resign", "spelling");
	});
	it("show openly what they change", () => {
		checkExact(quill, "I asked the board for forty thousand dollars … and the board said no.", "ellipsis");
		checkExact(quill, "People think that a lock is a simple thing. ... It isn't.", "ellipsis");
		checkExact(quill, "[The keeper] said the lower gate was letting through more water", "brackets", "fillers");
		checkExact(quill, "it took the footbridge with it and about half of [Tom Avery’s] garden", "brackets");
		checkExact(quill, "[T]here are six hundred tons of water [in the lock] behind the upper gate", "brackets");
	});
	it("may have sentences left out where the reporter’s words part them", () => {
		checkExact(quill, "He never wrote back.|When the lower gate went, it took the footbridge with it.", "apart");
		checkExact(
			council,
			"I look after the people on the island,|Last winter the old boat did not sail on twenty-three days.",
		);
	});
	it("may be broken by a word of somebody else’s", () => {
		const talk = "QUILL: We knew that the gates\nAVERY: Right.\nQUILL: were older than the town.";
		const index = indexTranscript(readTranscript(talk, "txt").value, lexicon);
		checkExact(index, "We knew that the gates were older than the town.", "fillers");
		checkExact(index, "Right.");
		checkMissing(index, "gates right");
	});
	it("have a place", () => {
		const check = verdictOf(council, "Nobody should have to do that.");
		deepEqual(check?.verdict === "exact" && check.place, { line: 25, time: 135, page: 2, speaker: "MARLOW" });
	});
	it("are of the speaker they are attributed to where two have said them", () => {
		const talk = "QUILL: We can do that now.\nAVERY: We can do that now.";
		const index = indexTranscript(readTranscript(talk, "txt").value, lexicon);
		const check = verdictOf(index, "We can do that now.", ["Tom Avery"]);
		equal(check?.verdict === "exact" && check.place.speaker, "AVERY");
		const other = verdictOf(index, "We can do that now.", ["Piet Marlow"]);
		deepEqual(other?.verdict === "exact" && other.notes, ["other-speaker"]);
	});
});

describe("edited quotations", () => {
	it("have a word changed", () => {
		checkEdited(
			quill,
			"I told Piet Marlow that somebody was going to die.",
			"I told Piet Marlow that somebody was going to -drown.- +die.+",
		);
		checkEdited(
			council,
			"We will put the papers in the library on Friday",
			"We will put the papers in the library on -Thursday,- +Friday+",
		);
		checkEdited(
			quill,
			"But I won't sign another safety report for gates",
			"But I -will not- +won't+ sign another safety report for gates",
		);
	});
	it("have words dropped or put in", () => {
		checkEdited(
			quill,
			"There are six hundred tons of water and the iron on it is older than my grandmother",
			"There are six hundred tons of water -behind the upper gate,- and the iron on it is older than my grandmother",
		);
		checkEdited(
			quill,
			"But I will sign another safety report for gates",
			"But I will -not- sign another safety report for gates",
		);
		checkEdited(council, "The contract has been signed.", "-No- +The+ contract has been signed.");
		checkEdited(
			council,
			"The new boat was ordered back in a year when steel was cheap",
			"The +new+ boat was ordered +back+ in a year when steel was cheap",
		);
	});
	it("are stitched of two passages", () => {
		checkEdited(
			council,
			"No decision has been made. Anybody who tells you otherwise is guessing.",
			"No decision has been made. -No contract has been signed.- Anybody who tells you otherwise is guessing.",
		);
		checkEdited(
			quill,
			"I asked the board for forty thousand dollars to mend it. Nobody was hurt, and that was luck.",
			"I asked the board for forty thousand dollars to mend it. -and the board said no. Just like that? … it and about half of the keeper's garden.- Nobody was hurt, and that was luck.",
		);
	});
	it("have another order", () => {
		const check = verdictOf(
			quill,
			"Nobody was hurt, and that was luck. He never wrote back, not one word in eleven months.",
		);
		deepEqual(check?.verdict === "edited" && check.notes, ["order"]);
	});
	it("are stitched of two speakers’ words", () => {
		const check = verdictOf(
			council,
			"Anybody who tells you otherwise is guessing. I look after the people on the island.",
		);
		deepEqual(check?.verdict === "edited" && check.notes, ["speakers"]);
	});
});

describe("quotations that are not there", () => {
	each(
		[
			"I never asked the board for anything.",
			"The upper gate was painted last summer.",
			"We were told that the pumps had failed again.",
			"It was the worst day of my life.",
			"I want people to know that the council lied to them.",
			"There are six boats behind the pier.",
			"Somebody has to mend the lower gate.",
			"It was a long letter from the keeper.",
			"We had no chance to look at the pictures of it.",
			"He said the lower gate would be mended before the summer.",
			"People think that a mayor is a simple man.",
			"I would not do it again for any money.",
			"Did the board ever look at the pictures?",
			"sandbag",
			"the lock gates",
			"no board",
			"When the pier went up, it took all of the money with it and left the keeper nothing.",
		],
		(quotation) => checkMissing(quill, quotation),
	);
	each(
		[
			"I have a letter here from the island doctor.",
			"In April we were told four million.",
			"If there is not enough steel, then this council will have to wait.",
			"Last winter the old school did not open on two days.",
			"We can vote on that two weeks from now.",
		],
		(quotation) => checkMissing(council, quotation),
	);
	it("show what is closest", () => {
		const check = verdictOf(quill, "I asked the board for forty men to mend it, and the mayor laughed.");
		equal(check?.verdict, "not-found");
		ok(check?.verdict === "not-found" && check.closest?.place.line === 22);
	});
	it("have one sentence too many", () => {
		const check = verdictOf(quill, "He never wrote back. He drank all day and slept in his office.");
		ok(check?.verdict === "not-found");
		equal(print(check.closest?.difference ?? []), "He never wrote back. +He drank all day and slept in his office.+");
	});
	it("without words are not asked about", () => equal(verdictOf(quill, "… [he said]"), undefined));
});

describe("quotations of any form", () => {
	it("are checked soon", () => {
		const begin = performance.now();
		const empty = indexTranscript(readTranscript("", "txt").value, lexicon);
		const odd = [
			"",
			"…",
			"[",
			"]",
			"a [b",
			"$",
			"$$ 5",
			"five five five",
			"\u0000",
			"😀 old",
			"’",
			"U.S.",
			"uh, uh, uh",
		];
		for (const index of [empty, quill, council])
			for (const one of odd) for (const other of odd) checkQuotation(index, [one, other, "He never wrote back"]);
		const long = "the gates of the lock and the board that I asked for it ".repeat(400);
		equal(checkQuotation(quill, [long])?.verdict, "not-found");
		const again = indexTranscript(readTranscript(long.repeat(20), "txt").value, lexicon);
		equal(checkQuotation(again, [long])?.verdict, "exact");
		checkQuotation(again, [`${long} velvet`, "the [old] gates", "[the] … of"]);
		ok(performance.now() - begin < 20_000, `${performance.now() - begin}`);
	});
});
