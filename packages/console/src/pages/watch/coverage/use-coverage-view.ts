import { useSearchParams } from "react-router";
import { useInstants } from "../../../components/days";

/** How many days may be looked at together. */
export const LENGTHS = [1, 7, 14, 31] as const;

const USUAL = 7;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Which rota and which days are looked at, by the address. */
export function useCoverageView() {
  const [params, setParams] = useSearchParams();
  const { today } = useInstants();
  const asked = params.get("from") ?? "";
  return {
    rotaId: params.get("rotaId"),
    from: DAY.test(asked) ? asked : today(),
    days: LENGTHS.find((length) => String(length) === params.get("days")) ?? USUAL,
    set: (wanted: Record<string, string | number | null>) =>
      setParams(
        (held) => {
          const changed = new URLSearchParams(held);
          for (const [name, value] of Object.entries(wanted)) {
            if (value === null) changed.delete(name);
            else changed.set(name, String(value));
          }
          return changed;
        },
        { replace: true },
      ),
  };
}
