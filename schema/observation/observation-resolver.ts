import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { AppError } from "../../core/errors.ts";
import type { Indicator as IndicatorRow } from "../../core/indicator.ts";
import type { Observation as FigureRow } from "../../core/observation.ts";
import type { RegionVersion as RegionVersionRow } from "../../core/region.ts";
import type { StoredObservation } from "../../store/observations.ts";
import { countObservations, findObservations } from "../../store/observations.ts";
import { createIdentityDigest } from "../../store/statement-rows.ts";
import type { UnreviewedFigure } from "../comparison/unreviewed.ts";
import type { RequestContext, Viewed } from "../context.ts";
import { withView } from "../context.ts";
import { Indicator } from "../indicator/indicator.ts";
import { checkFirst } from "../limits.ts";
import { checkFilter } from "../lookups.ts";
import { createNote, Note } from "../note.ts";
import type { Connection } from "../pages/connection.ts";
import { createConnection, createConnectionType, findPageView, parseSortKey } from "../pages/connection.ts";
import type { RegionRoot } from "../region/region.ts";
import { Region } from "../region/region.ts";
import { RegionVersion } from "../region/region-version.ts";
import { AsOfArgs } from "../version/as-of-args.ts";
import { CitationUnion } from "./citation.ts";
import { type CitationRoot, createCitationRoots } from "./citation-root.ts";
import { Observation } from "./observation.ts";
import { createObservationFilter, ObservationsArgs } from "./observation-args.ts";

/** A figure; one that waits for review brings its own words. */
type FigureRoot = Viewed<FigureRow & Partial<Pick<UnreviewedFigure, "ownCitations">>>;

const ObservationConnection = createConnectionType("Observation", () => Observation, ["观测值", "observations"]);

@Resolver(() => Observation)
export class ObservationResolver {
  @Query(() => ObservationConnection, {
    description:
      "观测值，期末早者在前，无期间者在后；不存在的区域或指标即报错。Observations, oldest first, those without a period last; an unknown region or indicator is an error.",
  })
  async observations(
    @Args(() => ObservationsArgs) args: ObservationsArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<StoredObservation>> {
    const view = await findPageView(context, args);
    const filter = createObservationFilter(args);
    const request = { first: checkFirst(args.first), after: parseSortKey(args.after) };
    await checkFilter(view, filter);
    const page = await findObservations(view.snapshot, filter, request);
    return createConnection({ view, page, after: args.after, count: () => countObservations(view.snapshot, filter) });
  }

  @Query(() => Observation, {
    description: "此编号的观测值；不存在即报错。The observation with this id; an id that none has is an error.",
  })
  async observation(
    @Arg("id", () => ID, { description: "观测值编号。Id of the observation." }) id: string,
    @Args(() => AsOfArgs) { asOf }: AsOfArgs,
    @Ctx() { at }: RequestContext,
  ): Promise<Viewed<StoredObservation>> {
    const view = await at(asOf);
    const observation = await view.loaders.observations.load(id);
    if (!observation) throw new AppError("UNKNOWN_OBSERVATION", { id });
    return { ...observation, view };
  }

  @FieldResolver(() => Region, { description: "所属区域。Its region." })
  async region(@Root() { regionId, view }: Viewed<FigureRow>): Promise<RegionRoot | null> {
    const region = await view.loaders.regions.load(regionId);
    return region && { ...region, view };
  }

  @FieldResolver(() => RegionVersion, {
    description: "所属区域的版本，即当时的辖区范围。The version of its region: the territory that it is of.",
  })
  async regionVersion(
    @Root() { regionId, regionVersionId, view }: Viewed<FigureRow>,
  ): Promise<RegionVersionRow | null> {
    const region = await view.loaders.regions.load(regionId);
    return region?.versions.find(({ id }) => id === regionVersionId) ?? null;
  }

  @FieldResolver(() => Indicator, { description: "指标。Its indicator." })
  async indicator(@Root() { indicator: key, view }: Viewed<FigureRow>): Promise<Viewed<IndicatorRow> | null> {
    const indicator = await view.loaders.indicators.load(key);
    return indicator && { ...indicator, view };
  }

  @FieldResolver(() => [Note], { description: "随数字同行的疑点。Doubts that travel with the figure." })
  flags(@Root() { flags }: FigureRow, @Ctx() { locale }: RequestContext): Note[] {
    return flags.map((code) => createNote(code, locale));
  }

  @FieldResolver(() => [CitationUnion], {
    description: "引文，优先来源在前。Citations, the best source first.",
  })
  citations(
    @Root() { id, view, ownCitations }: FigureRoot,
  ): readonly CitationRoot[] | Promise<readonly CitationRoot[]> {
    if (ownCitations) return createCitationRoots(view, ownCitations);
    return (
      view.cited.get(id) ?? view.loaders.citations.load(id).then((citations) => createCitationRoots(view, citations))
    );
  }

  @FieldResolver(() => [Observation], {
    description: "与之矛盾的同一数的其他值。Other values of the same figure, which contradict it.",
  })
  async conflicts(@Root() figure: Viewed<FigureRow>): Promise<Viewed<StoredObservation>[]> {
    const { view, id } = figure;
    const values = await view.loaders.identities.load(createIdentityDigest(figure));
    return withView(
      view,
      values.filter((value) => value.id !== id),
    );
  }
}
