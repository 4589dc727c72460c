/** The settings in force: asked of the client, or taken from what it sends; the last change holds. */
import { type Connection, DidChangeConfigurationNotification } from "vscode-languageserver";
import type { Client } from "./client";
import { DEFAULTS, readSettings, type Settings } from "./readSettings";

export interface Configuration {
	/** The defaults, until the client's are known. */
	readonly current: () => Settings;
	/** Fulfilled once the client's are known. */
	readonly ready: Promise<void>;
	/** Asks the client to tell of changes. */
	readonly watch: () => Promise<void>;
	/** Settings from the client: asked for where it answers, taken from what it `sent` where it does not. */
	readonly load: (sent?: { readonly sourcemark?: unknown }) => Promise<void>;
}

const SECTION = "sourcemark";

/** `changed` is called whenever other settings are in force. */
export function createConfiguration(connection: Connection, client: () => Client, changed: () => void): Configuration {
	let settings: Settings = DEFAULTS;
	let asked = 0;
	let isReady: () => void = () => undefined;
	const ready = new Promise<void>((resolve) => (isReady = resolve));
	return {
		current: () => settings,
		ready,
		watch: async () => {
			if (client().registersSettings)
				await connection.client
					.register(DidChangeConfigurationNotification.type, { section: SECTION })
					.catch(() => undefined);
		},
		load: async (sent) => {
			const own = ++asked;
			const section = client().answersSettings
				? await connection.workspace.getConfiguration(SECTION).catch(() => undefined)
				: sent?.sourcemark;
			// Two changes at once: the answer to the first may come behind that to the second.
			if (own !== asked) return;
			const read = readSettings(section);
			for (const problem of read.problems) connection.console.warn(problem);
			settings = read.settings;
			isReady();
			changed();
		},
	};
}
