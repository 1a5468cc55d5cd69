package org.serachub.referral;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.serachub.decision.Content;
import org.serachub.decision.FieldId;
import org.serachub.decision.SubjectKind;

/** What has been typed of a referral so far. */
public record DraftReferral(List<Someone> subjects, Map<Place, Content> answers) {
  /** More than this is several referrals. */
  public static final int MOST_SUBJECTS = 20;

  /** A referral of which nothing is typed. */
  static final DraftReferral EMPTY = new DraftReferral(List.of(), Map.of());

  /** Somebody or something it is about; the key is random and means nothing outside the draft. */
  public record Someone(UUID key, SubjectKind kind) {}

  /**
   * Where an answer belongs.
   *
   * @param about empty: to the referral as a whole
   */
  public record Place(Optional<UUID> about, FieldId field) {}

  /** One that holds the answers of a single page about the referral as a whole. */
  public static DraftReferral of(Map<FieldId, Optional<Content>> page) {
    return EMPTY.with(Optional.empty(), page);
  }

  /** Copies the collections, keeping their order. */
  public DraftReferral {
    subjects = List.copyOf(subjects);
    answers = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(answers));
  }

  /** The subject of that key. */
  public Optional<Someone> subject(UUID key) {
    return subjects.stream().filter(one -> one.key().equals(key)).findFirst();
  }

  /** An answer. */
  public Optional<Content> answer(Optional<UUID> about, FieldId field) {
    return Optional.ofNullable(answers.get(new Place(about, field)));
  }

  /** The codes chosen from a list; none if it is not answered. */
  public List<String> codes(Optional<UUID> about, FieldId field) {
    return answer(about, field)
        .map(content -> content instanceof Content.Chosen(var codes) ? codes : List.<String>of())
        .orElse(List.of());
  }

  /** What the referral is about first, if it is about anything that a case can start with. */
  public Optional<Someone> lead() {
    return Leads.ORDER.stream()
        .flatMap(kind -> subjects.stream().filter(one -> one.kind() == kind))
        .findFirst();
  }

  /** The same with the answers of one page in the place of the earlier ones. */
  public DraftReferral with(Optional<UUID> about, Map<FieldId, Optional<Content>> page) {
    var all = new LinkedHashMap<>(answers);
    page.forEach(
        (field, content) -> {
          all.remove(new Place(about, field));
          content.ifPresent(some -> all.put(new Place(about, field), some));
        });
    return new DraftReferral(subjects, all);
  }

  /** The same about one more. */
  public DraftReferral with(Someone more) {
    var all = new ArrayList<>(subjects);
    all.add(more);
    return new DraftReferral(all, answers);
  }

  /** The same without a subject and everything said of it. */
  public DraftReferral without(UUID key) {
    Predicate<Place> about = place -> place.about().filter(key::equals).isPresent();
    var rest = new LinkedHashMap<>(answers);
    rest.keySet().removeIf(about);
    return new DraftReferral(
        subjects.stream().filter(one -> !one.key().equals(key)).toList(), rest);
  }

  @Override
  public String toString() {
    return "[draft referral]";
  }
}
