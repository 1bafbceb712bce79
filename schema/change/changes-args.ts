import { ArgsType, Field, ID, Int } from "type-graphql";
import type { FigureChangeKind } from "../../store/figure-changes.ts";
import { ChangeKindEnum } from "../enums/change-enums.ts";
import { FIRST_DESCRIPTION } from "../limits.ts";
import { AFTER_DESCRIPTION } from "../pages/page-args.ts";

@ArgsType()
export class ChangesArgs {
  @Field(() => String, {
    description:
      "起于此数据版本（其后的变动）：dataVersion.id、其序号（0 为一无所有时）、日期或时刻。From this data version on, itself left out: dataVersion.id, its number (0 is before everything), a day or an instant.",
  })
  readonly since: string;

  @Field(() => String, {
    nullable: true,
    description:
      "止于此数据版本（含），写法同 since；默认为请求开始时的最新版本。To this data version, itself included, written as since; by default the latest when the request started.",
  })
  readonly until?: string | null;

  @Field(() => [ID], { nullable: true, description: "只要这些区域的。Only of these regions." })
  readonly regions?: readonly string[] | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "也要 regions 之下的园区、新城等的数字。Also figures of the regions below those in regions.",
  })
  readonly includeSubareas: boolean;

  @Field(() => [ID], { nullable: true, description: "只要这些指标的。Only of these indicators." })
  readonly indicators?: readonly string[] | null;

  @Field(() => [String], { nullable: true, description: "只要这些主题的。Only of these topics." })
  readonly topics?: readonly string[] | null;

  @Field(() => [ChangeKindEnum], { nullable: true, description: "只要这些类别的。Only of these kinds." })
  readonly kinds?: readonly FigureChangeKind[] | null;

  @Field(() => Int, { defaultValue: 50, description: FIRST_DESCRIPTION })
  readonly first: number;

  @Field(() => String, {
    nullable: true,
    description: AFTER_DESCRIPTION,
  })
  readonly after?: string | null;
}
