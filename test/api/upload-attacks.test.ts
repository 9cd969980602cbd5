import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Any, inputTypeOf } from "../support/api.ts";
import { openTestServer, sendRaw, type TestServer } from "../support/http-server.ts";
import { leavingNoTrace } from "../support/snapshot.ts";

const PNG = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");
const SCRIPT = "<script>alert(document.domain)</script>";
/** Characters that a name of a file never has, here or in the header that names it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
const UNFIT = /[/\\\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069\u200b-\u200f]/;

let server: TestServer;
let cookie: string;
let taskId: string;

beforeAll(async () => {
  server = await openTestServer({ RATE_LIMIT: "1000000" });
  cookie = await server.signIn();
  taskId = (await tell("createTask", { title: "巡查北堤" })).id;
});
afterAll(() => server.close());

async function tell(mutation: string, input: object, fields = "... on Node { id }"): Promise<Any> {
  const query = `mutation ($input: ${inputTypeOf(mutation)}!) { it: ${mutation}(input: $input) { __typename ${fields} ... on Refusal { message } } }`;
  const { data } = (await (await server.ask(query, { cookie }, { input })).json()) as Any;
  return data.it;
}

/** Sends a file under a name that is already encoded as it goes over the line. */
const send = (encodedName: string, bytes: Buffer | string, mediaType = "text/plain") =>
  fetch(`${server.url}/api/files?name=${encodedName}`, {
    method: "POST",
    headers: { cookie, "content-type": mediaType },
    body: bytes as BodyInit,
  });

async function keep(encodedName: string, bytes: Buffer | string, mediaType?: string): Promise<Any> {
  const taken = await send(encodedName, bytes, mediaType);
  if (taken.status !== 201) throw new Error(`${encodedName} was answered ${taken.status}.`);
  const { uploadId } = (await taken.json()) as { uploadId: string };
  return tell("addEvidence", { targetId: taskId, uploadId }, "... on Evidence { id url fileName mediaType }");
}

const read = (path: string) => fetch(`${server.url}${path}`, { headers: { cookie }, redirect: "manual" });

describe("the name of a file", () => {
  const wanted = [
    "../../auth-secret",
    "..\\..\\auth-secret",
    "/etc/passwd",
    "C:\\Windows\\win.ini",
    "\\\\host\\share\\a",
  ];
  const names = [
    ...wanted.map(encodeURIComponent),
    "..%252f..%252fauth-secret",
    "%2e%2e%2f%2e%2e%2fauth-secret",
    "..%c0%afauth-secret",
    "%EF%BC%8E%EF%BC%8E%EF%BC%8Fauth-secret",
    "a.png%0d%0aSet-Cookie:%20x=y",
    'a"; filename="b.html',
    "exe.%E2%80%AEgnp",
    "a%E2%81%A6.png",
    "CON",
    "a.txt:stream",
    "~%2f.ssh%2fid_rsa",
  ];

  test.each(names)("is only a name, whatever way it looks like: %s", async (name) => {
    const evidence = await keep(name, "x");
    expect(evidence.fileName).not.toMatch(UNFIT);
    expect(evidence.fileName).not.toMatch(/^\.*$/);
    const { headers } = await read(evidence.url);
    expect(headers.get("set-cookie")).toBeNull();
    const disposition = headers.get("content-disposition") ?? "";
    expect(disposition).toMatch(/^attachment; filename="[^"\\/]*"; filename\*=UTF-8''[^;"]*$/);
    expect(decodeURIComponent(disposition.split("''")[1] ?? "")).toBe(evidence.fileName);
  });

  test.each(["", "..", "%2e%2e", ".%2f", "%00", "a%00.png", "%E2%80%AE", "%ED%A0%80%00"])(
    "is asked for where there is none: %j",
    async (name) => {
      const answer = await leavingNoTrace(server, () => send(name, "x"));
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({ code: "FILE_NAME" });
    },
  );
});

