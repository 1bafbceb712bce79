import { existsSync } from "node:fs";
import { join } from "node:path";
import { AppError } from "../../core/errors.ts";
import type { SealedLedger } from "../../report/ledger/seal.ts";
import type { Fault } from "../../report/verify/verify-file.ts";
import { findHome, openHome } from "../home.ts";
import { makeReport } from "./make-report.ts";

/**
 * Returns where a ledger is not what the database of the home yields anew: who edits file and ledger alike is found out so.
 *
 * Null where the home cannot tell: it has no database, or another one, or program or template are no longer the same.
 */
export async function compareWithStore(ledger: SealedLedger): Promise<Fault[] | null> {
  const home = findHome();
  if (!existsSync(join(home, "qubi.db"))) return null;
  const store = await openHome(home, { readonly: true });
  try {
    const { dataVersion, month, regions, template, since } = ledger.origin;
    if (dataVersion.split(".")[0] !== store.databaseId) return null;
    const request = { month, regions, template: template.key, asOf: dataVersion, since };
    const { origin, ledger: anew } = await makeReport({ store, home }, request);
    if (JSON.stringify(origin) !== JSON.stringify(ledger.origin)) return null;
    return listDiffering(ledger, anew.entries);
  } catch (error) {
    if (error instanceof AppError) return null; // A template or version that is no longer there.
    throw error;
  } finally {
    await store.close();
  }
}

function listDiffering({ order, entries }: SealedLedger, anew: SealedLedger["entries"]): Fault[] {
  return order.flatMap((anchor): Fault[] => {
    const [found, expected] = [entries[anchor]?.text ?? "", anew[anchor]?.text ?? ""];
    const isSame = JSON.stringify(entries[anchor]) === JSON.stringify(anew[anchor]);
    return isSame ? [] : [{ code: "LEDGER_FORGED", place: anchor, found, expected }];
  });
}
