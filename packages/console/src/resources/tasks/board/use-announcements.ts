import type { DragStart, DragUpdate, DropResult, ResponderProvided } from "@hello-pangea/dnd";
import { useTranslate } from "react-admin";

/** What a screen reader is told while a card is dragged by the keyboard. */
export function useAnnouncements(titleOf: (id: string) => string) {
  const translate = useTranslate();
  const column = (status: string) => translate(`tasks.taskStatus.${status}`);
  return {
    onDragStart: ({ draggableId, source }: DragStart, { announce }: ResponderProvided) =>
      announce(
        translate("tasks.board.lifted", { title: titleOf(draggableId), status: column(source.droppableId) }),
      ),
    onDragUpdate: ({ destination }: DragUpdate, { announce }: ResponderProvided) =>
      announce(
        destination
          ? translate("tasks.board.over", { status: column(destination.droppableId) })
          : translate("tasks.board.outside"),
      ),
    onDragEnd: (
      { draggableId, source, destination, reason }: DropResult,
      { announce }: ResponderProvided,
    ) => {
      const isMoved = reason === "DROP" && destination && destination.droppableId !== source.droppableId;
      const status = column(isMoved ? destination.droppableId : source.droppableId);
      const title = titleOf(draggableId);
      announce(translate(isMoved ? "tasks.board.dropped" : "tasks.board.returned", { title, status }));
    },
  };
}
