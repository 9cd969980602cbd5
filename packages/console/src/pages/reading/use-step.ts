import { useSearchParams } from "react-router";

export const STEPS = ["document", "names", "check"] as const;
export type Step = (typeof STEPS)[number];

/** The step of the way from the document to the plan, as it stands in the address; each can be gone back to. */
export function useStep(): [Step, (step: Step) => void] {
  const [params, setParams] = useSearchParams();
  const step = STEPS.find((each) => each === params.get("step")) ?? "document";
  return [step, (next) => setParams(next === "document" ? {} : { step: next })];
}
