import { FormDataConsumer, required, SelectInput, useTranslate } from "react-admin";
import { PartyInput } from "../../../components/acts/PartyInput";
import { type PoolPlaceFragment, RotaDetailDocument } from "../../../generated/graphql";
import { useAnswer } from "../../../providers/use-answer";
import type { Seat } from "../seats";
import { ANYBODY, poolFor } from "./pool-for";

const REQUIRED = required();

/** Who is put on a seat: those of its pool first; anybody else of the directory is found by name. */
export function WatchkeeperInput({ rotaId }: { rotaId: string }) {
  const { data } = useAnswer(RotaDetailDocument, { ids: [rotaId] });
  const [rota] = data?.nodes ?? [];
  const members = rota && "members" in rota ? rota.members : [];
  if (data && members.length === 0)
    return <PartyInput source="personId" label="watch.shift.who" kinds={["Person"]} />;
  return (
    <FormDataConsumer>
      {({ formData: { seat, who } }) => (
        <>
          <OfPool members={members} seat={seat} />
          {who === ANYBODY && (
            <PartyInput source="personId" label="watch.addShift.person" kinds={["Person"]} />
          )}
        </>
      )}
    </FormDataConsumer>
  );
}

function OfPool({ members, seat }: { members: readonly PoolPlaceFragment[]; seat: Seat }) {
  const translate = useTranslate();
  const pool = poolFor(members, seat).map(({ person, seats }) => ({
    id: person.id,
    name: [person.name, ...seats.map((each) => translate(`domain.watchSeat.${each}`))].join(" · "),
  }));
  return (
    <SelectInput
      source="who"
      label="watch.shift.who"
      choices={[...pool, { id: ANYBODY, name: translate("watch.addShift.anybody") }]}
      translateChoice={false}
      validate={REQUIRED}
      fullWidth
    />
  );
}
