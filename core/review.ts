/** What a person may decide of a statement, in the order in which it is offered. */
export const REVIEW_ACTIONS = ["accept", "correct", "reject"] as const;
export type ReviewAction = (typeof REVIEW_ACTIONS)[number];
