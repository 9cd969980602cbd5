import { Suspense } from "react";
import { EndDialog, PlaceDialog } from "../../../components/acts/lazy-dialogs";
import {
  AppointDocument,
  CreateOrgUnitDocument,
  CreatePostDocument,
  EndPlacementDocument,
  PlaceUnitDocument,
  RetireOrgUnitDocument,
  type UnitTree,
  UpdateOrgUnitDocument,
} from "../../../generated/graphql";
import { useMay } from "../../../providers/use-may";
import { placeIn, type TreeNode } from "../build-tree";
import type { TreeAct } from "../tree-act";
import { AddPostDialog } from "./AddPostDialog";
import { AddUnitDialog } from "./AddUnitDialog";
import { AppointHeadDialog } from "./AppointHeadDialog";
import { RenameUnitDialog } from "./RenameUnitDialog";
import { RetireUnitDialog } from "./RetireUnitDialog";

/** The acts in the order of the menu, each with what it is written by. */
const ACTS = [
  { act: "move", does: PlaceUnitDocument },
  { act: "addUnit", does: CreateOrgUnitDocument },
  { act: "addPost", does: CreatePostDocument },
  { act: "appointHead", does: AppointDocument },
  { act: "rename", does: UpdateOrgUnitDocument },
  { act: "endPlace", does: EndPlacementDocument },
  { act: "retire", does: RetireOrgUnitDocument },
] as const satisfies readonly { act: TreeAct; does: object }[];

/** The acts that the viewer may do at all. */
export function useTreeActs(): readonly TreeAct[] {
  const may = useMay();
  return ACTS.filter(({ does }) => may(does)).map(({ act }) => act);
}

/** An act under way: on which unit, and where to if that is known already. */
export interface ActUnderWay {
  act: TreeAct;
  node: Pick<TreeNode, "id" | "name" | "unit">;
  parent?: TreeNode;
}

/** The dialog of an act on a unit of the tree. `from` is the shown day, where that is not today. */
export function TreeActDialog({
  underWay,
  tree,
  from,
  onClose,
}: {
  underWay: ActUnderWay;
  tree: UnitTree;
  from?: string;
  onClose: () => void;
}) {
  const isAllowed = useTreeActs().includes(underWay.act);
  if (!isAllowed) return null;
  return (
    <Suspense fallback={null}>
      <Act underWay={underWay} tree={tree} {...(from && { from })} onClose={onClose} />
    </Suspense>
  );
}

function Act({ underWay: { act, node, parent }, tree, from, onClose }: Parameters<typeof TreeActDialog>[0]) {
  const { id, name, unit } = node;
  const place = placeIn(unit, tree);
  switch (act) {
    case "move":
      return (
        <PlaceDialog
          unitId={id}
          about={name}
          tree={tree}
          {...(from && { from })}
          {...(parent && { parent: { id: parent.id, kind: "OrgUnit", name: parent.name, place: "" } })}
          onClose={onClose}
        />
      );
    case "addUnit":
      return (
        <AddUnitDialog parentId={id} about={name} tree={tree} {...(from && { from })} onClose={onClose} />
      );
    case "addPost":
      return <AddPostDialog unitId={id} about={name} onClose={onClose} />;
    case "appointHead":
      return <AppointHeadDialog unitId={id} about={name} onClose={onClose} />;
    case "endPlace":
      return place ? (
        <EndDialog
          id={place.id}
          kind="UnitPlacement"
          about={`${place.parent.name} · ${name}`}
          onClose={onClose}
        />
      ) : null;
    case "rename":
      return <RenameUnitDialog unit={unit} onClose={onClose} />;
    case "retire":
      return <RetireUnitDialog unit={unit} onClose={onClose} />;
  }
}
