import type { Catalogue, CatalogueIndicator } from "../../catalogue/catalogue.ts";
import { cleanText } from "./clean-text.ts";

/** 地区生产总值(GDP), 一般公共预算支出合计: what adds nothing to a name. */
const EXTRA = /^本年(?=新|投|施)|\([A-Za-z0-9]+\)|(?:合计|总计|小计)$/g;

/** The indicators of a catalogue by their whole names, in the ways in which tables write them. */
export class NameIndex {
  readonly #keys = new Map<string, string | null>();
  readonly #found = new Map<string, CatalogueIndicator | null>();
  readonly #catalogue: Catalogue;
  readonly #synonyms: readonly (readonly [said: string, stands: string])[];

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
    this.#synonyms = catalogue.words.tables.synonyms.flatMap(([first = "", ...others]) =>
      others.map((other) => [other, first] as const),
    );
    for (const { key, nameZh, aliases } of catalogue.indicators.values()) {
      for (const name of [nameZh, ...aliases]) this.#add(cleanText(name), key);
      for (const name of [nameZh, ...aliases]) this.#add(this.#reduce(cleanText(name)), key);
    }
  }

  /** A reduced name that two indicators share names neither. */
  #add(name: string, key: string): void {
    const known = this.#keys.get(name);
    this.#keys.set(name, known === undefined || known === key ? key : this.#isWhole(name, key) ? key : known);
  }

  #isWhole(name: string, key: string): boolean {
    const entry = this.#catalogue.indicators.get(key);
    return entry !== undefined && [entry.nameZh, ...entry.aliases].includes(name);
  }

  /** Is a word one that adds nothing to a name: 余额, 总额. */
  isPlain(word: string): boolean {
    return this.#catalogue.words.tables.plain.includes(word);
  }

  get(key: string): CatalogueIndicator | null {
    return this.#catalogue.indicators.get(key) ?? null;
  }

  /** Returns the indicator that a clean text names as a whole, or null. */
  find(clean: string): CatalogueIndicator | null {
    const known = this.#found.get(clean);
    if (known !== undefined) return known;
    const key = this.#look(clean) ?? this.#look(clean.replace(EXTRA, ""));
    const found = key === null ? null : this.get(key);
    this.#found.set(clean, found);
    return found;
  }

  #look(clean: string): string | null {
    return this.#keys.get(clean) ?? this.#keys.get(this.#reduce(clean)) ?? null;
  }

  /** 规模以上 and 规上 are one, and so is a name with and without the marks between its words. */
  #reduce(clean: string): string {
    const joined = clean.replaceAll(/[、,·.:;“”"'《》()/]/g, "");
    return this.#synonyms.reduce((text, [said, stands]) => text.replaceAll(said, stands), joined);
  }
}
