import type Client from "better-sqlite3";
import { is, Param, Placeholder } from "drizzle-orm";
import type { StatementLogger } from "../backend.ts";
import type { Given, TextQuery, TextReader } from "../store.ts";

/** Compiles a query of one text column: the driver hands over the texts alone, with no row around each. */
export function prepareTexts(client: Client.Database, logger: StatementLogger, query: TextQuery): TextReader {
  const { sql, params } = query.toSQL();
  const statement = client.prepare<unknown[], string>(sql).pluck();
  const readers = params.map(createReader);
  return (given) => {
    const values = readers.map((read) => read(given));
    logger.logQuery(sql, values);
    return statement.all(...values);
  };
}

/** A parameter has its value from the query, or from each run. */
function createReader(parameter: unknown): (given: Given) => unknown {
  if (is(parameter, Placeholder)) return (given) => given[parameter.name];
  if (!is(parameter, Param) || !is(parameter.value, Placeholder)) return () => parameter;
  const { encoder, value } = parameter;
  return (given) => encoder.mapToDriverValue(given[value.name]);
}
