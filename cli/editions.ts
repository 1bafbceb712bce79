import { userInfo } from "node:os";
import { AppError } from "../core/errors.ts";
import { formatMessage } from "../core/messages.ts";
import type { ChangedStanding } from "../ingest/history/sync-standing.ts";
import type { IngestSources } from "../ingest/ingest-files.ts";
import { readDocument } from "../ingest/read/read-document.ts";
import type { Store } from "../store/store.ts";
import { findNamedDocument } from "./find-named-document.ts";
import { say } from "./print.ts";

/** Who decides something at the terminal, and the day. */
export function signDecision(by?: string): { readonly by: string; readonly on: string } {
  return { by: by ?? userInfo().username, on: new Date().toISOString().slice(0, 10) };
}

interface Declared {
  readonly paths: readonly string[];
  readonly revises: string;
  readonly sources: IngestSources;
}

/** Writes down that the one file to be ingested corrects a document. Throws where there are several files or none such. */
export async function declareEdition(store: Store, { paths, revises, sources }: Declared): Promise<void> {
  const [path, ...others] = paths;
  if (path === undefined || others.length > 0) throw new AppError("REVISES_ONE_FILE", { count: paths.length });
  const { sha256: document } = await readDocument(path);
  const former = await findNamedDocument(store, revises);
  const line = sources.publications.findEdition(document);
  if (line?.revises === former.sha256 && !line.assumed) return;
  const reason = formatMessage("EDITION_DECLARED", {}, "zh");
  await sources.publications.addEdition({
    document,
    revises: former.sha256,
    assumed: false,
    reason,
    ...signDecision(),
  });
}

/** Returns the line that tells of a document which stands otherwise than before. */
export function describeStanding({ document, version }: ChangedStanding): string {
  const { title, edition, withdrawnReason } = document;
  const { zh, en } = describeState({ edition, withdrawnReason });
  const words = say(`${title}：${zh}`, `${title}: ${en}`);
  return version === null ? words : `${words}${say(`，数据版本 ${version}`, `, data version ${version}`)}`;
}

function describeState({
  edition,
  withdrawnReason,
}: Pick<ChangedStanding["document"], "edition" | "withdrawnReason">): Record<"zh" | "en", string> {
  if (withdrawnReason !== null) return { zh: `已撤回（${withdrawnReason}）`, en: `withdrawn (${withdrawnReason})` };
  if (edition !== null) return { zh: `现为第 ${edition} 版`, en: `now edition ${edition}` };
  return { zh: "恢复供用", en: "served again" };
}
