import type { FaceOnDemand } from './face-names.ts'

/** The faces that are loaded when a text needs them; each is read once. */
export class MoreFaces {
  private readonly read: (face: FaceOnDemand) => Promise<Uint8Array>
  private readonly files = new Map<FaceOnDemand, Uint8Array>()
  private readonly under_way = new Map<FaceOnDemand, Promise<void>>()
  private readonly failed = new Set<FaceOnDemand>()

  /** `read` hands over the bytes of a face: TTF or OTF. */
  constructor(read: (face: FaceOnDemand) => Promise<Uint8Array>) {
    this.read = read
  }

  /** Its bytes; null while it is not loaded. */
  file(face: FaceOnDemand): Uint8Array | null {
    return this.files.get(face) ?? null
  }

  /** Could not be read when it was asked for last. */
  hasFailed(face: FaceOnDemand): boolean {
    return this.failed.has(face)
  }

  /** Once that has been told: the next to need it asks again. */
  forgive(faces: readonly FaceOnDemand[]): void {
    for (const face of faces) this.failed.delete(face)
  }

  /** Never rejects: see `hasFailed`. */
  load(face: FaceOnDemand): Promise<void> {
    if (this.files.has(face)) return Promise.resolve()
    const known = this.under_way.get(face)
    if (known !== undefined) return known
    const reading = this.read(face).then(
      (bytes) => { this.files.set(face, bytes); this.failed.delete(face) },
      () => { this.failed.add(face) },
    ).finally(() => { this.under_way.delete(face) })
    this.under_way.set(face, reading)
    return reading
  }
}
