import type { IncomingMessage } from "node:http";
import { AppError } from "../../core/errors.ts";

/** Returns the body of a request as text. Throws BODY_TOO_LARGE as soon as it is, and reads no more of it then. */
export function readBody(request: IncomingMessage, limit: number): Promise<string> {
  const length = Number(request.headers["content-length"] ?? 0);
  if (length > limit) return Promise.reject(new AppError("BODY_TOO_LARGE", { limit }));
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const take = (chunk: Buffer) => {
      size += chunk.length;
      chunks.push(chunk);
      if (size <= limit) return;
      request.off("data", take).pause();
      reject(new AppError("BODY_TOO_LARGE", { limit }));
    };
    request.on("data", take);
    request.once("end", () =>
      resolve(chunks.length === 1 ? String(chunks[0]) : Buffer.concat(chunks).toString("utf8")),
    );
    request.once("error", reject);
  });
}
