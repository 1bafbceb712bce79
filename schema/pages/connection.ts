import type { ClassType } from "type-graphql";
import { Field, Int, ObjectType } from "type-graphql";
import { AppError } from "../../core/errors.ts";
import type { Page } from "../../store/pages.ts";
import type { Snapshot } from "../../store/store.ts";
import { formatVersion } from "../../store/versions.ts";
import type { RequestContext, View, Viewed } from "../context.ts";

@ObjectType("PageInfo", { simpleResolvers: true, description: "分页信息（Relay）。About a page (Relay)." })
export class PageInfo {
  @Field(() => Boolean, { description: "后面是否还有。Whether there are more after it." })
  readonly hasNextPage: boolean;

  @Field(() => Boolean, { description: "前面是否还有。Whether there are some before it." })
  readonly hasPreviousPage: boolean;

  @Field(() => String, { nullable: true, description: "首条的游标。Cursor of the first row." })
  readonly startCursor: string | null;

  @Field(() => String, {
    nullable: true,
    description: "末条的游标，填入 after 即得下一页。Cursor of the last row: give it as after to read on.",
  })
  readonly endCursor: string | null;
}

/** A page of rows as the API shows it. */
export interface Connection<T> {
  readonly edges: readonly { readonly cursor: string; readonly node: Viewed<T> }[];
  readonly nodes: readonly Viewed<T>[];
  readonly pageInfo: PageInfo;
  /** Counted only where it is asked for. */
  readonly totalCount: () => Promise<number>;
}

/** Returns the GraphQL type of pages of a type, with that of their edges. */
export function createConnectionType(
  name: string,
  node: () => ClassType,
  [zh, en]: readonly [zh: string, en: string],
): ClassType {
  @ObjectType(`${name}Edge`, {
    simpleResolvers: true,
    description: `一条${zh}及其游标。One of the ${en} with its cursor.`,
  })
  class Edge {
    @Field(() => String, { description: "游标。Cursor." })
    readonly cursor: string;

    @Field(node, { description: "该条记录。The row." })
    readonly node: object;
  }

  @ObjectType(`${name}Connection`, {
    simpleResolvers: true,
    description: `一页${zh}（Relay）。A page of ${en} (Relay).`,
  })
  class ConnectionOfType {
    @Field(() => [Edge], { description: "各条及其游标。Rows with their cursors." })
    readonly edges: readonly Edge[];

    @Field(() => [node()], { description: "各条，不带游标。Rows without cursors." })
    readonly nodes: readonly object[];

    @Field(() => PageInfo, { description: "分页信息。About this page." })
    readonly pageInfo: PageInfo;

    @Field(() => Int, { description: "符合条件的总数，与分页无关。How many there are in all, whatever the page." })
    readonly totalCount: number;
  }
  return ConnectionOfType;
}

/** What a connection is made of. */
export interface ConnectionParts<T> {
  readonly view: View;
  readonly page: Page<T>;
  readonly after: string | null | undefined;
  readonly count: () => Promise<number>;
}

/** Returns a page of rows with their cursors. */
export function createConnection<T extends { readonly sortKey: string }>(parts: ConnectionParts<T>): Connection<T> {
  const { view, page, after, count } = parts;
  const edges = page.items.map((row) => ({ cursor: formatCursor(view.snapshot, row.sortKey), node: { ...row, view } }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: page.hasNext,
      hasPreviousPage: Boolean(after),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: count,
  };
}

/** A cursor names the data version that it was given of, so that the pages after it are read of the same. */
function formatCursor(snapshot: Snapshot, sortKey: string): string {
  return `${formatVersion(snapshot)}.${Buffer.from(sortKey, "utf8").toString("base64url")}`;
}

interface Cursor {
  /** Data version in its external form. */
  readonly version: string;
  readonly sortKey: string;
}

function parseCursor(after: string): Cursor {
  const [, version, encoded] = /^([\da-f]+\.\d{1,9})\.([\w-]+)$/.exec(after) ?? [];
  const sortKey = Buffer.from(encoded ?? "", "base64url").toString("utf8");
  const isWhole = Buffer.from(sortKey, "utf8").toString("base64url") === encoded;
  if (version === undefined || !isWhole || !sortKey.includes("|")) throw new AppError("BROKEN_CURSOR", { after });
  return { version, sortKey };
}

/** Returns the sort key of a cursor; null of none. Throws BROKEN_CURSOR. */
export function parseSortKey(after: string | null | undefined): string | null {
  return after == null ? null : parseCursor(after).sortKey;
}

/**
 * Returns the state that a page is read from: the one of its cursor, else the one asked for, else the latest.
 *
 * Throws BROKEN_CURSOR, and CURSOR_OF_OTHER_VERSION where another state is asked for than the cursor's.
 */
export async function findPageView(
  { at }: RequestContext,
  { asOf, after }: { readonly asOf?: string | null | undefined; readonly after?: string | null | undefined },
): Promise<View> {
  const cursor = after == null ? null : parseCursor(after);
  const view = await at(asOf ?? cursor?.version);
  const version = formatVersion(view.snapshot);
  if (cursor && cursor.version !== version)
    throw new AppError("CURSOR_OF_OTHER_VERSION", { version: cursor.version, asked: version });
  return view;
}
