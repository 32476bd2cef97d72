import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { ShieldFilled } from '@fluentui/react-icons/svg/shield';
import { useTranslation } from 'react-i18next';
import { promptPurpose } from '../../shared/repairs';
import { useRepair } from '../run/repair-context';
import { Page } from '../ui/page';
import { Surface } from '../ui/surface';

const useStyles = makeStyles({
  prompt: { display: 'flex', gap: '16px', alignItems: 'center' },
  shield: { display: 'inline-flex', fontSize: '36px', color: tokens.colorCompoundBrandForeground1 },
  facts: { margin: 0 },
  quiet: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  program: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  hints: { margin: 0, paddingInlineStart: '18px', lineHeight: tokens.lineHeightBase400 },
  wait: { alignSelf: 'start' },
});

/** While the Windows prompt is open: what it will show and why, and a way on without it. It waits as long as it takes. */
export function ApprovePage() {
  const { t } = useTranslation();
  const styles = useStyles();
  const { work, call } = useRepair();
  if (work === null) return null;
  const purpose = promptPurpose(work.steps.map(({ repair }) => repair));
  const words = work.kind === 'undo' ? 'back' : 'fix';
  return (
    <Page
      title={t('approve.title')}
      lead={t(`approve.lead.${words}.${purpose}`)}
      actions={
        <Button onClick={() => void call('continueWithoutElevation', { runId: work.runId })}>
          {t('approve.continue')}
        </Button>
      }
    >
      <Surface>
        <div className={styles.prompt}>
          <span className={styles.shield} aria-hidden>
            <ShieldFilled />
          </span>
          <dl className={styles.facts}>
            <dt className={styles.quiet}>{t('approve.shows')}</dt>
            <dd className={styles.program}>{t('approve.program')}</dd>
            <dd className={styles.quiet}>{t('approve.publisher')}</dd>
          </dl>
        </div>
      </Surface>
      <ul className={styles.hints}>
        <li>{t(`approve.thatsUs.${words}.${purpose}`)}</li>
        <li>{t('approve.shield')}</li>
        <li>{t('approve.password')}</li>
      </ul>
      <Spinner className={styles.wait} size="tiny" label={t('approve.waiting')} />
    </Page>
  );
}
