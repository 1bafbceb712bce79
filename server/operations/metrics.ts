import type { FastifyInstance } from "fastify";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

/** How an answer came about. */
export type Outcome = "hit" | "unmodified" | "shared" | "computed" | "failed";

/** What the time of a computed answer went into. */
export type Phase = "prepare" | "execute" | "encode";

export interface Metrics {
  readonly count: (operation: string | null, outcome: Outcome) => void;
  readonly observe: (phase: Phase, milliseconds: number) => void;
  /** Which executor answered: the compiled one, or Apollo for a reason. */
  readonly countExecutor: (executor: string) => void;
  /** Returns everything in the text form of Prometheus. */
  readonly format: () => Promise<string>;
  readonly contentType: string;
}

/** What is read when metrics are asked for. */
export interface Gauges {
  readonly cache: () => { readonly entries: number; readonly bytes: number };
  readonly dataVersion: () => number | Promise<number>;
}

/** Names of operations that are told apart: clients choose them, and what counts must stay bounded. */
const MAX_OPERATIONS = 100;

export function createMetrics(gauges: Gauges): Metrics {
  const registers = [new Registry()];
  const [registry] = registers as [Registry];
  collectDefaultMetrics({ register: registry });
  const requests = createRequestCounter(registers);
  const phases = new Histogram({
    name: "qubi_phase_seconds",
    help: "Time of computed answers by phase.",
    labelNames: ["phase"],
    buckets: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  });
  const executors = new Counter({
    name: "qubi_executions_total",
    help: "Operations executed: compiled, or by Apollo with the reason.",
    labelNames: ["executor"],
    registers,
  });
  addGauges(registers, gauges);
  return {
    count: requests,
    observe: (phase, milliseconds) => phases.observe({ phase }, milliseconds / 1000),
    countExecutor: (executor) => executors.inc({ executor }),
    format: () => registry.metrics(),
    contentType: registry.contentType,
  };
}

/** Counts in plain numbers, which cost nothing beside an answer that is at hand; they are told when they are asked for. */
function createRequestCounter(registers: Registry[]): Metrics["count"] {
  const counts = new Map<string, Map<Outcome, number>>();
  const labelNames = ["operation", "outcome"] as const;
  new Counter({
    name: "qubi_requests_total",
    help: "GraphQL requests by operation and outcome.",
    labelNames,
    registers,
    collect() {
      this.reset();
      for (const [operation, outcomes] of counts)
        for (const [outcome, count] of outcomes) this.inc({ operation, outcome }, count);
    },
  });
  return (operation, outcome) => {
    const name = operation ?? "anonymous";
    const label = counts.has(name) || counts.size < MAX_OPERATIONS ? name : "other";
    const outcomes = counts.get(label) ?? new Map<Outcome, number>();
    counts.set(label, outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1));
  };
}

function addGauges(registers: Registry[], { cache, dataVersion }: Gauges): void {
  const add = (name: string, help: string, read: () => number | Promise<number>) =>
    new Gauge({
      name,
      help,
      registers,
      async collect() {
        this.set(await read());
      },
    });
  add("qubi_cache_entries", "Answers that are kept.", () => cache().entries);
  add("qubi_cache_bytes", "Bytes of the answers that are kept.", () => cache().bytes);
  add("qubi_data_version", "Number of the latest data version.", dataVersion);
}

/** Adds `/metrics`, for Prometheus to read. */
export function addMetricsRoute(app: FastifyInstance, metrics: Metrics): void {
  app.get("/metrics", async (_, reply) => reply.type(metrics.contentType).send(await metrics.format()));
}
