/** A node of a parsed page or part: an element, or text; comments and the like have neither name nor data of use. */
export interface MarkupNode {
  readonly type: string;
  /** Of an element: lower-case in html, with its prefix in xml. */
  readonly name?: string;
  readonly data?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  readonly children?: readonly MarkupNode[];
}

const NONE: readonly MarkupNode[] = [];

/** Returns what stands in a node, in order. */
export function listChildren({ children }: MarkupNode): readonly MarkupNode[] {
  return children ?? NONE;
}

/** Returns an attribute's value, empty where it is not set. */
export function findAttribute({ attribs }: MarkupNode, name: string): string {
  return attribs && Object.hasOwn(attribs, name) ? (attribs[name] ?? "") : "";
}

/** Returns the elements of these names in and under a node, in order; none inside one that is found. */
export function findElements(root: MarkupNode, names: ReadonlySet<string>): MarkupNode[] {
  const found: MarkupNode[] = [];
  const open: MarkupNode[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.name !== undefined && names.has(node.name)) found.push(node);
    else pushChildren(open, node);
  }
  return found;
}

/** Returns the first child element of a name, null where there is none. */
export function findChild(node: MarkupNode, name: string): MarkupNode | null {
  return listChildren(node).find((child) => child.name === name) ?? null;
}

/** Returns all text in and under a node, but for elements that are passed over. */
export function joinText(root: MarkupNode, passedOver: ReadonlySet<string> = new Set()): string {
  const words: string[] = [];
  const open: MarkupNode[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === "text") words.push(node.data ?? "");
    else if (!passedOver.has(node.name ?? "")) pushChildren(open, node);
  }
  return words.join("");
}

/** Is there an element of these names under a node? Looks no further than the first. */
export function hasElement(root: MarkupNode, names: ReadonlySet<string>): boolean {
  const open: MarkupNode[] = [];
  pushChildren(open, root);
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.name !== undefined && names.has(node.name)) return true;
    pushChildren(open, node);
  }
  return false;
}

/** The first child comes off first. One by one: an element may have more children than a call takes arguments. */
function pushChildren(open: MarkupNode[], node: MarkupNode): void {
  const children = listChildren(node);
  for (let at = children.length - 1; at >= 0; at -= 1) {
    const child = children[at];
    if (child) open.push(child);
  }
}
