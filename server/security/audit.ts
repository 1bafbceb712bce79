import { AppError } from "../../core/errors.ts";
import type { Commands } from "../../schema/commands.ts";
import { isAtLeast, type Requester } from "./roles.ts";

/** What the log says of a review, whoever asked for it. */
export interface ReviewAudit {
  readonly event: "review";
  readonly at: string;
  readonly address: string;
  /** The name of the token that was shown; null of none. */
  readonly token: string | null;
  readonly statement: string;
  readonly action: string;
  readonly by: string;
  /** The correction that was kept, or the code of the refusal. */
  readonly outcome: string;
}

/** Who asks, and from where. */
export interface Sender extends Requester {
  readonly address: string;
}

/** Returns the commands of one request: those that change data refused to all but the keeper, and each told to the log. */
export function guardCommands(
  { reviewStatement, ...others }: Commands,
  { role, name: token, address }: Sender,
  log: (audit: ReviewAudit) => void,
): Commands {
  return {
    ...others,
    reviewStatement: async (request) => {
      const { id: statement, action, by } = request;
      const tell = (outcome: string) =>
        log({ event: "review", at: new Date().toISOString(), address, token, statement, action, by, outcome });
      try {
        if (!isAtLeast(role, "keeper")) throw new AppError("REVIEW_REFUSED");
        const kept = await reviewStatement(request);
        tell(kept.correctionId);
        return kept;
      } catch (error) {
        tell(error instanceof AppError ? error.code : "INTERNAL_SERVER_ERROR");
        throw error;
      }
    },
  };
}
