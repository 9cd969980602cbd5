import { expect } from "vitest";
import { type Traveller, travel } from "./journey.ts";
import { goTo, section } from "./places.ts";

const MENU = "导入机构与人员";
const BUREAU = "晴川市粮食局";
const HEADERS = ["单位", "类别", "上级单位", "职务", "是否负责人", "姓名", "任职方式"];
const ROWS = [
  [BUREAU, "机关", "", "局长", "是", "石敬之", ""],
  [BUREAU, "", "", "副局长", "", "商若水", ""],
  ["储备科", "科室", BUREAU, "储备科科长", "是", "蓝田", ""],
  ["储备科", "", "", "储备科科员", "", "费扬", ""],
  ["检验科", "科室", BUREAU, "检验科科长", "是", "商若水", "兼任"],
];
/** The unit above the last department is misspelled, and of one row nobody knows how the post is held. */
const FAULTY_ROWS = ROWS.map((row, place) =>
  place === 3 ? row.with(6, "借调") : place === 4 ? row.with(2, "晴川市粮储局") : row,
);
const FILE = "粮食局花名册.csv";

travel({
  name: "An administrator brings in a table of units and people, and takes it back",
  from: "empty",
  steps: [
    [
      "cells copied from a spreadsheet are pasted, and their columns are understood by the headers",
      async (traveller) => {
        const { page, hand } = traveller;
        await goTo(traveller, MENU);
        const pasted = [HEADERS, ...FAULTY_ROWS].map((row) => row.join("\t")).join("\n");
        await hand.write(page.getByRole("textbox", { name: "粘贴到这里" }), pasted);
        await hand.press(page.getByRole("button", { name: "使用粘贴的内容" }));
        await arriveAt(traveller, "第二步 对列");
        for (const header of HEADERS)
          expect(await page.getByRole("combobox", { name: `表中的“${header}”` }).innerText()).toBe(header);
      },
    ],
    [
      "two rows are faulty: each is named with its column and the reason, and nothing can be written",
      async (traveller) => {
        const { page, hand } = traveller;
        await hand.press(page.getByRole("button", { name: "检查" }));
        await arriveAt(traveller, "第三步 看结果再导入");
        await page.getByText("新建 3 行，已有 0 行，出错 2 行").waitFor();
        await hand.press(page.getByRole("switch", { name: "只看出错的行" }));
        await expect.poll(() => rows(traveller).count()).toBe(2);
        expect(await rows(traveller).nth(0).innerText()).toMatch(/^5\s+出错\s+任职方式: 看不懂这个词/);
        expect(await rows(traveller).nth(1).innerText()).toMatch(
          /^6\s+出错\s+上级单位: 表中和库中都没有这个上级单位/,
        );
        expect(await page.getByRole("button", { name: /^导入 / }).count()).toBe(0);
        expect(await counts(traveller)).toEqual({ orgUnits: 0, posts: 0, people: 0, directoryImports: 0 });
      },
    ],
    [
      "the mended table is chosen as a file; before it is written it says what each row would create",
      async (traveller) => {
        const { page, hand } = traveller;
        await hand.press(page.getByRole("button", { name: "换一张表" }));
        await arriveAt(traveller, "第一步 选表");
        // The dialog in which a file is chosen is the system's and outside the page, for both hands.
        await page.locator("input[type=file]").setInputFiles(csv([HEADERS, ...ROWS]));
        await page.getByText(`${FILE}：5 行`).waitFor();
        await hand.press(page.getByRole("button", { name: "检查" }));
        await page.getByText("新建 5 行，已有 0 行，出错 0 行").waitFor();
        await section(traveller, "第三步").getByText("新建：机构 3、职务 5、人员 4").waitFor();
        expect(await rows(traveller).nth(4).innerText()).toContain("检验科");
        expect(await counts(traveller)).toEqual({ orgUnits: 0, posts: 0, people: 0, directoryImports: 0 });
      },
    ],
    [
      "it is brought in whole, and counted",
      async (traveller) => {
        const { page, hand } = traveller;
        await hand.press(page.getByRole("button", { name: "导入 5 行" }));
        await arriveAt(traveller, "已导入");
        await section(traveller, "已导入")
          .getByText(/^新建 机构 3、职务 5、人员 4/)
          .waitFor();
        expect(await counts(traveller)).toEqual({ orgUnits: 3, posts: 5, people: 4, directoryImports: 1 });
      },
    ],
    [
      "the units stand in the tree, each under the one above and with its head",
      async (traveller) => {
        const { page, hand } = traveller;
        await hand.press(page.getByRole("link", { name: "查看机构树" }));
        await page.getByRole("treeitem").nth(2).waitFor();
        const lines = await page.getByRole("treeitem").allInnerTexts();
        expect(lines.map((line) => ["石敬之", "蓝田", "商若水"].find((head) => line.includes(head)))).toEqual(
          ["石敬之", "蓝田", "商若水"],
        );
        expect(await levels(traveller)).toEqual([1, 2, 2]);
      },
    ],
    [
      "undo takes all of it back, and the list of imports says so",
      async (traveller) => {
        const { page, hand } = traveller;
        await goTo(traveller, MENU);
        const past = section(traveller, "导入记录");
        await past.getByText(FILE).waitFor();
        await hand.press(past.getByRole("button", { name: "撤销导入" }));
        await hand.press(page.getByRole("dialog").getByRole("button", { name: "撤销" }));
        await past.getByText(/^已撤销/).waitFor();
        expect(await counts(traveller)).toEqual({ orgUnits: 0, posts: 0, people: 0, directoryImports: 1 });
        expect(await past.getByRole("button", { name: "撤销导入" }).count()).toBe(0);
        await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toMatch(/^已撤销/);
      },
    ],
    [
      "the tree is empty again",
      async (traveller) => {
        await goTo(traveller, "机构树");
        await traveller.page.getByText("这一体系里还没有机构。").waitFor();
      },
    ],
  ],
});

/** The next part of the page is there and has the focus, so that its reader goes on where the page does. */
async function arriveAt({ page }: Traveller, title: string) {
  const heading = page.getByRole("heading", { level: 2, name: title });
  await heading.waitFor();
  await expect.poll(() => heading.evaluate((each) => each === document.activeElement)).toBe(true);
}

/** The rows of the table as they were looked at, without its headers. */
const rows = ({ page }: Traveller) =>
  page.getByRole("row").filter({ hasNot: page.getByRole("columnheader") });

async function levels({ page }: Traveller): Promise<number[]> {
  const items = await page.getByRole("treeitem").all();
  return Promise.all(items.map(async (item) => Number(await item.getAttribute("aria-level"))));
}

async function counts({ ask }: Traveller): Promise<Record<string, number>> {
  const lists = ["orgUnits", "posts", "people", "directoryImports"];
  const { data } = await ask(`{ ${lists.map((list) => `${list} { totalCount }`).join(" ")} }`);
  return Object.fromEntries(lists.map((list) => [list, data[list].totalCount]));
}

/** A file as spreadsheets save it. */
function csv(cells: readonly string[][]) {
  const text = cells.map((row) => row.join(",")).join("\r\n");
  return { name: FILE, mimeType: "text/csv", buffer: Buffer.from(`\uFEFF${text}`) };
}
