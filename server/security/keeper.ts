import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { AppError } from "../../core/errors.ts";
import type { Commands } from "../../schema/commands.ts";

/** Returns whether a request carries the keeper's bearer token; never where there is no keeper. */
export function isKeeper({ authorization }: IncomingHttpHeaders, tokenSha256: string | null): boolean {
  const token = /^Bearer +(\S+)$/i.exec(authorization ?? "")?.[1];
  if (tokenSha256 === null || token === undefined) return false;
  // Digests have one length, and comparing them takes as long however many digits agree.
  const given = createHash("sha256").update(token, "utf8").digest();
  return timingSafeEqual(given, Buffer.from(tokenSha256, "hex"));
}

/** What the log says of a review, whoever asked for it. */
export interface ReviewAudit {
  readonly event: "review";
  readonly at: string;
  readonly address: string;
  readonly statement: string;
  readonly action: string;
  readonly by: string;
  /** The correction that was kept, or the code of the refusal. */
  readonly outcome: string;
}

export interface Requester {
  readonly isKeeper: boolean;
  readonly address: string;
}

/** Returns the commands of one request: refused to all but the keeper, and each told to the log. */
export function guardCommands(
  { reviewStatement }: Commands,
  { isKeeper: isAllowed, address }: Requester,
  log: (audit: ReviewAudit) => void,
): Commands {
  return {
    reviewStatement: async (request) => {
      const { id: statement, action, by } = request;
      const tell = (outcome: string) =>
        log({ event: "review", at: new Date().toISOString(), address, statement, action, by, outcome });
      try {
        if (!isAllowed) throw new AppError("REVIEW_REFUSED");
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
