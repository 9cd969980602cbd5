import type { DocumentNode } from "graphql";
import { HttpError } from "react-admin";
import type { TypedDocumentString } from "../generated/graphql";
import { parsed } from "./client";
import type { NodesResult, PageResult, ResourceDocuments } from "./documents";

/** What react-admin asks for; which parts are there depends on the call. */
export interface Asked {
  id?: string;
  ids?: string[];
  target?: string;
  pagination?: { page: number; perPage: number };
  sort?: { field: string; order: string };
  filter?: Record<string, unknown>;
  meta?: {
    /** Only names are wanted, to pick from. */
    names?: boolean;
    /** False: how many there are in all is known already. */
    isCounted?: boolean;
  };
}

/** A query for Apollo and how to read its answer. */
export interface MappedQuery {
  query: DocumentNode;
  variables: Record<string, unknown>;
  parseResponse: (response: { data: unknown }) => {
    data: unknown;
    total?: number;
    pageInfo?: { hasNextPage: boolean; hasPreviousPage: boolean };
  };
}

/**
 * Maps a call of react-admin onto the API's conventions: lists by `first` and `offset`, references to a record by a
 * filter named after the foreign key, records by `nodes(ids)`. Nothing here knows a resource.
 */
export function queryFor(call: string, documents: ResourceDocuments, asked: Asked): MappedQuery {
  switch (call) {
    case "GET_LIST":
      return pageQuery(asked.meta?.names ? documents.names : documents.list, asked, {});
    case "GET_MANY_REFERENCE":
      return pageQuery(documents.list, asked, asked.target ? { [asked.target]: asked.id } : {});
    case "GET_MANY":
      return nodesQuery(documents.many, asked.ids ?? []);
    case "GET_ONE":
      return oneQuery(documents.detail, asked.id ?? "");
    default:
      throw new Error(`The console cannot do this yet: ${call}`);
  }
}

function pageQuery(
  document: TypedDocumentString<PageResult, never>,
  { pagination, sort, filter, meta }: Asked,
  target: Record<string, unknown>,
): MappedQuery {
  const { page = 1, perPage = 25 } = pagination ?? {};
  return {
    query: parsed(document),
    variables: {
      first: perPage,
      offset: (page - 1) * perPage,
      filter: { ...filter, ...target },
      orderBy: orderBy(sort),
      ...(meta?.isCounted === false && { isCounted: false }),
    },
    parseResponse: ({ data }) => {
      const { totalCount, nodes } = (data as PageResult).page;
      if (totalCount !== undefined) return { data: nodes, total: totalCount };
      return { data: nodes, pageInfo: { hasNextPage: nodes.length === perPage, hasPreviousPage: page > 1 } };
    },
  };
}

/** react-admin sorts by `id` where nothing was said: then the API's own order holds. */
function orderBy(sort: Asked["sort"]) {
  if (!sort || sort.field === "id") return undefined;
  return [{ field: sort.field, direction: sort.order === "DESC" ? "DESC" : "ASC" }];
}

function nodesQuery(document: TypedDocumentString<NodesResult, never>, ids: string[]): MappedQuery {
  return {
    query: parsed(document),
    variables: { ids },
    parseResponse: ({ data }) => ({ data: found(data as NodesResult) }),
  };
}

function oneQuery(document: TypedDocumentString<NodesResult, never>, id: string): MappedQuery {
  return {
    query: parsed(document),
    variables: { ids: [id] },
    parseResponse: ({ data }) => {
      const [record] = found(data as NodesResult);
      if (!record) throw new HttpError(`There is no ${id}`, 404);
      return { data: record };
    },
  };
}

function found({ nodes }: NodesResult): object[] {
  return nodes.filter((node): node is object => node !== null && "id" in node);
}
