import { createUnionType, Field, ID, Int, ObjectType } from "type-graphql";

@ObjectType({ simpleResolvers: true })
class CitationBase {
  @Field(() => ID, { description: "引文编号。Id of the citation." })
  readonly id: string;

  @Field(() => ID, { description: "所引陈述的编号。Id of the statement cited." })
  readonly statementId: string;

  @Field(() => ID, { description: "所在读本的编号。Id of the reading." })
  readonly readingId: string;

  @Field(() => String, { description: "读出此数的规则。The rule that read the figure." })
  readonly rule: string;
}

@ObjectType("TextCitation", {
  simpleResolvers: true,
  description:
    "文本引文：读本全文从 start 到 end 恰为 quote。A citation of text: the reading's text from start to end is the quote.",
})
export class TextCitation extends CitationBase {
  @Field(() => Int, { description: "起点（UTF-16 偏移）。Start, in UTF-16 units." })
  readonly start: number;

  @Field(() => Int, { description: "终点（不含）。End, not included." })
  readonly end: number;

  @Field(() => String, { description: "原文，一字不差。The exact words." })
  readonly quote: string;

  @Field(() => String, { description: "引文前的字。The words before it." })
  readonly prefix: string;

  @Field(() => String, { description: "引文后的字。The words after it." })
  readonly suffix: string;

  @Field(() => String, { description: "所在的整句。The sentence around it." })
  readonly sentence: string;

  @Field(() => Int, { description: "整句的起点。Start of the sentence." })
  readonly sentenceStart: number;

  @Field(() => Int, { description: "整句的终点（不含）。End of the sentence, not included." })
  readonly sentenceEnd: number;
}

@ObjectType("CellCitation", {
  simpleResolvers: true,
  description: "表格引文：某工作表的某个单元格。A citation of a cell of a table.",
})
export class CellCitation extends CitationBase {
  @Field(() => String, { description: "工作表或表格编号。Sheet, or number of the table." })
  readonly sheet: string;

  @Field(() => String, { description: "单元格（A1 形式）。Cell, in A1 form." })
  readonly cell: string;

  @Field(() => [String], { description: "管辖此格的各级表头。The headers that govern it." })
  readonly headers: readonly string[];
}

export const CitationUnion = createUnionType({
  name: "Citation",
  description: "引文：文本或单元格。A citation: of text, or of a cell.",
  types: () => [TextCitation, CellCitation] as const,
  resolveType: findCitationType,
});

/** Returns the name of a citation's type. A row has the columns of both, those of the other kind null. */
export function findCitationType(citation: object): "CellCitation" | "TextCitation" {
  return "cell" in citation && citation.cell !== null ? "CellCitation" : "TextCitation";
}
