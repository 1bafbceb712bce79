import { createInterface } from "node:readline";
import autocannon from "autocannon";
import { QUESTIONS } from "./question.ts";
import { createRequest, type Manner } from "./requests.ts";

/** One measurement, as a line of JSON. */
export interface Job {
  readonly url: string;
  readonly manner: Manner;
  readonly seconds: number;
  readonly etags: readonly string[];
}

const CONNECTIONS = 10;

/** Returns the requests of one connection: no two connections ask the same at once. */
function listRequests({ manner, etags }: Job, connection: number) {
  const own = QUESTIONS.map((variables, at) => ({ variables, at })).filter(({ at }) => at % CONNECTIONS === connection);
  return own.map(({ variables, at }) => createRequest(manner, variables, etags[at]));
}

/** Returns the requests a second. Throws where one failed. */
async function measure(job: Job): Promise<number> {
  let connection = 0;
  const setupClient: Parameters<typeof autocannon>[0]["setupClient"] = (client) => {
    client.setRequests(listRequests(job, connection % CONNECTIONS));
    connection += 1;
  };
  const result = await autocannon({ url: job.url, connections: CONNECTIONS, duration: job.seconds, setupClient });
  const wanted = job.manner === "not-modified" ? "304" : "200";
  const counts = Object.entries(result.statusCodeStats);
  if (result.errors > 0 || counts.some(([status]) => status !== wanted))
    throw new Error(`${job.url}: ${result.errors} errors, ${JSON.stringify(result.statusCodeStats)}`);
  return result.requests.total / result.duration;
}

for await (const line of createInterface({ input: process.stdin })) {
  const job = JSON.parse(line) as Job;
  console.log(JSON.stringify(await measure(job)));
}
