package org.serachub.command;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** Where the hub will answer, checked before anything is started. */
record Binding(String host, int port) {
  /**
   * Refuses an address elsewhere than the loopback interface unless the operator says that one
   * factor is enough, and a port that somebody has.
   */
  static Binding check(String host, int port, boolean singleFactor) {
    if (port < 0 || port > 65_535) {
      throw new CommandRefused("the port must be from 0 to 65535");
    }
    var binding = new Binding(host, port);
    if (!binding.loopback() && !singleFactor) {
      throw new CommandRefused(
          "`%s` can be reached from outside, and sign-in has no second factor yet; add --single-factor to accept that"
              .formatted(host));
    }
    binding.refuseTaken();
    return binding;
  }

  boolean loopback() {
    return address().isLoopbackAddress();
  }

  /** The port as the server's setting; 0 means any that is free. */
  String setting() {
    return port == 0 ? "-1" : Integer.toString(port);
  }

  private void refuseTaken() {
    try (var socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(address(), port));
    } catch (IOException e) {
      throw new CommandRefused(
          "port %d of %s is taken or not allowed; give another with --port".formatted(port, host),
          e);
    }
  }

  private InetAddress address() {
    try {
      return InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      throw new CommandRefused("there is no address `" + host + "` on this machine", e);
    }
  }
}
