import { useAddress } from "../../components/use-address";

/** The rota that is looked at, by the address; null: all of them, or none chosen yet. */
export function useRotaId(): { rotaId: string | null; choose: (rotaId: string | null) => void } {
  const { params, set } = useAddress();
  return {
    rotaId: params.get("rotaId"),
    // A page of another list says nothing of this one.
    choose: (rotaId) => set({ rotaId, page: null }, { isStep: true }),
  };
}
