/** Names and titles told by their capitals: bylines, credits and links hold nothing else, and copy always does. */

/** Lower-case words inside names: Vincent van Gogh, Abu Bakr al Jazari. */
const PARTICLES = [
	"de",
	"del",
	"della",
	"van",
	"von",
	"der",
	"den",
	"la",
	"le",
	"el",
	"al",
	"bin",
	"bint",
	"ibn",
	"da",
	"dos",
	"du",
	"di",
	"ter",
	"y",
];
/** Lower-case words between names: Dana Osei of the Ledger, Tom Marsh in Oslo. */
const BETWEEN = ["and", "of", "the", "for", "in", "at", "to", "from", "by", "with"];
const LINKING: ReadonlySet<string> = new Set([...PARTICLES, ...BETWEEN]);

const SEPARATORS = /[\s,;:/|&()[\]–—·•+*_]+|-(?=\s|$)|\.(?=\s|$|\))/u;
// Osei, O’Neill, al-Abadi, iPhone, 2024, @danaosei, desk@example.org
const NAME_WORD = /^["“‘'’]?(?:(?:al|el|d|l)[-'’]|[a-z](?=\p{Lu}))?[\p{Lu}\p{N}]|@|:\/\//u;

/** True where every word is a name's, a number or a linking word; `also` are further lower-case words that may stand there. */
export function isAllNames(text: string, also?: ReadonlySet<string>): boolean {
	const words = text.split(SEPARATORS).filter((word) => word !== "");
	return (
		words.some((word) => /\p{Lu}|@/u.test(word) && !LINKING.has(word.toLowerCase())) &&
		words.every(
			(word) => NAME_WORD.test(word) || LINKING.has(word.toLowerCase()) || also?.has(word.toLowerCase()) === true,
		)
	);
}

// “Council Delays Vote on Bridge”, “Who pays for the bridge?”: no stop behind it, or capitals throughout
/** True for what reads as a title: it begins with a capital and does not end like a sentence. */
export function isTitle(text: string): boolean {
	if (!/^["“‘'«[(<*_]*[\p{Lu}\p{N}]|^https?:/u.test(text)) return false;
	if (!/\.["”’')*_]*$/.test(text)) return true;
	const words = text.split(/\s+/);
	const capitals = words.filter((word) => /^["“‘'(]?[\p{Lu}\p{N}]/u.test(word));
	return words.length >= 3 && capitals.length >= words.length * 0.6;
}
