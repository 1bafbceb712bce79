import type { Report } from "../../report/model.ts";
import { FORMAT_NAMES, isFormatName } from "../../report/write/formats.ts";
import { writeReport } from "../../report/write/write-report.ts";
import type { BuiltReport, Commands, ReportRequest } from "../../schema/commands.ts";
import { FIVE_DISTRICTS } from "../compare-command.ts";
import { findSeeds } from "../home.ts";
import { loadTemplate } from "./load-template.ts";
import { makeReport, type ReportHome } from "./make-report.ts";

/** Reports kept for who asks for one format after another: of a data version they never change. */
const KEPT = 4;

/** Returns how the service builds reports: one at a time, for each takes a second of the processor. */
export function createBuildReport(at: ReportHome): Commands["buildReport"] {
  const kept = new Map<string, Promise<BuiltReport>>();
  let last: Promise<unknown> = Promise.resolve();
  return async (request) => {
    // A template may be changed while the service runs.
    const { template } = await loadTemplate([findSeeds(), at.home], request.template);
    const key = JSON.stringify({ ...request, digest: template.digest });
    const known = kept.get(key);
    if (known) return known;
    const built = last.then(() => build(at, request));
    last = built.catch(() => undefined); // Whoever asked for it is told; the next is built all the same.
    kept.set(key, built);
    built.catch(() => kept.delete(key));
    for (const oldest of [...kept.keys()].slice(0, -KEPT)) kept.delete(oldest);
    return built;
  };
}

async function build(at: ReportHome, { regions, ...request }: ReportRequest): Promise<BuiltReport> {
  const report = await makeReport(at, { ...request, regions: regions ?? FIVE_DISTRICTS });
  const { dataVersion, program, template } = report.origin;
  return {
    title: report.title.name,
    month: report.origin.month ?? request.month,
    regions: report.origin.regions,
    ...{ dataVersion, program, template },
    model: report,
    formats: FORMAT_NAMES,
    write: (format) => write(report, format),
  };
}

async function write(report: Report, format: string): Promise<Uint8Array> {
  if (!isFormatName(format)) throw new Error(`a report has no format ${format}`);
  return (await writeReport(report, format)).bytes;
}
