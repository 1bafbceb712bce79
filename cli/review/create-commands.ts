import type { CorrectedFields } from "../../ingest/correct/correction.ts";
import { parsePeriod } from "../../ingest/correct/parse-fields.ts";
import type { Commands, ReviewFields } from "../../schema/commands.ts";
import type { Store } from "../../store/store.ts";
import { loadSources } from "../home.ts";
import { createBuildReport } from "../report/create-build-report.ts";
import { keepDecision } from "./decide.ts";

/** Returns what the keeper may change over HTTP: decisions are kept in the home, and checked with its catalogue of the moment. */
export function createCommands(store: Store, home: string): Commands {
  return {
    buildReport: createBuildReport({ store, home }),
    reviewStatement: async ({ id, action, fields, reason, by }) => {
      const { recogniser } = await loadSources(home);
      const on = new Date().toISOString().slice(0, 10);
      const decision = { action, fields: convertFields(fields), reason, by, on };
      const { correctionId, statement } = await keepDecision({ home, store, recogniser }, id, decision);
      return { correctionId, statementId: statement.id };
    },
  };
}

/** What is left out stays; the kind of a period follows from its days. */
function convertFields({ period, ...fields }: ReviewFields): CorrectedFields {
  const said = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  if (period === undefined) return said;
  return { ...said, period: period && parsePeriod(`${period.start}..${period.end}`) };
}
