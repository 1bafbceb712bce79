import { expect, it } from "vitest";
import { escapeHtml } from "../../core/escape-html.ts";

it.each([
  ["富阳区 31.8%", "富阳区 31.8%"],
  ["<b onclick='x()'>\"", "&lt;b onclick=&#39;x()&#39;&gt;&quot;"],
  ["R&D &amp;", "R&amp;D &amp;amp;"],
])("escapeHtml(%j) is %j", (text, escaped) => expect(escapeHtml(text)).toBe(escaped));
