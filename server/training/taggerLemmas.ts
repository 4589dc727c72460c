/** Exceptions of the lemmatizer: what the treebanks say where its rules say something else. */
import { hashString } from "../src/models/hash";
import { LEXICON, lemmaByRule, lemmaKey } from "../src/models/lemma";
import type { WordTable } from "../src/models/wordTable";
import type { ConlluSentence, ConlluWord } from "./conllu";

export function lemmaExceptions(sentences: readonly ConlluSentence[], lexicon: WordTable): string {
	const counts = new Map<string, Map<string, number>>();
	const examples = new Map<string, ConlluWord>();
	for (const { words } of sentences)
		for (const word of words) {
			const { form, lemma, upos, xpos } = word;
			if (/\s/.test(form) || /\s/.test(lemma) || lemma === "" || lemma === "_" || lemma.includes("@")) continue;
			const key = lemmaKey(form, upos, xpos);
			const own = counts.get(key) ?? new Map<string, number>();
			own.set(lemma, (own.get(lemma) ?? 0) + 1);
			counts.set(key, own);
			if (!examples.has(key)) examples.set(key, word);
		}
	const lines: string[] = [];
	const irregular = irregularVerbs(lexicon);
	for (const [form, lemma] of irregular) lines.push(`${form} V ${lemma}`);
	for (const key of [...counts.keys()].sort()) {
		if (key.endsWith(" V") && irregular.has(key.slice(0, -2))) continue;
		const own = [...(counts.get(key) ?? [])].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1));
		const word = examples.get(key);
		const best = own[0];
		if (word === undefined || best === undefined) continue;
		if (key.endsWith(" P") && best[1] < 2) continue;
		const ruled = lemmaByRule(word.form, word.upos, word.xpos, lexicon);
		const lemma = key.endsWith(" V") ? best[0].toLowerCase() : best[0];
		if (ruled !== lemma) lines.push(`${key} ${lemma}`);
	}
	return lines.join("\n");
}

/** Past forms of irregular verbs, also behind prefixes where the dictionary has the verb: “underwent”, “forbade”. */
function irregularVerbs(lexicon: WordTable): ReadonlyMap<string, string> {
	const forms = new Map<string, string>();
	for (const entry of IRREGULAR.split(",")) {
		const [verb = "", ...pasts] = entry.trim().split(" ");
		for (const prefix of PREFIXES) {
			if (prefix !== "" && (lexicon.get(hashString(prefix + verb)) & LEXICON.verb) === 0) continue;
			for (const past of pasts) forms.set(prefix + past, prefix + verb);
		}
	}
	return forms;
}

const PREFIXES = ["", "under", "over", "out", "re", "mis", "fore", "with", "up", "un", "a", "be", "for", "in", "inter"];

const IRREGULAR = `arise arose arisen, awake awoke awoken, bear bore borne, beat beaten, become became, befall befell befallen,
	begin began begun, bend bent, bet bet, bind bound, bite bit bitten, bleed bled, blow blew blown, break broke broken, breed bred,
	bring brought, build built, burn burnt, burst burst, buy bought, cast cast, catch caught, choose chose chosen, cling clung,
	come came, cost cost, creep crept, cut cut, deal dealt, dig dug, do did done, draw drew drawn, dream dreamt, drink drank drunk,
	drive drove driven, dwell dwelt, eat ate eaten, fall fell fallen, feed fed, feel felt, fight fought, find found, flee fled,
	fling flung, fly flew flown, forbid forbade forbidden, forget forgot forgotten, forsake forsook forsaken, freeze froze frozen,
	get got gotten, give gave given, go went gone, grind ground, grow grew grown, hang hung, have had, hear heard, hide hid hidden,
	hit hit, hold held, hurt hurt, keep kept, kneel knelt, know knew known, lay laid, lead led, lean leant, leap leapt, learn learnt,
	leave left, lend lent, let let, light lit, lose lost, make made, mean meant, meet met, pay paid, prove proven, put put, quit quit,
	read read, rid rid, ride rode ridden, ring rang rung, rise rose risen, run ran, say said, see saw seen, seek sought, sell sold,
	send sent, set set, sew sewn, shake shook shaken, shed shed, shine shone, shoot shot, show shown, shrink shrank shrunk, shut shut,
	sing sang sung, sink sank sunk, sit sat, slay slew slain, sleep slept, slide slid, sling slung, slit slit, smell smelt, sow sown,
	speak spoke spoken, speed sped, spend spent, spill spilt, spin spun, spit spat, split split, spoil spoilt, spread spread,
	spring sprang sprung, stand stood, steal stole stolen, stick stuck, sting stung, stink stank stunk, stride strode, strike struck
	stricken, string strung, strive strove striven, swear swore sworn, sweep swept, swell swollen, swim swam swum, swing swung,
	take took taken, teach taught, tear tore torn, tell told, think thought, throw threw thrown, thrust thrust, tread trod trodden,
	understand understood, wake woke woken, wear wore worn, weave wove woven, weep wept, win won, wind wound, wring wrung,
	write wrote written, lie lying, die dying, tie tying, vie vying`;
