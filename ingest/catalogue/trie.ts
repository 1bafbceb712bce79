interface Node<T> {
  readonly next: Map<number, Node<T>>;
  value: T | null;
}

/** A dictionary that finds the longest word that begins at a place of a text. */
export class Trie<T> {
  readonly #root: Node<T> = { next: new Map(), value: null };

  /** Adds a word. Twice is an error of the data, which the caller names: returns the value that stands there already. */
  add(word: string, value: T): T | null {
    let node = this.#root;
    for (let at = 0; at < word.length; at += 1) {
      const code = word.charCodeAt(at);
      let next = node.next.get(code);
      if (!next) {
        next = { next: new Map(), value: null };
        node.next.set(code, next);
      }
      node = next;
    }
    const taken = node.value;
    node.value ??= value;
    return taken;
  }

  /** Returns the value of the longest word that begins at an offset, and the offset after it; null where none begins. */
  findLongest(text: string, start: number): { value: T; end: number } | null {
    let node: Node<T> | undefined = this.#root;
    let value: T | null = null;
    let end = start;
    for (let at = start; at < text.length; at += 1) {
      node = node.next.get(text.charCodeAt(at));
      if (!node) break;
      if (node.value !== null) {
        value = node.value;
        end = at + 1;
      }
    }
    return value === null ? null : { value, end };
  }
}
