package org.serachub.account;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.serachub.audit.AuditTrail;
import org.serachub.audit.AuditTrail.Audited;
import org.serachub.request.PersonId;
import org.serachub.request.RequestId;
import org.serachub.request.Requester;

/** Makes somebody a new link. Their password stays as it is until they use the link. */
@Singleton
public final class RequestReset {
  private final People people;
  private final OneTimeLinks links;
  private final AuditTrail trail;
  private final Envelopes envelopes;

  RequestReset(People people, OneTimeLinks links, AuditTrail trail, Envelopes envelopes) {
    this.people = people;
    this.links = links;
    this.trail = trail;
    this.envelopes = envelopes;
  }

  /** The link's secret; empty if there is no such person, or it is the administrator. */
  public Optional<String> request(Requester administrator, PersonId id, RequestId request) {
    return people
        .find(id)
        .filter(person -> !id.equals(administrator.person()))
        .map(person -> link(administrator, person, request));
  }

  private String link(Requester administrator, Person person, RequestId request) {
    return trail
        .write(
            () -> {
              var invited = person.status() == Status.INVITED;
              var purpose = invited ? LinkPurpose.INVITE : LinkPurpose.RESET;
              var by = Optional.of(administrator.person());
              return new Audited<>(
                  links.make(person.id(), purpose, by),
                  new Administered(
                      envelopes.of(administrator, request), "link-made", "person", person.id()));
            })
        .result();
  }
}
