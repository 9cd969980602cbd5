import { useState } from "react";
import { ActDialog } from "../../components/acts/ActDialog";
import { type RotaWholeFragment, SetRotaMembersDocument } from "../../generated/graphql";
import { SEATS } from "../../pages/watch/seats";
import { useTell } from "../../providers/use-tell";
import { PoolOfSeat } from "./PoolOfSeat";
import { movedIn, type Place } from "./pool";

/** The pools of a rota as they are to be: people come in, go out and change their place in the order. */
export function PoolsDialog({ rota, onClose }: { rota: RotaWholeFragment; onClose: () => void }) {
  const { mutateAsync } = useTell(SetRotaMembersDocument);
  const [places, setPlaces] = useState<readonly Place[]>(() =>
    rota.members
      .toSorted((one, other) => one.order - other.order)
      .map(({ seat, person }) => ({ seat, personId: person.id, name: person.name })),
  );
  return (
    <ActDialog
      word="watch.members.set"
      about={rota.name}
      save={() =>
        mutateAsync({ rotaId: rota.id, members: places.map(({ seat, personId }) => ({ seat, personId })) })
      }
      onClose={onClose}
    >
      {SEATS.map((seat) => (
        <PoolOfSeat
          key={seat}
          seat={seat}
          places={places.filter((place) => place.seat === seat)}
          onAdd={(person) => setPlaces([...places, { seat, ...person }])}
          onRemove={(taken) => setPlaces(places.filter((place) => place !== taken))}
          onMove={(moved, by) => setPlaces(movedIn(places, moved, by))}
        />
      ))}
    </ActDialog>
  );
}
