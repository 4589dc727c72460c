/** What values are normalized to, one wording a line; where they are found is the corpus's business. */
import { deepEqual } from "node:assert/strict";
import { toRecord } from "../../../server/src/features/record";
import { analyze } from "../../support/knowledge";

/** The normalized values of `text`, with a tilde behind those that another date must place. */
const normalized = (text: string): readonly string[] =>
	analyze(text).values.map((value) => `${value.type} ${value.normalized}${value.relative ? "~" : ""}`);

const CASES: Readonly<Record<string, string>> = {
	"on Nov. 3": "DATE XXXX-11-03",
	"on 3 November 2014": "DATE 2014-11-03",
	"on November 3rd, 2014": "DATE 2014-11-03",
	"on MARCH 3": "DATE XXXX-03-03",
	"in October 2015": "DATE 2015-10",
	"in 2015": "DATE 2015",
	"on Tuesday": "DATE XXXX-WXX-2",
	"on Sunday": "DATE XXXX-WXX-7",
	"on Nov. 3 and 5": "DATE XXXX-11-03,XXXX-11-05",
	"on Nov. 3-5, 2014": "DATE 2014-11-03/2014-11-05",
	"on 11/23/2001": "DATE 2001-11-23",
	"on 11/9/2001": "DATE 2001-XX-XX",
	"on 13/32/2001": "",
	"in the 1990s": "DATE 199X",
	"in the '90s": "DATE 199X",
	"in the 19th century": "DATE 18XX",
	"in the spring of 2014": "DATE 2014-SP",
	"in the first quarter of 2014": "DATE 2014-Q1",
	"at Christmas": "DATE XXXX-12-25",
	"closed last year": "DATE -1Y~",
	"closed five years ago": "DATE -P5Y~",
	"is 81 years old": "DATE P81Y~",
	"at 12:30 a.m.": "TIME T00:30",
	"at noon": "TIME T12:00",
	"at 11.30pm": "TIME T23:30",
	"for two hours": "TIME PT2H~",
	"cost $1.2 billion": "MONEY USD 1.2e9",
	"cost $1.1 million": "MONEY USD 1.1e6",
	"cost €300": "MONEY EUR 300",
	"cost US$300m": "MONEY USD 3e8",
	"cost 50 cents": "MONEY USD 0.5",
	"cost hundreds of millions of dollars": "MONEY USD 1e8+",
	"cost half a million dollars": "MONEY USD 500000",
	"cost two hundred and fifty thousand dollars": "MONEY USD 250000",
	"cost $2-3 million": "MONEY USD 2e6/3e6",
	"rose 12 percent": "PERCENT 12 %",
	"rose 12.5%": "PERCENT 12.5 %",
	"rose 12 percentage points": "PERCENT 12 pp",
	"ran 5 km": "QUANTITY 5 km",
	"ran 5.5km": "QUANTITY 5.5 km",
	"is 6'2\"": "QUANTITY 6 ft 2 in",
	"counted 31,000 boats": "CARDINAL 31000",
	"counted twenty-five boats": "CARDINAL 25",
	"counted two-thirds of them": "CARDINAL 0.6667",
	"took the third boat": "ORDINAL 3",
	"took the 21st boat": "ORDINAL 21",
	"took 1,23,4 boats": "",
	"won 3-2": "",
};

describe("values", () => {
	for (const [words, value] of Object.entries(CASES))
		it(words, () => deepEqual(normalized(`It ${words}.`), value === "" ? [] : [value]));
	it("are one entity where they mean the same; relative ones are none", () => {
		const article = analyze("It closed on Nov. 3. On November 3, last year, it cost $5.");
		const entities = toRecord("x", article, []).entities.filter(({ id }) => id.startsWith("v"));
		deepEqual(
			entities.map(({ type, name, aliases, mentions }) => [type, name, aliases, mentions.length]),
			[
				["DATE", "XXXX-11-03", ["Nov. 3", "November 3"], 2],
				["MONEY", "USD 5", ["$5"], 1],
			],
		);
	});
	it("stand where they are in the story", () => {
		const text = "One.\n\nIt closed on Nov. 3.";
		deepEqual(
			analyze(text).values.map(({ start, end }) => text.slice(start, end)),
			["Nov. 3"],
		);
	});
});
