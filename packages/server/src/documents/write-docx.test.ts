import { expect, test } from "vitest";
import { checkZip, unpackEntry } from "./check-zip.ts";
import type { OfficialBlock } from "./official-blocks.ts";
import { writeDocx } from "./write-docx.ts";

const BLOCKS: OfficialBlock[] = [
  { kind: "LETTERHEAD", text: "云洲县水务局文件" },
  { kind: "DOCUMENT_NUMBER", text: "云水〔2026〕1号" },
  { kind: "TITLE", text: "云洲县水务局汛期防汛抢险物资储备与调度工作实施方案" },
  { kind: "SECTION", text: "一、组织领导" },
  { kind: "SUBSECTION", text: "（一）防汛领导小组" },
  { kind: "ROSTER", text: "组长：纪怀远　　局长", hanging: 8 },
  { kind: "TEXT", text: "主要职责：储备 <沙袋> & 水泵。" },
  { kind: "SIGNATURE", text: "云洲县水务局", free: 4 },
  { kind: "DATE", text: "2026年1月5日", free: 4 },
  { kind: "ANNEX_MARK", text: "附件" },
  { kind: "TABLE", heads: ["序号", "任务"], widths: [1, 3], rows: [["1", "清淤\n试机"]] },
];

const partsOf = async (blocks: OfficialBlock[]) => {
  const bytes = await writeDocx(blocks);
  return new Map(checkZip(bytes).map((part) => [part.name, unpackEntry(bytes, part).toString("utf8")]));
};
const part = async (name: string) => (await partsOf(BLOCKS)).get(name) ?? "";
/** The style of one kind of paragraph. */
const style = async (id: string) =>
  new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, "su").exec(await part("word/styles.xml"))?.[0] ??
  "";

test("the page is A4 with the text block of the standard", async () => {
  const xml = await part("word/document.xml");
  const mm = (attribute: string) =>
    Math.round((Number(new RegExp(`<w:pgMar [^>]*w:${attribute}="(\\d+)"`).exec(xml)?.[1]) / 1440) * 25.4);
  expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
  expect([mm("top"), mm("left"), 210 - mm("left") - mm("right"), 297 - mm("top") - mm("bottom")]).toEqual([
    37, 28, 156, 225,
  ]);
});

test.each([
  ["PlanTitle", "方正小标宋简体", 44],
  ["PlanText", "仿宋_GB2312", 32],
  ["PlanRoster", "仿宋_GB2312", 32],
  ["PlanSection", "黑体", 32],
  ["PlanSubsection", "楷体_GB2312", 32],
])("%s is set in %s of %i half points", async (id, face, size) => {
  const xml = await style(id);
  expect(xml).toContain(`w:eastAsia="${face}"`);
  expect(xml).toContain(`<w:sz w:val="${size}"/>`);
});

test("text has lines of 28 points and an indent of two characters", async () => {
  const xml = await style("PlanText");
  expect(xml).toMatch(
    /<w:spacing [^>]*w:line="560"[^>]*w:lineRule="exact"|w:lineRule="exact"[^>]*w:line="560"/,
  );
  expect(xml).toMatch(/<w:ind [^>]*w:firstLine="640"/);
});

test("each typeface names what takes its place where it is not installed", async () => {
  const xml = await part("word/fontTable.xml");
  expect(xml).toMatch(/w:name="方正小标宋简体"><w:altName w:val="宋体"/);
  expect(xml).toMatch(/w:name="仿宋_GB2312"><w:altName w:val="仿宋"/);
});

test("pages carry their number between dashes, at the right on odd and at the left on even pages", async () => {
  const parts = await partsOf(BLOCKS);
  const footers = [...parts].filter(([name]) => /footer\d\.xml$/.test(name)).map(([, xml]) => xml);
  expect(footers).toHaveLength(2);
  for (const xml of footers) expect(xml).toMatch(/— .*PAGE.* —/su);
  expect(footers.map((xml) => /<w:jc w:val="(\w+)"/.exec(xml)?.[1]).sort()).toEqual(["left", "right"]);
  expect(parts.get("word/settings.xml")).toContain("<w:evenAndOddHeaders/>");
});

test("a roster line wraps below its posts, a signature stays clear of the edge, an annex begins a page", async () => {
  const xml = await part("word/document.xml");
  expect(xml).toMatch(/<w:ind w:left="3200"[^>]*w:hanging="2560"/);
  expect(xml).toMatch(/<w:ind w:right="1280"/);
  expect(xml).toContain("<w:pageBreakBefore/>");
});

test("a long title is narrowed, so that its lines are about as long", async () => {
  const xml = await part("word/document.xml");
  expect(/<w:pStyle w:val="PlanTitle"\/>.*?<w:ind w:left="(\d+)"/su.exec(xml)?.[1]).not.toBe("0");
});

test("the head of a table is repeated on each page, and a cell holds its lines", async () => {
  const xml = await part("word/document.xml");
  expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  expect(xml).toMatch(/清淤.*?<\/w:p>.*?试机/su);
  expect(xml).toContain("&lt;沙袋&gt; &amp; 水泵");
});
