import { join } from "node:path";
import type { Env } from "../env.ts";
import { createDiskStore } from "./disk-store.ts";
import type { FileStore } from "./file-store.ts";
import { createS3Store } from "./s3-store.ts";

/** The store that the settings name: a bucket where one is given, else the folder `files` of the data directory. */
export function openFileStore(env: Env): FileStore {
  if (env.FILES_S3_ENDPOINT === undefined) return createDiskStore(join(env.DATA_DIR, "files"));
  return createS3Store({
    endpoint: env.FILES_S3_ENDPOINT,
    region: env.FILES_S3_REGION ?? "",
    bucket: env.FILES_S3_BUCKET ?? "",
    accessKey: env.FILES_S3_ACCESS_KEY ?? "",
    secretKey: env.FILES_S3_SECRET_KEY ?? "",
  });
}
