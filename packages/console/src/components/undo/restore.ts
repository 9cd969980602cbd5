import { RestoreNodeDocument } from "../../generated/graphql";
import { tell } from "../../providers/client";

/** A record as it was when it was retired. */
export interface Retired {
  id: string;
  version: number;
}

/** Takes a retirement back; retiring has raised the version by one. */
export function restore({ id, version }: Retired): Promise<unknown> {
  return tell(RestoreNodeDocument, { id, expectedVersion: version + 1 });
}
