/** Why a request about a file is refused; `code` is stable, the message is for people. */
export class FileRefusal extends Error {
  readonly status: number;
  readonly code: string;
  /** How long to wait before the same is asked again; 0 where waiting changes nothing. */
  readonly waitMs: number;
  constructor(status: number, code: string, message: string, waitMs = 0) {
    super(message);
    this.status = status;
    this.code = code;
    this.waitMs = waitMs;
  }
}
