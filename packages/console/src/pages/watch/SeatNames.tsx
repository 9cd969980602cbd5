import { useTranslate } from "react-admin";
import type { Seat } from "./seats";

/** Seats by their words, in a line. */
export function SeatNames({ seats }: { seats: readonly Seat[] }) {
  const translate = useTranslate();
  return <>{seats.map((seat) => translate(`domain.watchSeat.${seat}`)).join(translate("watch.comma"))}</>;
}
