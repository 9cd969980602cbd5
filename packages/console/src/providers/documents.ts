import type { TypedDocumentString } from "../generated/graphql";

/** What every list document answers, whatever the resource: its connection under the alias `page`. */
export interface PageResult {
  page: { totalCount: number; nodes: readonly { id: string }[] };
}

/** What `nodes(ids)` answers; an empty object where a node is of another type. */
export interface NodesResult {
  nodes: readonly (object | null)[];
}

// Variables are contravariant, so no common supertype but `never` holds for all resources.
type ListDocument = TypedDocumentString<PageResult, never>;
type NodesDocument = TypedDocumentString<NodesResult, never>;

/** The three documents by which a resource is read. */
export interface ResourceDocuments {
  /** A page, by `first`, `offset`, `filter` and `orderBy`. */
  list: ListDocument;
  /** Nodes by their ids, as much of them as a list shows. */
  many: NodesDocument;
  /** Nodes by their ids with all that their page shows. */
  detail: NodesDocument;
}
