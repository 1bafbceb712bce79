import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import type { Indicator } from "../core/indicator.ts";
import { isRecordedAt } from "./conditions.ts";
import { findIndicators } from "./indicators.ts";
import { foldText, listTermGrams, listTerms } from "./search-text.ts";
import type { Sentence } from "./sections.ts";
import type { Snapshot } from "./store.ts";

/** A sentence that holds every word of a query, and the document that it stands in. */
export interface SentenceHit extends Sentence {
  readonly documentSha: string;
  readonly title: string;
  readonly publishedOn: string | null;
}

/**
 * Returns the sentences that hold every word of a query, in documents as they are read at the snapshot: latest publication
 * first, undated last, in the order of the text.
 *
 * Words are parted by white space and may be of any length. A query without a letter or digit finds nothing.
 */
export async function searchSentences(snapshot: Snapshot, query: string, limit: number): Promise<SentenceHit[]> {
  const terms = listTerms(query);
  const grams = [...new Set(terms.flatMap(listTermGrams))];
  if (grams.length === 0) return [];
  const { db, tables, version } = snapshot;
  const { sentences, documents } = tables;
  const { id, readingId, ordinal, start, end, text } = sentences;
  const { sha256: documentSha, title, publishedOn } = documents;
  return db
    .select({ id, readingId, ordinal, start, end, text, documentSha, title, publishedOn })
    .from(sentences)
    .innerJoin(documents, and(eq(documents.readingId, readingId), isRecordedAt(documents, version)))
    .where(and(holdsGrams(snapshot, grams), holdsTerms(snapshot, terms)))
    .orderBy(sql`${publishedOn} is null`, desc(publishedOn), asc(documentSha), asc(ordinal))
    .limit(limit);
}

function holdsGrams({ tables, dialect }: Snapshot, grams: readonly string[]): SQL {
  const { sentenceGrams } = tables;
  const { gram, sentenceRowId } = sentenceGrams;
  return sql`${tables.sentences.rowId} in (select ${sentenceRowId} from ${sentenceGrams}
    where ${gram} in (${dialect.list(grams)}) group by ${sentenceRowId} having count(*) = ${grams.length})`;
}

/** All pairs of 地区生产 may stand in a sentence that does not say it: the words themselves decide. */
function holdsTerms({ tables, dialect }: Snapshot, terms: readonly string[]): SQL {
  const isMissing = sql`not (${dialect.holds(tables.sentences.folded, sql.raw('"term"."value"'))})`;
  return sql`not exists (select 1 from (${dialect.list(terms)}) as "term" where ${isMissing})`;
}

/**
 * Returns the indicators whose names, aliases or key hold every word of a query: those called just so first, then those
 * with a name that begins with it, the shortest such name first, then the others, each by key.
 */
export async function searchIndicators(snapshot: Snapshot, query: string): Promise<Indicator[]> {
  const terms = listTerms(query);
  if (terms.length === 0) return [];
  const whole = foldText(query);
  const hits = (await findIndicators(snapshot)).filter((indicator) => isHit(indicator, terms));
  return hits.toSorted((a, b) => countCharacters(a, whole) - countCharacters(b, whole));
}

/** A name as long as the words that it begins with is those words. */
function countCharacters(indicator: Indicator, whole: string): number {
  const lengths = listNames(indicator).flatMap((name) => (name.startsWith(whole) ? [name.length] : []));
  return Math.min(NO_BEGINNING, ...lengths);
}

const NO_BEGINNING = 1_000_000;

function listNames({ key, nameZh, nameEn, aliases }: Indicator): string[] {
  return [key, nameZh, nameEn, ...aliases].map(foldText);
}

function isHit(indicator: Indicator, terms: readonly string[]): boolean {
  const names = listNames(indicator);
  return terms.every((term) => names.some((name) => name.includes(term)));
}
