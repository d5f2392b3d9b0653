# A server with a pool of three threads, three clients that are slow to
# ask, and one that is quick.
# @cpython

import socket
from concurrent.futures import ThreadPoolExecutor
from threading import Thread

THREADS = 3


# region server
def answer(connection):
    with connection, connection.makefile("rb") as stream:
        name = stream.readline().strip()  # blocks until a line has come
        connection.sendall(b"hello " + name + b"\n")


def serve(listener):
    with ThreadPoolExecutor(max_workers=THREADS) as pool:
        while True:
            connection, _ = listener.accept()
            pool.submit(answer, connection)
# endregion server


# region clients
listener = socket.create_server(("127.0.0.1", 0))
Thread(target=serve, args=[listener], daemon=True).start()


def connect():
    return socket.create_connection(listener.getsockname())


def answered(client):
    client.settimeout(0.5)
    try:
        return client.recv(100).decode().strip()
    except TimeoutError:
        return "no answer"


slow = [connect() for _ in range(THREADS)]  # and say nothing
quick = connect()
quick.sendall(b"quick\n")
print(f"{len(slow)} slow clients hold a thread each:", answered(quick))

slow[0].sendall(b"slow\n")
print("one of them has said its line:", answered(slow[0]))
print("its thread is free:", answered(quick))
# endregion clients

for client in slow:
    client.close()
