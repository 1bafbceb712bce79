import type { Unit } from "../../catalogue/catalogue.ts";

/** Units as they are written in tables; a word that names several (亿元、%) is read one by one. */
export class UnitReader {
  readonly #units: ReadonlyMap<string, Unit>;
  readonly #known = new Map<string, Unit | null>();

  constructor(units: ReadonlyMap<string, Unit>) {
    this.#units = units;
  }

  /** Returns the unit that a clean text is, as a whole, or null. */
  find(text: string): Unit | null {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const found = this.#look(text);
    this.#known.set(text, found);
    return found;
  }

  /** Returns the units of a list: 亿元、%; none where any part of it is no unit. */
  list(text: string): Unit[] {
    const whole = this.find(text);
    if (whole) return [whole];
    const units = text.split(/[、,;]|和|及/).map((part) => this.find(part));
    return units.every((unit) => unit !== null) ? units : [];
  }

  #look(text: string): Unit | null {
    if (text === "") return null;
    const plain = text.replace(/^(?:[±+]|\+-)(?=%|百分点|个)/, "").replace(/\(个\)$/, "");
    return this.#units.get(plain) ?? this.#units.get(plain.replaceAll(/[()]/g, "")) ?? null;
  }
}
