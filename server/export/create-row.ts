import type { ExportRow, ExportValue } from "./columns.ts";
import { createRow } from "./columns.ts";
import type { AskedCell, AskedCitation, AskedFigure, AskedPeriod, AskedPoint, AskedRow } from "./figure-query.ts";
import { findMultiplier, findObsStatuses, formatTime, scaleAmount } from "./sdmx-codes.ts";

type Values = Partial<ExportRow>;

/** Returns the row of a figure that stands by itself: it has no verdict, for it is held against nothing. */
export function createFigureRow(figure: AskedFigure): ExportRow {
  const { comparator, release, flags } = figure;
  const statuses = findObsStatuses({ gap: null, codes: listCodes(flags), comparator, release });
  return createRow(...listFigure(figure), listStatuses(statuses));
}

/** Returns the row of a figure of a series, held against the reference of that. */
export function createPointRow({ observation, verdict, reasons }: AskedPoint): ExportRow {
  const codes = [...listCodes(reasons), ...listCodes(observation.flags)];
  const { comparator, release } = observation;
  const own: Values = {
    verdict,
    reasons: createList(listCodes(reasons)),
    reason_messages: createList(listMessages(reasons)),
  };
  return createRow(
    ...listFigure(observation),
    own,
    listStatuses(findObsStatuses({ gap: null, codes, comparator, release })),
  );
}

/** Returns the row of a cell of a comparison: its figure with verdict, reasons and rank, else the gap and why. */
export function createCellRow(row: AskedRow, cell: AskedCell): ExportRow {
  const { observation, reasons, gap } = cell;
  const flags = observation?.flags ?? [];
  const codes = [...listCodes(reasons), ...listCodes(flags)];
  const { comparator = null, release = null } = observation ?? {};
  const names: Values = { row_label: row.label, region: cell.region.id, region_label: cell.region.label };
  return createRow(
    listPlace(row, cell),
    ...(observation ? listFigure(observation) : [listPeriod(row.reference.period)]),
    names,
    listVerdict(cell),
    listNotes([...flags, ...cell.notes]),
    listStatuses(findObsStatuses({ gap: gap?.code ?? null, codes, comparator, release })),
  );
}

function listPlace({ indicator, measure, reference }: AskedRow, { isBenchmark }: AskedCell): Values {
  return {
    indicator: indicator.key,
    indicator_label: indicator.label,
    topic: indicator.topic,
    measure,
    status: reference.status,
    is_benchmark: String(isBenchmark),
  };
}

function listVerdict({ verdict, reasons, gap, rank, difference }: AskedCell): Values {
  return {
    verdict,
    reasons: createList(listCodes(reasons)),
    reason_messages: createList(listMessages(reasons)),
    gap: gap?.code ?? null,
    gap_message: gap?.message ?? null,
    gap_regions: createList(gap?.regions.map(({ id }) => id) ?? []),
    rank: rank && String(rank.place),
    rank_peers: rank && String(rank.peerCount),
    difference: difference?.amount ?? null,
    difference_unit: difference?.unit ?? null,
  };
}

function listFigure(figure: AskedFigure): Values[] {
  const { period, citations, flags } = figure;
  return [
    listNames(figure),
    listWords(figure),
    listAmounts(figure),
    listPeriod(period),
    listSources(citations),
    listNotes(flags),
  ];
}

function listNames({ id, indicator, topic, region, regionVersion }: AskedFigure): Values {
  return {
    observation: id,
    indicator: indicator.key,
    indicator_label: indicator.label,
    topic: topic ?? indicator.topic,
    region: region.id,
    region_label: region.label,
    region_version: regionVersion.id,
  };
}

function listAmounts({ amount, statedValue, decimals }: AskedFigure): Values {
  const power = findMultiplier(amount, statedValue);
  return { amount, decimals: String(decimals), obs_value: scaleAmount(amount, power), unit_mult: String(power) };
}

function listWords(figure: AskedFigure): Values {
  return {
    measure: figure.measure,
    status: figure.status,
    scope: figure.scope,
    entity: figure.entity,
    period_inferred: String(figure.periodInferred),
    base_unit: figure.baseUnit,
    comparator: figure.comparator,
    stated_value: figure.statedValue,
    stated_unit: figure.statedUnit,
    basis: figure.basis,
    price_basis: figure.priceBasis,
    definition: figure.definition,
    release: figure.release,
  };
}

function listPeriod(period: AskedPeriod | null): Values {
  const { freq, timePeriod } = formatTime(period);
  return {
    period_start: period?.start ?? null,
    period_end: period?.end ?? null,
    period_kind: period?.kind ?? null,
    freq,
    time_period: timePeriod,
  };
}

/** One item a citation in each list. */
function listSources(citations: readonly AskedCitation[]): Values {
  const documents = citations.map(({ document }) => document);
  return {
    source_titles: createList(documents.map(({ title }) => title)),
    source_issuers: createList(documents.map(({ issuer }) => issuer ?? "")),
    source_dates: createList(documents.map(({ publishedOn }) => publishedOn ?? "")),
    source_hashes: createList(documents.map(({ sha256 }) => sha256)),
    quotes: createList(citations.map(formatQuote)),
    quote_places: createList(citations.map(formatQuotePlace)),
  };
}

function formatQuote(citation: AskedCitation): string {
  return citation.__typename === "TextCitation" ? citation.quote : citation.displayedText;
}

function formatQuotePlace(citation: AskedCitation): string {
  if (citation.__typename === "CellCitation") return `${citation.sheet}!${citation.cell}`;
  return `${citation.start}-${citation.end}`;
}

interface Coded {
  readonly code: string;
  readonly message: string;
}

/** Each note once. */
function listNotes(notes: readonly Coded[]): Values {
  const unique = [...new Map(notes.map((note) => [note.code, note])).values()];
  return { notes: createList(listCodes(unique)), note_messages: createList(listMessages(unique)) };
}

function listStatuses(statuses: readonly string[]): Values {
  return { obs_status: statuses[0] ?? null, obs_statuses: createList(statuses) };
}

function listCodes(coded: readonly Coded[]): string[] {
  return coded.map(({ code }) => code);
}

function listMessages(coded: readonly Coded[]): string[] {
  return coded.map(({ message }) => message);
}

/** The items stand on lines of a cell, so that each is one line; null where there is none. */
function createList(items: readonly string[]): ExportValue {
  return items.length === 0 ? null : items.map((item) => item.replaceAll(/\s*[\r\n]+\s*/g, " "));
}
