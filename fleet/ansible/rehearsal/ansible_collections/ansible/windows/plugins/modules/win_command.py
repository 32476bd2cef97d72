#!/usr/bin/python
"""For rehearsals: runs a command on this computer, with the arguments of ansible.windows.win_command 1.14.0."""
import subprocess

from ansible.module_utils.basic import AnsibleModule


def main():
    module = AnsibleModule(
        argument_spec=dict(
            _raw_params=dict(type='str'),
            cmd=dict(type='str'),
            argv=dict(type='list', elements='str'),
            chdir=dict(type='path'),
            creates=dict(type='path'),
            removes=dict(type='path'),
            stdin=dict(type='str'),
            output_encoding_override=dict(type='str'),
        ),
        required_one_of=[['_raw_params', 'cmd', 'argv']],
        mutually_exclusive=[['_raw_params', 'cmd', 'argv']],
    )
    argv = module.params['argv']
    if not argv:
        module.fail_json(msg='A rehearsal takes argv only.')
    done = subprocess.run(argv, cwd=module.params['chdir'], capture_output=True, text=True, check=False)
    answer = dict(changed=True, rc=done.returncode, stdout=done.stdout, stderr=done.stderr, cmd=' '.join(argv))
    if done.returncode != 0:
        module.fail_json(msg='non-zero return code', **answer)
    module.exit_json(**answer)


if __name__ == '__main__':
    main()
