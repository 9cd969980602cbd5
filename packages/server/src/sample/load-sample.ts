import { readFile } from "node:fs/promises";
import { globalId } from "../access/global-id.ts";
import { SYSTEM } from "../access/viewer.ts";
import { Batch } from "../audit/batch.ts";
import { type WriteContext, write } from "../audit/write.ts";
import type { Clock } from "../clock.ts";
import type { Db } from "../database/open-database.ts";
import type { OrgUnit, OrgUnitKind, Person, Post, UnitTree } from "../generated/prisma/client.ts";
import { dayStart } from "../local-time.ts";
import { newOrgUnit } from "../modules/org-unit/create-org-unit.ts";
import { newPerson } from "../modules/person/create-person.ts";
import { type ImportPlanOutcome, importPlan } from "../modules/plan-import/import-plan.ts";
import { newPost } from "../modules/post/create-post.ts";
import { loadReportsAndWatch, type ReportsAndWatchFile } from "./load-reports-and-watch.ts";

const SAMPLE_DIR = new URL("../../sample/", import.meta.url);

interface BureauFile {
  units: {
    key: string;
    name: string;
    aliases: string[];
    kind: OrgUnitKind;
    parent: string | null;
    tree: UnitTree;
    from: string;
  }[];
  posts: { key: string; unit: string; title: string; isHead: boolean; order: number }[];
  people: { key: string; name: string; holdings: HoldingFile[] }[];
}

interface HoldingFile {
  post: string;
  from: string;
  to?: string;
  isMain?: boolean;
  isActing?: boolean;
}

/**
 * Loads the sample bureau with its three plans and what one of them orders day after day, by the writes that everybody
 * uses, on behalf of the server itself. A load that was cut short is taken up where it stopped: each write is done once.
 */
export async function loadSample(db: Db, timeZone: string, clock: Clock): Promise<void> {
  const context = { db, clock, viewer: SYSTEM, requestId: null, timeZone };
  const bureau = await readJson<BureauFile>("bureau.json");
  const units = (await readBureau(db, bureau)) ?? (await loadBureau(context, bureau, timeZone));
  const unitId = (key: string) => globalId("OrgUnit", pick(units, key).id);
  const load = async (name: string, more: object) => {
    const draft = await readJson<unknown>(`${name}.draft.json`);
    const text = await readFile(new URL(`${name}.txt`, SAMPLE_DIR), "utf8");
    return importPlan(context, { draft, text, issuerId: unitId("bureau"), ...more });
  };
  const epidemic = await load("epidemic-plan", { superiorId: unitId("epidemic-hq") });
  await load("flood-plan", { superiorId: unitId("flood-hq") });
  const amended = { superiorId: unitId("epidemic-hq"), supersedesId: planId(epidemic) };
  const plan = planId(await load("epidemic-plan.amended", amended));
  const posts = await postsOf(db, bureau, units);
  const rules = await readJson<ReportsAndWatchFile>("reports-and-watch.json");
  await loadReportsAndWatch(context, rules, { plan, unit: unitId, post: (key) => pick(posts, key) });
}

/** The global ids of the bureau's posts by their keys. */
async function postsOf(db: Db, file: BureauFile, units: Map<string, OrgUnit>): Promise<Map<string, string>> {
  const rows = await db.post.findMany();
  const keyed = file.posts.map(({ key, unit, title, order }) => {
    const unitId = pick(units, unit).id;
    const row = rows.find((each) => each.unitId === unitId && each.title === title && each.order === order);
    return [key, row === undefined ? null : globalId("Post", row.id)] as const;
  });
  return new Map(keyed.flatMap(([key, id]) => (id === null ? [] : [[key, id] as const])));
}

function planId(outcome: ImportPlanOutcome): string {
  if (outcome.planId === null) throw new Error("The sample's first plan was not loaded.");
  return globalId("Plan", outcome.planId);
}

/**
 * Whether the sample belongs into a database: into one where nothing was ever written, or where its own load was cut
 * short. The first account comes after it, so until that is there the first start is not done.
 */
export async function wantsSample(db: Db): Promise<boolean> {
  if ((await db.user.count()) > 0) return false;
  const first = await db.changeEvent.findFirst({ orderBy: { number: "asc" } });
  return first === null || first.action === "loadSample";
}

/** The units of the bureau by their keys, where an earlier load has written them. */
async function readBureau(db: Db, file: BureauFile): Promise<Map<string, OrgUnit> | null> {
  const rows = await db.orgUnit.findMany({ where: { name: { in: file.units.map(({ name }) => name) } } });
  if (rows.length < file.units.length) return null;
  return new Map(
    file.units.flatMap(({ key, name }) =>
      rows.filter((row) => row.name === name).map((row) => [key, row] as const),
    ),
  );
}

function loadBureau(
  context: WriteContext,
  file: BureauFile,
  timeZone: string,
): Promise<Map<string, OrgUnit>> {
  const day = (text: string) => dayStart(text, timeZone);
  return write(context, "loadSample", {}, async (current) => {
    const batch = new Batch(current.now);
    const units = new Map<string, OrgUnit>();
    for (const { key, name, aliases, kind, parent, tree, from } of file.units) {
      const unit = batch.add(
        "OrgUnit",
        newOrgUnit({ name, kind, aliases, code: null, originPlanId: null }, current.now),
      );
      units.set(key, unit);
      if (parent === null) continue;
      const place = { unitId: unit.id, parentId: pick(units, parent).id, tree, sourceId: null };
      batch.addEdge("UnitPlacement", { ...place, validFrom: day(from), validTo: null });
    }
    const posts = new Map<string, Post>();
    for (const { key, unit, title, isHead, order } of file.posts) {
      posts.set(
        key,
        batch.add("Post", newPost({ unitId: pick(units, unit).id, title, isHead, order }, current.now)),
      );
    }
    for (const { name, holdings } of file.people) {
      const person: Person = batch.add(
        "Person",
        newPerson({ name, aliases: [], originPlanId: null }, current.now),
      );
      for (const { post, from, to, isMain = false, isActing = false } of holdings) {
        const facts = { personId: person.id, postId: pick(posts, post).id, isMain, isActing, sourceId: null };
        batch.addEdge("PostHolding", {
          ...facts,
          validFrom: day(from),
          validTo: to === undefined ? null : day(to),
        });
      }
    }
    await batch.write(current);
    return units;
  });
}

function pick<Row>(rows: Map<string, Row>, key: string): Row {
  const row = rows.get(key);
  if (row === undefined) throw new Error(`The sample names "${key}", which is not in it.`);
  return row;
}

async function readJson<T>(name: string): Promise<T> {
  return JSON.parse(await readFile(new URL(name, SAMPLE_DIR), "utf8")) as T;
}
