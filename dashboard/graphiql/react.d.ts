/** The little of React that the page itself calls; its types do not ship with it. */
declare module "react" {
  export type ReactNode = object | string | null;
  export function createElement(type: unknown, props: object | null, ...children: readonly unknown[]): ReactNode;
}

declare module "react-dom/client" {
  export function createRoot(container: Element): { render(node: unknown): void };
}