describe("an address below the files", () => {
  const paths = [
    "../auth-secret",
    "..%2fauth-secret",
    "..%252fauth-secret",
    "%2e%2e/%2e%2e/auth-secret",
    "..%5cauth-secret",
    "/etc/passwd",
    "//etc/passwd",
    "%2fetc%2fpasswd",
    "file:///etc/passwd",
    "C:%5cWindows%5cwin.ini",
    "Evidence:..%2f..%2fauth-secret",
    "Evidence:01980000-0000-7000-8000-000000000000%00.png",
    "Evidence:01980000-0000-7000-8000-000000000000/../../auth-secret",
    "%00",
    "%",
    "%ff%fe",
    `${"..%2f".repeat(500)}etc/passwd`,
    "uploads",
    "kept",
  ];

  test.each(["/api/files", "/api/plans"])(
    "leads to evidence or plans and nowhere else: %s",
    async (prefix) => {
      for (const path of paths) {
        const { host } = new URL(server.url);
        const answer = await sendRaw(
          server.url,
          `GET ${prefix}/${path} HTTP/1.1\r\nHost: ${host}\r\nCookie: ${cookie}\r\nConnection: close\r\n\r\n`,
        );
        expect(answer, path).toMatch(/^HTTP\/1\.1 (404|400) /);
        expect(answer, path).not.toMatch(/root:x:0|\bat .*\.ts|ENOENT|EACCES/);
      }
    },
  );

  test("of the console leads to its files and nowhere else", async () => {
    const { host } = new URL(server.url);
    for (const up of ["../", "..%2f", "%2e%2e/", "..%5c", "..;/", "....//", "..%252f", "%c0%ae%c0%ae/"]) {
      for (const start of ["/", "/assets/", "//", "/%2f"]) {
        for (const file of ["package.json", "packages/server/src/main.ts", ".data/auth-secret"]) {
          const path = `${start}${up.repeat(4)}${file}`;
          const request = `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`;
          expect(await sendRaw(server.url, request), path).not.toMatch(
            /"private": true|import \{|auth-secret":/,
          );
        }
      }
    }
  });
});

describe("a file that is not what it claims", () => {
  const claims = [
    "image/png",
    "image/jpeg",
    "image/gif",
    "image/webp",
    "application/pdf",
    "application/zip",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ];
  const contents = {
    "a page": `<!doctype html>${SCRIPT}`,
    "a drawing": `<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>`,
    "a script": "alert(1)",
    "a program": Buffer.from("4d5a90000300000004000000", "hex"),
    "another program": Buffer.from("7f454c4602010100", "hex"),
    "a page behind a space": ` ${SCRIPT}`,
    "half a beginning": Buffer.from("8950", "hex"),
  };

  test.each(Object.entries(contents))(
    "is refused: %s as a picture, a document or an archive",
    async (_what, bytes) => {
      for (const mediaType of claims) {
        const answer = await leavingNoTrace(server, () => send("a.png", bytes, mediaType));
        expect([answer.status, await answer.json()], mediaType).toMatchObject([
          415,
          { code: "CONTENT_DIFFERS" },
        ]);
        expect((await send("a.png", bytes, mediaType.toUpperCase())).status, mediaType).toBe(415);
        expect((await send("a.png", bytes, `${mediaType}; charset=utf-8`)).status, mediaType).toBe(415);
      }
    },
  );

  test("is taken where it is both, and never runs: it is shown as what it claims or saved", async () => {
    const both: [mediaType: string, bytes: Buffer][] = [
      ["image/gif", Buffer.from(`GIF89a/*${SCRIPT}*/=1;`)],
      ["image/png", Buffer.concat([PNG, Buffer.from(SCRIPT)])],
      [
        "application/pdf",
        Buffer.from(`%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>\n${SCRIPT}`),
      ],
      ["application/zip", Buffer.concat([Buffer.from("504b0304", "hex"), Buffer.from(SCRIPT)])],
    ];
    for (const [mediaType, bytes] of both) {
      const { url } = await keep("a.html", bytes, mediaType);
      for (const path of [url, `${url}?inline`]) {
        const { headers } = await read(path);
        expect(headers.get("content-type")).toBe(mediaType);
        expect(headers.get("x-content-type-options")).toBe("nosniff");
        const policy = headers.get("content-security-policy") ?? "";
        expect(policy).toContain("default-src 'none'");
        expect(policy).not.toMatch(/script-src|unsafe-eval|allow-scripts/);
      }
    }
  });

  test.each([
    "text/html",
    "TEXT/HTML",
    "text/html; charset=utf-7",
    "application/xhtml+xml",
    "image/svg+xml",
    "text/xml",
    "application/xml",
    "application/javascript",
    "text/javascript",
    "multipart/related",
    "message/rfc822",
    "application/x-shockwave-flash",
    "text/xsl",
    "application/octet-stream",
  ])("or is, and could hold a script, is only ever saved, in a sandbox: %s", async (mediaType) => {
    const { url } = await keep("a.png", SCRIPT, mediaType);
    for (const path of [url, `${url}?inline`, `${url}?inline=1&type=text/html`]) {
      const { headers } = await read(path);
      expect(headers.get("content-disposition"), path).toMatch(/^attachment;/);
      expect(headers.get("content-security-policy"), path).toBe("default-src 'none'; sandbox");
      expect(headers.get("x-content-type-options"), path).toBe("nosniff");
      expect(headers.get("cross-origin-resource-policy"), path).toBe("same-origin");
    }
  });
});
