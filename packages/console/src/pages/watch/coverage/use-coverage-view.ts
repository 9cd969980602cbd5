import { useInstants } from "../../../components/days";
import { useAddress } from "../../../components/use-address";

/** How many days may be looked at together. */
export const LENGTHS = [1, 7, 14, 31] as const;

const USUAL = 7;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Which rota and which days are looked at, by the address. */
export function useCoverageView() {
  const { params, set } = useAddress();
  const { today } = useInstants();
  const asked = params.get("from") ?? "";
  return {
    rotaId: params.get("rotaId"),
    from: DAY.test(asked) ? asked : today(),
    days: LENGTHS.find((length) => String(length) === params.get("days")) ?? USUAL,
    set,
  };
}
