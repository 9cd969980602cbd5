import type { IncomingMessage } from "node:http";
import { BlockList, isIP } from "node:net";

/** Names for ranges in `TRUST_PROXY`. */
const NAMED: Record<string, string[]> = {
  loopback: ["127.0.0.0/8", "::1/128"],
  private: ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7"],
};

/** Tells from where a request came. */
export type AddressOf = (request: IncomingMessage) => string;

/**
 * The address of a request's client: that of the connection, unless it comes from a named proxy. Then it is what this
 * proxy says in `X-Forwarded-For`; of a row of proxies, the last one that is none of ours. What a client puts into
 * that header by itself stands before it and counts for nothing.
 */
export function createAddressOf(trusted: readonly string[]): AddressOf {
  const proxies = new BlockList();
  for (const range of trusted.flatMap((name) => NAMED[name] ?? [name])) addRange(proxies, range);
  const isProxy = (address: string) => proxies.check(address, familyOf(address));
  return ({ socket, headers }) => {
    const peer = plainAddress(socket.remoteAddress ?? "");
    if (peer === null || !isProxy(peer)) return peer ?? "";
    const hops = (headers["x-forwarded-for"] ?? "").toString().split(",").reverse();
    let address = peer;
    for (const hop of hops) {
      const said = plainAddress(hop.trim());
      if (said === null) break;
      address = said;
      if (!isProxy(said)) break;
    }
    return address;
  };
}

/** Whether a text is an address, a range such as 10.0.0.0/8, `loopback` or `private`. */
export function isProxyName(text: string): boolean {
  if (text in NAMED) return true;
  const [address = "", bits, ...rest] = text.split("/");
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return rest.length === 0 && most > 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && +bits <= most));
}

/** Under which key requests of an address are counted: whoever has one IPv6 address has a whole /64 of them. */
export function addressKey(address: string): string {
  if (isIP(address) !== 6) return address;
  const [before = "", after] = address.split("::");
  const head = before.split(":");
  const tail = after === undefined || after === "" ? [] : after.split(":");
  const zeros =
    after === undefined ? [] : Array<string>(Math.max(0, 8 - head.length - tail.length)).fill("0");
  return `${[...head, ...zeros, ...tail].slice(0, 4).join(":")}::/64`;
}

function addRange(list: BlockList, range: string): void {
  const [address = "", bits] = range.split("/");
  if (bits === undefined) list.addAddress(address, familyOf(address));
  else list.addSubnet(address, Number(bits), familyOf(address));
}

function familyOf(address: string): "ipv4" | "ipv6" {
  return isIP(address) === 6 ? "ipv6" : "ipv4";
}

/** An address without the wrapping of IPv4 in IPv6 or the name of an interface; null for what is none. */
function plainAddress(text: string): string | null {
  const plain = text.replace(/^::ffff:(?=\d+\.)/i, "").replace(/%.*$/, "");
  return isIP(plain) === 0 ? null : plain;
}
