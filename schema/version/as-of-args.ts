import { ArgsType, Field } from "type-graphql";

@ArgsType()
export class AsOfArgs {
  @Field(() => String, {
    nullable: true,
    description:
      "按此数据版本作答，可重现旧结果：dataVersion.id、其序号、日期（至该日终，UTC）或带时区的时刻；默认为请求开始时的最新版本。Answer as of this data version, to reproduce an older answer: dataVersion.id, its number, a day (to its end in UTC) or an instant with its zone; by default the latest when the request started.",
  })
  readonly asOf?: string | null;
}
