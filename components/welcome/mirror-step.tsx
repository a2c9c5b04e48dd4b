import { HAIR_TONES, HAIRS, SKINS } from '../../core/settings/limits.ts';
import { changeFigure } from '../../stores/change-settings.ts';
import { useSettings } from '../../stores/settings.ts';
import { Swatches } from '../choices/swatches.tsx';
import { StillFigure } from '../figure/still-figure.tsx';
import { useMessages } from '../ui/messages.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import styles from './mirror-step.module.css';
import { Question, StepCard } from './step-card.tsx';

const HEAD = [64, -4, 272, 257] as const;
const BUST = [14, -10, 372, 490] as const;

/** The look of the figure, with the figure beside it. */
export function MirrorStep() {
  const { t } = useMessages();
  const { skin, hair, hairTone } = useSettings((view) => view.settings.figure);
  return (
    <StepCard name="mirror" help={t('welcome.mirror.help')}>
      <div className={styles.mirror}>
        <div className={styles.choices}>
          <Question id="mirror-skin" label={t('options.skin')}>
            <Swatches
              labelledBy="mirror-skin"
              value={skin}
              onChoose={(chosen) => chosen !== skin && changeFigure({ skin: chosen })}
              options={SKINS.map((value) => ({ value, label: t(`options.skin.${value}`), look: { 'data-skin': value } }))}
            />
          </Question>
          <Question id="mirror-hair" label={t('options.hair')}>
            <RadioGroup
              labelledBy="mirror-hair"
              className={styles.heads}
              value={hair}
              onChoose={(chosen) => chosen !== hair && changeFigure({ hair: chosen })}
              options={HAIRS.map((value) => ({
                value,
                label: t(`options.hair.${value}`),
                className: styles.head,
                content: <StillFigure className={styles.face ?? ''} size="s" skin={skin} hair={value} hairTone={hairTone} viewBox={HEAD} />,
              }))}
            />
          </Question>
          <Question id="mirror-tone" label={t('options.tone')}>
            <Swatches
              labelledBy="mirror-tone"
              value={hairTone}
              onChoose={(chosen) => chosen !== hairTone && changeFigure({ hairTone: chosen })}
              options={HAIR_TONES.map((value) => ({ value, label: t(`options.tone.${value}`), look: { 'data-hair-tone': value } }))}
            />
          </Question>
        </div>
        <div className={styles.preview}>
          <StillFigure className={styles.face ?? ''} skin={skin} hair={hair} hairTone={hairTone} viewBox={BUST} align="top" />
        </div>
      </div>
    </StepCard>
  );
}
