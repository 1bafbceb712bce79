import type { z } from "zod";
import type { RegionEvent, RegionVersion } from "../../core/region.ts";
import type { ComparisonSet } from "../../store/sets.ts";
import type { CatalogueIndicator, FlaggedName } from "./catalogue.ts";
import type { indicatorForm, regionForm, setForm } from "./forms.ts";

type RegionForm = z.infer<typeof regionForm>;

export function createVersions({ id: regionId, kind, parent, versions }: RegionForm): RegionVersion[] {
  return versions.map((version) => ({
    id: version.id,
    regionId,
    code: version.code ?? null,
    name: version.name.zh,
    nameEn: version.name.en,
    shortNames: version.shortNames,
    aliases: version.aliases,
    kind: version.kind ?? kind,
    parentId: version.parent ?? parent ?? null,
    validFrom: version.from ?? null,
    validTo: version.to ?? null,
    territoryId: version.territory,
    memberIds: version.members ?? null,
  }));
}

export function createEvents({ id: regionId, events }: RegionForm): RegionEvent[] {
  return events.map(({ description, ...event }) => ({
    id: event.id,
    regionId,
    kind: event.kind,
    isBreak: event.isBreak,
    approvedOn: event.approvedOn ?? null,
    announcedOn: event.announcedOn ?? null,
    inauguratedOn: event.inauguratedOn ?? null,
    descriptionZh: description.zh,
    descriptionEn: description.en,
    reference: event.reference ?? null,
  }));
}

export function createFlaggedNames({ versions }: RegionForm): FlaggedName[] {
  return versions.flatMap(({ id, flaggedNames }) =>
    flaggedNames.map((flagged) => ({ ...flagged, regionVersionId: id })),
  );
}

export function createIndicator(form: z.infer<typeof indicatorForm>): CatalogueIndicator {
  const { name, unit, bounds, definition, ...rest } = form;
  return {
    ...rest,
    nameZh: name.zh,
    nameEn: name.en,
    baseUnit: unit,
    definitionZh: definition?.zh ?? null,
    definitionEn: definition?.en ?? null,
    priceBasis: form.priceBasis ?? null,
    minimum: bounds.min ?? null,
    maximum: bounds.max ?? null,
    partOf: form.partOf ?? null,
    newOf: form.newOf ?? null,
  };
}

export function createSet({ name, description, rows, key }: z.infer<typeof setForm>): ComparisonSet {
  return {
    key,
    nameZh: name.zh,
    nameEn: name.en,
    descriptionZh: description.zh,
    descriptionEn: description.en,
    rows: rows.map(({ label, status, ...row }) => ({
      ...row,
      ...(status ? { status } : {}),
      ...(label ? { labelZh: label.zh, labelEn: label.en } : {}),
    })),
  };
}
