"""The service's own TLS: nothing in clear, no old version, and who must show a certificate stays out without one."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterator
from http.client import HTTPException, HTTPSConnection
from pathlib import Path

import pytest

from tests.cds.cli.conftest import run  # noqa: F401  (a fixture)
from tests.cds.cli.runner import Runner
from tests.cds.service.processes.certificates import Authority
from tests.cds.service.processes.running import WATCH, Running, command_line, get


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("authority"), "hospital")


@pytest.fixture(scope="module")
def mutual(authority: Authority) -> Iterator[Running]:
    own = authority.pair("service")
    with command_line(
        "serve", "--port", "0", "--workers", "2", "--tls-certificate", str(own.certificate), "--tls-key", str(own.key),
        "--tls-client-ca", str(authority.certificate),
    ) as service:  # fmt: skip
        yield service


def connection(service: Running, context: ssl.SSLContext) -> HTTPSConnection:
    made = HTTPSConnection("127.0.0.1", service.port, timeout=WATCH, context=context)
    service.opened.callback(made.close)
    return made


def trusting(authority: Authority) -> ssl.SSLContext:
    return ssl.create_default_context(cafile=authority.certificate)


def test_a_client_with_a_certificate_of_the_authority_is_answered(mutual: Running, authority: Authority) -> None:
    context, own = trusting(authority), authority.pair("ehr")
    context.load_cert_chain(own.certificate, own.key)
    response, _ = get(connection(mutual, context))
    assert response.status == 200
    assert response.headers["strict-transport-security"]


def test_a_client_without_a_certificate_is_not_heard(mutual: Running, authority: Authority) -> None:
    with pytest.raises((ssl.SSLError, HTTPException, ConnectionError)):
        get(connection(mutual, trusting(authority)))


def test_a_certificate_of_somebody_else_is_not_heard(mutual: Running, authority: Authority, tmp_path: Path) -> None:
    context, foreign = trusting(authority), Authority(tmp_path, "somebody else").pair("ehr")
    context.load_cert_chain(foreign.certificate, foreign.key)
    with pytest.raises((ssl.SSLError, HTTPException, ConnectionError)):
        get(connection(mutual, context))


def test_nothing_is_answered_in_clear(mutual: Running) -> None:
    with pytest.raises((HTTPException, ConnectionError)):
        get(mutual.connection())


@pytest.mark.parametrize(("version", "heard"), [(b"\x03\x02", False), (b"\x03\x03", True)], ids=["1.1", "1.2"])
def test_an_old_version_of_tls_is_refused(mutual: Running, version: bytes, heard: bool) -> None:
    """The libraries of today cannot speak TLS 1.1 any more, so its greeting is written out."""
    suite, no_compression = b"\0\x02\xc0\x2b", b"\x01\0"  # ECDHE-ECDSA-AES128-GCM-SHA256
    extensions = b"\0\x0a\0\x04\0\x02\0\x17" + b"\0\x0d\0\x04\0\x02\x04\x03"  # P-256, ECDSA with SHA-256
    hello = version + bytes(33) + suite + no_compression + len(extensions).to_bytes(2, "big") + extensions
    message = b"\x01" + len(hello).to_bytes(3, "big") + hello
    with socket.create_connection(("127.0.0.1", mutual.port), timeout=WATCH) as greeting:
        greeting.sendall(b"\x16\x03\x01" + len(message).to_bytes(2, "big") + message)
        greeted_back = greeting.recv(1) == b"\x16"
    assert greeted_back is heard


def test_without_an_authority_for_clients_anybody_is_answered(authority: Authority) -> None:
    own = authority.pair("service alone")
    words = ("--tls-certificate", str(own.certificate), "--tls-key", str(own.key))
    with command_line("serve", "--port", "0", *words) as service:
        assert service.url.startswith("https://")
        assert get(connection(service, trusting(authority)))[0].status == 200


def test_a_key_that_does_not_fit_is_said_at_the_start(authority: Authority, run: Runner) -> None:  # noqa: F811
    one, other = authority.pair("one"), authority.pair("other")
    code, _, err = run("serve", "--tls-certificate", one.certificate, "--tls-key", other.key)
    assert code == 2
    assert "no certificate and key in PEM that fit" in err
    code, _, err = run("serve", "--tls-client-ca", authority.certificate)
    assert (code, "TLS needs a certificate and its key" in err) == (2, True)
