import { Field, ID, ObjectType } from "type-graphql";
import type { RegionKind } from "../../core/region.ts";
import { RegionKindEnum } from "../enums/catalogue-enums.ts";
import { DateScalar } from "../scalars.ts";

@ObjectType("RegionVersion", {
  simpleResolvers: true,
  description:
    "区域的一个版本：某段时间内的名称、代码与辖区范围。One version of a region: its name, code and territory for a time.",
})
export class RegionVersion {
  @Field(() => ID, { description: "版本编号，如 gongshu@2021-04。Id of the version, such as gongshu@2021-04." })
  readonly id: string;

  @Field(() => ID, { description: "所属区域的编号。Id of the region." })
  readonly regionId: string;

  @Field(() => String, { nullable: true, description: "区划代码（GB/T 2260）。Division code (GB/T 2260)." })
  readonly code: string | null;

  @Field(() => RegionKindEnum, { description: "区域类别。Kind of region." })
  readonly kind: RegionKind;

  @Field(() => ID, { nullable: true, description: "上级区域的编号。Id of the region above." })
  readonly parentId: string | null;

  @Field(() => [String], { description: "简称。Short names." })
  readonly shortNames: readonly string[];

  @Field(() => [String], { description: "别名。Aliases." })
  readonly aliases: readonly string[];

  @Field(() => DateScalar, { nullable: true, description: "生效首日，空为未定。First day; null is open." })
  readonly validFrom: string | null;

  @Field(() => DateScalar, { nullable: true, description: "生效末日，空为至今。Last day; null is open." })
  readonly validTo: string | null;

  @Field(() => ID, {
    description: "辖区编号：编号不同即辖区范围不同。Id of the territory: another id is another territory.",
  })
  readonly territoryId: string;

  @Field(() => [ID], {
    nullable: true,
    description:
      "统计分组由哪些区域组成，为其编号；其他区域为空。Of a statistical group the ids of what it is made of; null of anything else.",
  })
  readonly memberIds?: readonly string[] | null;

  @Field(() => String, { description: "英文名称。Name in English." })
  readonly nameEn: string;
}
