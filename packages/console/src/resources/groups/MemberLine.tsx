import type { DraggableProvided } from "@hello-pangea/dnd";
import ArrowDownward from "@mui/icons-material/ArrowDownward";
import ArrowUpward from "@mui/icons-material/ArrowUpward";
import DragIndicator from "@mui/icons-material/DragIndicator";
import Box from "@mui/material/Box";
import IconButton from "@mui/material/IconButton";
import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import { EdgeActs } from "../../components/acts/EdgeActs";
import { CodeChip } from "../../components/CodeChip";
import { MemberName } from "../../components/Members";
import { PartyLink, partyName } from "../../components/PartyLink";
import { Period } from "../../components/Period";
import type { MemberItemFragment } from "../../generated/graphql";

/** A member in the roster, with the handle and the buttons that move it. */
export function MemberLine({
  member,
  provided,
  isDragging,
  canMove,
  onUp,
  onDown,
}: {
  member: MemberItemFragment;
  provided: DraggableProvided;
  isDragging: boolean;
  canMove: boolean;
  onUp?: () => void;
  onDown?: () => void;
}) {
  const translate = useTranslate();
  const name = nameOfMember(member);
  return (
    <Box
      component="li"
      ref={provided.innerRef}
      {...provided.draggableProps}
      sx={{
        display: "flex",
        alignItems: "flex-start",
        gap: 1,
        py: 1,
        borderTop: 1,
        borderColor: "divider",
        bgcolor: "background.paper",
        ...(isDragging && { boxShadow: 4, borderRadius: 1 }),
      }}
    >
      {canMove && (
        <Box
          {...provided.dragHandleProps}
          aria-label={translate("keeping.roster.drag", { name })}
          sx={{ color: "text.secondary", display: "grid", placeItems: "center", minWidth: 24, height: 32 }}
        >
          <DragIndicator fontSize="small" />
        </Box>
      )}
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <MemberWords member={member} />
      </Box>
      {canMove && (
        <Box sx={{ display: "flex", flexDirection: { xs: "column", sm: "row" } }}>
          <Step word="up" name={name} onPress={onUp} />
          <Step word="down" name={name} onPress={onDown} />
        </Box>
      )}
    </Box>
  );
}

/** Who sits in the group, as what, from when, and what can be done with it. */
export function MemberWords({ member, isIdle = false }: { member: MemberItemFragment; isIdle?: boolean }) {
  return (
    <>
      <CodeChip of="groupRole" code={member.role} variant="outlined" /> <MemberName member={member} />
      {member.person && member.party && member.party.id !== member.person.id && (
        <>
          {" · "}
          <PartyLink party={member.party} />
        </>
      )}{" "}
      <EdgeActs edge={member} kind="GroupMember" about={nameOfMember(member)} isIdle={isIdle} />
      <Typography variant="body2" color="text.secondary">
        <Period of={member} />
      </Typography>
    </>
  );
}

/** What a member is called in a line. */
export function nameOfMember({ person, party, nameAsWritten }: MemberItemFragment): string {
  return person?.name ?? (party ? partyName(party) : (nameAsWritten ?? ""));
}

function Step({
  word,
  name,
  onPress,
}: {
  word: "up" | "down";
  name: string;
  onPress: (() => void) | undefined;
}) {
  const translate = useTranslate();
  const Icon = word === "up" ? ArrowUpward : ArrowDownward;
  return (
    <IconButton
      size="small"
      aria-label={translate(`keeping.roster.${word}`, { name })}
      disabled={onPress === undefined}
      onClick={onPress}
    >
      <Icon fontSize="small" />
    </IconButton>
  );
}
