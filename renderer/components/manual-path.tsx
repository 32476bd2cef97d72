import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Place } from '../../shared/contract';
import { useRepair } from '../repair-context';
import { Surface } from './surface';

const steps = ['clock', 'credentials', 'helper', 'accounts'] as const;
const places: Partial<Record<(typeof steps)[number], Place>> = {
  clock: 'settings-date-and-time',
  credentials: 'credential-manager',
  accounts: 'settings-email-accounts',
};

const useStyles = makeStyles({
  cards: {
    display: 'grid',
    gap: '8px',
    gridTemplateColumns: 'repeat(auto-fit, minmax(240px, 1fr))',
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  card: { display: 'flex', flexDirection: 'column', gap: '8px', alignItems: 'start' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
  },
});

/** The four steps for a person's own hands, where scripts may not run. */
export function ManualPath() {
  const { t } = useTranslation();
  const styles = useStyles();
  const { call } = useRepair();
  return (
    <ol className={styles.cards}>
      {steps.map((step) => {
        const place = places[step];
        return (
          <li key={step}>
            <Surface>
              <div className={styles.card}>
                <h2 className={styles.title}>{t(`manual.${step}.title`)}</h2>
                <p className={styles.text}>{t(`manual.${step}.text`)}</p>
                {place && (
                  <Button onClick={() => void call('openPlace', { place })}>
                    {place === 'credential-manager' ? t('manual.openCredentials') : t('common.openSettings')}
                  </Button>
                )}
              </div>
            </Surface>
          </li>
        );
      })}
    </ol>
  );
}
