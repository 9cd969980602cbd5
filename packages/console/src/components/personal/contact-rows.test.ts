import { expect, test } from "vitest";
import type { ContactsQuery } from "../../generated/graphql";
import { contactsOf, countContacts, linesOf } from "./contact-rows";

const holding = (unit: string, title: string) => ({
  id: `PostHolding:${unit}${title}`,
  post: { id: `Post:${title}`, title, unit: { id: `OrgUnit:${unit}`, name: unit } },
});
const person = (id: string, name: string, mayReveal?: boolean) => ({
  __typename: "Person" as const,
  id,
  name,
  holdings: [holding("城东泵站", "站长"), holding("水务局", "委员")],
  personalDetails: [
    { kind: "HEALTH" as const, mayReveal: true },
    ...(mayReveal === undefined ? [] : [{ kind: "PHONE" as const, mayReveal }]),
  ],
});

const NODES: ContactsQuery["nodes"] = [
  person("Person:1", "白术", true),
  null,
  person("Person:2", "黄芪", false),
  person("Person:3", "当归"),
];

test("tells of each person whether there is a phone and whether the viewer may see it", () => {
  const contacts = contactsOf(NODES);
  expect(contacts.map(({ name, phone }) => `${name} ${phone}`)).toEqual([
    "白术 SHOWN",
    "黄芪 NOT_ALLOWED",
    "当归 NONE",
  ]);
  expect(contacts[0]?.post).toBe("城东泵站 站长 / 水务局 委员");
  expect(countContacts(contacts)).toEqual({ SHOWN: 1, NONE: 1, NOT_ALLOWED: 1 });
});

test("a line for everybody who was chosen, with the phone of those who were shown and of nobody else", () => {
  const shown = [
    { person: { id: "Person:1" }, kind: "HEALTH" as const, value: "素食" },
    { person: { id: "Person:1" }, kind: "PHONE" as const, value: "13800005678" },
  ];
  const posts = "城东泵站 站长 / 水务局 委员";
  expect(linesOf(contactsOf(NODES), shown)).toEqual([
    ["白术", posts, "13800005678"],
    ["黄芪", posts, ""],
    ["当归", posts, ""],
  ]);
});
