import type { ReviewAction } from "../../core/review.ts";
import type { WordsOf } from "../words.ts";
import { createEnum } from "./create-enum.ts";

const REVIEW_ACTION_WORDS: WordsOf<ReviewAction> = {
  accept: ["照读出的采纳", "Right as it was read"],
  correct: ["改后采纳", "Right with the changes given"],
  reject: ["不采纳", "No statement of use"],
};
export const ReviewActionEnum = createEnum("ReviewAction", ["审核的决定", "What was decided"], REVIEW_ACTION_WORDS);
