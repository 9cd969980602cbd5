import type { RefusalItemFragment, TypedDocumentString } from "../generated/graphql";

/** What every list document answers, whatever the resource: its connection under the alias `page`. */
export interface PageResult {
  /** Counted only where it was asked for. */
  page: { totalCount?: number; nodes: readonly { id: string }[] };
}

/** What `nodes(ids)` answers; an empty object where a node is of another type. */
export interface NodesResult {
  nodes: readonly (object | null)[];
}

/** What every mutation answers under the alias `answer`: what it wrote, or why it was refused. */
export interface WriteResult {
  answer: { id: string } | RefusalItemFragment;
}

// Variables are contravariant, so no common supertype but `never` holds for all resources.
type ListDocument = TypedDocumentString<PageResult, never>;
type NodesDocument = TypedDocumentString<NodesResult, never>;
type WriteDocument = TypedDocumentString<WriteResult, never>;
/** What it makes may come with more than its id, such as a secret shown once. */
type CreateDocument = TypedDocumentString<{ answer: object }, never>;

/** The documents by which a resource is read and written. */
export interface ResourceDocuments {
  /** A page, by `first`, `offset`, `filter` and `orderBy`. */
  list: ListDocument;
  /** The same with names only and uncounted, for pickers. */
  names: ListDocument;
  /** Nodes by their ids, as much of them as a list shows. */
  many: NodesDocument;
  /** Nodes by their ids with all that their page shows. */
  detail: NodesDocument;
  /** A new one, by its input. */
  create: CreateDocument;
  /** A changed one, by its input with the version that was read; none where acts of their own change it. */
  update?: WriteDocument;
  /** One that is offered no more but stays readable; none where acts of their own do that. */
  retire?: WriteDocument;
}
