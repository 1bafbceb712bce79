import { Field, ID, ObjectType } from "type-graphql";
import type { RegionEvent as RegionEventRow } from "../../core/region.ts";
import { RegionEventKindEnum } from "../enums/catalogue-enums.ts";
import { DateScalar } from "../scalars.ts";

@ObjectType("RegionEvent", {
  simpleResolvers: true,
  description: "区划变更。A change of a region.",
})
export class RegionEvent {
  @Field(() => ID, { description: "变更编号。Id of the change." })
  readonly id: string;

  @Field(() => RegionEventKindEnum, { description: "变更类别。Kind of the change." })
  readonly kind: RegionEventRow["kind"];

  @Field(() => Boolean, {
    description: "前后辖区范围是否不同，数字因而不可直接比较。Whether figures before and after are of two territories.",
  })
  readonly isBreak: boolean;

  @Field(() => DateScalar, { nullable: true, description: "批复日期。Day of approval." })
  readonly approvedOn: string | null;

  @Field(() => DateScalar, { nullable: true, description: "公布日期。Day of announcement." })
  readonly announcedOn: string | null;

  @Field(() => DateScalar, { nullable: true, description: "挂牌日期。Day of inauguration." })
  readonly inauguratedOn: string | null;

  @Field(() => String, { description: "中文说明。Description in Chinese." })
  readonly descriptionZh: string;

  @Field(() => String, { description: "英文说明。Description in English." })
  readonly descriptionEn: string;

  @Field(() => String, { nullable: true, description: "依据的文件。The document that says so." })
  readonly reference: string | null;
}
