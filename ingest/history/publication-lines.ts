import { z } from "zod";
import { AppError } from "../../core/errors.ts";
import { type DataFile, nameFile, parseData } from "../catalogue/read-entries.ts";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** A line of `editions.yaml`: a document is the edition right after another of the same publication. */
const editionLine = z.strictObject({
  document: sha256,
  revises: sha256,
  /** Concluded from name, issuer and figures, not said by a person. */
  assumed: z.boolean().default(false),
  reason: z.string().min(1),
  by: z.string().min(1),
  on: day,
});
export type EditionLine = z.infer<typeof editionLine>;

/** A line of `withdrawals.yaml`: a document that is served no more. */
const withdrawalLine = z.strictObject({
  document: sha256,
  reason: z.string().min(1),
  by: z.string().min(1),
  on: day,
});
export type WithdrawalLine = z.infer<typeof withdrawalLine>;

/** Returns the lines of an `editions.yaml`; an empty file has none. Throws an AppError that names file, place and fault. */
export function parseEditions(file: DataFile): EditionLine[] {
  return parseData(file, z.array(editionLine).nullable()) ?? [];
}

/** Returns the lines of a `withdrawals.yaml`; an empty file has none. Throws an AppError that names file, place and fault. */
export function parseWithdrawals(file: DataFile): WithdrawalLine[] {
  return parseData(file, z.array(withdrawalLine).nullable()) ?? [];
}

/** Throws DATA_INVALID where a document has two lines, or two documents revise one, or editions go in a circle. */
export function checkEditions(path: string, lines: readonly EditionLine[]): void {
  const fault = findFault(lines);
  if (fault) throw new AppError("DATA_INVALID", { file: nameFile(path), ...fault });
}

interface Fault {
  readonly place: string;
  readonly fault: string;
}

function findFault(lines: readonly EditionLine[]): Fault | null {
  const formers = new Map(lines.map(({ document, revises }) => [document, revises]));
  for (const [at, { document, revises }] of lines.entries()) {
    const rest = lines.slice(at + 1);
    if (rest.some((other) => other.document === document))
      return { place: `${at}.document`, fault: `${document} has another line` };
    if (rest.some((other) => other.revises === revises))
      return { place: `${at}.revises`, fault: `${revises} is revised by two documents` };
    if (isInCircle(document, formers)) return { place: `${at}`, fault: `${document} revises itself in a circle` };
  }
  return null;
}

/** Does the way back from a document lead to itself. */
function isInCircle(document: string, formers: ReadonlyMap<string, string>): boolean {
  const seen = new Set<string>();
  for (let at = formers.get(document); at !== undefined && !seen.has(at); at = formers.get(at)) {
    if (at === document) return true;
    seen.add(at);
  }
  return false;
}
