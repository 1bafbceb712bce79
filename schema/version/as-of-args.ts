import { ArgsType, Field } from "type-graphql";

@ArgsType()
export class AsOfArgs {
  @Field(() => String, {
    nullable: true,
    description:
      "按此数据版本作答（如 dataVersion.id 所示），可重现旧结果；默认为请求开始时的最新版本。Answer as of this data version (see dataVersion.id), to reproduce an older answer; by default the latest when the request started.",
  })
  readonly asOf?: string | null;
}
