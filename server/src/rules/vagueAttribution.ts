import type { Rule } from "./rule";
import { sharedViews, vagueAdverbs, vagueNouns } from "./vaguePhrases";
import { vagueSpeakers } from "./vagueSpeakers";

/** “Critics say”, “studies show”, “widely seen as”, with nobody of the class named near by. */
export const vagueAttribution: Rule = {
	id: "vague-attribution",
	title: "Claim credited to nobody in particular",
	group: "sources",
	severity: "warning",
	on: true,
	precision: { estimated: 0.83, judged: { right: 46, of: 53 } },
	why: "A claim is credited to a class of people, or to studies and reports, and no member of the class is named in the same or the next two paragraphs. The reader cannot weigh such a source and the desk cannot check it. “Widely” and its kin are not excused by one example.",
	exceptions: [
		"a class of which somebody is named in the same or the next two paragraphs",
		"a class that is narrowed: analysts at a bank, residents of a street",
		"“some of the women”, “people close to the talks”: unnamed, but narrowed too",
		"people who do something rather than say it",
		"words in quotation marks",
	],
	bad: [
		"{Critics} say the toll road will drain the marsh.",
		"The view is {widely held} among the older rowers.",
		"{Studies} show that the dye is safe to drink.",
		"The vote followed {complaints from residents} about the noise.\n\nThe board meets again in May.",
		"{Some experts} warn that the dam is too old.",
		"It is {a view its members seem to share}.",
		"{Local media} reported that the ferry had sunk.",
	],
	good: [
		'Critics say the toll road will drain the marsh. "Ours dries out by June," said Ada Pell of the Anglers Union.',
		"Analysts at Barclays expect that the loss will grow.",
		"Harbor police said the quay was clear.",
		"Critics marched to the town hall.",
		"Scholars have long wondered about the stones.",
		'"Critics say that every year," Lund said.',
		"Three people who were at the meeting said the vote was close.",
		"Port officials said the quay was clear.",
		"Some of the rowers said they had spoken at the hearing.",
		"Rowers came by the dozen, telling friends that the race was on.",
		"The oars are often made by hand.",
		"Boat owners widely condemned the toll.",
	],
	check: (context) => [
		...vagueSpeakers(context),
		...vagueNouns(context),
		...vagueAdverbs(context),
		...sharedViews(context),
	],
};
