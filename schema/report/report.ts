import { Field, ID, ObjectType } from "type-graphql";
import type { BuiltReport } from "../commands.ts";
import { JsonScalar, MonthScalar } from "../scalars.ts";

/** A report with where its files are. */
export interface ReportRoot extends Omit<BuiltReport, "write" | "formats" | "template" | "regions"> {
  readonly regionIds: readonly string[];
  readonly templateKey: string;
  readonly templateDigest: string;
  readonly links: readonly ReportLink[];
}

@ObjectType("ReportLink", {
  simpleResolvers: true,
  description: "报告文件的地址。Where a file of a report is.",
})
export class ReportLink {
  @Field(() => String, { description: "格式：docx、xlsx、pdf、html、md。The format." })
  readonly format: string;

  @Field(() => String, { description: "相对于本服务的地址。The address, relative to this service." })
  readonly url: string;
}

@ObjectType("Report", {
  simpleResolvers: true,
  description:
    "一份月度比较报告：数据版本、程序、模板相同，内容相同。A monthly comparison report: the same data version, program and template give the same.",
})
export class Report {
  @Field(() => String, { description: "题名。The title." })
  readonly title: string;

  @Field(() => MonthScalar, { description: "报告的月份。The month." })
  readonly month: string;

  @Field(() => [ID], { description: "比较的区域。The regions compared." })
  readonly regionIds: readonly string[];

  @Field(() => ID, { description: "所据数据版本的编号。Id of the data version that it is made from." })
  readonly dataVersion: string;

  @Field(() => String, { description: "程序及其版本。The program and its version." })
  readonly program: string;

  @Field(() => ID, { description: "模板。The template." })
  readonly templateKey: string;

  @Field(() => String, { description: "模板内容的摘要。Digest of the template." })
  readonly templateDigest: string;

  @Field(() => JsonScalar, {
    description:
      "报告的模型：题名页、各块内容和底账，每个数字有锚点，底账说明其来由。The model: title page, blocks and ledger; every number has an anchor, and the ledger says where it comes from.",
  })
  readonly model: unknown;

  @Field(() => [ReportLink], { description: "各格式的文件。Its files." })
  readonly links: readonly ReportLink[];
}
