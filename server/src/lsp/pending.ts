/** Work that waits until typing pauses: one piece per document, the latest wins. */

export interface Pending {
	readonly schedule: (uri: string, work: () => void) => void;
	readonly cancel: (uri: string) => void;
	readonly cancelAll: () => void;
}

/** Milliseconds without a change after which findings are pushed. */
const PAUSE = 150;

export function createPending(): Pending {
	const timers = new Map<string, ReturnType<typeof setTimeout>>();
	const cancel = (uri: string): void => {
		clearTimeout(timers.get(uri));
		timers.delete(uri);
	};
	return {
		schedule: (uri, work) => {
			cancel(uri);
			timers.set(
				uri,
				setTimeout(() => {
					timers.delete(uri);
					work();
				}, PAUSE),
			);
		},
		cancel,
		cancelAll: () => {
			for (const uri of [...timers.keys()]) cancel(uri);
		},
	};
}
