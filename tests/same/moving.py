"""What a `sitecustomize.py` of the tests holds: sockets refused, and the clock moved."""

REFUSED = """import socket

def refuse(*given, **named):
    raise OSError("the test refuses the network")

socket.socket.connect = refuse
socket.socket.connect_ex = refuse
socket.create_connection = refuse
socket.getaddrinfo = refuse
"""

MOVED = """import datetime, os, time

BY = float(os.environ["MOVED_BY"])
now, now_ns, real = time.time, time.time_ns, datetime.datetime
local, world, written = time.localtime, time.gmtime, time.strftime
time.time = lambda: now() + BY
time.time_ns = lambda: now_ns() + int(BY * 1e9)
time.localtime = lambda seconds=None: local(time.time() if seconds is None else seconds)
time.gmtime = lambda seconds=None: world(time.time() if seconds is None else seconds)
time.strftime = lambda form, at=None: written(form, time.localtime() if at is None else at)


class Moved(type(real)):
    def __instancecheck__(cls, one):
        return isinstance(one, real)


class datetime_(real, metaclass=Moved):
    @classmethod
    def now(cls, tz=None):
        return real.fromtimestamp(time.time(), tz)

    @classmethod
    def utcnow(cls):
        return real.fromtimestamp(time.time(), datetime.timezone.utc).replace(tzinfo=None)

    @classmethod
    def today(cls):
        return real.fromtimestamp(time.time())


day = datetime.date


class date_(day, metaclass=type("Days", (type(day),), {
    "__instancecheck__": lambda cls, one: isinstance(one, day)
})):
    @classmethod
    def today(cls):
        return real.fromtimestamp(time.time()).date()


datetime.datetime, datetime.date = datetime_, date_
"""
