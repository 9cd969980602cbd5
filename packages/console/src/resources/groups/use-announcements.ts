import type { DragStart, DragUpdate, DropResult, ResponderProvided } from "@hello-pangea/dnd";
import { useTranslate } from "react-admin";

/** What a screen reader is told while a member is moved by the keyboard. */
export function useAnnouncements(nameOf: (id: string) => string) {
  const translate = useTranslate();
  const say = (word: string, id: string, index: number) =>
    translate(`keeping.roster.${word}`, { name: nameOf(id), place: index + 1 });
  return {
    start: ({ draggableId, source }: DragStart, { announce }: ResponderProvided) =>
      announce(say("lifted", draggableId, source.index)),
    update: ({ draggableId, source, destination }: DragUpdate, { announce }: ResponderProvided) =>
      announce(say("moved", draggableId, (destination ?? source).index)),
    end: ({ draggableId, source, destination }: DropResult, { announce }: ResponderProvided) =>
      announce(say(destination ? "dropped" : "cancelled", draggableId, (destination ?? source).index)),
  };
}
