import { ActButton } from "../../../components/acts/ActButton";
import { PublishRotaDocument } from "../../../generated/graphql";
import { PublishDialog } from "./lazy-dialogs";

/** Makes the shifts up to a day definite, for who may. */
export function PublishButton({
  rota,
  to,
}: {
  rota: { id: string; version: number; name: string };
  to: string;
}) {
  return (
    <ActButton does={PublishRotaDocument} word="watch.publish" about={rota.name}>
      {(close) => <PublishDialog rota={rota} to={to} onClose={close} />}
    </ActButton>
  );
}
