import { useState } from "react";
import { type EntranceFault, knock } from "../../providers/entrance";

/** Asks the server's sign-in, and keeps what it refused for the screen to say. */
export function useKnock(first: EntranceFault | null = null) {
  const [fault, setFault] = useState(first);
  const [isBusy, setBusy] = useState(false);
  const ask = async (path: string, body: object): Promise<Record<string, unknown> | null> => {
    setBusy(true);
    setFault(null);
    const answer = await knock(path, body);
    setBusy(false);
    setFault(answer.fault);
    return answer.body;
  };
  return { fault, setFault, isBusy, ask };
}
