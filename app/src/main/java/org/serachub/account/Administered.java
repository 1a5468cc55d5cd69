package org.serachub.account;

import java.util.ArrayList;
import java.util.List;
import org.serachub.audit.AuditEvent;
import org.serachub.audit.Envelope;
import org.serachub.audit.Fact;

/**
 * Somebody changed who takes part, or who may do what.
 *
 * @param act what was done, a closed word such as {@code role-confirmed}
 * @param about ids and closed words of what it was done to
 */
public record Administered(Envelope envelope, String act, List<Fact> about) implements AuditEvent {
  /** Copies the list. */
  public Administered {
    about = List.copyOf(about);
  }

  /** Done to one thing, such as a {@code person} or an {@code agency}. */
  public Administered(Envelope envelope, String act, String what, Object id) {
    this(envelope, act, List.of(new Fact(what, id.toString())));
  }

  @Override
  public String kind() {
    return "administration";
  }

  @Override
  public List<Fact> facts() {
    var facts = new ArrayList<Fact>();
    facts.add(new Fact("act", act));
    facts.addAll(about);
    return facts;
  }
}
