/** Words as they count for being the same name. */

/** Lower case without diacritics, hyphens and joined particles: al-Sabri → sabri. */
export const fold = (word: string): string =>
	word
		.normalize("NFD")
		.replace(/\p{M}/gu, "")
		.replace(/^(?:al|el|an|ash|as|ar|at|az|ad)[-‐‑]/i, "")
		.replace(/[-‐‑'’.\u00ad]/g, "")
		.toLowerCase();
