import { AppointDialog } from "../../../components/acts/lazy-dialogs";
import { TreePostsDocument } from "../../../generated/graphql";
import { useAnswer } from "../../../providers/use-answer";
import { AddPostDialog } from "./AddPostDialog";

/** Appoints somebody to a unit's head post; where there is none, it is set up first. */
export function AppointHeadDialog({
  unitId,
  about,
  onClose,
}: {
  unitId: string;
  about: string;
  onClose: () => void;
}) {
  const { data } = useAnswer(TreePostsDocument, { id: unitId });
  if (!data?.node || !("posts" in data.node)) return null;
  const head = data.node.posts.find(({ isHead }) => isHead);
  if (head) return <AppointDialog postId={head.id} about={`${about} · ${head.title}`} onClose={onClose} />;
  return <AddPostDialog unitId={unitId} about={about} isHeadless onClose={onClose} />;
}
