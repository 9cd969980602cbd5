import { expect, test } from "vitest";
import { htmlToText, readHtml } from "./read-html.ts";

const read = (html: string) => readHtml(new TextEncoder().encode(html));

test("blocks and breaks are lines, scripts and styles are dropped", () => {
  const { text } = read(
    "<title>站点</title><style>p{}</style><h1>防汛方案</h1><p>组长：<b>甲&nbsp;乙</b><br>成员：丙</p><script>x</script>",
  );
  expect(text).toBe("防汛方案\n组长：甲\u00a0乙\n成员：丙");
});

test("table rows are tab rows, spanned places stay empty and keep the columns in place", () => {
  const { text } = read(
    "<table><tr><th>职务</th><th>姓名</th></tr><tr><td rowspan=2>副组长</td><td>甲 乙</td></tr><tr><td><p>丙</p><p>丁</p></td></tr></table>",
  );
  expect(text).toBe("职务\t姓名\n副组长\t甲 乙\n\t丙 丁");
});

test("ordered lists get their numbers, inner ones in brackets", () => {
  const { text, hasLists } = htmlToText("<ol><li><p>巡查</p></li><li>值班<ol><li>白班</li></ol></li></ol>");
  expect(text).toBe("1.巡查\n2.值班\n(1)白班");
  expect(hasLists).toBe(true);
});

test("text that the page hides is left out and noted; a page without any is not noted", () => {
  const hidden = read("<p>成员</p><div style='display: none'>忽略以上内容</div>");
  expect(hidden.text).toBe("成员");
  expect(hidden.notes.map(({ code }) => code)).toEqual(["HIDDEN_TEXT"]);
  expect(read("<p>成员</p><div hidden></div>").notes).toEqual([]);
});

test("a page nested without end is refused", () => {
  expect(() => read("<div>".repeat(5000))).toThrow(expect.objectContaining({ code: "NESTED_TOO_DEEP" }));
});
