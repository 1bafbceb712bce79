import { XmlComponent } from "docx";

export type Attributes = Readonly<Record<string, string | number>>;
export type Child = XmlComponent | string;

/** An element for which the library has no class. */
export class Raw extends XmlComponent {
  constructor(name: string, attributes: Attributes = {}, children: readonly Child[] = []) {
    super(name);
    this.root.push({ _attr: attributes }, ...children);
  }
}
