import { inject, test } from 'vitest';
import { emptyState } from '../../core/reminders/empty-state.ts';
import { withRill } from './harness/rill.ts';
import { counted, plant } from './seeds.ts';

test.runIf(inject('browser') === 'chromium')(
  'where the browser does not know its zone, pages open, breaks come, and the hours say so',
  async () => {
    await withRill({ browser: 'chromium', timeZone: ':/etc/localtime' }, async (rill) => {
      const options = await rill.open('options', '#schedule');
      await options.read(/does not know your time zone.* which shows \d+:\d\d/);
      const popup = await rill.open('popup');
      await popup.read('Next break');
      const now = Date.now();
      await plant(options, { state: { ...emptyState, lookedAt: now, reminders: counted(now + 2_000, 60, 60) } });
      const prompt = await rill.prompt(15_000);
      await prompt.click('button', 'Not now');
      await rill.gone('break');
    });
  },
);
