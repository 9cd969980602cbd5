import type { ComponentType } from "react";
import type { ResourceProps } from "react-admin";
import type { Document } from "../../providers/actions-of";
import { useMay } from "../../providers/use-may";
import { documents } from "../../resources/documents";
import { MayNot } from "./MayNot";

/** A screen for those who may ask for what it needs; all others are told that they may not see it. */
export function guarded(Page: ComponentType, needs: readonly Document[]): ComponentType {
  return function GuardedPage() {
    const may = useMay();
    return needs.every(may) ? <Page /> : <MayNot />;
  };
}

/** The screens of a resource, each for those who may do what it is for; in place, so that the address stays. */
export function guardedResource({ list, show, create, edit, ...others }: ResourceProps): ResourceProps {
  const known = documents[others.name];
  if (!known) throw new Error(`No documents are known of ${others.name}`);
  return {
    ...others,
    list: guarded(list as ComponentType, [known.list]),
    show: guarded(show as ComponentType, [known.detail]),
    create: guarded(create as ComponentType, [known.create]),
    ...(edit && known.update && { edit: guarded(edit as ComponentType, [known.detail, known.update]) }),
  };
}
