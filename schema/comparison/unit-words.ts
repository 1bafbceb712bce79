import type { Words, WordsOf } from "../words.ts";

const UNIT_WORDS: WordsOf<string> = {
  percent: ["%", "%"],
  percentage_point: ["个百分点", "percentage points"],
  times: ["倍", "times"],
  count: ["个", "count"],
  person: ["人", "persons"],
  rank: ["位", "place"],
  score: ["分", "points"],
  index: ["指数", "index"],
  mu: ["亩", "mu"],
  m2: ["平方米", "m²"],
  m3: ["立方米", "m³"],
  m: ["米", "m"],
  km2: ["平方公里", "km²"],
  t: ["吨", "t"],
  tce: ["吨标准煤", "tonnes of standard coal"],
  kWh: ["千瓦时", "kWh"],
  kW: ["千瓦", "kW"],
  TEU: ["标箱", "TEU"],
  year: ["年", "years"],
  month: ["个月", "months"],
  day: ["天", "days"],
  hour: ["小时", "hours"],
  minute: ["分钟", "minutes"],
};

const CURRENCY = /^[A-Z]{3}$/;

const CURRENCIES = {
  zh: new Intl.DisplayNames("zh-CN", { type: "currency", fallback: "code" }),
  en: new Intl.DisplayNames("en", { type: "currency", fallback: "code" }),
};

/** Returns a base unit in words: `CNY/mu` is 人民币/亩. A part that no words are known for is its own. */
export function nameUnit(unit: string): Words {
  const parts = unit.split("/").map(namePart);
  return { zh: parts.map(({ zh }) => zh).join("/"), en: parts.map(({ en }) => en).join("/") };
}

function namePart(part: string): Words {
  const [zh, en] = UNIT_WORDS[part] ?? [part, part];
  // TEU has the form of a currency, too.
  if (zh !== part || !CURRENCY.test(part)) return { zh, en };
  return { zh: CURRENCIES.zh.of(part) ?? part, en: CURRENCIES.en.of(part) ?? part };
}
