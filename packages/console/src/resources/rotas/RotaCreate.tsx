import { useInstants } from "../../components/days";
import { CreatePage } from "../../components/forms/CreatePage";
import { withWatchWords } from "../../pages/watch/WatchFrame";
import { RotaInputs } from "./RotaInputs";
import { useRotaTimes } from "./rota-form";

export function RotaCreate() {
  const { today } = useInstants();
  const timesOf = useRotaTimes();
  const defaults = {
    requiredSeats: ["LEADER", "FIRST", "SECOND"],
    startsAt: `${today()}T08:30`,
    restHours: 0,
  };
  return withWatchWords(
    <CreatePage defaults={defaults} toInput={timesOf}>
      <RotaInputs />
    </CreatePage>,
  );
}
