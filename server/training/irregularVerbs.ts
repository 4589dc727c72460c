/** Forms of irregular verbs, for the lemmatizer's exceptions and the tagger's dictionary. */

export interface IrregularForm {
	readonly verb: string;
	readonly past: boolean;
	readonly participle: boolean;
}

/** By form, also behind prefixes where the dictionary has the verb: “underwent”, “forbade”. */
export function irregularForms(isVerb: (word: string) => boolean): ReadonlyMap<string, IrregularForm> {
	const forms = new Map<string, IrregularForm>();
	for (const entry of IRREGULAR.split(",")) {
		const [verb = "", past = "", participle = past] = entry.trim().split(" ");
		for (const prefix of PREFIXES) {
			if (prefix !== "" && !isVerb(prefix + verb)) continue;
			const add = (form: string, kind: "past" | "participle"): void => {
				const known = forms.get(prefix + form) ?? { verb: prefix + verb, past: false, participle: false };
				forms.set(prefix + form, { ...known, [kind]: true });
			};
			add(past, "past");
			add(participle, "participle");
		}
	}
	for (const [verb, form] of [
		["lie", "lying"],
		["die", "dying"],
		["tie", "tying"],
		["vie", "vying"],
	] as const)
		forms.set(form, { verb, past: false, participle: false });
	return forms;
}

const PREFIXES = ["", "under", "over", "out", "re", "mis", "fore", "with", "up", "un", "a", "be", "for", "in", "inter"];

/** Verb, past, participle where it differs. */
const IRREGULAR = `arise arose arisen, awake awoke awoken, bear bore borne, beat beat beaten, become became become, befall befell befallen,
	begin began begun, bend bent, bet bet, bind bound, bite bit bitten, bleed bled, blow blew blown, break broke broken, breed bred,
	bring brought, build built, burn burnt, burst burst, buy bought, cast cast, catch caught, choose chose chosen, cling clung,
	come came come, cost cost, creep crept, cut cut, deal dealt, dig dug, do did done, draw drew drawn, dream dreamt, drink drank drunk,
	drive drove driven, dwell dwelt, eat ate eaten, fall fell fallen, feed fed, feel felt, fight fought, find found, flee fled,
	fling flung, fly flew flown, forbid forbade forbidden, forget forgot forgotten, forsake forsook forsaken, freeze froze frozen,
	get got gotten, give gave given, go went gone, grind ground, grow grew grown, hang hung, have had, hear heard, hide hid hidden,
	hit hit, hold held, hurt hurt, keep kept, kneel knelt, know knew known, lay laid, lead led, lean leant, leap leapt, learn learnt,
	leave left, lend lent, let let, light lit, lose lost, make made, mean meant, meet met, pay paid, prove proved proven, put put, quit quit,
	read read, rid rid, ride rode ridden, ring rang rung, rise rose risen, run ran run, say said, see saw seen, seek sought, sell sold,
	send sent, set set, sew sewed sewn, shake shook shaken, shed shed, shine shone, shoot shot, show showed shown, shrink shrank shrunk, shut shut,
	sing sang sung, sink sank sunk, sit sat, slay slew slain, sleep slept, slide slid, sling slung, slit slit, smell smelt, sow sowed sown,
	speak spoke spoken, speed sped, spend spent, spill spilt, spin spun, spit spat, split split, spoil spoilt, spread spread,
	spring sprang sprung, stand stood, steal stole stolen, stick stuck, sting stung, stink stank stunk, stride strode, strike struck, string strung, strive strove striven, swear swore sworn, sweep swept, swell swelled swollen, swim swam swum, swing swung,
	take took taken, teach taught, tear tore torn, tell told, think thought, throw threw thrown, thrust thrust, tread trod trodden,
	understand understood, wake woke woken, wear wore worn, weave wove woven, weep wept, win won, wind wound, wring wrung,
	write wrote written`;
