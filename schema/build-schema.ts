import "reflect-metadata";
import type { GraphQLSchema } from "graphql";
import { isUnionType, lexicographicSortSchema, printSchema } from "graphql";
import { buildSchema } from "type-graphql";
import { ChangeResolver } from "./change/change-resolver.ts";
import { CellResolver, GapResolver } from "./comparison/cell-resolver.ts";
import {
  ComparisonResolver,
  ComparisonRowResolver,
  RankExclusionResolver,
  RankingResolver,
} from "./comparison/comparison-resolver.ts";
import { PointResolver, SeriesResolver } from "./comparison/series-resolver.ts";
import {
  CoverageCellResolver,
  CoverageResolver,
  CoverageRowResolver,
  CoveredIndicatorResolver,
} from "./coverage/coverage-resolver.ts";
import { ComputedFigureResolver, DerivationResolver, DerivedFigureResolver } from "./derivation/derivation-resolver.ts";
import { callResolversDirectly } from "./direct-resolvers.ts";
import { DocumentResolver } from "./document/document-resolver.ts";
import { GroupKeyResolver, GroupResolver } from "./group/group-resolver.ts";
import { AliasResolver } from "./indicator/alias-resolver.ts";
import { IndicatorResolver } from "./indicator/indicator-resolver.ts";
import { addNameArguments } from "./indicator/name-arguments.ts";
import { IssueResolver } from "./issue/issue-resolver.ts";
import { findCitationType } from "./observation/citation.ts";
import { CellCitationResolver, TextCitationResolver } from "./observation/citation-resolver.ts";
import { ObservationResolver } from "./observation/observation-resolver.ts";
import { RegionResolver, RegionVersionResolver } from "./region/region-resolver.ts";
import { ReportResolver } from "./report/report-resolver.ts";
import { ReviewResolver } from "./review/review-resolver.ts";
import { SearchResolver } from "./search/search-resolver.ts";
import { MonthlyPointResolver, MonthlySeriesResolver } from "./series/monthly-series-resolver.ts";
import { SetResolver, SetRowResolver } from "./set/set-resolver.ts";
import { StatementResolver } from "./statement/statement-resolver.ts";
import { TargetResolver } from "./target/target-resolver.ts";
import { VersionResolver } from "./version/version-resolver.ts";

/** Returns the schema of the API: each call builds the same one. */
export async function buildApiSchema(): Promise<GraphQLSchema> {
  const schema = await buildSchema({
    resolvers: [
      ...[RegionResolver, RegionVersionResolver, IndicatorResolver, SetResolver, SetRowResolver],
      ...[DocumentResolver, StatementResolver, IssueResolver, SearchResolver, VersionResolver],
      ...[ObservationResolver, TextCitationResolver, CellCitationResolver, TargetResolver],
      ...[ComparisonResolver, ComparisonRowResolver, CellResolver, GapResolver, RankingResolver, RankExclusionResolver],
      ...[SeriesResolver, PointResolver, ChangeResolver, ReviewResolver, AliasResolver],
      ...[DerivedFigureResolver, DerivationResolver, ComputedFigureResolver],
      ...[MonthlySeriesResolver, MonthlyPointResolver],
      ...[GroupResolver, GroupKeyResolver, ReportResolver],
      ...[CoverageResolver, CoveredIndicatorResolver, CoverageRowResolver, CoverageCellResolver],
    ] as const,
    validate: false,
    emitSchemaFile: false,
  });
  const citation = schema.getType("Citation");
  // type-graphql would answer with a promise, one for each citation.
  if (isUnionType(citation)) citation.resolveType = findCitationType;
  callResolversDirectly(schema);
  addNameArguments(schema);
  return schema;
}

/** Returns the schema in the definition language, in alphabetical order. */
export function formatSchema(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
