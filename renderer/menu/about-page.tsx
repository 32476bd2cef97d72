import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useRepair } from '../run/repair-context';
import { Page } from '../ui/page';
import { Raw } from '../ui/raw';
import { Surface } from '../ui/surface';
import { SettingList, useSettings } from './setting-list';
import { ThirdPartyNotices } from './third-party-notices';

const useStyles = makeStyles({
  text: { margin: '0 0 8px' },
  part: { margin: '0 0 4px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  hosts: { margin: 0, paddingInlineStart: '18px', userSelect: 'text' },
  quiet: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** What this program is, what it contacts, and what nobody has verified yet. */
export function AboutPage() {
  const { t } = useTranslation();
  const styles = useStyles();
  const { state, go } = useRepair();
  const settings = useSettings();
  const own = settings?.stated?.filter(({ name, fate }) => name === 'TimeServer' && fate === 'used') ?? [];
  const contacts = [...(state?.contacts ?? []), ...own.map(({ value }) => String(value))];
  return (
    <Page
      title={t('about.title')}
      lead={
        <>
          {t('product')}
          {state && `, ${t('about.version', { version: state.version })}`}
        </>
      }
      back={{ go: () => go({ type: 'side-closed' }) }}
    >
      <Surface>
        <p className={styles.text}>{t('about.unsigned')}</p>
        <p className={styles.text}>{t('about.unverified')}</p>
      </Surface>
      <Surface>
        <h2 className={styles.part}>{t('about.privacy')}</h2>
        {contacts.length === 0 ? (
          <p className={styles.text}>{t('about.noContacts')}</p>
        ) : (
          <ul className={styles.hosts}>
            {contacts.map((host) => (
              <li key={host}>
                <Raw>{host}</Raw>
              </li>
            ))}
          </ul>
        )}
      </Surface>
      {state && (
        <Surface>
          <h2 className={styles.part}>{t('about.elevation')}</h2>
          <p className={styles.text}>
            {state.elevation.available ? t('about.elevationAvailable') : <Raw>{state.elevation.detail}</Raw>}
          </p>
        </Surface>
      )}
      <ThirdPartyNotices />
      {settings && <SettingList settings={settings} />}
      <Surface>
        <h2 className={styles.part}>{t('about.report')}</h2>
        <p className={styles.text}>{t('about.reportHow')}</p>
      </Surface>
      <p className={styles.quiet}>{t('about.trademark')}</p>
    </Page>
  );
}
