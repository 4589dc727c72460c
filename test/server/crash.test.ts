/**
 * The server or the editor may die between any two writes. After each single one a fresh server starts over the same
 * disk: every mark and source written so far is read and stands at its words, none is lost, and work goes on.
 */
import { deepEqual, equal, ok } from "node:assert/strict";
import type { WorkspaceEdit } from "vscode-languageserver/node";
import { readMarks } from "../../server/src/sources/marks";
import { readRegister } from "../../server/src/sources/register";
import { applied, MARKS, REGISTER, STORY, withDesk } from "./desk";
import { openStory, type Story } from "./story";

const COPY =
	"Nora Quill, the harbor master, met the council on Monday.\n\n" +
	"“The crane will not be mended before May,” Quill said.\n\n" +
	"At least 37 people were injured when the scaffold came down.\n\n" +
	"“We will pay for the scaffold,” said Tom Avery, the builder.\n";

/** What lies on disk. */
type Disk = ReadonlyMap<string, string>;

interface Action {
	readonly name: string;
	/** What the editor writes: the story as it is saved, or an edit that it was given. */
	readonly edit: (story: Story) => Promise<WorkspaceEdit | undefined>;
	/** Words of the story and what they become when the editor saves it, before the edit is asked for. */
	readonly rewrite?: readonly [string, string];
}

const at = (story: Story, words: string) => {
	const start = story.text().indexOf(words);
	ok(start >= 0, `“${words}” is not in the story`);
	return { start: start + 2, end: start + 2 };
};

const attach = (words: string, id: string, name?: string): Action => ({
	name: `attach ${id}`,
	edit: async (story) => {
		const added = name === undefined ? {} : { added: { id, name, kind: "person" } as const };
		return (await story.mark(at(story, words), { kind: "attach", sources: [id], ...added }))?.edit;
	},
});

const ACTIONS: readonly Action[] = [
	attach("The crane", "nora-quill", "Nora Quill"),
	{
		name: "verify",
		edit: async (story) =>
			(await story.mark(at(story, "The crane"), { kind: "status", entry: 0, status: "verified", note: "on tape" }))
				?.edit,
	},
	attach("37 people", "nora-quill"),
	{
		name: "save the story rewritten",
		rewrite: ["before May", "this year"],
		edit: async (story) => (await story.settle())?.edit,
	},
	attach("We will pay", "tom-avery", "Tom Avery"),
	{
		name: "save the story moved",
		rewrite: ["Nora Quill, the", "ELLERY — Nora Quill, the"],
		edit: async (story) => (await story.settle())?.edit,
	},
	{
		name: "dispute",
		edit: async (story) =>
			(await story.mark(at(story, "37 people"), { kind: "status", entry: 1, status: "disputed" }))?.edit,
	},
];

/** Opens the story of `disk` in a fresh server. */
async function withFresh(disk: Disk, use: (story: Story) => Promise<void>): Promise<void> {
	await withDesk({ disk: Object.fromEntries(disk) }, async ({ client }) => {
		const story = await openStory(client, disk.get(STORY) ?? "", { uri: STORY });
		await story.diagnostics();
		await use(story);
	});
}

/** The disk after each single write of `action`, in the order given and in the other one. */
async function writesOf(disk: Disk, { edit, rewrite }: Action): Promise<readonly (readonly Disk[])[]> {
	const orders: (readonly Disk[])[] = [];
	await withFresh(disk, async (story) => {
		if (rewrite !== undefined) {
			const start = story.text().indexOf(rewrite[0]);
			ok(start >= 0);
			await story.change({ start, end: start + rewrite[0].length, newText: rewrite[1] });
		}
		const files = [...applied(await edit(story), (uri) => disk.get(uri))];
		const saved: (readonly [string, string])[] = rewrite === undefined ? [] : [[STORY, story.text()]];
		const all = [...saved, ...files];
		for (const order of all.length > 1 ? [all, all.toReversed()] : [all]) {
			const steps: Disk[] = [];
			for (const [uri, text] of order) steps.push(new Map(steps.at(-1) ?? disk).set(uri, text));
			orders.push(steps);
		}
	});
	return orders;
}

