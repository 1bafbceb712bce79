import { Field, ID, Int, ObjectType } from "type-graphql";
import type { DataVersion as DataVersionRow } from "../../store/versions.ts";
import { InstantScalar } from "../scalars.ts";

/** The row; null at version 0, before anything was saved. */
export interface DataVersionRoot {
  readonly id: string;
  readonly number: number;
  readonly databaseId: string;
  readonly kind: DataVersionRow["kind"] | null;
  readonly documentSha: string | null;
  readonly recordedAt: string | null;
  readonly contentDigest: string | null;
}

@ObjectType("DataVersion", {
  simpleResolvers: true,
  description:
    "数据的一个版本：一次入库之后的状态，永不改变。A version of the data: its state after one write; it never changes.",
})
export class DataVersion {
  @Field(() => ID, {
    description: "对外版本号：数据库编号加序号，可用作 asOf。External form, database id and number; usable as asOf.",
  })
  readonly id: string;

  @Field(() => Int, { description: "版本序号，0 表示尚无数据。Number of the version; 0 where nothing was saved yet." })
  readonly number: number;

  @Field(() => ID, {
    description: "数据库编号；重建或恢复后会变。Id of the database; a rebuilt or restored one has another.",
  })
  readonly databaseId: string;

  @Field(() => String, {
    nullable: true,
    description:
      "因何产生：catalogue（目录）、document（新文件）、edition（更正后的版本）、rereading（规则或更正变动后重读）、withdrawal（撤回）、reinstatement（取消撤回）。What raised it: the catalogue, a new document, a later edition, one read anew by other rules or corrections, one withdrawn, or one whose withdrawal was taken back.",
  })
  readonly kind: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "所涉文件的 SHA-256。SHA-256 of the document concerned.",
  })
  readonly documentSha: string | null;

  @Field(() => InstantScalar, { nullable: true, description: "写入时刻。When it was saved." })
  readonly recordedAt: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "全部现行数据的摘要，与入库次序无关。Digest of everything current, whatever the order in which it was ingested.",
  })
  readonly contentDigest: string | null;
}
