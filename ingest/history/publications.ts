import { appendFile, mkdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { stringify } from "yaml";
import { AppError } from "../../core/errors.ts";
import type { Standing } from "../../store/save-document.ts";
import {
  checkEditions,
  type EditionLine,
  parseEditions,
  parseWithdrawals,
  type WithdrawalLine,
} from "./publication-lines.ts";

/** What a home says of the editions of publications, and of those withdrawn: two text files that grow by lines. */
export interface Publications {
  findStanding(sha256: string): Standing;
  /** Returns the line that says what a document revises; null where none does. */
  findEdition(sha256: string): EditionLine | null;
  /** Does any document revise this one. */
  isRevised(sha256: string): boolean;
  /** Writes a line. Throws EDITION_TAKEN where the document revises another already, or another revises what it does. */
  addEdition(line: EditionLine): Promise<void>;
  /** Writes a line. Throws WITHDRAWN_ALREADY. */
  addWithdrawal(line: WithdrawalLine): Promise<void>;
}

const HEADINGS = {
  "editions.yaml":
    "# 更正后的版本：document 更正 revises。删去一行，下次导入即不再如此。Later editions of publications.\n",
  "withdrawals.yaml": "# 撤回的文件。删去一行，下次导入即恢复。Documents that were withdrawn.\n",
} as const;
type FileName = keyof typeof HEADINGS;

/** Returns what a home says of publications. Throws an AppError that names file, place and fault. */
export async function loadPublications(home: string): Promise<Publications> {
  const paths = { editions: join(home, "editions.yaml"), withdrawals: join(home, "withdrawals.yaml") };
  const editions = parseEditions(await readHomeFile(paths.editions));
  checkEditions(paths.editions, editions);
  const withdrawals = parseWithdrawals(await readHomeFile(paths.withdrawals));
  return createPublications(home, { editions, withdrawals });
}

async function readHomeFile(path: string) {
  const text = await readFile(path, "utf8").catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === "ENOENT") return ""; // A home where nothing was ever corrected or withdrawn.
    throw cause;
  });
  return { path, text };
}

interface Lines {
  readonly editions: readonly EditionLine[];
  readonly withdrawals: readonly WithdrawalLine[];
}

function createPublications(home: string, lines: Lines): Publications {
  const editions = new Map(lines.editions.map((line) => [line.document, line]));
  const withdrawals = new Map(lines.withdrawals.map((line) => [line.document, line]));
  return {
    findStanding: (sha256) => ({
      ...placeEdition(sha256, editions),
      ...describeWithdrawal(withdrawals.get(sha256)),
    }),
    findEdition: (sha256) => editions.get(sha256) ?? null,
    isRevised: (sha256) => [...editions.values()].some(({ revises }) => revises === sha256),
    addEdition: async (line) => {
      checkFree(line, [...editions.values()]);
      await appendLine(home, "editions.yaml", line);
      editions.set(line.document, line);
    },
    addWithdrawal: async (line) => {
      const former = withdrawals.get(line.document);
      if (former) throw new AppError("WITHDRAWN_ALREADY", { sha256: former.document, ...pickReason(former) });
      await appendLine(home, "withdrawals.yaml", line);
      withdrawals.set(line.document, line);
    },
  };
}

function pickReason({ reason, by, on }: WithdrawalLine) {
  return { reason, by, on };
}

/** The first edition is the one that revises none; it counts as the first whether or not it was ever ingested. */
function placeEdition(
  sha256: string,
  editions: ReadonlyMap<string, EditionLine>,
): Pick<Standing, "work" | "edition" | "editionAssumed"> {
  const own = editions.get(sha256);
  if (!own) return { work: null, edition: null, editionAssumed: null };
  const former = placeEdition(own.revises, editions);
  return { work: former.work ?? own.revises, edition: (former.edition ?? 1) + 1, editionAssumed: own.assumed };
}

function describeWithdrawal(line: WithdrawalLine | undefined) {
  return {
    withdrawnReason: line?.reason ?? null,
    withdrawnBy: line?.by ?? null,
    withdrawnOn: line?.on ?? null,
  };
}

function checkFree(line: EditionLine, lines: readonly EditionLine[]): void {
  const taken = lines.find(({ document, revises }) => document === line.document || revises === line.revises);
  if (taken) throw new AppError("EDITION_TAKEN", { document: taken.document, revises: taken.revises });
  const formers = new Map([...lines, line].map(({ document, revises }) => [document, revises]));
  for (let at = formers.get(line.document); at !== undefined; at = formers.get(at))
    if (at === line.document) throw new AppError("EDITION_TAKEN", { document: line.revises, revises: line.document });
}

async function appendLine(home: string, name: FileName, line: EditionLine | WithdrawalLine): Promise<void> {
  const path = join(home, name);
  const { text } = await readHomeFile(path);
  await mkdir(dirname(path), { recursive: true });
  const gap = text === "" ? HEADINGS[name] : text.endsWith("\n") ? "" : "\n";
  await appendFile(path, `${gap}${stringify([line])}`);
}
