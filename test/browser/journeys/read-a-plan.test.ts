import { readFile } from "node:fs/promises";
import { expect } from "vitest";
import { parsePlan } from "../../../packages/plan-parser/src/parse-plan.ts";
import { readDocument } from "../../../packages/server/src/documents/read-document.ts";
import { wordFile, wordsInTable } from "../../support/plan-files.ts";
import {
  DUTY,
  MASKED,
  MISSED,
  TITLE,
  TWO_DUTIES,
  TYPHOON_PLAN,
  UNLED_DUTY,
} from "../../support/typhoon-plan.ts";
import { instantOf } from "./days.ts";
import { type Traveller, travel } from "./journey.ts";
import {
  countsOf,
  keptWhen,
  latestReading,
  membersOf,
  namesInChain,
  PATIENCE,
  rehearse,
} from "./kept-readings.ts";
import { goTo, section } from "./places.ts";
import {
  addMember,
  documentText,
  draftLine,
  expectChosenLine,
  expectMarkedInText,
  factInText,
  goToStep,
  openActs,
  sentenceInView,
} from "./reading-places.ts";

const MENU = "导入预案";
const FILE = "台风防御工作方案.docx";
const SHIPS = "避风调度组";
const [SHORT_FORM, FULL_NAME] = ["安监科", "安全监督与应急管理科"];
const MERGED = TWO_DUTIES.join("；");
const [FROM, DAY_BEFORE] = ["2026-06-01", "2026-05-31"];
const LEAD_SENTENCE = "（叶知秋副局长牵头，工程与物资科负责落实，办公室配合）";

