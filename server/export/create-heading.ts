import type { Locale } from "../../core/messages.ts";
import { readDataVersion } from "../../schema/version/version-resolver.ts";
import { findSets } from "../../store/sets.ts";
import type { Snapshot } from "../../store/store.ts";
import type { ExportHeading, ExportKind, ExportRow } from "./columns.ts";
import type { FileName } from "./file-name.ts";
import type { ExportRequest } from "./read-rows.ts";

/** An export with the state of the data that it is read from. */
export interface Exported {
  readonly request: ExportRequest;
  readonly snapshot: Snapshot;
}

const TITLES: Readonly<Record<ExportKind, Readonly<Record<Locale, string>>>> = {
  comparison: { zh: "并列比较", en: "Comparison" },
  "over-time": { zh: "前后对比", en: "Over time" },
  observations: { zh: "观测值", en: "Observations" },
};

/** Returns what a file says of itself: a title of what it holds, the data version and the request. */
export async function createHeading(
  { request, snapshot }: Exported,
  first: ExportRow | null,
  asked: string,
): Promise<ExportHeading> {
  const { kind, locale, variables } = request;
  const { id, recordedAt } = await readDataVersion(snapshot);
  const subject = (await findSetName(request, snapshot)) ?? findOnlyLabel(variables.indicators, first?.indicator_label);
  const place = findOnlyLabel(variables.regions ?? [variables.region], first?.region_label);
  const title = [TITLES[kind][locale], subject, place].filter((part) => part !== null).join(" ");
  return { title, locale, kind, dataVersion: id, recordedAt, request: asked };
}

async function findSetName({ variables, locale }: ExportRequest, snapshot: Snapshot): Promise<string | null> {
  if (typeof variables.set !== "string") return null;
  const [set] = await findSets(snapshot, [variables.set]);
  return set ? (locale === "zh" ? set.nameZh : set.nameEn) : null;
}

/** Returns the label of what a list names, where it names one thing. */
function findOnlyLabel(asked: unknown, label: ExportRow[keyof ExportRow] | undefined): string | null {
  return Array.isArray(asked) && asked.length === 1 && typeof label === "string" ? label : null;
}

/** Returns the name of the file: by what it holds, and the data version. */
export function createFileName({ request, snapshot }: Exported, { title }: ExportHeading, extension: string): FileName {
  const { kind, variables } = request;
  const version = `v${snapshot.version}`;
  const ids = [variables.set, findOnly(variables.indicators), findOnly(variables.regions) ?? variables.region];
  return {
    words: ["qubi", title, version],
    ids: ["qubi", kind, ...ids.filter((id) => typeof id === "string"), version],
    extension,
  };
}

function findOnly(list: unknown): unknown {
  return Array.isArray(list) && list.length === 1 ? list[0] : null;
}
