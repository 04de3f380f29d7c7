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
from uvicorn.server import ServerState

LARGEST_HEAD = 65_536  # bytes of address and headers; a token has 8 kB at most
FLIGHT = 0.5  # seconds that packets may be under way: who has been promised a connection gets it
ENTER = 1.0  # seconds in which those who wait at the door are taken
LINGER = 2.0  # seconds in which a client that holds a connection may still ask after SIGTERM
CLOSE = 1.0  # seconds in which a client may answer that its connection is closed
_TICK = 0.02
_SO_ATTACH_FILTER = 26  # Linux, asm-generic/socket.h
_TOO_LARGE = HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE


class _State(ServerState):
    leaving = False  # whether the process is stopping


class Connection(HttpToolsProtocol):
    """A connection that ends when its head is too large, and with its next answer once the process is stopping."""

    _received = 0  # bytes since a call began, or since the last part of its body
    _leaving = False

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as the base class
        """See `HttpToolsProtocol`. With TLS it can be made after the process was told to stop."""
        super().connection_made(transport)
        self._leaving = isinstance(self.server_state, _State) and self.server_state.leaving

    def data_received(self, data: bytes) -> None:
        """Refuses before the parser holds what is too large: an address, headers, or what stands around a body."""
        before = self._received
        self._received += len(data)
        if before > LARGEST_HEAD:
            self._refuse()
        else:
            super().data_received(data)

    def on_message_begin(self) -> None:
        """See `HttpToolsProtocol`."""
        self._received = 0
        super().on_message_begin()

    def on_body(self, body: bytes) -> None:
        """See `HttpToolsProtocol`. The body has a limit of its own."""
        self._received = 0
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

    @property
    def is_idle(self) -> bool:
        """Whether no call is in hand."""
        return self.cycle is None or self.cycle.response_complete

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
        self.server_state: _State = _State()
        self._alone, self._at_once = alone, False

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """See `Server`. Control-C comes from somebody who does not want to wait, or from what can answer nobody."""
        self._at_once = self._at_once or sig == signal.SIGINT
        super().handle_exit(sig, frame)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """See `Server`."""
        doors = sockets or []
        if self._alone:
            let_nobody_in(doors)
        await self._while(lambda: _somebody_waits(doors), FLIGHT, ENTER)
        self.server_state.leaving = True
        for server in self.servers:
            server.close()
        await self._while(self._somebody_stays, FLIGHT if self.config.is_ssl else 2 * _TICK, LINGER)
        await self._while(self._somebody_idles, 0.0, CLOSE)
        for connection in self._idle():
            connection.transport.abort()  # with TLS the system would wait for an answer to its farewell
        await super().shutdown(sockets)

    async def _while(self, waiting: Callable[[], bool], least: float, most: float) -> None:
        """Lets the others go on while something is waited for, within these seconds."""
        loop = asyncio.get_running_loop()
        began = loop.time()
        while not self._at_once and loop.time() - began < most:
            waits = waiting()
            if not waits and loop.time() - began >= least:
                return
            await asyncio.sleep(_TICK)

    def _somebody_stays(self) -> bool:
        """Whether anybody is still connected; each is told to leave."""
        for connection in self._connections():
            connection.leave()
        return bool(self.server_state.connections)

    def _somebody_idles(self) -> bool:
        """Whether a connection without a call is still open; each is closed."""
        idle = self._idle()
        for connection in idle:
            connection.transport.close()
        return bool(idle)

    def _idle(self) -> list[Connection]:
        return [one for one in self._connections() if one.is_idle]

    def _connections(self) -> list[Connection]:
        return [one for one in self.server_state.connections if isinstance(one, Connection)]


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
