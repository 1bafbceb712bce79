import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { AppError } from "../../core/errors.ts";
import type { StoredDocument } from "../../store/documents.ts";
import { countFigureChanges, type FigureChangeFilter, findFigureChanges } from "../../store/figure-changes.ts";
import type { StoredObservation } from "../../store/observations.ts";
import { type DataVersion as DataVersionRow, formatVersion } from "../../store/versions.ts";
import type { RequestContext, View, Viewed } from "../context.ts";
import { Document } from "../document/document.ts";
import { CAUSE_WORDS, ChangeCauseEnum } from "../enums/change-enums.ts";
import { checkFirst, checkList } from "../limits.ts";
import { checkFilter } from "../lookups.ts";
import { Observation } from "../observation/observation.ts";
import type { Connection } from "../pages/connection.ts";
import { createConnection, createConnectionType, findPageView, parseSortKey } from "../pages/connection.ts";
import { DataVersion, type DataVersionRoot } from "../version/data-version.ts";
import { createVersionRoot } from "../version/version-resolver.ts";
import { formatWords } from "../words.ts";
import { Change, type ChangeRoot } from "./change.ts";
import { ChangesArgs } from "./changes-args.ts";

const ChangeConnection = createConnectionType("Change", () => Change, ["变动", "changes"]);

function createFilter({ regions, includeSubareas, indicators, topics, kinds }: ChangesArgs): FigureChangeFilter {
  return {
    regionIds: regions && checkList("regions", regions),
    includeSubareas,
    indicators: indicators && checkList("indicators", indicators),
    topics: topics && checkList("topics", topics),
    kinds: kinds && checkList("kinds", kinds),
  };
}

function checkOrder({ snapshot: since }: View, { snapshot: until }: View): void {
  if (since.version > until.version)
    throw new AppError("SINCE_AFTER_UNTIL", { since: formatVersion(since), until: formatVersion(until) });
}

async function findVersion({ version, view }: Viewed<ChangeRoot>): Promise<DataVersionRow> {
  const found = await view.loaders.dataVersions.load(version);
  if (!found) throw new Error(`no data version ${version}`);
  return found;
}

@Resolver(() => Change)
export class ChangeResolver {
  @Query(() => ChangeConnection, {
    description:
      "两个数据版本之间，哪些数新增、修订或撤回，次序同 observations；不存在的区域或指标即报错。Which figures were added, revised or withdrawn between two data versions, in the order of observations; an unknown region or indicator is an error.",
  })
  async changes(
    @Args(() => ChangesArgs) args: ChangesArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<ChangeRoot>> {
    const since = await context.at(args.since);
    const view = await findPageView(context, { asOf: args.until, after: args.after });
    checkOrder(since, view);
    const filter = createFilter(args);
    await checkFilter(view, filter);
    const span = { since: since.snapshot, until: view.snapshot };
    const request = { first: checkFirst(args.first), after: parseSortKey(args.after) };
    const { items, hasNext } = await findFigureChanges(span, filter, request);
    const page = { items: items.map((change) => ({ ...change, since })), hasNext };
    return createConnection({ view, page, after: args.after, count: () => countFigureChanges(span, filter) });
  }

  @FieldResolver(() => Observation, {
    nullable: true,
    description:
      "此前的值，连同当时的引文；新增的则为空。The value before, with its citations then; null of one added.",
  })
  old(@Root() { old, since }: ChangeRoot): Viewed<StoredObservation> | null {
    return old && { ...old, view: since };
  }

  @FieldResolver(() => Observation, {
    nullable: true,
    description: "此后的值；撤回的则为空。The value after; null of one withdrawn.",
  })
  new(@Root() { new: value, view }: Viewed<ChangeRoot>): Viewed<StoredObservation> | null {
    return value && { ...value, view };
  }

  @FieldResolver(() => DataVersion, { description: "带来变动的数据版本。The data version that brought it about." })
  async dataVersion(@Root() change: Viewed<ChangeRoot>): Promise<DataVersionRoot> {
    return createVersionRoot(change.view.snapshot, await findVersion(change));
  }

  @FieldResolver(() => ChangeCauseEnum, { description: "变动的原因。What brought it about." })
  async cause(@Root() change: Viewed<ChangeRoot>): Promise<DataVersionRow["kind"]> {
    return (await findVersion(change)).kind;
  }

  @FieldResolver(() => String, {
    description:
      "原因，按请求语言；撤回的带理由。The cause in the language of the request, with the reason of a withdrawal.",
  })
  async message(@Root() change: Viewed<ChangeRoot>, @Ctx() { locale }: RequestContext): Promise<string> {
    const { kind } = await findVersion(change);
    const reason = kind === "withdrawal" ? ((await this.document(change))?.withdrawnReason ?? null) : null;
    const figure = reason === null ? null : { zh: reason, en: reason };
    return formatWords(CAUSE_WORDS[kind], { figure, reference: null })[locale];
  }

  @FieldResolver(() => Document, {
    nullable: true,
    description:
      "带来变动的文件；因目录而变的则为空。The document that brought it about; null of a change of the catalogue.",
  })
  async document(@Root() change: Viewed<ChangeRoot>): Promise<Viewed<StoredDocument> | null> {
    const { documentSha } = await findVersion(change);
    const document = documentSha === null ? null : await change.view.loaders.documents.load(documentSha);
    return document && { ...document, view: change.view };
  }
}
