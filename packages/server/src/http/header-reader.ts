import type { IncomingHttpHeaders, IncomingMessage } from "node:http";

/** The headers of a request, however it came: those of the web, or as Node has read them. */
export interface HeaderReader {
  /** @param name in small letters */
  get(name: string): string | null;
}

/** The headers that Node has read, without an object of the web's. */
export class NodeHeaders implements HeaderReader {
  readonly #headers: IncomingHttpHeaders;

  constructor({ headers }: IncomingMessage) {
    this.#headers = headers;
  }

  get(name: string): string | null {
    const value = this.#headers[name];
    if (value === undefined) return null;
    return typeof value === "string" ? value : value.join(", ");
  }

  /** All of them, for whoever wants those of the web. */
  asWeb(): Headers {
    const told = new Headers();
    for (const [name, value] of Object.entries(this.#headers))
      for (const each of [value ?? []].flat()) told.append(name, each);
    return told;
  }
}

/** The headers for whoever wants those of the web. */
export function webHeaders(headers: HeaderReader): Headers {
  return headers instanceof NodeHeaders ? headers.asWeb() : (headers as Headers);
}
