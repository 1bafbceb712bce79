import type { IncomingHttpHeaders } from "node:http";
import { AppError } from "../../core/errors.ts";

/** Types that a form of another site can send without being asked first. */
const SIMPLE_TYPES = ["application/x-www-form-urlencoded", "multipart/form-data", "text/plain"];

/** Throws CSRF_PREVENTED unless a browser would have had to ask first whether the request may be sent. */
export function checkNoCsrf(headers: IncomingHttpHeaders): void {
  const type = headers["content-type"]?.split(";")[0]?.trim().toLowerCase();
  if (type !== undefined && type !== "" && !SIMPLE_TYPES.includes(type)) return;
  if (headers["apollo-require-preflight"] || headers["x-apollo-operation-name"]) return;
  throw new AppError("CSRF_PREVENTED");
}
