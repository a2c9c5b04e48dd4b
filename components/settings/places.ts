import { useMemo } from 'react';
import { type Findable, find, indexOf } from '../../core/settings/find.ts';
import type { OwnReminder } from '../../core/settings/schema.ts';
import { WAYS } from '../../core/settings/ways.ts';
import type { MessageKey } from '../../locales/translate.ts';
import { useSettings } from '../../stores/settings.ts';
import { type Messages, useMessages } from '../ui/messages.tsx';
import { SECTIONS, type SectionId } from './sections.ts';

interface Place {
  section: SectionId;
  /** The `data-place` of the row in the page. */
  id: string;
  label: MessageKey;
  /** The name of the setting to which this finer one belongs, where the label alone does not say. */
  of?: MessageKey;
  help?: readonly MessageKey[];
  /** Other words that people look for it by. */
  words?: MessageKey;
}

/** Every row and part of the options page that can be found and linked to. `tests/component/settings/search.test.tsx` holds it to the page. */
export const PLACES = [
  {
    section: 'reminders',
    id: 'drainage',
    label: 'options.drainage.name',
    help: ['options.drainage.help', 'options.drainage.every'],
    words: 'options.words.drainage',
  },
  {
    section: 'reminders',
    id: 'drainage-when',
    label: 'options.when',
    of: 'options.drainage.name',
    help: ['options.when.interval.help', 'options.when.times.help'],
    words: 'options.words.when',
  },
  { section: 'reminders', id: 'drainage-way', label: 'options.way', of: 'options.drainage.name', words: 'options.words.way' },
  {
    section: 'reminders',
    id: 'drink',
    label: 'options.drink.name',
    help: ['options.drink.help', 'options.drink.every'],
    words: 'options.words.drink',
  },
  {
    section: 'reminders',
    id: 'drink-when',
    label: 'options.when',
    of: 'options.drink.name',
    help: ['options.when.interval.help', 'options.when.times.help'],
    words: 'options.words.when',
  },
  { section: 'reminders', id: 'drink-way', label: 'options.way', of: 'options.drink.name', words: 'options.words.way' },
  {
    section: 'reminders',
    id: 'per-day',
    label: 'options.perDay',
    help: ['options.perDay.help', 'options.perDay.off.help'],
    words: 'options.words.perDay',
  },
  { section: 'reminders', id: 'own', label: 'options.own', help: ['options.own.none'], words: 'options.words.own' },
  {
    section: 'reminders',
    id: 'arrival',
    label: 'options.arrival',
    help: WAYS.map((way) => `options.arrival.${way}.help` as const),
    words: 'options.words.way',
  },
  { section: 'reminders', id: 'try', label: 'options.try', help: ['options.try.help'], words: 'options.words.try' },
  { section: 'reminders', id: 'heads-up', label: 'options.headsUp', help: ['options.headsUp.help'], words: 'options.words.headsUp' },
  { section: 'reminders', id: 'chime', label: 'options.chime', help: ['options.chime.help'], words: 'options.words.chime' },
  {
    section: 'schedule',
    id: 'hours',
    label: 'options.hours.on',
    help: ['options.hours.on.help', 'options.hours.off.help'],
    words: 'options.words.hours',
  },
  { section: 'schedule', id: 'week', label: 'options.hours.week', help: ['options.hours.week.off'], words: 'options.words.week' },
  { section: 'interruptions', id: 'away', label: 'options.away.name', help: ['options.away.help'], words: 'options.words.away' },
  {
    section: 'interruptions',
    id: 'full-screen',
    label: 'options.hold.fullScreen',
    help: ['options.hold.fullScreen.help'],
    words: 'options.words.fullScreen',
  },
  { section: 'interruptions', id: 'sound', label: 'options.hold.sound', help: ['options.hold.sound.help'], words: 'options.words.sound' },
  {
    section: 'interruptions',
    id: 'sound-sites',
    label: 'options.sounds.list',
    help: ['options.sounds.help'],
    words: 'options.words.soundSites',
  },
  { section: 'interruptions', id: 'calls', label: 'options.hold.calls', help: ['options.hold.calls.help'], words: 'options.words.calls' },
  { section: 'interruptions', id: 'call-pages', label: 'options.calls.list', help: ['options.calls.help'], words: 'options.words.calls' },
  {
    section: 'interruptions',
    id: 'hold-limit',
    label: 'options.hold.limit',
    help: ['options.hold.limit.help', 'options.hold.limit.never.help'],
    words: 'options.words.holdLimit',
  },
  {
    section: 'interruptions',
    id: 'lull',
    label: 'options.lull.name',
    help: ['options.lull.auto.help', 'options.lull.off.help', 'options.lull.seconds.help'],
    words: 'options.words.lull',
  },
  { section: 'drinks', id: 'goal', label: 'options.goal.name', of: 'options.goal', words: 'options.words.goal' },
  { section: 'drinks', id: 'unit', label: 'options.unit', help: ['options.unit.help'], words: 'options.words.unit' },
  { section: 'drinks', id: 'portions', label: 'options.portions', help: ['options.portions.help'], words: 'options.words.portions' },
  { section: 'drinks', id: 'day-start', label: 'options.day.start', help: ['options.day.start.help'], words: 'options.words.dayStart' },
  { section: 'drinks', id: 'rhythm', label: 'options.day.rhythm', help: ['options.day.rhythm.help'], words: 'options.words.rhythm' },
  { section: 'drinks', id: 'fluid', label: 'options.fluid', words: 'options.words.fluid' },
  { section: 'routines', id: 'own-routines', label: 'library.own', words: 'options.words.ownRoutines' },
  { section: 'routines', id: 'all-routines', label: 'library.all', words: 'options.words.allRoutines' },
  { section: 'sound', id: 'voice', label: 'options.voice.on', help: ['options.voice.help'], words: 'options.words.voice' },
  { section: 'sound', id: 'voice-choice', label: 'options.voice.choice', help: ['options.voice.local'] },
  { section: 'sound', id: 'pace', label: 'options.voice.pace', of: 'options.voice', words: 'options.words.pace' },
  { section: 'sound', id: 'voice-volume', label: 'options.voice.volume', words: 'options.words.volume' },
  { section: 'sound', id: 'beat', label: 'options.beat', help: ['options.beat.help'], words: 'options.words.beat' },
  { section: 'sound', id: 'vibration', label: 'options.vibration', help: ['options.vibration.help'] },
  { section: 'appearance', id: 'theme', label: 'options.theme', help: ['options.theme.help'], words: 'options.words.theme' },
  { section: 'appearance', id: 'skin', label: 'options.skin', of: 'options.figure' },
  { section: 'appearance', id: 'hair', label: 'options.hair', of: 'options.figure' },
  { section: 'appearance', id: 'tone', label: 'options.tone', of: 'options.figure' },
  { section: 'history', id: 'range', label: 'history.range', words: 'options.words.range' },
  { section: 'data', id: 'backup', label: 'data.backup', help: ['data.backup.text'], words: 'options.words.backup' },
  { section: 'data', id: 'restore', label: 'data.restore', help: ['data.restore.text'], words: 'options.words.restore' },
  { section: 'data', id: 'import', label: 'data.import', help: ['data.import.text'], words: 'options.words.import' },
  { section: 'data', id: 'erase', label: 'data.erase', help: ['data.erase.text'], words: 'options.words.erase' },
  { section: 'safety', id: 'checks', label: 'options.checks', help: ['options.safety.lead'], words: 'options.words.checks' },
  { section: 'safety', id: 'situation-oneHand', label: 'situation.oneHand', help: ['options.situation.oneHand'] },
  { section: 'safety', id: 'situation-glasses', label: 'situation.glasses', help: ['options.situation.glasses'] },
  { section: 'safety', id: 'situation-makeUp', label: 'situation.makeUp', help: ['options.situation.makeUp'] },
  { section: 'safety', id: 'situation-onCall', label: 'situation.onCall', help: ['options.situation.onCall'] },
  { section: 'safety', id: 'stop', label: 'options.stop' },
  { section: 'safety', id: 'help', label: 'options.help', words: 'options.words.help' },
  { section: 'about', id: 'version', label: 'options.rill', words: 'options.words.version' },
  { section: 'about', id: 'keys', label: 'options.keys', help: ['options.keys.help'], words: 'options.words.keys' },
  {
    section: 'about',
    id: 'letter-keys',
    label: 'options.letterKeys',
    help: ['options.letterKeys.help'],
    words: 'options.words.letterKeys',
  },
  { section: 'about', id: 'menu', label: 'options.menu', help: ['options.menu.help'], words: 'options.words.menu' },
  { section: 'about', id: 'privacy', label: 'options.privacy', help: ['options.privacy.text'], words: 'options.words.privacy' },
  { section: 'about', id: 'principles', label: 'options.principles', help: ['options.principles.text'] },
  { section: 'about', id: 'disclaimer', label: 'options.disclaimer' },
  { section: 'about', id: 'sources', label: 'options.sources', help: ['options.sources.lead'], words: 'options.words.sources' },
  { section: 'about', id: 'licences', label: 'options.licences', help: ['options.licences.lead'], words: 'options.words.licences' },
] as const satisfies readonly Place[];

