from sqlalchemy.orm import Session


class SSHSession:
    def execute(self, cmd):
        return cmd


def login(ssh_session, telnet_session: SSHSession):
    ssh_session.execute("ls")
    telnet_session.execute("ls")
    conn = ssh_session.connection()
    conn.execute("show run")  # a known false alarm: SHOW is SQL, too # SQA136


class Device:
    def __init__(self, host):
        self.session = SSHSession()
        self.ssh_session = SSHSession()

    def cmd(self):
        self.session.execute("ls")
        self.ssh_session.execute("ls")
