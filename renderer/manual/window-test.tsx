import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRepair } from '../run/repair-context';
import { Answered } from '../ui/answered';
import { StatusMark } from '../ui/status-mark';

export type Helper = 'work' | 'personal';

const useStyles = makeStyles({
  test: { display: 'flex', flexDirection: 'column', gap: '8px', alignItems: 'start' },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  question: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
});

interface WindowTestProps {
  readonly helper: Helper;
  /** What is said, and offered, when the window opened or did not. */
  readonly fine: string;
  readonly broken: ReactNode;
  onAnswer?(works: boolean): void;
}

/** Microsoft's own test of a sign-in helper, which only a person can judge: does its window open? */
export function WindowTest({ helper, fine, broken, onAnswer }: WindowTestProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { call } = useRepair();
  const [hasOpened, setHasOpened] = useState(false);
  const [works, setWorks] = useState<boolean | null>(null);
  const open = async () => {
    setWorks(null);
    if (await call('openPlace', { place: `helper-${helper}-window` })) setHasOpened(true);
  };
  const answer = (opened: boolean) => {
    setWorks(opened);
    onAnswer?.(opened);
  };
  return (
    <div className={styles.test}>
      <p className={styles.text}>{t('windowTest.offer')}</p>
      <Button onClick={() => void open()}>{t('windowTest.open')}</Button>
      {hasOpened && works === null && (
        <div className={styles.row}>
          <p className={styles.question}>{t(`windowTest.ask.${helper}`)}</p>
          <Button onClick={() => answer(true)}>{t('common.yes')}</Button>
          <Button onClick={() => answer(false)}>{t('common.no')}</Button>
        </div>
      )}
      {works !== null && (
        <Answered>
          {works ? (
            <StatusMark tone="good" sentence>
              {fine}
            </StatusMark>
          ) : (
            broken
          )}
        </Answered>
      )}
    </div>
  );
}
