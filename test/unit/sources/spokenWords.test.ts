/** Words as they are compared: `=` for one and the same, `≠` for others. */
import { deepEqual, notDeepEqual } from "node:assert/strict";
import { functionWords, hesitations } from "../../../server/src/sources/hesitations";
import { spokenWords } from "../../../server/src/sources/spokenWords";
import { knowledge } from "../../support/knowledge";

const { lexicon } = knowledge;
const keys = (text: string): readonly string[] => spokenWords(text, lexicon).map(({ key }) => key);

describe("spoken words", () => {
	for (const pair of [
		"forty = 40",
		"twenty-five thousand three hundred and four = 25,304",
		"nineteen ninety-eight = 1998",
		"twenty twenty-four = 2024",
		"one point five million = 1.5 million",
		"a hundred people = 100 people",
		"$40 million = forty million dollars",
		"40% = forty per cent",
		"nine thirty = 9:30",
		"May 3 = May third",
		"the twenty-first of June = the 21st of June",
		"in the eighties = in the ’80s",
		"gonna = going to",
		"OK = okay",
		"The Colours = the colors",
		"don’t = Don't",
		"U.S. = US",
		"well-known = well – known",
		"Café = cafe",
	])
		it(pair, () => deepEqual(keys(pair.split(" = ")[0] ?? ""), keys(pair.split(" = ")[1] ?? "")));
	for (const pair of [
		"don’t ≠ do not",
		"forty ≠ fourteen",
		"the three ≠ the third",
		"yeah ≠ yes",
		"ten, twenty ≠ 1020",
	])
		it(pair, () => notDeepEqual(keys(pair.split(" ≠ ")[0] ?? ""), keys(pair.split(" ≠ ")[1] ?? "")));
});

/** `<words>` may be left out. */
function checkHesitations(expected: string): void {
	const text = expected.replace(/[<>]/g, "");
	const words = spokenWords(text, lexicon);
	const left = hesitations(words, lexicon, functionWords(lexicon));
	const wanted = spokenWords(expected.replaceAll("<", "[").replaceAll(">", "]"), lexicon);
	deepEqual(
		words.map(({ key }, place) => (left[place] ? `<${key}>` : key)),
		wanted.map(({ key, bracket }) => (bracket === "square" ? `<${key}>` : key)),
	);
}

describe("hesitations", () => {
	for (const text of [
		"<Um>, it was, <uh>, old.",
		"It was, <you know>, old. Do you know the gates?",
		"<We>, we got a call and <we were>, <uh>, we were told.",
		"The <the> gates.".replace("The <the>", "<The> the"),
		"<We told the> — we asked the board.",
		"The gates <wer>- were old.",
		"I rowed across (<laughs>) myself (which is far).",
	])
		it(text, () => checkHesitations(text));
	for (const text of [
		"It was very, very old.",
		"No, no, it was not.",
		"We knew. We knew.",
		"It fell — nobody was hurt — and we left.",
		"I mean the upper gate.",
		"It was old, so we left.",
	])
		it(`none in: ${text}`, () => checkHesitations(text));
});
