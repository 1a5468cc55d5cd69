package org.serachub.bundle.format;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.serachub.decision.FieldCatalogue;
import org.serachub.decision.Role;

/** Checks what a bundle refers to, and notes what there is none of. */
final class Known {
  private final Standings standings;
  private final Mistakes mistakes;

  Known(Standings standings, Mistakes mistakes) {
    this.standings = standings;
    this.mistakes = mistakes;
  }

  Standings standings() {
    return standings;
  }

  void note(Place at, String text) {
    mistakes.add(at, text);
  }

  /** A blank one was noted when it was read. */
  private static boolean blank(Written<String> word) {
    return word.value().isEmpty();
  }

  boolean agency(Written<String> code) {
    return oneOf(code, "agency", standings.agencies());
  }

  boolean person(Written<String> address) {
    var known = standings.people().contains(Standings.lower(address.value()));
    if (!known && !blank(address)) {
      mistakes.unknown(address, "person", standings.people());
    }
    return known;
  }

  void category(Written<String> id, FieldCatalogue catalogue) {
    oneOf(id, "category", catalogue.categories().stream().map(c -> c.id()).toList());
  }

  /** Notes a word that is not among those known; true if it is. */
  boolean oneOf(Written<String> word, String what, Collection<String> known) {
    var found = known.contains(word.value());
    if (!found && !blank(word)) {
      mistakes.unknown(word, what, known);
    }
    return found;
  }

  /** Who acted, if that is one person in one of the roles given; none given: any. */
  Optional<Standings.Acting> acting(Bundle.Actor actor, String what, Role... roles) {
    var agency = actor.agency().map(this::agency).orElse(true);
    if (!person(actor.person()) || !agency) {
      return Optional.empty();
    }
    var ways = standings.ways(actor);
    var fitting =
        ways.stream().filter(w -> roles.length == 0 || List.of(roles).contains(w.role())).toList();
    if (ways.size() > 1) {
      note(actor.person().at(), "holds several roles; say which with `agency` and `role`");
    } else if (fitting.isEmpty()) {
      var needed = String.join(" or ", Stream.of(roles).map(Role::word).toList());
      note(
          actor.person().at(),
          roles.length == 0 ? "holds no such role" : what + " needs the role " + needed);
    }
    return ways.size() == 1 ? fitting.stream().findFirst() : Optional.empty();
  }

  void notFuture(Written<Instant> moment, String what, When when) {
    if (moment.value().isAfter(when.now())) {
      note(moment.at(), "`" + what + "` is in the future");
    }
  }

  void after(Written<Instant> later, String what, Instant earlier, String than) {
    if (!later.value().isAfter(earlier)) {
      note(later.at(), "`" + what + "` is not after `" + than + "`");
    }
  }

  /** Notes each thing whose code stands before it already. */
  <T> Set<String> once(List<T> things, Function<T, Written<String>> code, String what) {
    var seen = new HashSet<String>();
    for (var thing : things) {
      var word = code.apply(thing);
      if (!blank(word) && !seen.add(word.value())) {
        note(word.at(), what + " `" + word.value() + "` stands twice");
      }
    }
    return seen;
  }
}
