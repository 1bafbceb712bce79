import Table from "cli-table3";
import type { Execute } from "./create-execute.ts";
import { say } from "./print.ts";

const VERSIONS = `query Versions {
  dataVersions(first: 50) { number kind documentSha recordedAt }
  documents { sha256 title }
}`;

interface Version {
  readonly number: number;
  readonly kind: string | null;
  readonly documentSha: string | null;
  readonly recordedAt: string | null;
}

/** Returns the data versions, the latest first, as a table or as JSON. */
export async function formatVersions(execute: Execute, json: boolean): Promise<string> {
  const { dataVersions, documents } = (await execute(VERSIONS, {})) as {
    dataVersions: readonly Version[];
    documents: readonly { readonly sha256: string; readonly title: string }[];
  };
  if (json) return JSON.stringify(dataVersions, null, 2);
  const titles = new Map(documents.map(({ sha256, title }) => [sha256, title]));
  const table = new Table({
    head: [say("版本", "Version"), say("时刻", "Recorded"), say("因", "Cause"), say("文件", "Document")],
    style: { head: [], border: [] },
  });
  for (const { number, kind, documentSha, recordedAt } of dataVersions)
    table.push([number, recordedAt ?? "", nameKind(kind), titles.get(documentSha ?? "") ?? ""]);
  return table.toString();
}

const KINDS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  catalogue: ["目录", "catalogue"],
  document: ["新文件", "new document"],
  edition: ["更正版", "later edition"],
  rereading: ["重读", "read anew"],
  withdrawal: ["撤回", "withdrawal"],
  reinstatement: ["取消撤回", "reinstatement"],
};

function nameKind(kind: string | null): string {
  const [zh, en] = KINDS[kind ?? ""] ?? ["", ""];
  return say(zh, en);
}
