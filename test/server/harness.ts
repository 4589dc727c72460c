/** A client of the server for tests: both speak the real protocol over a pipe in memory, without process or editor. */
import { deepEqual } from "node:assert/strict";
import { PassThrough } from "node:stream";
import {
	type ClientCapabilities,
	createConnection,
	type InitializeResult,
	type LogMessageParams,
	MessageType,
	ProposedFeatures,
	type PublishDiagnosticsParams,
	type Registration,
	type ShowMessageParams,
} from "vscode-languageserver";
import {
	createProtocolConnection,
	type ProtocolConnection,
	StreamMessageReader,
	StreamMessageWriter,
} from "vscode-languageserver/node";
import { type ServerOptions, serve } from "../../server/src/server";
import { knowledge } from "../support/knowledge";

export interface Setup {
	/** Parts of the client's capabilities that differ from `CAPABILITIES`. */
	readonly capabilities?: ClientCapabilities;
	/** What the client says of itself beside its capabilities. */
	readonly options?: unknown;
	/** What the client answers for the section `sourcemark`. */
	readonly settings?: unknown;
	readonly server?: Partial<ServerOptions>;
	/** Workspace folders that the client has open. */
	readonly folders?: readonly string[];
	/** Errors that the server is expected to log; any other fails the test. */
	readonly errors?: RegExp;
	/** Called before the handshake, to answer requests otherwise. */
	readonly prepare?: (connection: ProtocolConnection) => void;
}

/** A client that can do what VS Code can, as far as the server asks. */
export const CAPABILITIES: ClientCapabilities = {
	textDocument: {
		diagnostic: { dynamicRegistration: true, relatedDocumentSupport: false },
		hover: { contentFormat: ["markdown", "plaintext"] },
	},
	workspace: {
		configuration: true,
		didChangeConfiguration: { dynamicRegistration: true },
		diagnostics: { refreshSupport: true },
	},
};

/** The same client, except that it waits for findings to be pushed. */
export const PUSHED: ClientCapabilities = {
	...CAPABILITIES,
	textDocument: { hover: { contentFormat: ["markdown", "plaintext"] } },
};

export interface Client {
	readonly connection: ProtocolConnection;
	readonly initialized: InitializeResult;
	readonly published: readonly PublishDiagnosticsParams[];
	readonly registrations: readonly Registration[];
	readonly logs: readonly LogMessageParams[];
	/** What the user was told. */
	readonly shown: readonly string[];
	/** Exit codes with which the server wanted to end its process. */
	readonly exits: readonly number[];
	readonly refreshes: () => number;
	/** Resolves as soon as `condition` holds; it is looked at whenever the server sends something. */
	readonly until: (condition: () => boolean) => Promise<void>;
	/** Resolves once the server has worked through everything that was sent before. */
	readonly settled: () => Promise<void>;
	/** Changes the client's settings and says so. */
	readonly setSettings: (settings: unknown) => Promise<void>;
}

/** Starts a server, hands its client to `use` and ends both; fails where the server logged an error or ended badly. */
export async function withClient(setup: Setup, use: (client: Client) => Promise<void>): Promise<void> {
	const toServer = new PassThrough();
	const toClient = new PassThrough();
	const exits: number[] = [];
	const server = createConnection(
		(logger) => createProtocolConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient), logger),
		{ shutdownReceived: false, initialize: () => {}, exit: (code) => void exits.push(code) },
		ProposedFeatures.all,
	);
	serve(server, { knowledge, problems: [], version: "test", documentation: (rule) => `doc:${rule}`, ...setup.server });
	const connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
	try {
		const client = await connect(connection, setup, exits);
		try {
			await use(client);
		} finally {
			await connection.sendRequest("shutdown");
		}
		const errors = client.logs.filter(({ type }) => type === MessageType.Error).map(({ message }) => message);
		deepEqual(
			errors.filter((message) => setup.errors?.test(message) !== true),
			[],
		);
		await connection.sendNotification("exit");
	} finally {
		connection.dispose();
		server.dispose();
	}
}

async function connect(connection: ProtocolConnection, setup: Setup, exits: readonly number[]): Promise<Client> {
	const published: PublishDiagnosticsParams[] = [];
	const registrations: Registration[] = [];
	const logs: LogMessageParams[] = [];
	const shown: string[] = [];
	const waiting = new Set<() => void>();
	const happened = (): void => {
		for (const look of [...waiting]) look();
	};
	let refreshes = 0;
	let settings: unknown = setup.settings ?? {};
	connection.onNotification("textDocument/publishDiagnostics", (params: PublishDiagnosticsParams) => {
		published.push(params);
		happened();
	});
	connection.onNotification("window/logMessage", (params: LogMessageParams) => {
		logs.push(params);
		happened();
	});
	connection.onNotification("window/showMessage", ({ message }: ShowMessageParams) => {
		shown.push(message);
		happened();
	});
	connection.onRequest("client/registerCapability", (params: { readonly registrations: readonly Registration[] }) => {
		registrations.push(...params.registrations);
		happened();
		return null;
	});
	connection.onRequest("workspace/diagnostic/refresh", () => {
		refreshes++;
		happened();
		return null;
	});
	connection.onRequest("workspace/configuration", (params: { readonly items: readonly unknown[] }) =>
		params.items.map(() => settings),
	);
	setup.prepare?.(connection);
	connection.listen();
	const capabilities = setup.capabilities ?? CAPABILITIES;
	const initialized: InitializeResult = await connection.sendRequest("initialize", {
		processId: null,
		rootUri: null,
		capabilities,
		...(setup.folders === undefined
			? {}
			: { workspaceFolders: setup.folders.map((uri) => ({ uri, name: uri.slice(uri.lastIndexOf("/") + 1) })) }),
		...("options" in setup ? { initializationOptions: setup.options } : {}),
	});
	await connection.sendNotification("initialized", {});
	// A request is answered after all that came before it; two, because the server's own question is answered in between.
	const settled = async (): Promise<void> => {
		for (let turn = 0; turn < 2; turn++)
			await connection.sendRequest("textDocument/hover", {
				textDocument: { uri: "nowhere:" },
				position: { line: 0, character: 0 },
			});
	};
	await settled();
	return {
		connection,
		initialized,
		published,
		registrations,
		logs,
		shown,
		exits,
		refreshes: () => refreshes,
		settled,
		until: (condition) =>
			new Promise((resolve) => {
				const look = (): void => {
					if (!condition()) return;
					waiting.delete(look);
					resolve();
				};
				waiting.add(look);
				look();
			}),
		setSettings: async (changed) => {
			settings = changed;
			await connection.sendNotification("workspace/didChangeConfiguration", { settings: { sourcemark: changed } });
			await settled();
		},
	};
}
