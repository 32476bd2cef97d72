import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRepair } from '../repair-context';
import { StatusMark } from './status-mark';
import { Surface } from './surface';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 16px' },
  question: {
    margin: 0,
    flexGrow: 1,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { margin: '8px 0 12px', paddingInlineStart: '20px', lineHeight: tokens.lineHeightBase400 },
});

/** The only proof that counts: did Teams let the person in? If not, what to try, cheapest first. */
export function DidItWork() {
  const { t } = useTranslation();
  const styles = useStyles();
  const { call, startCheck } = useRepair();
  const [answer, setAnswer] = useState<'yes' | 'no' | null>(null);
  return (
    <Surface label={t('done.didItWork')}>
      <div className={styles.row}>
        <h2 className={styles.question}>{answer === 'no' ? t('done.stillTitle') : t('done.didItWork')}</h2>
        {answer === null && <Button onClick={() => setAnswer('yes')}>{t('common.yes')}</Button>}
        {answer === null && <Button onClick={() => setAnswer('no')}>{t('done.notYet')}</Button>}
      </div>
      <div role="status">
        {answer === 'yes' && <StatusMark tone="good">{t('done.youCanClose')}</StatusMark>}
      </div>
      {answer === 'no' && (
        <>
          <ol className={styles.list}>
            <li>{t('done.stillBrowser')}</li>
            <li>{t('done.stillCheck')}</li>
            <li>{t('done.stillCopy')}</li>
          </ol>
          <div className={styles.row}>
            <Button onClick={() => void call('openPlace', { place: 'teams-web' })}>{t('hurry.link')}</Button>
            <Button onClick={() => void startCheck({})}>{t('common.checkAgain')}</Button>
          </div>
        </>
      )}
    </Surface>
  );
}
