/** The files beside the stories as they lie on a disk. */
import { deepEqual, equal, match, rejects } from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { diskFiles } from "../../server/src/files.node";
import { readMarks } from "../../server/src/sources/marks";

describe("files on a disk", () => {
	const folder = mkdtempSync(join(tmpdir(), "desk-"));
	const uri = pathToFileURL(folder).toString();
	const write = (path: string, content: string | Uint8Array = ""): void => {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), content);
	};
	after(() => rmSync(folder, { recursive: true }));

	it("are listed by suffix, without packages and hidden folders", async () => {
		for (const path of ["b.marks.yaml", "may/a (1).marks.yaml", "may/notes.txt", ".git/x.marks.yaml"]) write(path);
		for (const path of ["node_modules/p/x.marks.yaml", `${"deep/".repeat(30)}x.marks.yaml`]) write(path);
		deepEqual(await diskFiles.list(`${uri}/may`, ""), {
			uris: [`${uri}/may/a%20%281%29.marks.yaml`, `${uri}/may/notes.txt`],
			isWhole: true,
		});
		deepEqual(await diskFiles.list(uri, ".marks.yaml"), {
			uris: [`${uri}/b.marks.yaml`, `${uri}/may/a%20%281%29.marks.yaml`],
			isWhole: false,
		});
		deepEqual(await diskFiles.list(`${uri}/gone`, ""), { uris: [], isWhole: true });
	});

	it("in another encoding are read, and found to be so", async () => {
		const text = "marks:\n  - exact: the café\n";
		write("utf16.yaml", new Uint8Array([0xff, 0xfe, ...Buffer.from(text, "utf16le")]));
		write("utf16be.yaml", Buffer.from(text, "utf16le").swap16());
		write("latin1.yaml", Buffer.from(text, "latin1"));
		for (const name of ["utf16", "utf16be", "latin1"]) {
			const { value, problems } = readMarks((await diskFiles.read(`${uri}/${name}.yaml`)) ?? "");
			equal(value, undefined);
			match(problems[0]?.message ?? "", /not in UTF-8/);
		}
		write("bom.yaml", `\ufeff${text}`);
		deepEqual(readMarks((await diskFiles.read(`${uri}/bom.yaml`)) ?? "").problems, []);
	});

	it("too long to be notes are not read", async () => {
		write("long.yaml", "x".repeat(4_000_001));
		await rejects(diskFiles.read(`${uri}/long.yaml`), /too long/);
	});
});
