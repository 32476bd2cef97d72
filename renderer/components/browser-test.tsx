import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRepair } from '../repair-context';
import { StatusMark } from './status-mark';
import { Surface } from './surface';
import { useWindowReturn } from './use-window-return';

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
  question: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** Whether Teams works in the browser; null until the person has tried. */
export type BrowserAnswer = boolean | null;

interface BrowserTestProps {
  readonly answer: BrowserAnswer;
  onAnswer(works: boolean): void;
}

/** The test that tells this PC from the account: Teams in the browser. Asked about once the person comes back. */
export function BrowserTest({ answer, onAnswer }: BrowserTestProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { call } = useRepair();
  const [tried, setTried] = useState<'not yet' | 'away' | 'back'>('not yet');
  useWindowReturn(() => setTried((before) => (before === 'away' ? 'back' : before)));
  const open = async () => {
    if (await call('openPlace', { place: 'teams-web' })) setTried('away');
  };
  return (
    <Surface>
      <div className={styles.row}>
        <div className={styles.words}>
          <h2 className={styles.title}>{t('still.browserTitle')}</h2>
          {tried === 'not yet' || answer !== null ? (
            <p className={styles.text}>{t('still.browserText')}</p>
          ) : (
            <p className={styles.question}>{t('still.browserAsk')}</p>
          )}
        </div>
        {tried !== 'not yet' && answer === null && (
          <>
            <Button onClick={() => onAnswer(true)}>{t('common.yes')}</Button>
            <Button onClick={() => onAnswer(false)}>{t('common.no')}</Button>
          </>
        )}
        <Button appearance={tried === 'not yet' ? 'primary' : 'secondary'} onClick={() => void open()}>
          {t('reasonHelp.openWeb')}
        </Button>
      </div>
      <div role="status" className={styles.text}>
        {answer === true && <StatusMark tone="good">{t('still.browserYes')}</StatusMark>}
        {answer === false && <StatusMark tone="note">{t('still.browserNo')}</StatusMark>}
      </div>
    </Surface>
  );
}
