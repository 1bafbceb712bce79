import { Field, ID, ObjectType } from "type-graphql";
import type { Indicator as IndicatorRow } from "../../core/indicator.ts";
import { AdditivityEnum, DirectionEnum, IndicatorKindEnum } from "../enums/catalogue-enums.ts";
import { DecimalScalar } from "../scalars.ts";

@ObjectType("Indicator", {
  simpleResolvers: true,
  description: "指标目录中的一项：是数据，不是代码。An entry of the catalogue of indicators: data, never code.",
})
export class Indicator {
  @Field(() => ID, { description: "键，如 fixed-asset-investment。Key, such as fixed-asset-investment." })
  readonly key: string;

  @Field(() => String, { description: "中文名称。Name in Chinese." })
  readonly nameZh: string;

  @Field(() => String, { description: "英文名称。Name in English." })
  readonly nameEn: string;

  @Field(() => String, { description: "主题，如 investment。Topic, such as investment." })
  readonly topic: string;

  @Field(() => String, { description: "量纲，如 money、count。Dimension of its unit, such as money or count." })
  readonly dimension: string;

  @Field(() => String, { description: "基本单位，如 CNY、count、percent。Base unit: CNY, count, percent, …." })
  readonly baseUnit: string;

  @Field(() => IndicatorKindEnum, { description: "指标类别。Kind of indicator." })
  readonly kind: IndicatorRow["kind"];

  @Field(() => AdditivityEnum, { description: "各区域数字能否相加。Whether figures of regions add up." })
  readonly additive: IndicatorRow["additive"];

  @Field(() => Boolean, { description: "各时期数字能否相加。Whether figures of periods add up." })
  readonly additiveOverTime: boolean;

  @Field(() => DirectionEnum, { description: "越大越好还是越小越好。Which way is better." })
  readonly direction: IndicatorRow["direction"];

  @Field(() => String, { nullable: true, description: "中文定义。Definition in Chinese." })
  readonly definitionZh: string | null;

  @Field(() => String, { nullable: true, description: "英文定义。Definition in English." })
  readonly definitionEn: string | null;

  @Field(() => Boolean, {
    description:
      "统计范围逐年重定、基数随之调整（规上、限上等）。Its unit set is redefined each year and the base restated.",
  })
  readonly yearlyFrame: boolean;

  @Field(() => String, { nullable: true, description: "总量的默认价格口径。Default price basis of its levels." })
  readonly priceBasis: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: "合理取值的下限。Lower bound of a plausible level." })
  readonly minimum: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: "合理取值的上限。Upper bound of a plausible level." })
  readonly maximum: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "所从属的整体指标（其中项）。Key of the whole of which it is a part.",
  })
  readonly partOf: string | null;

  @Field(() => [String], { description: "文中会用到的别名。Names that documents use for it." })
  readonly aliases: readonly string[];
}
