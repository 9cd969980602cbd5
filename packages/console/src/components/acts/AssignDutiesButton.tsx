import { AssignManyDocument } from "../../generated/graphql";
import { ActButton } from "./ActButton";
import { AssignManyDialog } from "./lazy-dialogs";
import type { Choice } from "./party-choices";

/** Gives a party duties, many at once. */
export function AssignDutiesButton({ party }: { party: Choice }) {
  return (
    <ActButton does={AssignManyDocument} word="assigning.many">
      {(close) => <AssignManyDialog party={party} about={party.name} onClose={close} />}
    </ActButton>
  );
}
