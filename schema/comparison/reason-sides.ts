import type { ComparabilityContext } from "../../core/comparability/reference.ts";
import type { Indicator } from "../../core/indicator.ts";
import type { Reason, ReasonCode } from "../../core/reasons.ts";
import { findEventDate } from "../../core/region.ts";
import { LEVEL_WORDS } from "../enums/catalogue-enums.ts";
import { BASIS_WORDS, BOUND_WORDS, MEASURE_WORDS, SCOPE_SHORT_WORDS, STATUS_WORDS } from "../enums/figure-enums.ts";
import type { Sides, Words, WordsOf } from "../words.ts";
import { nameTerritory } from "./territory-words.ts";
import { nameUnit } from "./unit-words.ts";

/** What the catalogues call the things that a reason speaks of. */
export interface ReasonNames extends Pick<ComparabilityContext, "regionVersions" | "events"> {
  readonly indicators: readonly Indicator[];
}

/** Returns the two values of a reason in words. */
export function formatSides({ code, figure, reference }: Reason, names: ReasonNames): Sides {
  const name = NAMERS[code] ?? asStated;
  return {
    figure: figure === null ? null : name(figure, names),
    reference: reference === null ? null : name(reference, names),
  };
}

type Namer = (value: string, names: ReasonNames) => Words;

/** How the values of a reason are called; those of a code that is not here are stated words already. */
const NAMERS: Partial<Record<ReasonCode, Namer>> = {
  INDICATOR_DIFFERS: nameThing,
  STATUS_DIFFERS: nameFrom(STATUS_WORDS),
  PERIOD_DIFFERS: nameSpan,
  ACCUMULATION_DIFFERS: nameSpan,
  PERIOD_UNKNOWN: nameSpan,
  BASIS_DIFFERS: nameFrom(BASIS_WORDS),
  BASE_UNSTATED: nameFrom(BASIS_WORDS),
  SUB_AREA: nameFrom(SCOPE_SHORT_WORDS),
  DIVISION_LEVEL_DIFFERS: nameFrom(LEVEL_WORDS),
  BOUNDARY_BREAK: nameBreak,
  CURRENCY_DIFFERS: nameUnit,
  UNIT_DIFFERS: nameUnit,
  UNIVERSE_DIFFERS: nameUniverse,
  BOUND_ONLY: nameFrom(BOUND_WORDS),
};

function asStated(value: string): Words {
  return { zh: value, en: value };
}

function nameFrom(words: WordsOf<string>): Namer {
  return (value) => {
    const [zh, en] = words[value] ?? [value, value];
    return { zh, en: uncapitalise(en) };
  };
}

/** Words of an enum open a description; here they stand in a sentence. */
function uncapitalise(words: string): string {
  return `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}

/** An indicator by its name, or a measure. */
function nameThing(value: string, { indicators }: ReasonNames): Words {
  const indicator = indicators.find(({ key }) => key === value);
  if (indicator) return { zh: indicator.nameZh, en: indicator.nameEn };
  return nameFrom(MEASURE_WORDS)(value, { indicators, regionVersions: [], events: [] });
}

/** A span comes as `start/end`, a point as its day. */
function nameSpan(value: string): Words {
  const [start, end] = value.split("/");
  return end === undefined ? asStated(value) : { zh: `${start} 至 ${end}`, en: `${start} to ${end}` };
}

/** A change of territory by its day, or one of the territories that it parts. */
function nameBreak(value: string, { regionVersions, events }: ReasonNames): Words {
  const event = events.find(({ id }) => id === value);
  if (!event) return nameTerritory(value, regionVersions);
  const day = findEventDate(event);
  if (day === null) return { zh: event.descriptionZh, en: event.descriptionEn };
  return { zh: `${day} 的区划调整`, en: `the change of ${day}` };
}

/** What a rank ranks and among whom, or the whole of a share; neither is the place's own whole. */
function nameUniverse(value: string, names: ReasonNames): Words {
  const parts = (JSON.parse(value) as readonly (string | null)[])
    .filter((part) => part !== null)
    .map((part) => nameThing(part, names));
  if (parts.length === 0) return { zh: "本地整体", en: "the place's own whole" };
  return { zh: parts.map(({ zh }) => zh).join("、"), en: parts.map(({ en }) => en).join(", ") };
}
