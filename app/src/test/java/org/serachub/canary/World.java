package org.serachub.canary;

import java.util.List;
import java.util.Optional;
import org.serachub.leaks.Canary;

/**
 * A partnership of canaries, as facts: the bundle is written from it, and so is what everybody may
 * see. Nothing here knows how the hub works it out.
 */
record World(
    List<Agency> agencies,
    List<Persona> personas,
    List<Agreement> agreements,
    List<CanaryCase> cases,
    List<Value> values,
    List<Action> actions) {

  /** An agency; its name is its code. */
  record Agency(String code, String sector) {}

  /** Somebody in one role; the name is the address's first part. */
  record Persona(String address, String role, Optional<String> agency) {
    String of() {
      return agency.orElseThrow();
    }
  }

  /** Who may share; no categories means all. */
  record Agreement(List<String> parties, List<String> categories, boolean lapsed) {
    boolean covers(String one, String other, String category) {
      return parties.contains(one)
          && parties.contains(other)
          && (categories.isEmpty() || categories.contains(category));
    }
  }

  /** The codes of the conferences, in the order of their first items. */
  List<String> conferences() {
    return cases.stream()
        .flatMap(one -> one.item().stream())
        .map(Item::conference)
        .distinct()
        .toList();
  }

  /** Whom or what a case is about. */
  record Subject(String key, String kind) {}

  /** What a survivor said about a category, to everybody, for every purpose. */
  record Consent(String subject, String category, String state, Persona recordedBy) {
    /** On the custodian's word or an advocate's, and never on the recipient's alone. */
    boolean counts(String custodian, String recipient) {
      return !state.equals("given") || vouches(recordedBy, custodian, recipient);
    }
  }

  private static boolean vouches(Persona who, String custodian, String recipient) {
    return custodian.equals(recipient)
        || who.of().equals(custodian)
        || who.role().equals("advocate") && !who.of().equals(recipient);
  }

  /** A decision to share a category with one agency for the conference. */
  record Decision(String subject, String category, String recipient, Persona madeBy) {
    boolean counts(String custodian) {
      return vouches(madeBy, custodian, recipient);
    }
  }

  /** An item of a conference. */
  record Item(String conference, String stage, List<String> invited, List<String> undertaken) {}

  /** A case with everything but its values. */
  record CanaryCase(
      String key,
      String reference,
      String stage,
      String referredBy,
      List<Subject> subjects,
      List<String> excluded,
      List<Consent> consents,
      List<Decision> decisions,
      Optional<Item> item) {
    /** The item through which a request comes; a closed one only through its own conference. */
    Optional<Item> through(String purpose) {
      return item.filter(i -> purpose.equals("conference") || !i.stage().equals("closed"));
    }

    String stage(String purpose) {
      return through(purpose).map(Item::stage).orElse(stage);
    }
  }

  /** Something agreed at the item of a case: its values stand in one entry. */
  record Action(CanaryCase of, String entry, String owner, String state) {
    boolean owned() {
      return List.of("proposed", "accepted", "in-progress").contains(state);
    }
  }

  /**
   * One value.
   *
   * @param entry that it stands in with others
   * @param content as the bundle writes it
   * @param general what PARTIAL may show, if that is unmistakable too
   */
  record Value(
      CanaryCase of,
      Subject about,
      String field,
      Optional<String> entry,
      String category,
      Persona author,
      String release,
      String handling,
      String kind,
      String content,
      Canary canary,
      Optional<Canary> general) {}
}
