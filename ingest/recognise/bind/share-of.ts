import type { Lexicon } from "../../catalogue/catalogue.ts";
import type { Binding, Scene } from "../scene.ts";
import type { Named } from "./named.ts";

export function bindShareOf(_scene: Scene, _bound: Binding<Named> | null, _lexicon: Lexicon): Binding<Named> | null {
  return null;
}
