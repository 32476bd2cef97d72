import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRepair } from '../run/repair-context';
import { Answered } from '../ui/answered';
import { StatusMark } from '../ui/status-mark';
import { Surface } from '../ui/surface';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 16px' },
  words: { flexGrow: 1, flexBasis: '240px', minWidth: 0 },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
  },
  answers: { display: 'flex', gap: '8px' },
});

/** How the test in the browser stands, and how to open it. */
interface BrowserTrial {
  readonly state: 'not tried' | 'tried' | 'works' | 'fails';
  open(): void;
  answer(works: boolean): void;
}

export function useBrowserTrial(onAnswer: (works: boolean) => void): BrowserTrial {
  const { call } = useRepair();
  const [state, setState] = useState<BrowserTrial['state']>('not tried');
  return {
    state,
    open: () => void call('openPlace', { place: 'teams-web' }).then((opened) => opened && setState('tried')),
    answer(works) {
      setState(works ? 'works' : 'fails');
      onAnswer(works);
    },
  };
}

/** The test that tells this PC from the account: does Teams work in the browser? `isLast`: nothing here is left to try. */
export function BrowserTest({ trial, isLast }: { trial: BrowserTrial; isLast: boolean }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { state } = trial;
  return (
    <Surface>
      <div className={styles.row}>
        <div className={styles.words}>
          <h2 className={styles.title}>
            {state === 'tried' ? t('still.browserAsk') : t('still.browserTitle')}
          </h2>
          {(state === 'works' || state === 'fails') && (
            <Answered>
              <StatusMark tone={state === 'works' ? 'good' : 'note'} sentence>
                {t(
                  state === 'fails'
                    ? 'still.browserNo'
                    : isLast
                      ? 'still.browserYesAlone'
                      : 'still.browserYes',
                )}
              </StatusMark>
            </Answered>
          )}
          {(state === 'not tried' || state === 'tried') && (
            <p className={styles.text}>{t('still.browserText')}</p>
          )}
        </div>
        {state === 'tried' && (
          <div className={styles.answers}>
            <Button onClick={() => trial.answer(true)}>{t('common.yes')}</Button>
            <Button onClick={() => trial.answer(false)}>{t('common.no')}</Button>
          </div>
        )}
      </div>
    </Surface>
  );
}
