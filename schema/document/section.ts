import { Field, ID, Int, ObjectType } from "type-graphql";

@ObjectType("Section", {
  simpleResolvers: true,
  description: "文件中的一篇文章；一个文件可含多篇。An article of a document; one file can hold several.",
})
export class Section {
  @Field(() => ID, { description: "编号。Id." })
  readonly id: string;

  @Field(() => Int, { description: "在文件中的次序。Its place in the document." })
  readonly ordinal: number;

  @Field(() => String, { nullable: true, description: "标题。Title." })
  readonly title: string | null;

  @Field(() => Int, { description: "起点（UTF-16 偏移）。Start, in UTF-16 units." })
  readonly start: number;

  @Field(() => Int, { description: "终点（不含）。End, not included." })
  readonly end: number;

  @Field(() => String, { nullable: true, description: "通篇所讲的地方。The place that it speaks of." })
  readonly place: string | null;
}
