import { useSearchParams } from "react-router";

/** The rota that is looked at, by the address; null: all of them, or none chosen yet. */
export function useRotaId(): { rotaId: string | null; choose: (rotaId: string | null) => void } {
  const [params, setParams] = useSearchParams();
  return {
    rotaId: params.get("rotaId"),
    choose: (rotaId) =>
      setParams((held) => {
        const wanted = new URLSearchParams(held);
        if (rotaId === null) wanted.delete("rotaId");
        else wanted.set("rotaId", rotaId);
        // A page of another list says nothing of this one.
        wanted.delete("page");
        return wanted;
      }),
  };
}
