/** The faces that every document has at hand. */
export const FACES = ['serif', 'serif_semibold', 'serif_italic', 'sans', 'sans_semibold'] as const
export type BaseFace = (typeof FACES)[number]

/** Faces that are loaded when a text needs them. */
export const FACES_ON_DEMAND = ['hebrew', 'hebrew_bold', 'arabic', 'arabic_bold', 'japanese', 'chinese', 'korean'] as const
export type FaceOnDemand = (typeof FACES_ON_DEMAND)[number]

export type Face = BaseFace | FaceOnDemand

/** As a sentence names them. */
export const FACE_LANGUAGES: Readonly<Record<FaceOnDemand, string>> = {
  hebrew: 'Hebrew', hebrew_bold: 'Hebrew', arabic: 'Arabic', arabic_bold: 'Arabic', japanese: 'Japanese', chinese: 'Chinese', korean: 'Korean',
}
