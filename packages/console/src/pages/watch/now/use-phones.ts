import { ContactsDocument, RevealPersonalDetailsDocument } from "../../../generated/graphql";
import { useAnswer } from "../../../providers/use-answer";
import { useMay } from "../../../providers/use-may";

/** Of some people those whose number the viewer may be shown, who says why. */
export function usePhones(personIds: readonly string[]): ReadonlySet<string> {
  const may = useMay();
  const isAllowed = may(RevealPersonalDetailsDocument) && may(ContactsDocument);
  const ids = [...new Set(personIds)].sort();
  const { data } = useAnswer(ContactsDocument, { ids }, { enabled: isAllowed && ids.length > 0 });
  const known = (data?.nodes ?? []).flatMap((person) =>
    person?.__typename === "Person" &&
    person.personalDetails.some(({ kind, mayReveal }) => kind === "PHONE" && mayReveal)
      ? [person.id]
      : [],
  );
  return new Set(known);
}
