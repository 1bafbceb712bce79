import { readFileSync } from "node:fs";
import Client from "better-sqlite3";

/** What every peer answers from: the file, and the statements that qubi runs for the question, word for word. */
export interface Given {
  readonly file: string;
  readonly figures: string;
  readonly citations: string;
  readonly version: string;
}

export interface Asked {
  readonly regions: readonly string[];
  readonly indicators: readonly string[];
}

type Row = Readonly<Record<string, unknown>>;

export interface Figure extends Row {
  readonly id: string;
  readonly indicator: string;
  readonly regionId: string;
  readonly amount: string;
}

/** Where the peers read: the same SQL as qubi's, prepared once; the catalogue and the documents are in memory, as qubi's are. */
export interface Source {
  /** Does each member of a union say what it is? REST has no use for it. */
  readonly isTyped: boolean;
  readonly findVersion: () => number;
  readonly findFigures: (version: number, asked: Asked) => Figure[];
  readonly findCitations: (version: number, ids: readonly string[]) => Row[];
  readonly names: ReadonlyMap<string, string>;
  readonly titles: ReadonlyMap<string, string>;
}

const PERIOD = { start: "2024-01-01", end: "2024-06-30" };
const MEASURES = JSON.stringify(["growth_rate", "rank"]);

export function readGiven(): Given {
  return JSON.parse(readFileSync(process.env.QUBI_BENCH_GIVEN ?? "", "utf8"));
}

export function openSource({ file, figures, citations, version }: Given, isTyped = true): Source {
  const client = new Client(file, { readonly: true });
  client.pragma("mmap_size = 268435456");
  client.pragma("cache_size = -65536");
  const [findFigures, findCitations, findVersion] = [figures, citations, version].map((text) => {
    return client.prepare<unknown[], string>(text).pluck();
  }) as [Client.Statement<unknown[], string>, Client.Statement<unknown[], string>, Client.Statement<unknown[], string>];
  const [figureNames, citationNames] = [figures, citations].map(listColumns) as [string[], string[]];
  const pairs = (sql: string) => new Map(client.prepare<[], [string, string]>(sql).raw().all());
  return {
    isTyped,
    findVersion: () => JSON.parse(findVersion.get(1) ?? "[0]")[0],
    findFigures: (at, asked) => {
      const lists = [JSON.stringify(asked.indicators), JSON.stringify(asked.regions), MEASURES];
      const rows = findFigures.all(at, at, ...lists, `${PERIOD.end}|`, `${PERIOD.end}}`);
      return rows.map((text) => createRow<Figure>(figureNames, text));
    },
    findCitations: (at, ids) => {
      return findCitations.all(at, at, JSON.stringify(ids)).map((text) => createRow(citationNames, text));
    },
    names: pairs("select key, name_zh from indicators"),
    titles: pairs("select sha256, title from documents"),
  };
}

/** The columns of `json_array("table"."column", …)`, as keys of a row. */
function listColumns(statement: string): string[] {
  const list = statement.slice(0, statement.indexOf(" from "));
  return Array.from(list.matchAll(/"\w+"\."(\w+)"/g), ([, name = ""]) => {
    return name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  });
}

function createRow<T extends Row>(names: readonly string[], text: string): T {
  const values: readonly unknown[] = JSON.parse(text);
  const row: Record<string, unknown> = {};
  for (let at = 0; at < names.length; at += 1) row[names[at] ?? ""] = values[at];
  return row as T;
}

/** Returns the answer to a question as plain objects, with the keys that the query asks for, in its order. */
export function readComparison(source: Source, asked: Asked): object {
  const version = source.findVersion();
  const figures = source.findFigures(version, asked);
  const cited = groupBy(
    source.findCitations(
      version,
      figures.map(({ id }) => id),
    ),
    "observationId",
  );
  const byRow = groupBy(figures, "indicator");
  const rows = asked.indicators.map((key) => {
    const own = byRow.get(key) ?? [];
    const cells = asked.regions.map((id) => createCell(id, own, (of) => createCitations(source, cited.get(of) ?? [])));
    return { label: nameRow(source, key), cells };
  });
  return { rows };
}

export function nameRow({ names }: Source, key: string): string {
  return `${names.get(key)}增速`;
}

function createCell(regionId: string, figures: readonly Figure[], cite: (id: string) => object[]): object {
  const figure = figures.find((row) => row.regionId === regionId);
  if (!figure) throw new Error(`no figure of ${regionId}`);
  return {
    region: { id: regionId },
    ...judge(figure, figures),
    observation: createObservation(figure, cite(figure.id)),
  };
}

export function createObservation(figure: Figure, citations: readonly object[]): object {
  const { id, amount, statedValue, statedUnit, periodStart, periodEnd } = figure;
  return { id, amount, statedValue, statedUnit, period: { start: periodStart, end: periodEnd }, citations };
}

const TYPE = { __typename: "CellCitation" };

export function createCitations({ titles, isTyped }: Source, rows: readonly Row[]): object[] {
  return rows.map(({ sheet, cell, quote, raw, headers, documentSha }) => ({
    ...(isTyped ? TYPE : {}),
    ...{
      sheet,
      cell,
      displayedText: quote,
      rawValue: raw,
      headers,
      document: { title: titles.get(String(documentSha)) },
    },
  }));
}

const ALIKE = ["periodStart", "status", "basis", "priceBasis", "definition", "baseUnit", "comparator", "scope"];

/** The least that gives the same verdict and rank: figures are alike, or they are not. */
export function judge(figure: Figure, peers: readonly Figure[]): object {
  const isAlike = peers.every((peer) => ALIKE.every((name) => peer[name] === figure[name]));
  const amount = Number(figure.amount);
  const place = 1 + peers.filter((peer) => Number(peer.amount) > amount).length;
  const isTied = peers.filter((peer) => Number(peer.amount) === amount).length > 1;
  return { verdict: isAlike ? "COMPARABLE" : "NOT_COMPARABLE", rank: { place, isTied } };
}

export function groupBy<T extends Row>(rows: readonly T[], key: string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const name = String(row[key]);
    const group = groups.get(name);
    if (group) group.push(row);
    else groups.set(name, [row]);
  }
  return groups;
}