travel({
  name: "A clerk makes a plan of its official document",
  from: "empty",
  steps: [
    [
      "the document is brought in by the menu, and stands beside the draft that was read in it",
      async (traveller) => {
        const { page, hand } = traveller;
        await goTo(traveller, MENU);
        const chooser = page.waitForEvent("filechooser");
        await hand.press(page.getByRole("button", { name: "选择文件" }));
        await (await chooser).setFiles(await wordFile(FILE, TYPHOON_PLAN));
        await page.getByRole("heading", { level: 1, name: TITLE }).waitFor();
        await page.getByRole("tree").waitFor();
        const document = await documentText(page).boundingBox();
        const tree = await page.getByRole("tree").boundingBox();
        expect(document && tree && document.x + document.width <= tree.x).toBe(true);
        const { fileName, text, draft } = await latestReading(traveller);
        expect(fileName).toBe(FILE);
        expect(text.trim()).toBe(TYPHOON_PLAN.trim());
        for (const { name } of draft.groups) await draftLine(page, name).waitFor();
      },
    ],
    [
      "a line of the draft that is gone to is marked in the document, and a fact of the document in the draft",
      async ({ page, hand }) => {
        await hand.select(draftLine(page, `职责 ${DUTY}`));
        await expectMarkedInText(page, DUTY);
        await hand.select(factInText(page, /^牵头：路明舒/));
        await expectChosenLine(page, "牵头 路明舒");
        await page
          .getByRole("status")
          .filter({ hasText: `牵头：路明舒（${SHIPS}）` })
          .waitFor();
      },
    ],
    [
      "somebody whom the reader missed is marked in the text and made a member of the group",
      async (traveller) => {
        const { page } = traveller;
        await addMember(traveller, MISSED, SHIPS);
        await expectChosenLine(page, `成员 ${MISSED}`);
        await expectMarkedInText(page, MISSED);
        const { draft, text } = await keptWhen(traveller, (kept) => membersOf(kept.draft).includes(MISSED));
        const place = draft.spans.find(({ path }) => path === "/groups/2/members/0/name");
        expect(text.slice(place?.start, place?.end)).toBe(MISSED);
      },
    ],
    [
      "a duty of which the reader made two is made one again, which can be undone and done again",
      async (traveller) => {
        const { page, hand } = traveller;
        await openActs(traveller, draftLine(page, TWO_DUTIES[0]));
        await hand.press(page.getByRole("menuitem", { name: "与下一条合并" }));
        await draftLine(page, MERGED).waitFor();
        await hand.press(page.getByRole("button", { name: /^撤销/ }));
        await expect.poll(() => draftLine(page, MERGED).count(), PATIENCE).toBe(0);
        await hand.press(page.getByRole("button", { name: /^恢复/ }));
        await draftLine(page, MERGED).waitFor();
        await keptWhen(traveller, ({ draft }) => draft.groups[2]?.duties.includes(MERGED) ?? false);
      },
    ],
    [
      "it is left, and gone on with later from the list, with all that was mended",
      async (traveller) => {
        const { page, hand } = traveller;
        await goTo(traveller, "首页");
        await page.getByTestId("document-text").waitFor({ state: "detached" });
        await goTo(traveller, MENU);
        await hand.press(page.getByRole("link", { name: new RegExp(`^继续核对.*${TITLE}`) }));
        await draftLine(page, MERGED).waitFor();
        await draftLine(page, `成员 ${MISSED}`).waitFor();
      },
    ],
    [
      "in an empty directory every name is new; the short form of a department is asked about and said to be that one",
      async (traveller) => {
        const { page, hand } = traveller;
        await goToStep(traveller, "认单位、认人");
        const question = page.getByRole("radiogroup", { name: new RegExp(SHORT_FORM) });
        const before = await rehearse(traveller);
        await hand.press(question.getByRole("radio", { name: new RegExp(FULL_NAME) }));
        await section(traveller, "要您定的").getByText("已答 1 / 1").waitFor();
        await keptWhen(traveller, ({ choices }) => choices.some(({ sameAs }) => sameAs === FULL_NAME));
        const { created } = await rehearse(traveller);
        expect(created.OrgUnit).toBe((before.created.OrgUnit ?? 0) - 1);
        const names = section(traveller, "将新建的");
        await names.getByText(`单位 ${created.OrgUnit} 个、人员 ${created.Person} 人`).waitFor();
        expect(await section(traveller, "已对应到现有的").innerText()).toContain("没有");
      },
    ],
    [
      "the check counts what saving creates and names the gaps that the plan would have, before anything is there",
      async (traveller) => {
        await goToStep(traveller, "检查、保存");
        const { created, gaps } = await rehearse(traveller);
        const chips = section(traveller, "保存后会建立").getByRole("listitem");
        await chips.first().waitFor();
        expect(await chips.allInnerTexts()).toEqual(
          expect.arrayContaining([`人员 ${created.Person}`, `职责 ${created.Duty}`, `小组 ${created.Group}`]),
        );
        const named = await section(traveller, "保存后仍有的责任缺口").innerText();
        for (const words of ["无人牵头", UNLED_DUTY, "姓名被隐去"]) expect(named).toContain(words);
        expect(named).toMatch(new RegExp(`缺口\\s+${gaps}\\b`));
        await section(traveller, /^拿不准的/)
          .getByText(MASKED)
          .waitFor();
        expect(await countsOf(traveller)).toEqual({ plans: 0, people: 0, duties: 0 });
      },
    ],
    [
      "a gap leads to its place in the document, and back to the check",
      async (traveller) => {
        const { page, hand } = traveller;
        const gaps = section(traveller, "保存后仍有的责任缺口");
        await hand.press(gaps.getByRole("link", { name: new RegExp(UNLED_DUTY) }));
        await expectMarkedInText(page, UNLED_DUTY);
        await goToStep(traveller, "检查、保存");
      },
    ],
    [
      "it is saved as a draft: all of it is there, but nobody is held to it yet",
      async (traveller) => {
        const { page, hand } = traveller;
        const { created } = await rehearse(traveller);
        await hand.press(page.getByRole("button", { name: "存为草案" }));
        await page.getByRole("heading", { level: 2, name: "已存为草案" }).waitFor();
        expect(await countsOf(traveller)).toEqual({
          plans: 1,
          people: created.Person,
          duties: created.Duty,
        });
        expect((await latestReading(traveller)).plan?.status).toBe("DRAFT");
        const { data } = await traveller.ask("{ gaps { totalCount } }");
        expect(data.gaps.totalCount).toBe(0);
      },
    ],
    [
      "on its page it is put in force from a day on",
      async (traveller) => {
        const { page, hand } = traveller;
        await hand.press(page.getByRole("link", { name: "打开预案" }).last());
        await page.getByRole("heading", { level: 1, name: TITLE }).waitFor();
        await hand.press(page.getByRole("button", { name: "生效……" }));
        const dialog = page.getByRole("dialog");
        await hand.write(dialog.getByLabel("从哪天起有效"), FROM);
        await hand.press(dialog.getByRole("button", { name: "生效", exact: true }));
        await dialog.waitFor({ state: "detached" });
        await page.getByText("现行有效").first().waitFor();
        const { data } = await traveller.ask("{ plans { nodes { status inForceFrom } } }");
        expect(data.plans.nodes).toEqual([{ status: "IN_FORCE", inForceFrom: instantOf(FROM) }]);
      },
    ],
    [
      "the plan is taken out again: its document reads as the same plan, its table has every duty",
      async (traveller) => {
        const { draft } = await latestReading(traveller);
        const read = await readDocument(await download(traveller, /公文/), "plan.docx");
        const { plan } = parsePlan(read.text);
        expect(plan.meta).toMatchObject({ title: TITLE, docNumber: draft.meta.docNumber });
        expect(plan.groups.map(({ name }) => name)).toEqual(draft.groups.map(({ name }) => name));
        expect(membersOf(plan)).toEqual(membersOf(draft));
        const table = wordsInTable(await download(traveller, /职责表/));
        for (const duty of draft.groups.flatMap(({ duties }) => duties)) expect(table).toContain(duty);
      },
    ],
    [
      "the chain of its duty is read up to the head of the leadership group",
      async (traveller) => {
        const { page, hand } = traveller;
        await hand.press(page.getByRole("tab", { name: /^职责/ }));
        await hand.press(page.getByRole("tabpanel").getByRole("link", { name: DUTY }));
        await page.getByRole("heading", { level: 1, name: DUTY }).waitFor();
        const ladder = page.getByTestId("chain-ladder");
        await ladder.waitFor();
        const names = await namesInChain(traveller, DUTY);
        expect(names).toEqual(expect.arrayContaining(["穆清和", "叶知秋", "苏砚舟"]));
        for (const name of names) expect(await ladder.innerText()).toContain(name);
        expect(await namesInChain(traveller, DUTY, DAY_BEFORE)).toEqual([]);
      },
    ],
    [
      "a link of the chain leads to the sentence that says so, which is marked and in view",
      async ({ page, hand }) => {
        const lead = page.locator("[data-testid=chain-link][data-role=LEAD]");
        await hand.press(lead.getByRole("link", { name: /^条款/ }));
        expect(await sentenceInView(page)).toContain(LEAD_SENTENCE);
      },
    ],
  ],
});

/** Takes the plan out as a file of a kind. */
async function download({ page, hand }: Traveller, kind: RegExp): Promise<Buffer> {
  const coming = page.waitForEvent("download");
  await hand.choose(page.getByRole("button", { name: "导出" }), kind);
  return readFile(await (await coming).path());
}
