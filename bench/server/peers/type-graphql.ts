import "reflect-metadata";
import { ApolloServer } from "@apollo/server";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import DataLoader from "dataloader";
import fastify from "fastify";
import {
  Arg,
  buildSchema,
  Ctx,
  createUnionType,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
  registerEnumType,
} from "type-graphql";
import {
  createCitations,
  type Figure,
  groupBy,
  judge,
  nameRow,
  openSource,
  readGiven,
  type Source,
} from "./read-comparison.ts";

enum Measure {
  LEVEL = "level",
  GROWTH_RATE = "growth_rate",
}
enum Verdict {
  COMPARABLE = "COMPARABLE",
  NOT_COMPARABLE = "NOT_COMPARABLE",
}
registerEnumType(Measure, { name: "Measure" });
registerEnumType(Verdict, { name: "Verdict" });

@InputType()
class PeriodInput {
  @Field(() => String) start!: string;
  @Field(() => String) end!: string;
}

@ObjectType()
class Document {
  @Field(() => String) title!: string;
}

@ObjectType()
class CellCitation {
  @Field(() => String) sheet!: string;
  @Field(() => String) cell!: string;
  @Field(() => String) displayedText!: string;
  @Field(() => String, { nullable: true }) rawValue!: string | null;
  @Field(() => [String]) headers!: string[];
  @Field(() => Document) document!: Document;
}

@ObjectType()
class TextCitation {
  @Field(() => String) quote!: string;
}

const Citation = createUnionType({
  name: "Citation",
  types: () => [CellCitation, TextCitation] as const,
  resolveType: (value) => ("cell" in value ? CellCitation : TextCitation),
});

@ObjectType()
class Period {
  @Field(() => String) start!: string;
  @Field(() => String) end!: string;
}

@ObjectType()
class Observation {
  @Field(() => ID) id!: string;
  @Field(() => String) amount!: string;
  @Field(() => String) statedValue!: string;
  @Field(() => String) statedUnit!: string;
}

@ObjectType()
class Rank {
  @Field(() => Int) place!: number;
  @Field(() => Boolean) isTied!: boolean;
}

@ObjectType()
class Region {
  @Field(() => ID) id!: string;
}

@ObjectType()
class Cell {
  @Field(() => Verdict, { nullable: true }) verdict!: Verdict | null;
  @Field(() => Rank, { nullable: true }) rank!: Rank | null;
}

@ObjectType()
class Row {
  @Field(() => String) label!: string;
}

@ObjectType()
class Comparison {
  @Field(() => [Row]) rows!: Row[];
}

interface Context {
  readonly source: Source;
  readonly figures: DataLoader<string, Figure | null>;
  readonly citations: DataLoader<string, object[]>;
}

/** As a beginner would: a resolver a field, a DataLoader below each. */
@Resolver(() => Comparison)
class ComparisonResolver {
  @Query(() => Comparison)
  compare(
    @Arg("regions", () => [ID]) regions: string[],
    @Arg("indicators", () => [ID]) indicators: string[],
    @Arg("measure", () => Measure, { nullable: true }) _measure: Measure | null,
    @Arg("period", () => PeriodInput, { nullable: true }) _period: PeriodInput | null,
    @Ctx() { source }: Context,
  ) {
    return { rows: indicators.map((key) => ({ key, regions, label: nameRow(source, key) })) };
  }
}

@Resolver(() => Row)
class RowResolver {
  @FieldResolver(() => [Cell])
  async cells(@Root() { key, regions }: { key: string; regions: string[] }, @Ctx() { figures }: Context) {
    const found = await Promise.all(regions.map((id) => figures.load(JSON.stringify([key, id]))));
    const row = found.filter((figure) => figure !== null);
    return row.map((figure) => ({ ...judge(figure, row), figure }));
  }
}

@Resolver(() => Cell)
class CellResolver {
  @FieldResolver(() => Region)
  async region(@Root() { figure }: { figure: Figure }) {
    return { id: figure.regionId };
  }

  @FieldResolver(() => Observation, { nullable: true })
  async observation(@Root() { figure }: { figure: Figure }) {
    return figure;
  }
}

@Resolver(() => Observation)
class ObservationResolver {
  @FieldResolver(() => Period, { nullable: true })
  async period(@Root() { periodStart, periodEnd }: Figure) {
    return { start: periodStart, end: periodEnd };
  }

  @FieldResolver(() => [Citation])
  async citations(@Root() { id }: Figure, @Ctx() { citations }: Context) {
    return citations.load(id);
  }
}

function createContext(source: Source): Context {
  const version = source.findVersion();
  return {
    source,
    figures: new DataLoader(async (keys) => {
      const pairs = keys.map((key) => JSON.parse(key) as [string, string]);
      const asked = {
        indicators: [...new Set(pairs.map(([key]) => key))],
        regions: [...new Set(pairs.map(([, id]) => id))],
      };
      const found = source.findFigures(version, asked);
      const byKey = new Map(found.map((figure) => [JSON.stringify([figure.indicator, figure.regionId]), figure]));
      return keys.map((key) => byKey.get(key) ?? null);
    }),
    citations: new DataLoader(async (ids) => {
      const rows = groupBy(source.findCitations(version, ids), "observationId");
      return ids.map((id) => createCitations(source, rows.get(id) ?? []));
    }),
  };
}

export async function startTypeGraphql(): Promise<string> {
  const source = openSource(readGiven());
  const resolvers = [ComparisonResolver, RowResolver, CellResolver, ObservationResolver] as const;
  const schema = await buildSchema({ resolvers, validate: false });
  const server = new ApolloServer<Context>({ schema });
  await server.start();
  const app = fastify();
  const handler = fastifyApolloHandler(server, { context: async () => createContext(source) });
  app.route({ url: "/graphql", method: ["GET", "POST"], handler });
  return app.listen({ host: "127.0.0.1", port: 0 });
}
