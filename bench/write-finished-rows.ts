import Client from "better-sqlite3";

/** In an order in which none refers to one that is not there yet. */
const TABLES = [
  "document_bytes",
  "readings",
  "documents",
  "sections",
  "sentences",
  "sentence_grams",
  "statements",
  "observations",
  "citations",
  "issues",
  "data_versions",
];

const ROWS_A_READ = 20_000;

export interface RawRun {
  readonly rows: number;
  readonly seconds: number;
  readonly processorSeconds: number;
}

/**
 * Writes all rows of a filled database into an empty one of the same tables, indexes and settings, in one transaction; only
 * the inserts and the commit are timed.
 */
export function writeFinishedRows(from: string, to: string): RawRun {
  const source = new Client(from, { readonly: true });
  const target = createEmpty(source, to);
  const timer = new Timer();
  let rows = 0;
  timer.run(() => target.exec("begin immediate"));
  for (const table of TABLES) {
    const insert = createInsert(target, table);
    for (const batch of readBatches(source, table)) {
      timer.run(() => {
        for (const row of batch) insert.run(...row);
      });
      rows += batch.length;
    }
  }
  timer.run(() => target.exec("commit"));
  target.close();
  source.close();
  return { rows, ...timer.read() };
}

/** Times stretches of work apart from what stands between them. */
class Timer {
  #milliseconds = 0;
  #processor = 0;

  run(work: () => void): void {
    const [started, usage] = [performance.now(), process.cpuUsage()];
    work();
    const { user, system } = process.cpuUsage(usage);
    this.#milliseconds += performance.now() - started;
    this.#processor += user + system;
  }

  read(): Pick<RawRun, "seconds" | "processorSeconds"> {
    return { seconds: this.#milliseconds / 1000, processorSeconds: this.#processor / 1e6 };
  }
}

function createEmpty(source: Client.Database, path: string): Client.Database {
  const target = new Client(path);
  for (const setting of ["journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"]) target.pragma(setting);
  const made = source
    .prepare("select sql from sqlite_master where sql is not null and name not like 'sqlite_%' order by type desc")
    .all();
  for (const { sql } of made as { sql: string }[]) target.exec(sql);
  return target;
}

function createInsert(client: Client.Database, table: string): Client.Statement {
  const columns = client.prepare(`select * from "${table}"`).columns();
  return client.prepare(`insert into "${table}" values (${columns.map(() => "?").join()})`);
}

function* readBatches(source: Client.Database, table: string): Generator<unknown[][]> {
  let batch: unknown[][] = [];
  for (const row of source.prepare(`select * from "${table}" order by rowid`).raw().iterate()) {
    batch.push(row as unknown[]);
    if (batch.length < ROWS_A_READ) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}
