/** Evidence as messages quote it. */
import { equal } from "node:assert/strict";
import { quoted, quotedClaim, quotedEnd } from "../../../server/src/rules/wording";
import { parseMarked } from "../../support/marked";

const CASES: readonly (readonly [string, string])[] = [
	["Critics say", "“Critics say”"],
	["  Critics\nsay ", "“Critics say”"],
	["The hail came first. Then it rained on us.", "“The hail came first. Then it…”"],
	["Nobody signed a lease,", "“Nobody signed a lease”"],
	["Where did it go?", "“Where did it go?”"],
	["It sent us home.”", "“It sent us home”"],
	["It sent us home.'", "“It sent us home”"],
	["He “ran” off", "“He ‘ran’ off”"],
	['He "ran" off', "“He 'ran' off”"],
	["", "“”"],
];

describe("evidence", () => {
	for (const [copy, expected] of CASES) it(`is ${expected}`, () => equal(quoted(copy), expected));

	it("is the last words where what is amiss stands behind them", () => {
		equal(quotedEnd("Nobody has sent us the keys yet,"), "“… us the keys yet”");
		equal(quotedEnd("the keys,"), "“the keys”");
	});
});

const CLAIMS: readonly (readonly [string, string])[] = [
	["{subject Ada Brandt} {trigger struck} a nurse{end }.", "“Ada Brandt struck a nurse”"],
	[
		"{subject Tom Avery}, who {trigger poisoned the pond}, left Ellery in March{end }.",
		"“Tom Avery … poisoned the pond”",
	],
	["{subject The ranger} {trigger killed} 1,200 geese – all of them{end }.", "“The ranger killed 1,200 geese”"],
	["In May {trigger took} {subject he} bribes{end }.", "“took he bribes”"],
];

describe("the evidence of a claim", () => {
	for (const [copy, expected] of CLAIMS)
		it(`is ${expected}`, () => {
			const { text, marks } = parseMarked(copy);
			const at = (label: string) => marks.find((mark) => mark.label === label) ?? { start: 0, end: 0 };
			equal(quotedClaim(text, { subject: at("subject"), trigger: at("trigger"), end: at("end").start }), expected);
		});
});
