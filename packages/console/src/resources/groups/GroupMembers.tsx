import { DragDropContext, Draggable, Droppable } from "@hello-pangea/dnd";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import { ActButton } from "../../components/acts/ActButton";
import { AddMemberDialog } from "../../components/acts/lazy-dialogs";
import { GapCard } from "../../components/GapCard";
import { Nothing, Section } from "../../components/Section";
import { ToCome } from "../../components/ToCome";
import { AddMemberDocument, type GroupWholeFragment } from "../../generated/graphql";
import { MemberLine, MemberWords, nameOfMember } from "./MemberLine";
import { useAnnouncements } from "./use-announcements";
import { useRoster } from "./use-roster";

/** Who sits in a group, as what and since when, in an order that can be changed; red where nobody leads it. */
export function GroupMembers({ group }: { group: GroupWholeFragment }) {
  const translate = useTranslate();
  const isLed = group.heads.length > 0 || group.assignments.some(({ role }) => role === "LEAD");
  const isInForce = (group.plan?.status ?? "IN_FORCE") === "IN_FORCE";
  return (
    <Section
      title={translate("pages.group.members")}
      aside={
        <ActButton does={AddMemberDocument} word="acts.addMember">
          {(close) => <AddMemberDialog groupId={group.id} about={group.name} onClose={close} />}
        </ActButton>
      }
    >
      {!isLed && isInForce && (
        <GapCard kind={group.kind === "OFFICE" ? "OFFICE_WITHOUT_DIRECTOR" : "HEADLESS_GROUP"} />
      )}
      {group.members.length === 0 && <Nothing>{translate("pages.group.noMembers")}</Nothing>}
      {group.members.length > 0 && <Roster group={group} />}
      <ToCome items={group.membersToCome}>{(member) => <MemberWords member={member} isIdle />}</ToCome>
    </Section>
  );
}

/** The members under each other: moved by dragging, by the keyboard or by buttons, and saved at once. */
function Roster({ group }: { group: GroupWholeFragment }) {
  const translate = useTranslate();
  const { members, move, undo, said, isAllowed } = useRoster(group);
  const announce = useAnnouncements((id) => {
    const member = members.find((each) => each.id === id);
    return member ? nameOfMember(member) : "";
  });
  const canMove = isAllowed && members.length > 1;
  return (
    <>
      {canMove && (
        <Typography variant="body2" color="text.secondary">
          {translate("keeping.roster.hint")}
        </Typography>
      )}
      <Box role="status">
        {said && (
          <Alert
            severity="success"
            sx={{ mt: 1 }}
            action={
              undo && (
                <Button size="small" color="inherit" onClick={undo}>
                  {translate("keeping.roster.undo")}
                </Button>
              )
            }
          >
            {translate(`keeping.roster.${said}`)}
          </Alert>
        )}
      </Box>
      <DragDropContext
        dragHandleUsageInstructions={translate("keeping.roster.dndHint")}
        onDragStart={announce.start}
        onDragUpdate={announce.update}
        onDragEnd={(result, provided) => {
          announce.end(result, provided);
          if (result.destination) move(result.source.index, result.destination.index);
        }}
      >
        <Droppable droppableId={group.id}>
          {({ innerRef, droppableProps, placeholder }) => (
            <Box component="ul" ref={innerRef} {...droppableProps} sx={{ listStyle: "none", m: 0, p: 0 }}>
              {members.map((member, index) => (
                <Draggable key={member.id} draggableId={member.id} index={index} isDragDisabled={!canMove}>
                  {(provided, { isDragging }) => (
                    <MemberLine
                      member={member}
                      provided={provided}
                      isDragging={isDragging}
                      {...(canMove && index > 0 && { onUp: () => move(index, index - 1) })}
                      {...(canMove && index < members.length - 1 && { onDown: () => move(index, index + 1) })}
                      canMove={canMove}
                    />
                  )}
                </Draggable>
              ))}
              {placeholder}
            </Box>
          )}
        </Droppable>
      </DragDropContext>
    </>
  );
}
