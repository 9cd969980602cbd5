import { Draggable, type DraggableProvidedDragHandleProps } from "@hello-pangea/dnd";
import DragIndicator from "@mui/icons-material/DragIndicator";
import Box from "@mui/material/Box";
import Card from "@mui/material/Card";
import Typography from "@mui/material/Typography";
import { useEffect, useRef } from "react";
import { useTranslate } from "react-admin";
import { NodeLink } from "../../../components/NodeLink";
import { PartyLinks } from "../../../components/PartyLink";
import type { TaskRowFragment, TaskStatus } from "../../../generated/graphql";
import { MoveChoices } from "../MoveButtons";
import { Due, PriorityChip } from "../TaskChips";
import { useOwnMoves } from "../use-own-parts";

/** A task on the board: dragged by the mouse anywhere, by the keyboard at its handle, or moved by its buttons. */
export function BoardCard({
  task,
  index,
  isFixed,
  isBusy,
  takesFocus,
  onMove,
}: {
  task: TaskRowFragment;
  index: number;
  isFixed: boolean;
  isBusy: boolean;
  takesFocus: boolean;
  onMove: (to: TaskStatus) => void;
}) {
  const isMovable = useOwnMoves()(task).length > 0 && !isFixed;
  return (
    <Draggable draggableId={task.id} index={index} isDragDisabled={!isMovable || isBusy}>
      {({ innerRef, draggableProps, dragHandleProps }, { isDragging }) => (
        <Card
          ref={innerRef}
          variant="outlined"
          {...draggableProps}
          {...mousePartOf(dragHandleProps)}
          data-testid="task-card"
          sx={{
            p: 1.25,
            mb: 1,
            display: "grid",
            gap: 0.5,
            opacity: isBusy ? 0.6 : 1,
            boxShadow: isDragging ? 6 : 0,
          }}
        >
          <Box sx={{ display: "flex", gap: 0.5, alignItems: "flex-start" }}>
            <Box sx={{ flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" }}>
              <NodeLink id={task.id}>{task.title}</NodeLink>
            </Box>
            {isMovable && (
              <Handle
                title={task.title}
                describedBy={dragHandleProps?.["aria-describedby"]}
                takesFocus={takesFocus}
              />
            )}
          </Box>
          <Box>
            <PriorityChip priority={task.priority} /> <Due task={task} />
          </Box>
          <Typography variant="body2" component="div">
            <PartyLinks parties={task.assignments.map(({ party }) => party)} />
          </Typography>
          <MoveChoices task={task} isSmall isPending={isBusy} onMove={onMove} />
        </Card>
      )}
    </Draggable>
  );
}

/** Where the keyboard takes hold; not a button element, in which the library would not begin to drag. */
function Handle({
  title,
  describedBy,
  takesFocus,
}: {
  title: string;
  describedBy: string | undefined;
  takesFocus: boolean;
}) {
  const translate = useTranslate();
  const element = useRef<HTMLElement>(null);
  useEffect(() => {
    if (takesFocus) element.current?.focus();
  }, [takesFocus]);
  return (
    <Box
      ref={element}
      component="span"
      role="button"
      tabIndex={0}
      aria-label={translate("tasks.board.handle", { title })}
      aria-describedby={describedBy}
      sx={{ lineHeight: 0, color: "text.secondary", cursor: "grab", borderRadius: 0.5 }}
    >
      <DragIndicator fontSize="small" aria-hidden />
    </Box>
  );
}

/** The card itself is no button: it holds a link and buttons of its own. */
function mousePartOf(handle: DraggableProvidedDragHandleProps | null) {
  if (handle === null) return {};
  const { role: _role, tabIndex: _tabIndex, "aria-describedby": _describedBy, ...rest } = handle;
  return rest;
}
