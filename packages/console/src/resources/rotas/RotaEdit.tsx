import { useInstants } from "../../components/days";
import { EditPage } from "../../components/forms/EditPage";
import type { RotaWholeFragment } from "../../generated/graphql";
import { withWatchWords } from "../../pages/watch/WatchFrame";
import { RotaInputs } from "./RotaInputs";
import { useRotaTimes } from "./rota-form";

export function RotaEdit() {
  const { localOf } = useInstants();
  const timesOf = useRotaTimes();
  return withWatchWords(
    <EditPage<RotaWholeFragment>
      nameOf={({ name }) => name}
      valuesOf={(rota) => ({
        id: rota.id,
        version: rota.version,
        name: rota.name,
        planId: rota.plan?.id ?? null,
        unitId: rota.unit?.id ?? null,
        requiredSeats: [...rota.requiredSeats],
        startsAt: localOf(rota.startsAt),
        endsAt: localOf(rota.endsAt),
        officeFrom: rota.officeFrom ?? "",
        officeTo: rota.officeTo ?? "",
        restHours: rota.restHours,
        telephone: rota.telephone ?? "",
      })}
      toInput={timesOf}
    >
      <RotaInputs />
    </EditPage>,
  );
}