/** Something to find, and where it stands. */
export interface FoundPlace extends Findable {
  sectionId: SectionId;
  place: string | null;
}

/**
 * The sections, their places, and a person's own reminders that have the words of a query, in the language in use. The texts of the places
 * are taken apart at the first letter, as most people who open the page look for nothing.
 * @returns null while nothing is looked for.
 */
export function useFound(query: string): FoundPlace[] | null {
  const messages = useMessages();
  const own = useSettings((view) => view.settings.ownReminders);
  const isAsked = query.trim() !== '';
  const places = useMemo(() => (isAsked ? indexOf(placesIn(messages, own), messages.words) : null), [messages, own, isAsked]);
  return places && find(places, query);
}

/** Whether there is such a place; own reminders come and go. */
export function isPlace(section: SectionId, place: string, own: readonly OwnReminder[]): boolean {
  if (section === 'reminders' && own.some(({ id }) => id === place)) return true;
  return PLACES.some((known) => known.section === section && known.id === place);
}

function placesIn({ t }: Messages, own: readonly OwnReminder[]): FoundPlace[] {
  const sections = SECTIONS.map(({ id }) => ({
    sectionId: id,
    place: null,
    label: t(`options.${id}.title`),
    words: '',
    help: t(`options.${id}.lead`),
    section: '',
  }));
  const places = PLACES.map((place) => ({
    sectionId: place.section,
    place: place.id,
    label: t(place.label),
    words: 'words' in place ? t(place.words) : '',
    help: 'help' in place ? place.help.map((key) => t(key)).join(' ') : '',
    section: [t(`options.${place.section}.title`), ...('of' in place ? [t(place.of)] : [])].join(', '),
  }));
  const reminders = own.map(({ id, name }) => ({
    sectionId: 'reminders' as const,
    place: id,
    label: name,
    words: '',
    help: t('options.own'),
    section: t('options.reminders.title'),
  }));
  return [...sections, ...places, ...reminders];
}
