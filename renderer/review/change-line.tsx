import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Change } from '../../shared/model/repair';
import { findWord } from '../i18n/say-message';

const useStyles = makeStyles({
  target: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere', userSelect: 'text' },
});

/** One change: what is done, and to exactly what. */
export function ChangeLine({ change }: { change: Change }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const target = /^[\w-]+$/.test(change.target) ? findWord(`changeTarget.${change.target}`) : null;
  return (
    <>
      {t(`change.${change.action}`)}: {target ?? <span className={styles.target}>{change.target}</span>}
    </>
  );
}