/** The words at which each mark of the story stands: of every mark, in the order of its file. */
async function placedIn(disk: Disk): Promise<readonly (string | undefined)[]> {
	let words: readonly (string | undefined)[] = [];
	await withFresh(disk, async (story) => {
		const { value } = readMarks(disk.get(MARKS) ?? "");
		const found = await Promise.all(
			["The crane", "37 people", "We will pay"].map(async (start) => story.markable(at(story, start))),
		);
		const byEntry = new Map(
			found.flatMap((one) => (one?.marks ?? []).map((mark) => [mark.entry, mark.range] as const)),
		);
		words = (value?.marks ?? []).map((_, entry) => {
			const range = byEntry.get(entry);
			if (range === undefined) return undefined;
			const { start, end } = story.lines().spanOf(range);
			return story.text().slice(start, end);
		});
	});
	return words;
}

const PASSAGES = [
	/^“The crane will not be mended (?:before May|this year),”$/,
	/37 people were injured/,
	/^“We will pay for the scaffold,”$/,
];

/** Everything that had been written is there, at its words. */
async function holds(before: Disk, after: Disk, what: string): Promise<void> {
	const [old, now] = [before, after].map((disk) => readMarks(disk.get(MARKS) ?? ""));
	const [known, sources] = [before, after].map((disk) => readRegister(disk.get(REGISTER) ?? ""));
	deepEqual(now?.problems, [], what);
	deepEqual(sources?.problems, [], what);
	const count = now?.value?.marks.length ?? 0;
	ok(count >= (old?.value?.marks.length ?? 0), `a mark is lost: ${what}`);
	for (const { id } of known?.value?.sources ?? [])
		ok(
			sources?.value?.sources.some((one) => one.id === id),
			`${id} is lost: ${what}`,
		);
	const words = await placedIn(after);
	equal(words.length, count, what);
	for (const [index, said] of words.entries())
		ok(PASSAGES[index]?.test(said ?? ""), `mark ${index} stands at “${said}”: ${what}`);
}

/** Work goes on: with what was cut off where its mark is not there, with what comes next where it is. */
function nextAfter(
	action: Action,
	next: Action | undefined,
	before: Disk,
	cut: Disk,
	isWhole: boolean,
): Action | undefined {
	if (isWhole) return next;
	if (action.rewrite !== undefined) return cut.get(STORY)?.includes(action.rewrite[1]) === true ? next : undefined;
	return cut.get(MARKS) === before.get(MARKS) ? action : next;
}

describe("a server or an editor that dies", () => {
	it("loses no mark and no source, whichever write was its last", async () => {
		let disk: Disk = new Map([[STORY, COPY]]);
		let kills = 0;
		for (const [index, action] of ACTIONS.entries()) {
			const orders = await writesOf(disk, action);
			ok(
				orders.every((steps) => steps.length > 0),
				`${action.name} writes nothing`,
			);
			for (const steps of orders)
				for (const [step, cut] of steps.entries()) {
					const what = `${action.name}, write ${step + 1} of ${steps.length}`;
					await holds(disk, cut, what);
					kills++;
					const next = nextAfter(action, ACTIONS[index + 1], disk, cut, step === steps.length - 1);
					if (next === undefined) continue;
					const [further] = await writesOf(cut, next);
					ok(further !== undefined && further.length > 0, `${next.name} after ${what}`);
					await holds(cut, further.at(-1) ?? cut, `${next.name} after ${what}`);
				}
			disk = orders[0]?.at(-1) ?? disk;
		}
		ok(kills >= 12, `${kills}`);
		const { marks = [] } = readMarks(disk.get(MARKS) ?? "").value ?? {};
		deepEqual(
			marks.map((mark) => [mark?.sources.join(), mark?.status, mark?.was]),
			[
				["nora-quill", "verified", "“The crane will not be mended before May,”"],
				["nora-quill", "disputed", undefined],
				["tom-avery", "unchecked", undefined],
			],
		);
		deepEqual(
			readRegister(disk.get(REGISTER) ?? "").value?.sources.map(({ id }) => id),
			["nora-quill", "tom-avery"],
		);
	}).timeout(60_000);
});
