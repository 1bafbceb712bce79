import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { Locale } from "../../core/messages.ts";
import type {
  RegionEvent as RegionEventRow,
  RegionKind,
  RegionVersion as RegionVersionRow,
} from "../../core/region.ts";
import { isConstruct } from "../../core/region.ts";
import { findRegions } from "../../store/regions.ts";
import type { RequestContext, View } from "../context.ts";
import { RegionKindEnum } from "../enums/catalogue-enums.ts";
import { chooseLabel } from "../label.ts";
import { checkList } from "../limits.ts";
import { LocaleArg } from "../locale-arg.ts";
import { checkRegions, explainRegion } from "../lookups.ts";
import { AsOfArgs } from "../version/as-of-args.ts";
import type { RegionRoot } from "./region.ts";
import { createRegions, findCurrentVersion, Region, sortRegions } from "./region.ts";
import { RegionEvent } from "./region-event.ts";
import { RegionVersion } from "./region-version.ts";

@ArgsType()
class RegionsArgs extends AsOfArgs {
  @Field(() => [ID], { nullable: true, description: "只要这些编号的区域。Only the regions with these ids." })
  readonly ids?: readonly string[] | null;

  @Field(() => RegionKindEnum, { nullable: true, description: "只要这一类别。Only regions of this kind." })
  readonly kind?: RegionKind | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "只要这一区域的直接下级；市辖区、市本级须以 kind 指明。Only the regions right below this one; groups and remainders only where kind asks for them.",
  })
  readonly parent?: string | null;
}

@Resolver(() => Region)
export class RegionResolver {
  @Query(() => [Region], {
    description:
      "区域，按所给 ids 的次序，未给则按编号；不存在的编号即报错。Regions, in the order of ids, else by id; an id that none has is an error.",
  })
  async regions(
    @Args(() => RegionsArgs) { asOf, ids, kind, parent }: RegionsArgs,
    @Ctx() { at }: RequestContext,
  ): Promise<RegionRoot[]> {
    const view = await at(asOf);
    const wanted = ids ? checkList("ids", ids) : undefined;
    const versions = await findRegions(view.snapshot, wanted);
    await checkRegions(view.snapshot, wanted ?? [], versions);
    const regions = createRegions(view, versions);
    return (wanted ? sortRegions(wanted, regions) : regions).filter((region) => {
      const current = findCurrentVersion(region);
      const isBelow = current.parentId === parent && (kind === current.kind || !isConstruct(current.kind));
      return (!kind || current.kind === kind) && (!parent || isBelow);
    });
  }

  @Query(() => Region, {
    description: "此编号的区域；不存在即报错。The region with this id; an id that none has is an error.",
  })
  async region(
    @Arg("id", () => ID, { description: "区域编号，如 gongshu。Id of the region, such as gongshu." }) id: string,
    @Args(() => AsOfArgs) { asOf }: AsOfArgs,
    @Ctx() { at }: RequestContext,
  ): Promise<RegionRoot> {
    const view = await at(asOf);
    const region = await view.loaders.regions.load(id);
    if (!region) throw await explainRegion(view.snapshot, id);
    return { ...region, view };
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "现行区划代码（GB/T 2260）。Current division code (GB/T 2260).",
  })
  code(@Root() region: RegionRoot): string | null {
    return findCurrentVersion(region).code;
  }

  @FieldResolver(() => RegionKindEnum, { description: "现行类别。Current kind." })
  kind(@Root() region: RegionRoot): RegionKind {
    return findCurrentVersion(region).kind;
  }

  @FieldResolver(() => String, { description: "现行中文名称。Current name in Chinese." })
  nameZh(@Root() region: RegionRoot): string {
    return findCurrentVersion(region).name;
  }

  @FieldResolver(() => String, { description: "现行英文名称。Current name in English." })
  nameEn(@Root() region: RegionRoot): string {
    return findCurrentVersion(region).nameEn;
  }

  @FieldResolver(() => String, { description: "按请求语言给出的名称。Name in the language of the request." })
  label(
    @Root() region: RegionRoot,
    @LocaleArg() asked: Locale | null | undefined,
    @Ctx() { locale }: RequestContext,
  ): string {
    const { name, nameEn } = findCurrentVersion(region);
    return chooseLabel(asked ?? locale, { nameZh: name, nameEn });
  }

  @FieldResolver(() => Region, { nullable: true, description: "上级区域。The region above." })
  async parent(@Root() region: RegionRoot): Promise<RegionRoot | null> {
    const { view } = region;
    const { parentId } = findCurrentVersion(region);
    const parent = parentId === null ? null : await view.loaders.regions.load(parentId);
    return parent && { ...parent, view };
  }

  @FieldResolver(() => [Region], {
    description:
      "直接下级，包括园区与新城；市辖区、市本级另见 groups。The regions right below, zones among them; for 市辖区 and 市本级 see groups.",
  })
  async children(@Root() { id, view }: RegionRoot): Promise<RegionRoot[]> {
    return (await findBelow(id, view)).filter((region) => !isConstruct(findCurrentVersion(region).kind));
  }

  @FieldResolver(() => [Region], {
    description:
      "由下级合成的统计分组（如市辖区）与上级自留的余项（如市本级），不在下级之中。What statistics makes of the regions below: groups of them (市辖区) and what the region holds itself (市本级).",
  })
  async groups(@Root() { id, view }: RegionRoot): Promise<RegionRoot[]> {
    return (await findBelow(id, view)).filter((region) => isConstruct(findCurrentVersion(region).kind));
  }

  @FieldResolver(() => [Region], {
    description:
      "统计分组由哪些区域组成；其他区域为空表。What a statistical group is made of now; of anything else none.",
  })
  async members(@Root() region: RegionRoot): Promise<RegionRoot[]> {
    const { view } = region;
    const memberIds = findCurrentVersion(region).memberIds ?? [];
    const members = await Promise.all(memberIds.map((id) => view.loaders.regions.load(id)));
    return members.flatMap((member) => (member ? [{ ...member, view }] : []));
  }

  @FieldResolver(() => [RegionVersion], { description: "各个版本，旧的在前。Its versions, the oldest first." })
  versions(@Root() { versions }: RegionRoot): readonly RegionVersionRow[] {
    return versions;
  }

  @FieldResolver(() => [RegionEvent], { description: "区划变更。Its changes." })
  events(@Root() { id, view }: RegionRoot): Promise<readonly RegionEventRow[]> {
    return view.loaders.regionEvents.load(id);
  }
}

async function findBelow(id: string, view: View): Promise<RegionRoot[]> {
  const versions = await view.loaders.allRegionVersions();
  return createRegions(view, versions).filter((region) => findCurrentVersion(region).parentId === id);
}

@Resolver(() => RegionVersion)
export class RegionVersionResolver {
  @FieldResolver(() => String, { description: "中文名称。Name in Chinese." })
  nameZh(@Root() { name }: RegionVersionRow): string {
    return name;
  }

  @FieldResolver(() => String, { description: "按请求语言给出的名称。Name in the language of the request." })
  label(
    @Root() { name, nameEn }: RegionVersionRow,
    @LocaleArg() asked: Locale | null | undefined,
    @Ctx() { locale }: RequestContext,
  ): string {
    return chooseLabel(asked ?? locale, { nameZh: name, nameEn });
  }
}
