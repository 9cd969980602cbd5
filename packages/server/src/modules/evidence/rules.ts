import { ALLOW, type Decision, refuse } from "../../decision.ts";

/** A file is used once, and only while its bytes are there. */
export function decideUse({ isUsed, isThere }: { isUsed: boolean; isThere: boolean }): Decision {
  if (isUsed) return refuse("UPLOAD_GONE", "This upload has been used already.", ["uploadId"]);
  return isThere ? ALLOW : refuse("UPLOAD_GONE", "The uploaded file is there no more.", ["uploadId"]);
}
