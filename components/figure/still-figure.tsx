import '../../design/figure.css';
import type { Family } from '../../core/routines/families.ts';
import { FigureArt, type FigureLook, type Fit, lookAttributes, pictureAttributes, type ViewBox } from './figure-art.tsx';

interface StillFigureProps extends FigureLook {
  /** The part of the 400 × 480 face drawing to show. */
  viewBox: ViewBox;
  align?: Extract<Fit, 'middle' | 'top'>;
  /** The picture in words; without these words the figure is decoration. */
  label?: string;
  className?: string;
}

/** The figure at rest, with nothing drawn over it. The size of the figure comes from the class given. */
export function StillFigure({ viewBox, align, label, className, ...look }: StillFigureProps) {
  return (
    <div className={`fig ${className ?? ''}`} {...lookAttributes(look)} {...pictureAttributes(label)}>
      <FigureArt drawing="face" look={look} viewBox={viewBox} fit={align} />
    </div>
  );
}

/** Head to collarbones, for a tall place such as the prompt; use it with `align="top"`. */
export const PORTRAIT: ViewBox = [20, 0, 360, 430];

interface FigureThumbnailProps extends Pick<FigureLook, 'skin' | 'hair' | 'hairTone'> {
  /** The safety checks of the routine: they tell where it touches. */
  families: readonly Family[];
  className?: string;
}

/** A routine as a picture of 40 × 36: the part of the body it is for. Decoration; the routine's name stands beside it. */
export function FigureThumbnail({ families, className, ...look }: FigureThumbnailProps) {
  return <StillFigure {...look} size="s" viewBox={thumbnailView(families)} className={`fig-thumb ${className ?? ''}`} />;
}

/** Where a routine that passes these checks is mostly done. */
export function thumbnailView(families: readonly Family[]): ViewBox {
  if (families.includes('neck')) return [100, 190, 200, 180];
  if (families.includes('face') || families.includes('cold')) return [110, 80, 180, 160];
  if (families.includes('collarbone')) return [100, 300, 200, 180];
  return [40, 40, 320, 288];
}
