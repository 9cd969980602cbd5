import type { ContactsQuery, PersonalDetailKind } from "../../generated/graphql";

/** Somebody on a list of contacts, with what the viewer may know of the phone before asking for it. */
export interface Contact {
  id: string;
  name: string;
  post: string;
  phone: "SHOWN" | "NONE" | "NOT_ALLOWED";
}

/** The people of an answer; what is no person, or nobody any more, is left out. */
export function contactsOf(nodes: ContactsQuery["nodes"]): Contact[] {
  return nodes.flatMap((node) => (node?.__typename === "Person" ? [contactOf(node)] : []));
}

type Person = Extract<NonNullable<ContactsQuery["nodes"][number]>, { __typename: "Person" }>;

function contactOf({ id, name, holdings, personalDetails }: Person): Contact {
  const phone = personalDetails.find(({ kind }) => kind === "PHONE");
  return {
    id,
    name,
    post: holdings.map(({ post }) => `${post.unit.name} ${post.title}`).join(" / "),
    phone: phone === undefined ? "NONE" : phone.mayReveal ? "SHOWN" : "NOT_ALLOWED",
  };
}

/** How many of each sort there are. */
export function countContacts(contacts: readonly Contact[]): Record<Contact["phone"], number> {
  const count = (phone: Contact["phone"]) => contacts.filter((contact) => contact.phone === phone).length;
  return { SHOWN: count("SHOWN"), NONE: count("NONE"), NOT_ALLOWED: count("NOT_ALLOWED") };
}

interface Revealed {
  person: { id: string };
  kind: PersonalDetailKind;
  value: string;
}

/** The lines of the file: everybody who was chosen, in their order, with the phone where it was shown. */
export function linesOf(contacts: readonly Contact[], details: readonly Revealed[]): string[][] {
  const phones = new Map(
    details.filter(({ kind }) => kind === "PHONE").map(({ person, value }) => [person.id, value]),
  );
  return contacts.map(({ id, name, post }) => [name, post, phones.get(id) ?? ""]);
}
