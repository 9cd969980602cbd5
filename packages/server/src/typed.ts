/** A row that knows its GraphQL type, for interfaces, unions and results. */
export interface Typed {
  __typename: string;
}

/** Gives a row its type's name. */
export function typed<Row extends object>(type: string, row: Row): Row & Typed {
  return { ...row, __typename: type };
}
