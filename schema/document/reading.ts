import { Field, ID, ObjectType } from "type-graphql";

@ObjectType("Reading", {
  simpleResolvers: true,
  description:
    "文件由某一版读取程序读出的文本，永不改变。The text of a document as one reader read it; it never changes.",
})
export class Reading {
  @Field(() => ID, { description: "读本编号。Id of the reading." })
  readonly id: string;

  @Field(() => String, { description: "读取程序。The reader." })
  readonly reader: string;

  @Field(() => String, { description: "读取程序的版本。Version of the reader." })
  readonly readerVersion: string;

  @Field(() => String, {
    description: "全文；各处偏移量都按其 UTF-16 单元计。The text; every offset counts its UTF-16 units.",
  })
  readonly text: string;

  @Field(() => String, { description: "全文的 SHA-256。SHA-256 of the text." })
  readonly textDigest: string;
}
