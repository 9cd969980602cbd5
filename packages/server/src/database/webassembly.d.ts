// The one function of the platform's WebAssembly that is used; Node's types leave it to the browser's library.
declare namespace WebAssembly {
  function instantiate(
    bytes: Uint8Array,
    imports: Record<string, unknown>,
  ): Promise<{ instance: { exports: unknown } }>;
}
