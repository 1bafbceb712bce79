import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type {
  RegionEvent as RegionEventRow,
  RegionKind,
  RegionVersion as RegionVersionRow,
} from "../../core/region.ts";
import { findRegions } from "../../store/regions.ts";
import type { RequestContext } from "../context.ts";
import { RegionKindEnum } from "../enums/catalogue-enums.ts";
import { chooseLabel } from "../label.ts";
import { checkList } from "../limits.ts";
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

  @Field(() => ID, { nullable: true, description: "只要这一区域的直接下级。Only the regions right below this one." })
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
      return (!kind || current.kind === kind) && (!parent || current.parentId === parent);
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
  label(@Root() region: RegionRoot, @Ctx() { locale }: RequestContext): string {
    const { name, nameEn } = findCurrentVersion(region);
    return chooseLabel(locale, { nameZh: name, nameEn });
  }

  @FieldResolver(() => Region, { nullable: true, description: "上级区域。The region above." })
  async parent(@Root() region: RegionRoot): Promise<RegionRoot | null> {
    const { view } = region;
    const { parentId } = findCurrentVersion(region);
    const parent = parentId === null ? null : await view.loaders.regions.load(parentId);
    return parent && { ...parent, view };
  }

  @FieldResolver(() => [Region], {
    description: "直接下级，包括园区与新城。The regions right below, zones among them.",
  })
  async children(@Root() { id, view }: RegionRoot): Promise<RegionRoot[]> {
    const versions = await view.loaders.allRegionVersions();
    return createRegions(view, versions).filter((region) => findCurrentVersion(region).parentId === id);
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

@Resolver(() => RegionVersion)
export class RegionVersionResolver {
  @FieldResolver(() => String, { description: "中文名称。Name in Chinese." })
  nameZh(@Root() { name }: RegionVersionRow): string {
    return name;
  }

  @FieldResolver(() => String, { description: "按请求语言给出的名称。Name in the language of the request." })
  label(@Root() { name, nameEn }: RegionVersionRow, @Ctx() { locale }: RequestContext): string {
    return chooseLabel(locale, { nameZh: name, nameEn });
  }
}
