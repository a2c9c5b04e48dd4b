import { HAIR_TONES, HAIRS, SKINS } from '../../core/settings/limits.ts';
import type { Settings } from '../../core/settings/schema.ts';
import { changeFigure, changeTheme } from '../../stores/change-settings.ts';
import { useSettings } from '../../stores/settings.ts';
import { Swatches } from '../choices/swatches.tsx';
import { Pool } from '../figure/pool.tsx';
import { StillFigure } from '../figure/still-figure.tsx';
import { useMessages } from '../ui/messages.tsx';
import { Row } from '../ui/row.tsx';
import { Stones } from '../ui/stones.tsx';
import styles from './appearance-section.module.css';
import { SectionPart } from './section-part.tsx';

const THEMES = ['system', 'light', 'dark'] as const satisfies readonly Settings['theme'][];

/** Head to collarbones with air above, in the shape of the picture's place. */
const BUST = [14, -181, 372, 611] as const;

/** How Rill and the figure in it look. */
export function AppearanceSection() {
  const { t } = useMessages();
  const theme = useSettings((view) => view.settings.theme);
  const { skin, hair, hairTone } = useSettings((view) => view.settings.figure);
  return (
    <>
      <SectionPart title={t('options.windows')}>
        <Row id="theme" label={t('options.theme')} help={t('options.theme.help')}>
          <Stones
            labelledBy="theme-label"
            value={theme}
            onChoose={(chosen) => chosen !== theme && changeTheme(chosen)}
            options={THEMES.map((value) => ({ value, text: t(`options.theme.${value}`) }))}
          />
        </Row>
      </SectionPart>
      <SectionPart title={t('options.figure')}>
        <div className={`card ${styles.figure}`}>
          <div className={styles.picture}>
            <Pool className={styles.pool} size={[224, 368]} centre={[112, 212]} r={84} gap={23} rings={6} />
            <StillFigure className={`${styles.person}`} skin={skin} hair={hair} hairTone={hairTone} viewBox={BUST} />
          </div>
          <div className={styles.rows}>
            <Row id="skin" label={t('options.skin')} help={t(`options.skin.${skin}`)}>
              <Swatches
                labelledBy="skin-label"
                value={skin}
                onChoose={(chosen) => chosen !== skin && changeFigure({ skin: chosen })}
                options={SKINS.map((value) => ({ value, label: t(`options.skin.${value}`), look: { 'data-skin': value } }))}
              />
            </Row>
            <Row id="hair" label={t('options.hair')}>
              <Stones
                labelledBy="hair-label"
                value={hair}
                onChoose={(chosen) => chosen !== hair && changeFigure({ hair: chosen })}
                options={HAIRS.map((value) => ({ value, text: t(`options.hair.${value}`) }))}
              />
            </Row>
            <Row id="tone" label={t('options.tone')} help={t(`options.tone.${hairTone}`)}>
              <Swatches
                labelledBy="tone-label"
                value={hairTone}
                onChoose={(chosen) => chosen !== hairTone && changeFigure({ hairTone: chosen })}
                options={HAIR_TONES.map((value) => ({ value, label: t(`options.tone.${value}`), look: { 'data-hair-tone': value } }))}
              />
            </Row>
          </div>
        </div>
      </SectionPart>
    </>
  );
}
