# SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""nginx on the loopback interface, with a configuration of its own, as long as a with block lasts."""

import os
import socket
import subprocess
import time
import urllib.request
from pathlib import Path

CONFIGURATION = """
daemon off;
master_process off;
worker_rlimit_nofile 65536;
pid {folder}/nginx.pid;
error_log {folder}/error.log warn;
{user}
events {{ worker_connections 32768; }}
http {{
    access_log off;
    types {{ }}
    default_type application/json;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    # A benchmark of clients: the server never closes a connection on its own account.
    keepalive_requests 1000000000;
    keepalive_timeout 600s;
    sendfile on;
    tcp_nopush on;
    tcp_nodelay on;
    server {{
        listen 127.0.0.1:{port} backlog=16384 {ssl};
        {tls}
        server_name localhost;
        root {folder}/files;
        location /status {{ stub_status; access_log off; }}
        location /items/ {{ return 200 '{body}'; }}
        location /slow/ {{ limit_rate 100; return 200 '{slow}'; }}
        location /busy/ {{ return 503 '{{"error":"busy"}}'; }}
        location /files/ {{ alias {folder}/files/; default_type application/octet-stream; }}
    }}
}}
"""

SLOW_BODY = "slow " * 200

BODY = '{"path":"$uri","name":"a small answer","values":[1,2,3],"nested":{"ok":true,"ratio":0.5}}'

TLS = """
        ssl_certificate {folder}/server.pem;
        ssl_certificate_key {folder}/server.key;
        ssl_session_cache shared:tls:8m;
        ssl_session_timeout 1h;
"""


class Nginx:
    """One process, so one core: what is left of the machine is the client's.

    /items/... answers 200 with some hundred bytes of JSON, /slow/... with a thousand bytes that take ten
    seconds, /busy/... 503, /files/NAME what stands in self.files; /status counts requests.
    """

    def __init__(self, folder: Path, https: bool = False):
        self.folder = folder
        self.https = https
        self.files = folder / "files"
        self.ca = folder / "ca.pem" if https else None

    @property
    def url(self) -> str:
        return f"http{'s' if self.https else ''}://127.0.0.1:{self.port}"

    def requests(self) -> int:
        """All that it has answered so far, the question itself included."""
        with urllib.request.urlopen(self.url + "/status") as reply:
            return int(reply.read().split(b"\n")[2].split()[2])

    def connections(self) -> int:
        """Those that are open now, the question's included."""
        with urllib.request.urlopen(self.url + "/status") as reply:
            return int(reply.read().split(b"\n")[0].split()[-1])

    def cpu_seconds(self) -> float:
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def __enter__(self) -> "Nginx":
        self.files.mkdir(parents=True)
        if self.https:
            make_certificates(self.folder)
        for _ in range(10):  # a port that was free a moment ago may be taken by now
            self.port = free_port()
            self._write_configuration()
            self.process = subprocess.Popen(
                ["nginx", "-p", self.folder, "-c", self.folder / "nginx.conf", "-e", self.folder / "error.log"],
                env={"PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"})
            if self._answers():
                return self
            self.__exit__()
        raise RuntimeError("nginx does not start: " + (self.folder / "error.log").read_text())

    def __exit__(self, *_) -> None:
        self.process.terminate()
        self.process.wait()

    def _write_configuration(self) -> None:
        (self.folder / "nginx.conf").write_text(CONFIGURATION.format(
            folder=self.folder, port=self.port, body=BODY, slow=SLOW_BODY,
            user="user root;" if os.geteuid() == 0 else "",
            ssl="ssl" if self.https else "",
            tls=TLS.format(folder=self.folder) if self.https else ""))

    def _answers(self) -> bool:
        while self.process.poll() is None:
            try:
                socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
                return True
            except OSError:
                time.sleep(0.02)
        return False


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def make_certificates(folder: Path) -> None:
    """ca.pem, and server.pem with server.key for 127.0.0.1 and localhost."""
    def openssl(*words: str) -> None:
        subprocess.run(["openssl", *words], cwd=folder, check=True, capture_output=True)

    key = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes")
    openssl("req", "-x509", *key, "-keyout", "ca.key", "-out", "ca.pem", "-days", "2", "-subj", "/CN=bench CA",
            "-addext", "basicConstraints=critical,CA:TRUE", "-addext", "keyUsage=keyCertSign")
    openssl("req", *key, "-keyout", "server.key", "-out", "server.csr", "-subj", "/CN=localhost")
    (folder / "names").write_text("subjectAltName=IP:127.0.0.1,DNS:localhost\n")
    openssl("x509", "-req", "-in", "server.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial",
            "-days", "2", "-extfile", "names", "-out", "server.pem")
