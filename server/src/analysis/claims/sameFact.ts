/** What makes two statements the same fact: the act, by the stem of its verb, or the figure. */

/** robbed → rob, robbery's verb stays its own; figures as they are. Crude on purpose: a shared entity stands beside it. */
export function stemOf(word: string): string {
	const lower = word.toLowerCase();
	if (/\d/.test(lower)) return lower;
	const stem = lower.replace(/(?:ies|ied)$/, "y").replace(/(?:ing|ed|es|s|e)$/, "");
	// robbing, planned: rob, plan
	return stem.length < 3 ? lower : stem.replace(/([bdgmnprt])\1$/, "$1");
}
