import { InvestmentGrowthDocument, ObservationsPageDocument } from "./operations.ts";
import { request } from "./request.ts";

const DISTRICTS = ["gongshu", "xiaoshan", "qiantang", "yuhang", "fuyang"];

/** Returns a line a row and district: the figure as stated with its rank, or why there is none. */
export async function listInvestmentGrowth(url: string): Promise<string[]> {
  const { data } = await request(InvestmentGrowthDocument, { url, variables: { regions: DISTRICTS } });
  return (data?.compare.rows ?? []).flatMap(({ label, cells }) =>
    cells.map(({ region, observation, rank, gap }) => {
      const figure = observation ? `${observation.statedValue}${observation.statedUnit}` : (gap?.message ?? "");
      return `${label} ${region.label} ${figure}${rank ? ` (${rank.place}/${rank.peerCount})` : ""}`;
    }),
  );
}

/** Yields every observation of some regions; all pages are of the data version of the first, for the cursor names it. */
export async function* listObservations(url: string, regions: readonly string[]) {
  let page = await readPage(url, regions, null);
  yield* page.nodes;
  while (page.pageInfo.hasNextPage) {
    page = await readPage(url, regions, page.pageInfo.endCursor);
    yield* page.nodes;
  }
}

async function readPage(url: string, regions: readonly string[], after: string | null) {
  const { data } = await request(ObservationsPageDocument, { url, variables: { regions: [...regions], after } });
  if (!data) throw new Error("a page without a tag has an answer");
  return data.observations;
}
