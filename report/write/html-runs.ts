import type { Run, Runs } from "../model.ts";
import { type Html, html } from "./html.ts";

/** Returns runs as markup: an anchored one is an element of its own, with its anchor as id. */
export function writeRuns(runs: Runs): Html {
  return html`${runs.map(writeRun)}`;
}

function writeRun(run: Run): Html {
  if (run.kind === "text") return run.isStrong ? html`<b>${run.text}</b>` : html`${run.text}`;
  const { anchor, text, target, isStrong } = run;
  if (target !== undefined) return html`<a id="${anchor}" href="#${target}">${text}</a>`;
  return isStrong ? html`<b id="${anchor}">${text}</b>` : html`<span id="${anchor}">${text}</span>`;
}
