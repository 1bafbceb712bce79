import { buildReport } from "../../report/build-report.ts";
import type { Report } from "../../report/model.ts";
import type { Store } from "../../store/store.ts";
import { findProgramVersion, findSeeds } from "../home.ts";
import { blameTemplate, loadTemplate } from "./load-template.ts";

/** What is asked of a report; what is null is chosen, and the report says how. */
export interface ReportRequest {
  readonly month: string | null;
  readonly regions: readonly string[];
  readonly template: string;
  readonly asOf: string | null;
  readonly since: string | null;
}

export interface ReportHome {
  readonly store: Store;
  readonly home: string;
}

/** Returns a report from a store, by the templates that ship and those of a home. */
export async function makeReport({ store, home }: ReportHome, request: ReportRequest): Promise<Report> {
  const loaded = await loadTemplate([findSeeds(), home], request.template);
  // The schema takes long to load: only what asks it pays for it.
  const { createExecute } = await import("../create-execute.ts");
  const program = `qubi ${findProgramVersion()}`;
  try {
    return await buildReport({
      ...request,
      template: loaded.template,
      program,
      execute: await createExecute(store, "zh"),
    });
  } catch (error) {
    throw blameTemplate(error, loaded);
  }
}
