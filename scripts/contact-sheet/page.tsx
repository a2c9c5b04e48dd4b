import { createRoot } from 'react-dom/client';
import '../../design/tokens.css';
import '../../design/base.css';
import './page.css';
import { useEffect, useRef } from 'react';
import { loadArtwork } from '../../components/figure/artwork.ts';
import { Figure, type FigureHandle } from '../../components/figure/figure.tsx';
import { Pool } from '../../components/figure/pool.tsx';
import { FigureThumbnail, PORTRAIT, StillFigure } from '../../components/figure/still-figure.tsx';
import { Wave } from '../../components/ui/wave.tsx';
import { routineIndex } from '../../core/routines/library.ts';
import { loadRoutine } from '../../core/routines/load-routine.ts';
import type { Step } from '../../core/routines/schema.ts';
import type { StrokeProgress } from '../../core/routines/stroke-frame.ts';
import { defaultSettings } from '../../core/settings/defaults.ts';
import { HAIR_TONES, HAIRS, SKINS } from '../../core/settings/limits.ts';
import type { Settings } from '../../core/settings/schema.ts';

/**
 * The pictures of `scripts/contact-sheet.mjs`: the pictures that the query asks for, drawn with the components that ship. `?sheet=<routine
 * id>|looks|steps` (with `part` of `parts`), and `theme`, `facing`, `camera`, `skin`, `hair`.
 */
const query = new URLSearchParams(location.search);
const theme = query.get('theme') ?? 'light';
const camera = query.get('camera') === 'wide' ? 'wide' : 'narrow';
type Look = Pick<Settings['figure'], 'skin' | 'hair' | 'hairTone'>;
const look: Look = { ...defaultSettings.figure, ...Object.fromEntries(query) };

interface Moment {
  name: string;
  progress: StrokeProgress | null;
}

function momentsOf(step: Step): Moment[] {
  const leadMs = step.leadS * 1000;
  const rep = (beat: number, number: number): StrokeProgress => ({ phase: 'rep', lead: 1, leadMs, beat, rep: number });
  const lead: Moment = { name: 'lead 350 ms', progress: { phase: 'lead', lead: leadMs > 0 ? 350 / leadMs : 1, leadMs, beat: 0, rep: 0 } };
  return [
    ...(step.leadS > 0 ? [lead] : []),
    { name: 'start', progress: rep(0.06, 1) },
    { name: 'middle', progress: rep(0.36, 1) },
    { name: 'end', progress: rep(farEnd(step), 1) },
    { name: 'still', progress: null },
  ];
}

/** Where most of a repetition's way has been gone. */
function farEnd(step: Step): number {
  if (['glide', 'roll', 'brush'].includes(step.stroke)) return 0.66;
  return step.stroke === 'circle' || step.path === 'shoulder_roll' ? 0.62 : 0.5;
}

function Cell({ step, moment, number }: { step: Step; moment: Moment; number: number }) {
  const figure = useRef<FigureHandle>(null);
  useEffect(() => {
    if (moment.progress) figure.current?.draw(moment.progress);
  });
  return (
    <div className={`cell ${camera}`}>
      <Pool size={[400, 300]} centre={[200, 150]} r={120} gap={33} rings={6} />
      <Figure
        ref={figure}
        {...look}
        step={step}
        view={moment.progress ? 'moving' : 'still'}
        camera={camera}
        facing={query.has('facing')}
        showZones={step.path.includes('neck') || step.path.includes('below_ear')}
        stillNumber={number}
        eyes={step.stroke === 'gaze' ? 'open' : 'closed'}
      />
      <Wave height={22} />
      <small>{moment.name}</small>
    </div>
  );
}

async function routineSheet(id: string) {
  const routine = await loadRoutine(id);
  return routine.steps.map((step, i) => (
    <div className="row" key={step.id}>
      <h2>
        {i + 1} {step.title}
        <br />
        {step.where}
      </h2>
      {momentsOf(step).map((moment) => (
        <Cell key={moment.name} step={step} moment={moment} number={i + 1} />
      ))}
    </div>
  ));
}

/** Every step of every routine, two in a row, each as it begins, at its far end, and still. */
async function stepsSheet(part: number, parts: number) {
  const routines = await Promise.all(routineIndex.map(({ id }) => loadRoutine(id)));
  const all = routines.flatMap(({ id, steps }) => steps.map((step, i) => ({ id, step, number: i + 1 })));
  const size = Math.ceil(all.length / parts);
  const shown = all.slice((part - 1) * size, part * size);
  return (
    <div className="steps">
      {shown.map(({ id, step, number }) => (
        <div className="step" key={`${id} ${step.id}`}>
          <h2>
            {id} {number}: {step.title}
          </h2>
          {momentsOf(step)
            .filter(({ name }) => name === 'start' || name === 'end' || name === 'still')
            .map((moment) => (
              <Cell key={moment.name} step={step} moment={moment} number={number} />
            ))}
        </div>
      ))}
    </div>
  );
}

function Looks() {
  return (
    <>
      <div className="row">
        {SKINS.map((skin, i) => (
          <div className="cell portrait" key={skin}>
            <StillFigure
              skin={skin}
              hair={HAIRS[i % 4] ?? 'none'}
              hairTone={HAIR_TONES[i % 5] ?? 'ink'}
              eyes={i % 2 === 0 ? 'closed' : 'open'}
              viewBox={PORTRAIT}
              align="top"
            />
          </div>
        ))}
      </div>
      <div className="row">
        {SKINS.map((skin) => (
          <div className="cell portrait" key={skin}>
            <Figure {...look} skin={skin} step={{ path: 'jawline_glide', side: 'both' }} view="still" camera="narrow" stillNumber={4} />
          </div>
        ))}
      </div>
      <div className="row">
        {SKINS.map((skin) => (
          <div className="cell portrait" key={skin}>
            <StillFigure skin={skin} hair="coils" hairTone="ink" size="s" viewBox={[64, -4, 272, 257]} />
          </div>
        ))}
      </div>
      <div className="row">
        {routineIndex.map(({ id, families }) => (
          <FigureThumbnail key={id} {...look} families={families} />
        ))}
      </div>
    </>
  );
}

const sheet = query.get('sheet') ?? 'looks';
document.documentElement.dataset.theme = theme;
const rows =
  sheet === 'looks'
    ? null
    : sheet === 'steps'
      ? await stepsSheet(Number(query.get('part')), Number(query.get('parts')))
      : await routineSheet(sheet);
await Promise.all([loadArtwork('face'), loadArtwork('hands'), loadArtwork('body'), loadArtwork('forearms')]);
createRoot(document.getElementById('root') as HTMLElement).render(rows ?? <Looks />);
requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => document.body.setAttribute('data-drawn', ''), 300)));
