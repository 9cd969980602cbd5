import { useRef, useState } from "react";

/**
 * For an act that answers what is shown once: its form closes when it has saved, and what it answered stays until it is
 * closed too.
 */
export function useShownOnce<Answer>(onClose: () => void) {
  const [shown, setShown] = useState<Answer | null>(null);
  const isKept = useRef(false);
  const keep = (answer: Answer) => {
    isKept.current = true;
    setShown(answer);
  };
  const closeForm = () => {
    if (!isKept.current) onClose();
  };
  return { shown, keep, closeForm };
}
