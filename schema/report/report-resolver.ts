import { Arg, Args, ArgsType, Ctx, Field, ID, Query, Resolver } from "type-graphql";
import { formatVersion } from "../../store/versions.ts";
import type { BuiltReport } from "../commands.ts";
import type { RequestContext } from "../context.ts";
import { checkList } from "../limits.ts";
import { MonthScalar } from "../scalars.ts";
import { AsOfArgs } from "../version/as-of-args.ts";
import { Report, type ReportRoot } from "./report.ts";

@ArgsType()
class ReportArgs extends AsOfArgs {
  @Field(() => MonthScalar, { description: "月份，如 2025-03。The month, such as 2025-03." })
  readonly month: string;

  @Field(() => [ID], {
    nullable: true,
    description:
      "区域：编号、区划代码或名称；默认杭州五区。Regions by id, division code or name; by default the five districts of Hangzhou.",
  })
  readonly regions?: readonly string[] | null;

  @Field(() => ID, { defaultValue: "monthly", description: "模板。The template." })
  readonly template: string;
}

@Resolver()
export class ReportResolver {
  @Query(() => Report, {
    description:
      "某月的比较报告：模型与各格式文件的地址；该月没有数字、区域或模板不存在即报错。The comparison report of a month, its model and where its files are; a month without figures, an unknown region or template is an error.",
  })
  async report(
    @Args(() => ReportArgs) { month, regions, template, asOf: asked }: ReportArgs,
    @Arg("since", () => String, {
      nullable: true,
      description: "从此数据版本起列出修订。Revisions are listed from this data version on.",
    })
    since: string | null | undefined,
    @Ctx() { at, commands }: RequestContext,
  ): Promise<ReportRoot> {
    const asOf = formatVersion((await at(asked)).snapshot);
    const named = regions ? checkList("regions", regions) : null;
    const request = { month, regions: named, template, asOf, since: since ?? null };
    return createRoot(await commands.buildReport(request), request.since);
  }
}

function createRoot(report: BuiltReport, since: string | null): ReportRoot {
  const { title, month, regions, dataVersion, program, template, model, formats } = report;
  const query = new URLSearchParams({
    regions: regions.join(","),
    template: template.key,
    asOf: dataVersion,
    ...(since === null ? {} : { since }),
  });
  return {
    ...{ title, month, dataVersion, program, model },
    regionIds: regions,
    templateKey: template.key,
    templateDigest: template.digest,
    links: formats.map((format) => ({ format, url: `/reports/${month}.${format}?${query}` })),
  };
}
