package org.serachub.conference;

import java.time.Instant;
import java.util.Optional;
import org.serachub.decision.Term;
import org.serachub.request.ConferenceId;
import org.serachub.request.PersonId;

/**
 * A meeting of the partnership.
 *
 * @param code in addresses: lower case letters, digits and hyphens
 * @param place a room; empty text if it is held online alone
 * @param link where it is joined online: https
 * @param cancelled if it does not take place
 * @param version rises with each change
 */
public record Conference(
    ConferenceId id,
    String code,
    String title,
    String place,
    Optional<String> link,
    Instant startsAt,
    Instant endsAt,
    Optional<PersonId> chair,
    Optional<Cancelled> cancelled,
    long version) {

  /** When and why it was cancelled. */
  public record Cancelled(Instant at, Because because) {}

  /** Why a conference does not take place. It is shown to everybody invited, so it is a word. */
  public enum Because implements Term {
    /** Too few agencies can come. */
    AGENCIES("agencies"),
    /** Nobody can chair it. */
    CHAIR("chair"),
    /** There is no case to hear. */
    NO_CASES("no-cases"),
    /** The room or the link cannot be used. */
    PLACE("place"),
    /** Another conference takes its place. */
    MOVED("moved");

    private final String word;

    Because(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /** Where it is held, without the link: that is for those who come. */
  public String where() {
    if (place.isEmpty()) {
      return "Online";
    }
    return link.isPresent() ? place + ", and online" : place;
  }

  /** True if it can still be changed and cases can still be put on its agenda. */
  public boolean open(Instant now) {
    return cancelled.isEmpty() && now.isBefore(endsAt);
  }
}
