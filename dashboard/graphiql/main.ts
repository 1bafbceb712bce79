import "graphiql/setup-workers/vite";
import "graphiql/style.css";
import "./page.css";
import { GraphiQL, HISTORY_PLUGIN } from "graphiql";
import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { createExamples } from "./examples.ts";
import { createExamplesPlugin } from "./examples-plugin.ts";
import { fetchAnswer } from "./fetch-answer.ts";

const PAGES = import.meta.glob<string>("../../docs/queries/*.md", { query: "?raw", import: "default", eager: true });
const examples = createExamples(PAGES);
const plugin = createExamplesPlugin(examples);

const root = document.getElementById("graphiql");
if (!root) throw new Error("the page has no place for the editor");
createRoot(root).render(
  createElement(GraphiQL, {
    fetcher: fetchAnswer,
    plugins: [HISTORY_PLUGIN, plugin],
    visiblePlugin: plugin,
    initialQuery: examples[0]?.query,
    initialVariables: examples[0]?.variables,
    defaultQuery: "# 左侧“示例”中有可以直接运行的查询。Queries to run are among the examples on the left.\n",
  }),
);
