import { textKey } from "../text/text-key.ts";
import { hanNumber, type OfficialBlock } from "./official-blocks.ts";
import { bare, type GroupScope, groupPassages } from "./official-groups.ts";
import { listPassages } from "./official-lists.ts";
import { placeObligations } from "./official-obligations.ts";
import { groupTable, taskTables } from "./official-tasks.ts";
import { onOneLine, type PrintedPlan } from "./printed-plan.ts";

/**
 * A plan in the order of an official document (GB/T 9704-2012): letterhead, number, title, the text by sections,
 * signature and date, note, annexes. It prints what the plan says and nothing else: what is not known has no line,
 * and there is no imprint, because no plan says which office printed it and on which day.
 */
export function layOutPlan(plan: PrintedPlan): OfficialBlock[] {
  const { limits, alone } = placeObligations(plan);
  const scope: GroupScope = { limits, people: peopleOf(plan) };
  const annexes = annexesOf(plan, scope);
  return [
    ...headOf(plan),
    ...sectionsOf(plan, scope, alone),
    ...annexList(annexes),
    ...footOf(plan),
    ...annexBlocks(annexes),
  ];
}

type Annex = { readonly title: string; readonly table: OfficialBlock };

function peopleOf({ groups }: PrintedPlan): Set<string> {
  return new Set(
    groups.flatMap(({ members }) => members.flatMap(({ name }) => (name ? [textKey(name)] : []))),
  );
}

function headOf({ meta }: PrintedPlan): OfficialBlock[] {
  return [
    ...said("LETTERHEAD", meta.issuer, (issuer) => `${issuer}文件`),
    ...said("DOCUMENT_NUMBER", meta.docNumber),
    ...said("TITLE", meta.title),
  ];
}

function sectionsOf(
  plan: PrintedPlan,
  scope: GroupScope,
  alone: PrintedPlan["obligations"],
): OfficialBlock[] {
  const items = (texts: readonly string[]): OfficialBlock[] =>
    texts.map((text, index) => ({ kind: "TEXT", text: `${index + 1}. ${bare(text)}。` }));
  const loose = (plan.duties ?? []).map(({ text }) => text);
  const sections = [
    ...groupPassages(plan, scope),
    ...listPassages(plan, scope),
    { title: "其他职责", blocks: items(loose) },
    { title: "工作要求", blocks: items(alone.map(({ text }) => text)) },
  ].filter(({ blocks }) => blocks.length > 0);
  return sections.flatMap(({ title, blocks }, index) => [
    { kind: "SECTION" as const, text: `${hanNumber(index + 1)}、${title}` },
    ...blocks,
  ]);
}

function footOf({ meta }: PrintedPlan): OfficialBlock[] {
  return [
    ...signature(onOneLine(meta.issuer ?? ""), arabicDate(onOneLine(meta.date ?? ""))),
    ...said(
      "NOTE",
      meta.publicity,
      (publicity) => `（${/^[此本]件/u.test(publicity) ? "" : "公开方式："}${publicity}）`,
    ),
  ];
}

function said(
  kind: "LETTERHEAD" | "DOCUMENT_NUMBER" | "TITLE" | "NOTE",
  printed: string | null | undefined,
  shown: (text: string) => string = (text) => text,
): OfficialBlock[] {
  const text = onOneLine(printed ?? "");
  return text === "" ? [] : [{ kind, text: shown(text) }];
}

/**
 * The date ends four characters from the edge and the signature is centered above it; a long signature ends two
 * characters from the edge and the date moves under its middle (7.3.5). Without a date there is nothing to sign.
 */
function signature(issuer: string, date: string): OfficialBlock[] {
  if (date === "") return [];
  const half = (widthOf(issuer) - widthOf(date)) / 2;
  const free = { signature: Math.max(2, 4 - half), date: issuer === "" ? 4 : Math.max(4, 2 + half) };
  return [
    ...(issuer === "" ? [] : [{ kind: "SIGNATURE" as const, text: issuer, free: free.signature }]),
    { kind: "DATE", text: date, free: free.date },
  ];
}

function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character <= "\u00ff" ? 0.5 : 1), 0);
}

/** Dates of issue are printed in Arabic figures without leading zeros (7.3.5.4); a date that cannot be read stays as it is. */
function arabicDate(printed: string): string {
  const [, year, month, day] = /^(\d{4})[年\-/.](\d{1,2})[月\-/.](\d{1,2})日?$/u.exec(arabic(printed)) ?? [];
  return year === undefined ? printed : `${year}年${Number(month)}月${Number(day)}日`;
}

function arabic(printed: string): string {
  const digits = "〇一二三四五六七八九";
  const text = printed.normalize("NFKC").replaceAll(/\s/gu, "").replaceAll(/[○零]/gu, "〇");
  return text
    .replaceAll(
      /([二三])?十([一二三四五六七八九])?/gu,
      (_all, tens: string | undefined, ones: string | undefined) =>
        String(
          (tens === undefined ? 1 : digits.indexOf(tens)) * 10 +
            (ones === undefined ? 0 : digits.indexOf(ones)),
        ),
    )
    .replaceAll(/[〇一二三四五六七八九]/gu, (digit) => String(digits.indexOf(digit)));
}

function annexesOf(plan: PrintedPlan, scope: GroupScope): Annex[] {
  const groups = groupTable(plan, scope);
  return [...(groups === null ? [] : [{ title: "工作组一览", table: groups }]), ...taskTables(plan, scope)];
}

function annexList(annexes: readonly Annex[]): OfficialBlock[] {
  return annexes.map(({ title }, index) => {
    const number = annexes.length === 1 ? "" : `${index + 1}. `;
    return { kind: "ANNEX_LIST", text: `${index === 0 ? "附件：" : "\u3000\u3000\u3000"}${number}${title}` };
  });
}

function annexBlocks(annexes: readonly Annex[]): OfficialBlock[] {
  return annexes.flatMap(({ title, table }, index): OfficialBlock[] => [
    { kind: "ANNEX_MARK", text: annexes.length === 1 ? "附件" : `附件${index + 1}` },
    { kind: "ANNEX_TITLE", text: title },
    table,
  ]);
}
