package vn.danvan.deploy.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A TCP port of this machine's loopback address. */
public record Port(int number) {

  /** Whether something answers on it. */
  public boolean answers() {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), number), 500);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether a server could listen on it now. */
  public boolean free() {
    try (var server = new ServerSocket()) {
      // Connections of a server that has just ended linger; they don't keep a new one from
      // starting.
      server.setReuseAddress(true);
      server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), number));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
