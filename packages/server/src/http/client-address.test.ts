import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { addressKey, createAddressOf, isProxyName } from "./client-address.ts";

const from = (remoteAddress: string, forwarded?: string) =>
  ({ socket: { remoteAddress }, headers: { "x-forwarded-for": forwarded } }) as unknown as IncomingMessage;

test("without a named proxy the address is that of the connection, whatever the client claims", () => {
  const addressOf = createAddressOf([]);
  expect(addressOf(from("203.0.113.7", "198.51.100.1"))).toBe("203.0.113.7");
  expect(addressOf(from("::ffff:203.0.113.7"))).toBe("203.0.113.7");
});

test.each([
  ["what a named proxy says", "10.0.0.5", "198.51.100.1", "198.51.100.1"],
  ["nothing of what stands before it", "10.0.0.5", "1.2.3.4, 198.51.100.1", "198.51.100.1"],
  ["through a row of proxies", "10.0.0.5", "1.2.3.4, 198.51.100.1, 10.0.0.9", "198.51.100.1"],
  ["the last that can be read, where one is no address", "10.0.0.5", "198.51.100.1, unknown", "10.0.0.5"],
  ["the proxy itself, where it says nothing", "10.0.0.5", undefined, "10.0.0.5"],
  ["the connection, where that is no proxy of ours", "203.0.113.7", "198.51.100.1", "203.0.113.7"],
  ["an IPv6 proxy's word", "fd00::5", "2001:db8::1", "2001:db8::1"],
])("behind proxies the address is %s", (_what, peer, forwarded, address) => {
  expect(createAddressOf(["10.0.0.0/8", "private"])(from(peer, forwarded))).toBe(address);
});

test("a proxy is named by its address, its range or the name of a range", () => {
  const fit = ["10.1.2.3", "10.0.0.0/8", "::1", "fd00::/8", "loopback", "private"];
  expect(fit.filter(isProxyName)).toEqual(fit);
  const unfit = ["proxy.internal", "10.0.0.0/33", "10.0.0.0/", "*", "true", "10.0.0.0/8/8", "::1/129"];
  expect(unfit.filter(isProxyName)).toEqual([]);
});

test("all addresses of one IPv6 network count as one", () => {
  expect(addressKey("2001:db8:1:2:3:4:5:6")).toBe("2001:db8:1:2::/64");
  expect(addressKey("2001:db8::6")).toBe("2001:db8:0:0::/64");
  expect(addressKey("::1")).toBe(":0:0:0::/64");
  expect(addressKey("203.0.113.7")).toBe("203.0.113.7");
});
