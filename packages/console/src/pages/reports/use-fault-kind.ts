import { useSearchParams } from "react-router";
import type { ReportFaultKind } from "../../generated/graphql";

const KINDS: readonly ReportFaultKind[] = ["LATE", "MISSED", "FALSE", "CONCEALED"];

/** Which of the four faults are listed, kept in the address; null: all of them. */
export function useFaultKind() {
  const [params, setParams] = useSearchParams();
  return {
    kinds: KINDS,
    kind: KINDS.find((each) => each === params.get("fault")) ?? null,
    choose: (kind: string) =>
      setParams(
        (old) => {
          const changed = new URLSearchParams(old);
          if (kind) changed.set("fault", kind);
          else changed.delete("fault");
          return changed;
        },
        { replace: true },
      ),
  };
}
