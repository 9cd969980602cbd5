import { useAddress } from "../../components/use-address";
import type { ReportFaultKind } from "../../generated/graphql";

const KINDS: readonly ReportFaultKind[] = ["LATE", "MISSED", "FALSE", "CONCEALED"];

/** Which of the four faults are listed, kept in the address; null: all of them. */
export function useFaultKind() {
  const { params, set } = useAddress();
  return {
    kinds: KINDS,
    kind: KINDS.find((each) => each === params.get("fault")) ?? null,
    choose: (kind: string) => set({ fault: kind }),
  };
}
