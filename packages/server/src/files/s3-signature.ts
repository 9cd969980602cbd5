import { createHash, createHmac } from "node:crypto";
import type { SignatureV4 } from "@smithy/signature-v4";

/** Who asks the service, and in which region it stands. */
export interface S3Keys {
  region: string;
  accessKey: string;
  secretKey: string;
}

/** A request as it is to be signed. */
export interface Unsigned {
  url: URL;
  method: string;
  headers: Record<string, string>;
}

/** Answers the headers of a request with its signature among them. */
export type Sign = (request: Unsigned) => Promise<Record<string, string>>;

/** Signs by Signature Version 4 all but the body: that goes over the line as it comes in, and is not read before. */
export function createSign(keys: S3Keys): Sign {
  let signer: Promise<SignatureV4> | undefined;
  return async ({ url, method, headers }) => {
    signer ??= createSigner(keys);
    const signed = await (await signer).sign({
      protocol: url.protocol,
      hostname: url.hostname,
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      method,
      headers: { ...headers, host: url.host, "x-amz-content-sha256": "UNSIGNED-PAYLOAD" },
    });
    // `fetch` names the host by itself, from the address.
    const { host: _host, ...rest } = signed.headers;
    return rest;
  };
}

/** The library is loaded only where a file goes to a bucket. */
async function createSigner({ region, accessKey, secretKey }: S3Keys): Promise<SignatureV4> {
  const { SignatureV4 } = await import("@smithy/signature-v4");
  return new SignatureV4({
    service: "s3",
    region,
    credentials: { accessKeyId: accessKey, secretAccessKey: secretKey },
    sha256: Sha256,
    // Of all services S3 alone wants the path as it stands in the address.
    uriEscapePath: false,
  });
}

type Bytes = string | ArrayBuffer | ArrayBufferView;

/** SHA-256 as the signer wants it, with a secret as an HMAC, made by what Node has. */
class Sha256 {
  readonly #hash;

  constructor(secret?: Bytes) {
    this.#hash = secret === undefined ? createHash("sha256") : createHmac("sha256", bytesOf(secret));
  }

  update(part: Bytes): void {
    this.#hash.update(bytesOf(part));
  }

  async digest(): Promise<Uint8Array> {
    return this.#hash.digest();
  }
}

function bytesOf(given: Bytes): Uint8Array {
  if (typeof given === "string") return Buffer.from(given, "utf8");
  if (given instanceof ArrayBuffer) return new Uint8Array(given);
  return new Uint8Array(given.buffer, given.byteOffset, given.byteLength);
}
