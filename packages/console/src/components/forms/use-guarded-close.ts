import { useRef } from "react";
import { useTranslate } from "react-admin";

/** Closes a dialog; asks first where something was typed into it. `onTyped` stands around its inputs. */
export function useGuardedClose(onClose: () => void): { close: () => void; onTyped: () => void } {
  const translate = useTranslate();
  const isTyped = useRef(false);
  return {
    close: () => {
      if (!isTyped.current || window.confirm(translate("ra.message.unsaved_changes"))) onClose();
    },
    onTyped: () => {
      isTyped.current = true;
    },
  };
}
