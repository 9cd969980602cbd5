/** Why the server did not take a file, as a word of the messages. */
export class UploadFault extends Error {}

const KNOWN = new Set([
  "EMPTY_FILE",
  "FILE_TOO_LARGE",
  "FILE_NAME",
  "CONTENT_DIFFERS",
  "UNAUTHENTICATED",
  "FORBIDDEN",
]);

/**
 * Sends a file and answers the ticket for it, and until when it holds. By XMLHttpRequest, which tells how far it is.
 * @throws UploadFault
 */
export function sendFile(
  file: File,
  onProgress: (share: number) => void,
): Promise<{ uploadId: string; expiresAt: string }> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/api/files?name=${encodeURIComponent(file.name)}`);
    request.responseType = "json";
    request.setRequestHeader("content-type", file.type || "application/octet-stream");
    request.upload.addEventListener("progress", ({ loaded, total }) => onProgress(loaded / total));
    request.addEventListener("error", () => reject(new UploadFault("evidence.fault.BROKEN")));
    request.addEventListener("load", () => {
      const said = request.response as { uploadId: string; expiresAt: string } | { code?: string } | null;
      if (request.status === 201 && said && "uploadId" in said) resolve(said);
      else reject(new UploadFault(faultWord(said && "code" in said ? said.code : undefined)));
    });
    request.send(file);
  });
}

function faultWord(code: string | undefined): string {
  return `evidence.fault.${code !== undefined && KNOWN.has(code) ? code : "OTHER"}`;
}
