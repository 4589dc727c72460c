/** Datelines: where, and by whom, a story was filed, up to the dash that stands before the copy. */

const DASH = String.raw`\s?(?:[—–]|--?)\s+`;
// A clause between dashes goes on in lower case: “NATO — the alliance of 32 — will …”
const COPY = String.raw`(?=["“'‘«„([$£€]*[\p{Lu}\p{N}])`;
// , Ore.   , Nov. 3   , N.Y., April 1   , Norway
const REGION = String.raw`(?:,\s(?:\p{Lu}[\p{L}.]*|\d{1,4})(?:\s(?:\p{Lu}[\p{L}.]*|\d{1,4}))*)`;
const AGENCY = String.raw`\(\p{Lu}[^()]{1,40}\)`;
const CAPITALS = String.raw`\p{Lu}[\p{Lu}.'’-]+`;
const NAME = String.raw`\p{Lu}[\p{L}.'’-]+`;
const PLACE = `${CAPITALS}(?:[ /]${CAPITALS}){0,4}`;

interface Form {
	readonly pattern: RegExp;
	/** True where the words before the dash may also be a subject with a clause between dashes behind it. */
	readonly isWeak: boolean;
}

const FORMS: readonly Form[] = [
	// PORT ELLERY, Nov. 3 (Coastline News) —   PORT ELLERY, Ore. —   PORT ELLERY/OSLO —   WASHINGTON (AP) --
	{ pattern: form(`${PLACE}(?:${REGION}{1,2}\\s?(?:${AGENCY})?|\\s?${AGENCY})`), isWeak: false },
	// SALT LAKE CITY —   LONDON —
	{ pattern: form(PLACE), isWeak: true },
	// (Reuters) -
	{ pattern: form(String.raw`\(\p{Lu}[\p{L} ]{1,30}\)`), isWeak: false },
	// Port Ellery, Norway (AFP) –
	{
		pattern: form(
			`${NAME}(?: ${NAME}){0,3}${REGION}{0,2} \\((?:Reuters|AP|AFP|UPI|EFE|DPA|dpa|Xinhua|Bloomberg|CNN)\\)`,
		),
		isWeak: false,
	},
	// Beirut, Lebanon –   Port Ellery, Ore. —
	{
		pattern: form(
			`${NAME}(?: ${NAME}){0,2}, (?:(?:New|North|South|Northern|West|East|United|Saudi|Sri|Costa|El|Puerto|Sierra) )?${NAME}`,
		),
		isWeak: true,
	},
];

function form(words: string): RegExp {
	return new RegExp(`^${words}${DASH}${COPY}`, "u");
}

// EXCLUSIVE – The bridge …: a label, not a place
const LABEL =
	/^(?:EXCLUSIVE|OPINION|ANALYSIS|EDITORIAL|COMMENT|COMMENTARY|REVIEW|UPDATED?|BREAKING|LIVE|WATCH|VIDEO|PHOTOS|CORRECTION|FACT CHECK)\b/;
/** The length of the dateline at the beginning of a paragraph, its dash and the space after it included. */
export function dateline(text: string): number | undefined {
	// A non-breaking space is a space; lengths stay.
	const start = text.slice(0, 400).replace(/[\u00a0\u2007\u202f]/g, " ");
	for (const { pattern, isWeak } of FORMS) {
		const match = pattern.exec(start);
		if (match === null || LABEL.test(start)) continue;
		if (!isWeak || !hasPairedDash(start, match[0].length)) return match[0].length;
	}
	return undefined;
}

// NATO — The alliance of 32 — will close it.
const SECOND_DASH =
	/^[^.!?—–]{1,60}?\s(?:[—–]|--?)\s(?:will|would|is|was|are|were|has|have|had|can|could|may|might|must|did|does|said|says|\p{Ll}{2,}ed)\b/u;

/** Is the dash the first of two, with the verb of what stands before it behind the second one? */
const hasPairedDash = (text: string, from: number): boolean => SECOND_DASH.test(text.slice(from));
