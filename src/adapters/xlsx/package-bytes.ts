/** Bytes that can be read from any place: a file on a disk, a buffer, a file that a browser was given. */
export interface ByteSource {
  readonly size: number;
  /** Bytes from an offset on; fewer than asked for at the end. */
  read(offset: number, length: number): Promise<Uint8Array>;
}

/** Source over bytes in memory. Nothing is copied, so the bytes may not change while it is read. */
export const bytesInMemory = (bytes: Uint8Array): ByteSource => ({
  size: bytes.length,
  read: (offset, length) => Promise.resolve(bytes.subarray(offset, offset + length)),
});
