/** Why a request about a file is refused; `code` is stable, the message is for people. */
export class FileRefusal extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}
