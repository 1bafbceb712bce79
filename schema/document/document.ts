import { Field, ID, Int, ObjectType } from "type-graphql";
import { DateScalar } from "../scalars.ts";

@ObjectType("Document", {
  simpleResolvers: true,
  description: "一份公开文件及其来历；原始字节存于数据库。A publication and what is known of it; its bytes are kept.",
})
export class Document {
  @Field(() => ID, { description: "原始字节的 SHA-256。SHA-256 of its bytes." })
  readonly sha256: string;

  @Field(() => String, { description: "文件名。File name." })
  readonly fileName: string;

  @Field(() => String, { description: "标题。Title." })
  readonly title: string;

  @Field(() => String, { nullable: true, description: "发布者。Issuer." })
  readonly issuer: string | null;

  @Field(() => String, { nullable: true, description: "文号。Document number (文号)." })
  readonly documentNumber: string | null;

  @Field(() => String, { nullable: true, description: "类别：plan、news、report 等。Kind: plan, news, report, …." })
  readonly kind: string | null;

  @Field(() => DateScalar, { nullable: true, description: "发布日期。Day of publication." })
  readonly publishedOn: string | null;

  @Field(() => Boolean, { description: "发布日期是否为推断。Whether the day of publication is inferred." })
  readonly publishedInferred: boolean;

  @Field(() => String, { nullable: true, description: "推断发布日期的理由。Why that day is inferred." })
  readonly publishedReason: string | null;

  @Field(() => DateScalar, { nullable: true, description: "施行首日。First day in force." })
  readonly effectiveFrom: string | null;

  @Field(() => DateScalar, { nullable: true, description: "施行末日。Last day in force." })
  readonly effectiveTo: string | null;

  @Field(() => String, { nullable: true, description: "网址。Web address." })
  readonly url: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "所属出版物首个版本的 SHA-256；本身为首个或唯一版本则为空。SHA-256 of the first edition of the publication; null of a first or only one.",
  })
  readonly work: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "第几版，从 2 起；首个或唯一版本则为空。Which edition, from 2; null of a first or only one.",
  })
  readonly edition: number | null;

  @Field(() => String, {
    nullable: true,
    description: "撤回的理由；未撤回则为空。Why it was withdrawn; null while it stands.",
  })
  readonly withdrawnReason: string | null;

  @Field(() => String, { nullable: true, description: "由谁撤回。Who withdrew it." })
  readonly withdrawnBy: string | null;

  @Field(() => DateScalar, { nullable: true, description: "撤回之日。The day on which it was withdrawn." })
  readonly withdrawnOn: string | null;

  @Field(() => String, { description: "媒体类型。Media type." })
  readonly mediaType: string;

  @Field(() => String, { nullable: true, description: "字符编码。Character encoding." })
  readonly encoding: string | null;

  @Field(() => Int, { description: "字节数。Length in bytes." })
  readonly byteLength: number;

  @Field(() => Int, {
    description:
      "来源次序，小者优先展示，不隐藏其他来源。Rank of the source: a lower one is shown first and hides no other.",
  })
  readonly sourceRank: number;
}
