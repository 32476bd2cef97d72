import { describeTheme } from '../../testing/theme';

describeTheme(__dirname, {
  'behind-eleven-minutes': {
    plan: ['clock.turn-on', 'clock.sync', 'clock.set'],
    mutations: ['time.configure W32Time', 'time.service W32Time', 'time.resync W32Time'],
    exitCode: 0,
  },
});
