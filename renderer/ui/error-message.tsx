import { Button } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useTranslation } from 'react-i18next';
import type { HostError } from '../../shared/error';
import { Notice } from './notice';

/** One sentence about what went wrong; said at once by screen readers. */
export function ErrorMessage({ error, onDismiss }: { error: HostError; onDismiss: () => void }) {
  const { t } = useTranslation();
  return (
    <Notice
      intent="error"
      role="alert"
      action={
        <Button
          appearance="transparent"
          size="small"
          icon={<DismissRegular />}
          aria-label={t('common.close')}
          onClick={onDismiss}
        />
      }
    >
      {t(`error.${error.code}`)}
    </Notice>
  );
}
