package org.serachub.canary;

import java.util.Optional;
import org.serachub.canary.World.Persona;
import org.serachub.leaks.Reply;

/**
 * What somebody got from one route.
 *
 * @param passphrase of a PDF
 */
record Visit(Persona by, String method, String route, Reply reply, Optional<String> passphrase) {
  Visit(Persona by, String method, String route, Reply reply) {
    this(by, method, route, reply, Optional.empty());
  }

  @Override
  public String toString() {
    return by.address() + " " + method + " " + reply.address() + " " + reply.status();
  }
}
