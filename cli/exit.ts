/** Exit codes: 0 all went well, 1 a file was refused or something failed, 2 usage, 3 reviews are open with --strict. */
export const EXIT = { ok: 0, failure: 1, usage: 2, reviewsOpen: 3 } as const;
