import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SettingsReply } from '../../shared/contract';
import { useRepair } from '../run/repair-context';
import { Raw } from '../ui/raw';
import { Surface } from '../ui/surface';

const useStyles = makeStyles({
  part: { margin: '0 0 4px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingInlineStart: '18px', userSelect: 'text' },
  support: { margin: '8px 0 0', whiteSpace: 'pre-line', userSelect: 'text', overflowWrap: 'anywhere' },
});

/** What is set for this program on this PC; null until it is known, and where there is no way to know. */
export function useSettings(): SettingsReply | null {
  const { call } = useRepair();
  const [settings, setSettings] = useState<SettingsReply | null>(null);
  useEffect(() => {
    let isWanted = true;
    void call('readSettings', {}).then((found) => isWanted && setSettings(found));
    return () => {
      isWanted = false;
    };
  }, [call]);
  return settings;
}

/** What an organisation, or the person, has set, each with where it stands; whom to turn to as text, never a link. */
export function SettingList({ settings }: { settings: SettingsReply }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { stated, supportText } = settings;
  if (stated?.length === 0) return null;
  return (
    <Surface>
      <h2 className={styles.part}>{t('about.settings.title')}</h2>
      {stated === null ? (
        <p className={styles.support}>{t('about.settings.unread')}</p>
      ) : (
        <ul className={styles.list}>
          {stated.map(({ name, place, fate, value }) => (
            <li key={`${place} ${name}`}>
              {t(`about.settings.line.${fate}`, {
                name,
                what: t(`about.settings.name.${name}`),
                value: name === 'SupportText' || value === null ? '' : sayValue(value),
                where: t(`about.settings.place.${place}`),
              })}
            </li>
          ))}
        </ul>
      )}
      {supportText !== null && (
        <p className={styles.support}>
          <Raw>{supportText}</Raw>
        </p>
      )}
    </Surface>
  );

  function sayValue(value: string | number): string {
    if (typeof value === 'string') return `: ${value}`;
    return `: ${t(value === 0 ? 'about.settings.off' : 'about.settings.on')}`;
  }
}
