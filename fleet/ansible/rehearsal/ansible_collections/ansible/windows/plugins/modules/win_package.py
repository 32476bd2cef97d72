#!/usr/bin/python
"""For rehearsals: installs a file by remembering it, with arguments of ansible.windows.win_package 1.14.0."""
import os

from ansible.module_utils.basic import AnsibleModule


def main():
    module = AnsibleModule(
        argument_spec=dict(
            path=dict(type='str'),
            product_id=dict(type='str'),
            arguments=dict(type='raw'),
            expected_return_code=dict(type='list', elements='int', default=[0, 3010]),
            state=dict(type='str', default='present', choices=['absent', 'present']),
            chdir=dict(type='path'),
            log_path=dict(type='path'),
            provider=dict(type='str', default='auto'),
            wait_for_children=dict(type='bool', default=False),
        ),
    )
    path = module.params['path']
    if not path or not os.path.isfile(path):
        module.fail_json(msg='the file at the path %s cannot be reached' % path)
    mark = '%s.installed-as-%s' % (path, module.params['product_id'])
    if os.path.exists(mark):
        module.exit_json(changed=False, rc=0, reboot_required=False)
    with open(mark, 'w', encoding='utf-8') as file:
        file.write(str(module.params['arguments']))
    module.exit_json(changed=True, rc=0, reboot_required=False)


if __name__ == '__main__':
    main()
