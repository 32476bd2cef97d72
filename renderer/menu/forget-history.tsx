import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Value } from '../run/client';
import { useRepair } from '../run/repair-context';
import { Answered } from '../ui/answered';
import { Notice } from '../ui/notice';

const useStyles = makeStyles({ buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' } });

type Stage = 'offered' | 'asked' | Value<'forgetHistory'>;

/** The way to be rid of the records: asked once more, because nobody can bring them back. */
export function ForgetHistory({ isEmpty, onForgotten }: { isEmpty: boolean; onForgotten: () => void }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { call } = useRepair();
  const [stage, setStage] = useState<Stage>('offered');
  const forget = async () => {
    const forgotten = await call('forgetHistory', {});
    setStage(forgotten ?? 'offered');
    if (forgotten !== null) onForgotten();
  };
  if (stage === 'offered') {
    if (isEmpty) return null;
    return (
      <div className={styles.buttons}>
        <Button onClick={() => setStage('asked')}>{t('history.forget')}</Button>
      </div>
    );
  }
  if (stage === 'asked') {
    return (
      <Answered>
        <Notice
          intent="info"
          action={
            <span className={styles.buttons}>
              <Button onClick={() => void forget()}>{t('history.forgetThem')}</Button>
              <Button onClick={() => setStage('offered')}>{t('history.keepThem')}</Button>
            </span>
          }
        >
          {t('history.forgetAsked')}
        </Notice>
      </Answered>
    );
  }
  const sentences = [
    t('forgotten.gone', { count: stage.gone }),
    ...(stage.kept > 0 ? [t('forgotten.stays', { count: stage.kept })] : []),
    ...(stage.setAside ? [t('forgotten.setAside')] : []),
  ];
  return (
    <Answered>
      <Notice intent="info">{sentences.join(' ')}</Notice>
    </Answered>
  );
}
