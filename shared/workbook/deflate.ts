/**
 * Packs bytes into one raw-deflate stream; given by the world it runs in (Node's zlib, the browser's own), like Inflate.
 */
export type Deflate = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array | Promise<Uint8Array>
