import { required, SelectInput } from "react-admin";
import { ActDialog } from "../../components/acts/ActDialog";
import { choicesOf } from "../../components/choices";
import { Words } from "../../components/forms/inputs";
import {
  CreateNoticeRobotDocument,
  type NoticeChannel,
  type NoticeKind,
  type NoticeRobotItemFragment,
  UpdateNoticeRobotDocument,
} from "../../generated/graphql";
import { useTell } from "../../providers/use-tell";
import { KindsInput } from "./KindsInput";

const REQUIRED = required();
const CHANNELS = ["WECOM", "DINGTALK", "FEISHU"] as const satisfies NoticeChannel[];

/** A chat group's robot begins to tell notices. */
export function AddRobotDialog({ onClose }: { onClose: () => void }) {
  const { mutateAsync } = useTell(CreateNoticeRobotDocument);
  return (
    <ActDialog
      word="notices.addRobot"
      defaults={{ kinds: [], channel: "WECOM" }}
      save={({ name, channel, kinds, url, secret }) =>
        mutateAsync({
          name: String(name),
          channel: channel as NoticeChannel,
          kinds: kinds as NoticeKind[],
          url: String(url),
          secret: secret ? String(secret) : null,
        })
      }
      onClose={onClose}
    >
      <Words source="name" label="notices.addRobot.name" isRequired />
      <SelectInput
        source="channel"
        label="notices.addRobot.channel"
        choices={choicesOf("channel", CHANNELS, "notices")}
        validate={REQUIRED}
      />
      <Address isRequired />
      <KindsInput source="kinds" label="notices.addRobot.kinds" />
    </ActDialog>
  );
}

/** It tells other things, or listens elsewhere. */
export function UpdateRobotDialog({
  robot: { id, version, name, kinds },
  onClose,
}: {
  robot: NoticeRobotItemFragment;
  onClose: () => void;
}) {
  const { mutateAsync } = useTell(UpdateNoticeRobotDocument);
  return (
    <ActDialog
      word="notices.updateRobot"
      about={name}
      defaults={{ name, kinds }}
      save={(values) =>
        mutateAsync({
          id,
          expectedVersion: version,
          name: String(values.name),
          kinds: values.kinds as NoticeKind[],
          ...(values.url ? { url: String(values.url) } : {}),
          ...(values.secret ? { secret: String(values.secret) } : {}),
        })
      }
      onClose={onClose}
    >
      <Words source="name" label="notices.addRobot.name" isRequired />
      <Address />
      <KindsInput source="kinds" label="notices.addRobot.kinds" />
    </ActDialog>
  );
}

function Address({ isRequired = false }: { isRequired?: boolean }) {
  return (
    <>
      <Words
        source="url"
        label="notices.addRobot.url"
        max={1000}
        isRequired={isRequired}
        autoComplete="off"
      />
      <Words
        source="secret"
        label="notices.addRobot.secret"
        helperText="notices.addRobot.secretHint"
        autoComplete="off"
      />
    </>
  );
}
