import { DocsFilledIcon, pick, useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { createElement, type ReactNode } from "react";
import type { Example } from "./examples.ts";

/** Returns a panel of examples; each opens in a tab of its own. */
export function createExamplesPlugin(examples: readonly Example[]) {
  return { title: "示例 Examples", icon: DocsFilledIcon, content: () => createElement(Examples, { examples }) };
}

function Examples({ examples }: { readonly examples: readonly Example[] }): ReactNode {
  const { addTab, setOperationFacts } = useGraphiQLActions();
  const { queryEditor, variableEditor, headerEditor } = useGraphiQL(
    pick("queryEditor", "variableEditor", "headerEditor"),
  );
  const open = ({ query, variables, headers }: Example) => {
    addTab();
    queryEditor?.setValue(query);
    variableEditor?.setValue(variables);
    headerEditor?.setValue(headers);
    // The name is read from a text some time after it was typed; until then the one of the tab before would be run.
    setOperationFacts({});
  };
  const items = examples.map((example) => createItem(example, () => open(example)));
  return createElement(
    "section",
    { className: "examples", "aria-label": "示例 Examples" },
    createElement("h2", null, "示例 Examples"),
    createElement("ul", null, ...items),
  );
}

function createItem({ question, questionEn }: Example, onClick: () => void): ReactNode {
  const words = [question, createElement("small", { lang: "en" }, questionEn)];
  return createElement("li", { key: question }, createElement("button", { type: "button", onClick }, ...words));
}
