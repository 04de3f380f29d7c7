"""The connections of one process: how large a head may be, and how they end without losing a call."""

from __future__ import annotations

import asyncio
import ctypes
import select
import signal
import socket
import struct
from collections.abc import Callable, Iterable
from contextlib import suppress
from http import HTTPStatus
from types import FrameType

from uvicorn import Config, Server
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

LARGEST_HEAD = 65_536  # bytes of address and headers; a token has 8 kB at most
LINGER = 2.0  # seconds in which a client that holds a connection may still ask after SIGTERM
ENTER = 1.0  # seconds in which those who wait at the door are taken
_TICK = 0.02
_SO_ATTACH_FILTER = 26  # Linux, asm-generic/socket.h
_TOO_LARGE = HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE


class Connection(HttpToolsProtocol):
    """A connection that ends when its head is too large, and with its next answer once the process is stopping."""

    _received = _bodies = 0  # bytes of the call that is arriving, and those of them that are body
    _leaving = False

    def data_received(self, data: bytes) -> None:
        """Refuses before the parser holds what is too large."""
        self._received += len(data)
        before = self._received - len(data)
        # a body in chunks has sizes between them and headers behind them: at most as many bytes as it has itself
        if before - 2 * self._bodies > LARGEST_HEAD:
            self._refuse()
        else:
            super().data_received(data)

    def on_message_begin(self) -> None:
        """See `HttpToolsProtocol`."""
        self._received = self._bodies = 0
        super().on_message_begin()

    def on_body(self, body: bytes) -> None:
        """See `HttpToolsProtocol`."""
        self._bodies += len(body)
        super().on_body(body)

    def on_headers_complete(self) -> None:
        """See `HttpToolsProtocol`."""
        super().on_headers_complete()
        if self._leaving:
            self.cycle.keep_alive = False

    def leave(self) -> None:
        """The next answer is the last one here, and says so."""
        self._leaving = True
        if self.cycle is not None:
            self.cycle.keep_alive = False

    def _refuse(self) -> None:
        if not self.transport.is_closing():
            line = f"HTTP/1.1 {_TOO_LARGE.value} {_TOO_LARGE.phrase}\r\n"
            self.transport.write(f"{line}content-length: 0\r\nconnection: close\r\n\r\n".encode())
            self.transport.close()


class GracefulServer(Server):
    """Stops without losing a call: takes those who wait at the door, and lets those inside ask once more.

    `alone`: whether the door is its own; then nobody else is let in when it stops.
    """

    def __init__(self, config: Config, alone: bool = False) -> None:
        super().__init__(config)
        self._alone, self._at_once = alone, False

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """See `Server`. Control-C comes from somebody who does not want to wait."""
        self._at_once = self._at_once or sig == signal.SIGINT
        super().handle_exit(sig, frame)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """See `Server`."""
        doors = sockets or []
        if self._alone:
            let_nobody_in(doors)
        await self._while(lambda: _somebody_waits(doors), ENTER)
        for server in self.servers:
            server.close()
        await self._while(self._somebody_stays, LINGER)
        await super().shutdown(sockets)

    async def _while(self, waiting: Callable[[], bool], seconds: float) -> None:
        loop = asyncio.get_running_loop()
        ends = loop.time() + seconds
        while not self._at_once and loop.time() < ends:
            await asyncio.sleep(_TICK)
            if not waiting():
                return

    def _somebody_stays(self) -> bool:
        """Whether anybody is still connected; each is told to leave."""
        for connection in self.server_state.connections:
            if isinstance(connection, Connection):
                connection.leave()
        return bool(self.server_state.connections)


def let_nobody_in(doors: Iterable[socket.socket]) -> None:
    """From now on nobody new can connect, in whatever process the door is open; who has connected can still be taken.

    To close the door would cut those off who wait at it. So the system is told to ignore the packets that ask for a
    connection (SYN, 2 in byte 13 of a TCP header); who sends them asks again, and finds the door closed.
    """
    load_flags, if_syn, ignore, take = (0x30, 0, 0, 13), (0x45, 0, 1, 2), (0x06, 0, 0, 0), (0x06, 0, 0, 0xFFFFFFFF)
    code = b"".join(struct.pack("HBBI", *step) for step in (load_flags, if_syn, ignore, take))
    held = ctypes.create_string_buffer(code)
    for door in doors:
        with suppress(OSError):  # another system than Linux
            door.setsockopt(socket.SOL_SOCKET, _SO_ATTACH_FILTER, struct.pack("HL", 4, ctypes.addressof(held)))


def _somebody_waits(doors: Iterable[socket.socket]) -> bool:
    """Whether the system holds connections that nobody has taken yet."""
    poll = select.poll()
    for door in doors:
        poll.register(door, select.POLLIN)
    return bool(poll.poll(0))
