/**
 * The outline that is fitted to a face, in units of the drawing of the face: the contour, the line of the eyes, the nose and the mouth,
 * and the neck down to the collarbones, each where the drawn figure has it.
 */
export const FACE_OUTLINE = [
  'M200 40c-49 0-88.5 42-88.5 102 0 26 3 49 7.5 68 2.8 12.6 7 22.4 13.4 30.8 11.2 13.8 26.2 26.4 41.6 34.8 8.4 4.4 17 6.2 26 6.2',
  's17.6-1.8 26-6.2c15.4-8.4 30.4-21 41.6-34.8 6.4-8.4 10.6-18.2 13.4-30.8 4.5-19 7.5-42 7.5-68 0-60-39.5-102-88.5-102Z',
  'M145 160h36M219 160h36',
  'M190 206c5 4 15 4 20 0',
  'M178 234h44',
  'M142 268c2 30 1 52 0 74-1 20-12 32-34 40M258 268c-2 30-1 52 0 74 1 20 12 32 34 40',
].join('');

/** On the contour, above the right temple: a place that hands and words leave free. */
export const HANDLE = [268, 76] as const;
